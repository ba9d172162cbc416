"""Figures exactly half-way between two published ones: the only ones that half up and half even treat differently."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from inovrules.exact import Rounding
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
    from inovrules.proving.verdict import Status
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published

_SHOWN = 3
_MOST_TRIED = 20_000


def halves(ruleset: Ruleset, item: Published, grid: Grid | None, reaches: Reaches) -> Verdict:
    """Say whether half up and half even can publish different figures."""
    status, message = _judged(ruleset, item, grid, reaches)
    return Verdict("V5", status, item.score, message, "reachable_sums", place=item.place)


def _judged(ruleset: Ruleset, item: Published, grid: Grid | None, reaches: Reaches) -> tuple[Status, Message]:
    digits, title = item.rounding.digits, ruleset.scores[item.score].title
    if grid is None:
        return "undecided", say("properties.halves_open", title=title)
    if not grid.share and (grid.step * 10**digits).denominator == 1:
        return "proved", say("properties.unrounded", title=title, digits=digits)
    divisor = least_divisor(grid, digits)
    if divisor is None:
        return "proved", say("properties.halves_never", title=title)
    if grid.by is not None and divisor > 1:
        shown = {"title": title, "least": max(1, grid.by.floor), "multiple": divisor}
        if grid.by.score == item.score:
            return "proved", say("properties.halves_if", **shown)
        return "proved", say("properties.halves_if_in", mean=ruleset.scores[grid.by.score].title, **shown)
    return _by_levels(item, grid, reaches, title=title)


def least_divisor(grid: Grid, digits: int) -> int | None:
    """Give the number that a divisor is a multiple of wherever a figure is half-way; 1 where any may be, `None` where none is.

    A figure half-way between two of so many decimals is an odd multiple of 1 / (2 × 10^digits): it holds 2 exactly `-(digits + 1)` times.
    Multiples of a step hold it at least as often as the step does, and a sum of two that hold it more often holds it more often too.

    >>> from inovrules.proving.sums.grid import Divided, Grid
    >>> least_divisor(Grid(Fraction(1, 250), Fraction(2, 5), Divided("average", "innovation", 12)), 2)
    16
    >>> least_divisor(Grid(Fraction(1, 2)), 1), least_divisor(Grid(Fraction(1, 2)), 0)
    (None, 1)
    """
    wanted = -(digits + 1)
    if grid.step and twos(grid.step) <= wanted:
        return 1
    return 2 ** max(0, twos(grid.share) - wanted) if grid.share else None


def twos(number: Fraction) -> int:
    """Tell how often a number holds the factor 2, negative for its denominator.

    >>> twos(Fraction(12)), twos(Fraction(3, 8))
    (2, -3)
    """
    top, bottom = abs(number.numerator), number.denominator
    return (top & -top).bit_length() - (bottom & -bottom).bit_length()


def _by_levels(item: Published, grid: Grid, reaches: Reaches, **shown: object) -> tuple[Status, Message]:
    """Look for such figures among those that the points of levels make; there being none is a proof where nothing is divided."""
    digits = item.rounding.digits
    try:
        found = tuple(islice(half_way(reaches.of(1).figures(item.score), digits), _SHOWN + 1))
    except TooManyError:
        return "undecided", say("properties.halves_open", **shown)
    if found:
        return "undecided", say("properties.halves", values=Figured(found[:_SHOWN], digits, len(found) > _SHOWN), **shown)
    return ("undecided", say("properties.halves_open", **shown)) if grid.by else ("proved", say("properties.halves_never", **shown))


def half_way(figures: Figures, digits: int) -> Iterator[Fraction]:
    """Give the figures that half up and half even round to different ones of so many decimals. Raises `TooManyError`."""
    up, even = Rounding(digits), Rounding(digits, "half_even")
    between = Fraction(1, 10**digits)
    start, length = figures.first * figures.step, figures.bits.bit_length() * figures.step
    if length / between > _MOST_TRIED:
        raise TooManyError
    low = (start // between) * between + between / 2
    for place in range(int(length / between) + 2):
        value = low + place * between
        if figures.has(value) and up.apply(value) != even.apply(value):
            yield value
