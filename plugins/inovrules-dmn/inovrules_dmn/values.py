"""The values of a fact, as tests compare them; and of all values those that tests can tell apart."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from inovrules.plugins import PartialDate
from inovrules_dmn.unary import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Collection

    from inovrules.plugins import Subject

_DAY = timedelta(days=1)


def compared(value: Any, subject: Subject) -> Any:  # noqa: ANN401 - any value of a fact
    """Give a fact's value as tests compare it."""
    if subject.type in NUMBERS:
        return Fraction(value)
    return value.day if subject.type == "date" else value


def typed(value: Any, subject: Subject) -> Any:  # noqa: ANN401
    """Give what tests compare as a fact's value."""
    if subject.type in NUMBERS:
        exact = Fraction(value)
        return subject.value(exact.numerator if exact.denominator == 1 else exact)
    return PartialDate.of(value.year, value.month, value.day) if subject.type == "date" else value


def distinct(subject: Subject, edges: Collection[Any]) -> list[Any]:
    """Give one value of each stretch between the values that tests name: no test tells two values of a stretch apart.

    >>> from inovrules.plugins import Subject, Text
    >>> [int(value) for value in distinct(Subject("n", "level", Text("N", "N")), [3])]
    [2, 3, 4]
    """
    if subject.type == "flag":
        return [False, True]
    if subject.type == "choice":
        return list(subject.options)
    if subject.type == "date":
        return _days(sorted(set(edges)))
    if subject.type in NUMBERS:
        return _numbers(subject, edges)
    other = "x"
    while other in edges:
        other += "x"
    return [*sorted(set(edges)), other]


def _days(edges: list[date]) -> list[date]:
    if not edges:
        return [date(2024, 1, 1)]
    found = set(edges)
    found.update(edge + _DAY for edge in edges if edge < date.max)
    found.update(edge - _DAY for edge in edges if edge > date.min)
    return sorted(found)


def _numbers(subject: Subject, edges: Collection[Any]) -> list[Fraction]:
    low, high = subject.scale.minimum, subject.scale.maximum
    whole = subject.scale.whole or subject.type in ("integer", "level")
    points = sorted({Fraction(edge) for edge in edges} | {Fraction(end) for end in (low, high) if end is not None}) or [Fraction(0)]
    found = {*points, *(_inside(first, last, whole=whole) for first, last in pairwise(points))}
    found.add(Fraction(ceil(points[0]) - 1))
    found.add(Fraction(floor(points[-1]) + 1))
    return sorted(
        value
        for value in found
        if (low is None or low <= value) and (high is None or value <= high) and (not whole or value.denominator == 1)
    )


def _inside(first: Fraction, last: Fraction, *, whole: bool) -> Fraction:
    """Give a value between two; one of them where there is none."""
    if not whole:
        return (first + last) / 2
    after = Fraction(floor(first) + 1)
    return min(last, after)
