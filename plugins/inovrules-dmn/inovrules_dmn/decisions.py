"""Which rows decide, by hit policy; and every combination of facts that tests can tell apart, with the rows that fit it."""

from __future__ import annotations

from functools import reduce
from itertools import product
from math import prod
from operator import and_
from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules_dmn.values import distinct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from fractions import Fraction

    from inovrules.plugins import Subject
    from inovrules_dmn.table import Row

POLICIES = ("unique", "any", "first", "collect-sum", "collect-min", "collect-max", "collect-count")
MOST_COMBINATIONS = 50_000


@frozen
class Decision:
    """What a table gives: points, a level, and the row or rows that decided (none: `otherwise`)."""

    points: int | Fraction
    level: int | None
    rows: tuple[Row, ...] = ()


def decide(policy: str, hits: Sequence[Row], otherwise: int | Fraction | None) -> Decision | None:
    """Decide by the rows that fit; `None` when none does and nothing else is stated."""
    if policy == "collect-count" and (hits or otherwise is None):
        return Decision(len(hits), None, tuple(hits))
    if not hits:
        return None if otherwise is None else Decision(otherwise, None)
    if not policy.startswith("collect"):
        return Decision(hits[0].points, hits[0].level, (hits[0],))
    points = [row.points for row in hits]
    found = sum(points) if policy == "collect-sum" else min(points) if policy == "collect-min" else max(points)
    return Decision(found, None, tuple(hits))


@frozen
class Stretches:
    """For each column the values that its tests tell apart, and which rows each of them fits (as bits)."""

    values: tuple[tuple[Any, ...], ...]
    masks: tuple[tuple[int, ...], ...]

    @property
    def size(self) -> int:
        """How many combinations there are."""
        return prod(map(len, self.values))

    def cells(self) -> Iterator[tuple[tuple[Any, ...], int]]:
        """Yield each combination, and the rows that fit it."""
        for values, masks in zip(product(*self.values), product(*self.masks), strict=True):
            yield values, conjoined(masks)


def conjoined(masks: Iterable[int]) -> int:
    """Give the rows that all of these hold.

    >>> conjoined([0b110, 0b011])
    2
    """
    return reduce(and_, masks, -1)


def fitting(rows: Sequence[Row], column: int, value: Any) -> int:  # noqa: ANN401 - of the column's type
    """Give the rows whose test of a column a value meets, as bits."""
    return sum(1 << place for place, row in enumerate(rows) if row.tests[column].holds(value))


def stretches(rows: Sequence[Row], subjects: Sequence[Subject]) -> Stretches:
    """Part each column's values where its tests change their minds."""
    values = tuple(
        tuple(distinct(subject, {edge for row in rows for edge in row.tests[column].edges()})) for column, subject in enumerate(subjects)
    )
    masks = tuple(tuple(fitting(rows, column, value) for value in found) for column, found in enumerate(values))
    return Stretches(values, masks)


def chosen(rows: Sequence[Row], mask: int) -> list[Row]:
    """Give the rows of some bits, in order."""
    found: list[Row] = []
    while mask:
        lowest = mask & -mask
        found.append(rows[lowest.bit_length() - 1])
        mask ^= lowest
    return found
