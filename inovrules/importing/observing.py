"""What contradicts itself in an export at first sight: one title twice, and dates out of order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from inovrules.facts.dates import parse_date
from inovrules.importing.report import Disorder, Twins
from inovrules.importing.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.importing.record import Record


def twins_of(named: Sequence[tuple[str, Record]]) -> tuple[Twins, ...]:
    """Give the innovations (by id) that have one title, in the order in which the first of them stands."""
    found: dict[str, list[tuple[str, Record]]] = {}
    for unit_id, record in named:
        found.setdefault(words(record.name), []).append((unit_id, record))
    return tuple(
        Twins(several[0][1].name, tuple(unit_id for unit_id, _ in several), tuple(record.cell for _, record in several))
        for several in found.values()
        if len(several) > 1
    )


def disorder_of(named: Sequence[tuple[str, Record]], order: Sequence[str]) -> tuple[Disorder, ...]:
    """Give the dates that aren't in order, each with the next one that the innovation has."""
    return tuple(disorder for unit_id, record in named for disorder in _of_one(unit_id, record, order))


def _of_one(unit_id: str, record: Record, order: Sequence[str]) -> Iterator[Disorder]:
    dated = [(fact, str(record.facts[fact])) for fact in order if fact in record.facts]
    for (earlier, first), (later, second) in pairwise(dated):
        one, other = parse_date(first), parse_date(second)
        if one and other and one.first > other.last:
            yield Disorder(unit_id, record.name, ((earlier, first), (later, second)), record.cell)
