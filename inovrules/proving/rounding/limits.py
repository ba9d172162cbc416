"""Figures where predicates meet that lie between two published ones: how these are read decides."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.budget import TooManyError
from inovrules.proving.rounding.figured import Figured
from inovrules.proving.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.messages import Message
    from inovrules.proving.sums.bits import Figures
    from inovrules.proving.sums.grid import Grid
    from inovrules.proving.sums.reach import Reaches
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published

_SHOWN = 2
_SIZES = 3


def limits(ruleset: Ruleset, item: Published, grid: Grid | None, reaches: Reaches) -> Verdict:
    """Say whether a figure lies between the last published one of a predicate and the first of the next.

    Half up, half even, cutting, and reading "more than 65.00" or "65.01 or more" on what isn't rounded give such a figure different
    predicates; all others have the same one under each.
    """
    title = ruleset.scores[item.score].title
    if grid is None:
        return _undecided(item, say("properties.limits_open", title=title))
    if not grid.share and all(_steps_over(grid.step, *ends) for ends in gaps(item)):
        return Verdict("V5", "proved", item.score, say("properties.limits_safe", title=title), "closed_form", place=item.place)
    sizes = [max(1, grid.by.floor) + more for more in range(_SIZES)] if grid.by else [1]
    try:
        for units in sizes:
            found = _between(reaches.of(units).figures(item.score), item)
            if found.values:
                return _undecided(item, say("properties.limits_open", title=title), _detail(ruleset, grid, units, found))
    except TooManyError:
        return _undecided(item, say("properties.limits_open", title=title))
    if grid.by:
        told = {"mean": ruleset.scores[grid.by.score].title, "least": sizes[0], "most": sizes[-1]}
        return _undecided(item, say("properties.limits_open", title=title), say("properties.limits_none", **told))
    return Verdict("V5", "proved", item.score, say("properties.limits_safe", title=title), "reachable_sums", place=item.place)


def _undecided(item: Published, message: Message, *details: Message) -> Verdict:
    return Verdict("V5", "undecided", item.score, message, "reachable_sums", place=item.place, details=details)


def gaps(item: Published) -> Iterator[tuple[Fraction, Fraction]]:
    """Give the last published figure below each limit between two predicates, and the first that isn't below it."""
    step = Fraction(1, 10**item.rounding.digits)
    for _, upper in pairwise(item.predicates):
        first = ceil(upper.start / step) * step
        yield first - step, first


def _steps_over(step: Fraction, low: Fraction, high: Fraction) -> bool:
    """Whether no multiple of a step lies between two figures."""
    return not step or (low // step + 1) * step >= high


def _between(figures: Figures, item: Published) -> Figured:
    """Give the figures that lie where predicates meet, some of each place; short ones first."""
    found = [figures.between(low, high) for low, high in gaps(item)]
    shown = [sorted(sorted(each, key=lambda value: value.denominator)[:_SHOWN]) for each in found]
    more = any(len(each) > _SHOWN for each in found)
    return Figured(tuple(value for each in shown for value in each), item.rounding.digits, more)


def _detail(ruleset: Ruleset, grid: Grid, units: int, found: Figured) -> Message:
    if grid.by is None:
        return say("properties.limit", values=found)
    return say("properties.limit_units", number=units, mean=ruleset.scores[grid.by.score].title, values=found)
