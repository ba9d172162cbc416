"""Means of whole numbers (the GRIM test): can so many answers have the mean that is printed?"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from inovrules.consistency.figure import SIDES, Figure, rounded_from
from inovrules.consistency.known import Break
from inovrules.evaluators.wording import quantity
from inovrules.facts.values import Change
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.consistency.known import Known, Severity
    from inovrules.exact import Exact
    from inovrules.facts.values import Number


@frozen
class Mean:
    """Figures that are means of answers, each of which is a multiple of `step`; a change tells of how many in its `sample`."""

    kind: ClassVar[str] = "impossible_mean"
    severity: ClassVar[Severity] = "warning"
    may_refuse: ClassVar[bool] = True
    figures: tuple[Figure, ...]
    step: Exact = 1

    @property
    def reads(self) -> tuple[str, ...]:
        """The changes."""
        return tuple(figure.name for figure in self.figures)

    def breaks(self, known: Known) -> Iterator[Break]:
        """Try each figure of which it is known how many answers it is the mean of."""
        for figure in self.figures:
            claim = known.facts.get(figure.name)
            if not isinstance(claim, Change):
                continue
            for side, number, count in zip(SIDES, (claim.baseline, claim.result), claim.sample, strict=True):
                if number is not None and count is not None and not is_possible(number, count, self.step):
                    yield self._told(figure, number, count, side)

    def _told(self, figure: Figure, number: Number, count: int, side: str) -> Break:
        values = {"title": figure.title, "value": quantity(number, figure.unit), "side": say(f"claims.side.{side}")}
        return Break(say("claims.impossible_mean", **values, number=count), (figure.name,), say("claims.impossible_mean.remedy"))


def is_possible(mean: Number, count: int, step: Exact = 1) -> bool:
    """Whether some multiple of `step`, divided by `count`, is printed as this mean.

    >>> from decimal import Decimal
    >>> is_possible(Decimal("3.27"), 20), is_possible(Decimal("3.25"), 20), is_possible(Decimal("3.27"), 100)
    (False, True, True)
    """
    span = rounded_from(mean)
    if span.low is None or span.high is None:
        return True
    factor = Fraction(count) / Fraction(step)
    return ceil(span.low * factor) <= floor(span.high * factor)
