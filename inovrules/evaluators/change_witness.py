"""Figures before and after that show a given improvement."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import as_exact, exact_text
from inovrules.facts import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.evaluators.scale import Scale
    from inovrules.exact import Exact
    from inovrules.facts import FactDeclaration

_ROUND: tuple[int, ...] = tuple(digit * 10**power for power in (2, 1, 0, 3, 4, 5, 6) for digit in (1, 5, 2))


def example(fact: FactDeclaration, improvement: Exact, scale: Scale, *, percent: bool) -> Change | None:
    """Give round figures within the declared domain with exactly this improvement; `None` when none are found."""
    sign = -1 if fact.better == "lower" else 1
    for baseline in _baselines(fact):
        step = Fraction(improvement) * max(baseline, -baseline) / 100 if percent else Fraction(improvement)
        result = as_exact(baseline + sign * step)
        if all(_fits(value, fact, scale) for value in (baseline, result)) and not (percent and baseline == 0):
            return Change(_typed(baseline, fact), _typed(result, fact))
    return None


def _baselines(fact: FactDeclaration) -> Iterator[Exact]:
    yield from _ROUND
    yield from (end for end in (fact.minimum, fact.maximum) if end is not None)
    yield 0


def _fits(value: Exact, fact: FactDeclaration, scale: Scale) -> bool:
    least, most = scale.limits
    written = "/" not in exact_text(value) and (fact.of != "integer" or isinstance(value, int))
    return written and least <= (0, value, 0) <= most


def _typed(value: Exact, fact: FactDeclaration) -> int | Decimal:
    if fact.of == "integer" and isinstance(value, int):
        return value
    return Decimal(exact_text(value))
