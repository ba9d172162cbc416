"""Levels: a number, what it is worth, and what it is called."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators.contract import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from inovrules.evaluators.contract import Direction
    from inovrules.exact import Exact
    from inovrules.located import Cursor
    from inovrules.messages import Message, Text


@frozen
class Level:
    """A level and its points.

    >>> Level.plain(3).points
    3
    """

    number: int
    points: Exact
    title: Text | None = None

    @classmethod
    def plain(cls, number: int) -> Level:
        """Give a level that is worth its own number."""
        return cls(number, number)


def read_level(at: Cursor) -> Level | None:
    """Read `level`, `points` (default: the level's number) and `title` of one entry of a list. Fault: IR125."""
    number_at, points_at, title_at = at.need("level"), at.get("points"), at.get("title")
    number = number_at.whole() if number_at else None
    points = points_at.number() if points_at else number
    title = title_at.bilingual() if title_at else None
    return None if number is None or points is None else Level(number, points, title)


def check_repeats(entries: Iterable[Cursor], levels: Iterable[Level]) -> None:
    """Refuse a level that is stated twice. Fault: IR415."""
    seen: set[int] = set()
    for at, level in zip(entries, levels, strict=True):
        if level.number in seen and (number_at := at.get("level")):
            number_at.fault("IR415", level=level.number)
        seen.add(level.number)


def numbered(number: int, levels: Iterable[Level]) -> Level:
    """Find the level of a number; one that isn't stated is worth its number."""
    return next((level for level in levels if level.number == number), Level.plain(number))


def lowest(levels: Collection[Level]) -> Level:
    """Give the level with the fewest points (the lower number among equals)."""
    return min(levels, key=lambda level: (level.points, level.number))


def outcome_of(levels: Collection[Level], single: Callable[[Level], Message], several: Callable[[Level, Level], Message]) -> Outcome:
    """Give the outcome when each of `levels` is possible: the lowest counts, the highest is its upper end."""
    worst = lowest(levels)
    best = max(levels, key=lambda level: (level.points, -level.number))
    reason = single(worst) if len(levels) == 1 else several(worst, best)
    return Outcome.scored(worst.points, reason, worst.number, high=best.points)


def direction(points: Sequence[Exact]) -> Direction:
    """Tell how points move along an ordered list of values.

    >>> direction([0, 1, 1, 3]), direction([3, 3]), direction([1, 3, 0])
    ('rises', 'none', 'either')
    """
    pairs = list(itertools.pairwise(points))
    rises, falls = any(a < b for a, b in pairs), any(a > b for a, b in pairs)
    if rises:
        return "either" if falls else "rises"
    return "falls" if falls else "none"
