"""From which value of one score on a change pays: by exact algebra where the way up is a straight line, else by trying."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import as_exact

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.exact import Exact
    from inovrules.ruleset.model import Bounds
    from inovrules.ruleset.scores import Score

_GRID = 100


@frozen
class BreakEven:
    """The value of a score above which a change pays; with `included` it pays at that value already."""

    score: Score
    value: Exact
    included: bool = False


def break_even(score: Score, bounds: Bounds, gain: Callable[[Exact], Exact]) -> BreakEven | None:
    """Find where `gain` turns positive as a score rises; `None` where it never does, or is positive everywhere.

    `gain` scores again. The exact zero of a straight line is taken when scoring again confirms it, there and beyond; otherwise the
    smallest hundredth that pays is looked for, taking it that more never pays less.
    """
    low, high = bounds.low, bounds.high
    if high is None or low >= high:
        return None
    least, most = gain(low), gain(high)
    if least > 0 or most <= 0:
        return None
    zero = as_exact(low + Fraction(-least) * (high - low) / (most - least))
    beyond = as_exact(Fraction(zero + high) / 2)
    if gain(zero) == 0 and gain(beyond) == as_exact(Fraction(most) / 2):
        return BreakEven(score, zero)
    return BreakEven(score, _first(low, high, gain), included=True)


def _first(low: Exact, high: Exact, gain: Callable[[Exact], Exact]) -> Exact:
    """Give the smallest hundredth at which it pays, between one where it doesn't and one where it does."""
    no, yes = int(Fraction(low) * _GRID // 1), int(-(-Fraction(high) * _GRID // 1))
    while yes - no > 1:
        middle = (no + yes) // 2
        if gain(min(as_exact(Fraction(middle, _GRID)), high)) > 0:
            yes = middle
        else:
            no = middle
    return min(as_exact(Fraction(yes, _GRID)), high)
