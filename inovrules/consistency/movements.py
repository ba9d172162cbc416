"""Changes that are hard to believe: too large, of a tiny base, too precise, or a rank read the wrong way round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Literal

from attrs import frozen

from inovrules.consistency.figure import SIDES, Figure, unit_in_last_place
from inovrules.consistency.known import Break
from inovrules.derived import intervals
from inovrules.evaluators.improvement import improvement
from inovrules.evaluators.wording import quantity
from inovrules.exact import Span, span_of
from inovrules.facts.values import Change
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.consistency.known import Known, Severity
    from inovrules.exact import Exact

Measure = Literal["percent", "absolute"]
MEASURES: tuple[Measure, ...] = ("percent", "absolute")
_UP = re.compile(r"\b(naik|kenaikan|meningkat|peningkatan|membaik|rose|rise|rising|climbed|improved)\b", re.IGNORECASE)
_DOWN = re.compile(r"\b(turun|penurunan|menurun|merosot|memburuk|fell|fall|falling|dropped|worsened)\b", re.IGNORECASE)


def moved(claim: Change) -> tuple[Span, Span] | None:
    """Give the figures of a change, where both are reported."""
    if claim.baseline is None or claim.result is None:
        return None
    return span_of(claim.baseline), span_of(claim.result)


def moves_of(figures: tuple[Figure, ...], known: Known) -> Iterator[tuple[Figure, Span, Span]]:
    """Give the changes that are reported with both figures."""
    for figure in figures:
        claim = known.facts.get(figure.name)
        both = moved(claim) if isinstance(claim, Change) else None
        if both is not None:
            yield (figure, *both)


@frozen
class Plausible:
    """Figures that are hard to believe outside some limits; of a change it is the size of the movement, in percent or in its unit."""

    kind: ClassVar[str] = "implausible"
    severity: ClassVar[Severity] = "warning"
    may_refuse: ClassVar[bool] = False
    figures: tuple[Figure, ...]
    limits: Span
    measure: Measure = "percent"

    @property
    def reads(self) -> tuple[str, ...]:
        """The figures' facts."""
        return tuple(figure.name for figure in self.figures)

    def breaks(self, known: Known) -> Iterator[Break]:
        """Give what certainly lies outside."""
        for figure in self.figures:
            found = self._size(figure, known)
            if found is not None and _outside(found[0], self.limits):
                shown, limits = (quantity(each, found[1]) for each in (found[0], self.limits))
                moves = isinstance(known.facts.get(figure.name), Change)
                told = say("claims.implausible.change" if moves else "claims.implausible", title=figure.title, value=shown, limits=limits)
                yield Break(told, (figure.name,), say("claims.implausible.remedy"))

    def _size(self, figure: Figure, known: Known) -> tuple[Span, str | None] | None:
        claim = known.facts.get(figure.name)
        if not isinstance(claim, Change):
            span = figure.span(known.facts)
            return None if span is None else (span, figure.unit)
        both = moved(claim)
        gain = improvement(*both, lower_is_better=False, percent=self.measure == "percent") if both else None
        return None if gain is None else (_sized(gain), "%" if self.measure == "percent" else figure.unit)


def _sized(gain: Span) -> Span:
    """Give the size of a movement, whichever way it goes."""
    if gain.low is not None and gain.low >= 0:
        return gain
    return intervals.negate(gain) if gain.high is not None and gain.high <= 0 else Span(low=0)


def _outside(value: Span, limits: Span) -> bool:
    too_small = value.high is not None and limits.low is not None and value.high < limits.low
    too_large = value.low is not None and limits.high is not None and value.low > limits.high
    return too_small or too_large


@frozen
class Base:
    """Changes whose base is so small that a percentage of it says little."""

    kind: ClassVar[str] = "tiny_base"
    severity: ClassVar[Severity] = "note"
    may_refuse: ClassVar[bool] = False
    figures: tuple[Figure, ...]
    least: Exact

    @property
    def reads(self) -> tuple[str, ...]:
        """The changes."""
        return tuple(figure.name for figure in self.figures)

    def breaks(self, known: Known) -> Iterator[Break]:
        """Give the changes with a baseline that is certainly smaller."""
        for figure, baseline, _ in moves_of(self.figures, known):
            if baseline.high is not None and baseline.high < self.least:
                values = {"title": figure.title, "value": quantity(baseline, figure.unit), "least": quantity(self.least, figure.unit)}
                yield Break(say("claims.tiny_base", **values), (figure.name,), say("claims.tiny_base.remedy"))


@frozen
class Precision:
    """Figures with more decimals than can be measured."""

    kind: ClassVar[str] = "too_precise"
    severity: ClassVar[Severity] = "note"
    may_refuse: ClassVar[bool] = False
    figures: tuple[Figure, ...]
    digits: int

    @property
    def reads(self) -> tuple[str, ...]:
        """The figures' facts."""
        return tuple(figure.name for figure in self.figures)

    def breaks(self, known: Known) -> Iterator[Break]:
        """Count the decimals that are printed."""
        for figure in self.figures:
            value = known.facts.get(figure.name)
            sides = [value.baseline, value.result] if isinstance(value, Change) else [figure.number(known.facts)]
            for number in sides:
                step = 0 if number is None else unit_in_last_place(number)
                if number is not None and 0 < step * 10**self.digits < 1:
                    told = say("claims.too_precise", title=figure.title, value=quantity(number, figure.unit), digits=self.digits)
                    yield Break(told, (figure.name,), say("claims.too_precise.remedy"))


@frozen
class Rank:
    """Ranks, of which 1 is the best: words that say "up" of a number that grew, or "down" of one that fell."""

    kind: ClassVar[str] = "rank_misread"
    severity: ClassVar[Severity] = "error"
    may_refuse: ClassVar[bool] = True
    figures: tuple[Figure, ...]

    @property
    def reads(self) -> tuple[str, ...]:
        """The changes of rank."""
        return tuple(figure.name for figure in self.figures)

    def breaks(self, known: Known) -> Iterator[Break]:
        """Compare the words of the source with the way the rank went."""
        for figure, baseline, result in moves_of(self.figures, known):
            claim = known.facts.get(figure.name)
            words = claim.said or "" if isinstance(claim, Change) else ""
            for wrong, way in ((self._fell(baseline, result), "up"), (self._fell(result, baseline), "down")):
                said = (_UP if way == "up" else _DOWN).search(words)
                other = (_DOWN if way == "up" else _UP).search(words)
                if wrong and said and not other:
                    sides = {side: quantity(span, figure.unit) for side, span in zip(SIDES, (baseline, result), strict=True)}
                    told = say(f"claims.rank_{way}", title=figure.title, said=words, **sides)
                    yield Break(told, (figure.name,), say("claims.rank_misread.remedy"))

    @staticmethod
    def _fell(baseline: Span, result: Span) -> bool:
        """Whether the second rank is certainly the worse."""
        return baseline.high is not None and result.low is not None and result.low > baseline.high
