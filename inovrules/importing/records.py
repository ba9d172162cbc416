"""Reading the rows of a table, cell by cell: each goes into the portfolio, into a note, or into the report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import mutable

from inovrules.importing.cells import text_of
from inovrules.importing.dates import is_ambiguous, order_of
from inovrules.importing.record import Record
from inovrules.importing.report import Left, Told
from inovrules.importing.takers import Answer, taker_of
from inovrules.importing.words import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.importing.cells import Address
    from inovrules.importing.dates import Order
    from inovrules.importing.headings import Column
    from inovrules.importing.rows import Row
    from inovrules.importing.tables import Table
    from inovrules.importing.takers import Known, Taker
    from inovrules.importing.values import Reading
    from inovrules.tables import CellValue

_MONTHS = 12


@mutable
class _Watched:
    """A column, what takes its cells, and what became of those so far."""

    column: Column
    values: Sequence[CellValue]
    order: Order | None
    taker: Taker
    understood: int = 0
    empty: int = 0

    @property
    def is_date(self) -> bool:
        """Whether the column answers a fact by dates."""
        return isinstance(self.taker, Answer) and self.taker.reader.fact.type == "date"


class TableReader:
    """Reads the rows of one table, and gathers what is told of its columns and of what isn't understood."""

    def __init__(self, table: Table, known: Known) -> None:
        """Look through the columns first: the dates of one are written in one order."""
        self.table = table
        values: dict[int, list[CellValue]] = {column.index: [] for column in table.columns}
        for row in table.rows:
            for column, value in row.cells:
                values[column.index].append(value)
        self._watched = {column.index: _watched(column, values[column.index], known) for column in table.columns}
        self._left: dict[tuple[str, str, str], tuple[tuple[str, ...], list[Address]]] = {}

    def records(self) -> list[Record]:
        """Read every row."""
        return [self._record(row) for row in self.table.rows]

    def _record(self, row: Row) -> Record:
        column = next(column for column, _ in row.cells if column.meaning and column.meaning.role == "name")
        record = Record(clean(row.text("name")) or row.text("name"), row.address(column))
        for each, value in row.cells:
            self._take(record, row.address(each), self._watched[each.index], value)
        return record

    def _take(self, record: Record, address: Address, watched: _Watched, value: CellValue) -> None:
        found = watched.taker.take(record, value)
        watched.empty += found.is_empty
        watched.understood += not found.is_empty and not found.left and watched.column.meaning is not None
        self._keep(record, address, watched.column, found, text_of(value))

    def _keep(self, record: Record, address: Address, column: Column, found: Reading, whole: str) -> None:
        """Keep in the note what stands in a cell of which anything isn't understood, and tell what in the report."""
        if found.left and column.meaning is not None:
            record.kept.append((column.heading, whole))
            for text in found.left:
                subject = column.heading, column.meaning.name or column.meaning.role, text
                self._left.setdefault(subject, (found.near, []))[1].append(address)

    def told(self) -> list[Told]:
        """Tell what became of each column."""
        return [self._told(watched) for watched in self._watched.values()]

    def _told(self, watched: _Watched) -> Told:
        values = watched.values
        order = watched.order if watched.is_date and any(map(is_ambiguous, values)) else None
        mixed = watched.is_date and _is_mixed(values)
        return Told(self.table.sheet, watched.column, len(values), watched.understood, watched.empty, order, mixed)

    def left(self) -> list[Left]:
        """Tell what isn't understood in columns that are."""
        return [Left(*subject, near, tuple(cells)) for subject, (near, cells) in self._left.items()]


def _watched(column: Column, values: Sequence[CellValue], known: Known) -> _Watched:
    order = order_of(values)
    return _Watched(column, values, order, taker_of(column, known, order))


def _is_mixed(values: Sequence[CellValue]) -> bool:
    """Whether a column has real dates whose day and month may have been exchanged, beside texts in which they couldn't be.

    A spreadsheet that reads `03/04/2024` as the 4th of March leaves `25/03/2024` a text.
    """
    days = [value.day for value in values if isinstance(value, date)]
    return bool(days) and max(days) <= _MONTHS and order_of(values) == "day_first"
