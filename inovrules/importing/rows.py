"""Rows: which of them are innovations, and why the others aren't."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from inovrules.importing.cells import Address, text_of
from inovrules.importing.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.importing.headings import Column
    from inovrules.importing.profile import Profile
    from inovrules.tables import CellValue, Sheet

Reason = Literal["above", "below", "heading", "counted", "total", "unnamed", "bare", "other_region", "other_opd", "no_table", "hidden"]
UNDERSTOOD: frozenset[Reason] = frozenset(["above", "below", "heading", "counted", "total", "other_region", "other_opd"])
_FIGURE = re.compile(r"\(?(\d{1,2})\)?\Z", re.ASCII)


@frozen
class Row:
    """A row that holds something: its sheet, its number there (from 1), and its cells by column, without the empty ones."""

    sheet: str
    number: int
    cells: tuple[tuple[Column, CellValue], ...]

    def text(self, role: str) -> str:
        """Give what the row says in the column of a role; nothing where it is silent."""
        return next((text_of(value) for column, value in self.cells if column.meaning and column.meaning.role == role), "")

    def address(self, column: Column) -> Address:
        """Give where a cell stands."""
        return Address(self.sheet, self.number, column.number)

    @property
    def line(self) -> str:
        """Everything the row says, cell by cell."""
        return " | ".join(text_of(value) for _, value in self.cells)


@frozen
class Aside:
    """A row, or several that follow each other, that isn't an innovation, and why; with everything it says."""

    sheet: str
    row: int
    reason: Reason
    text: str
    cells: int


def aside(row: Row, reason: Reason) -> Aside:
    """Put a row aside."""
    return Aside(row.sheet, row.number, reason, row.line, len(row.cells))


def rows_of(sheet: Sheet, columns: Sequence[Column], first: int, end: int | None = None) -> Iterator[Row]:
    """Give the rows that hold something, from the row `first` (from 0) on."""
    for place, values in enumerate(sheet.rows[first:end], first):
        cells = tuple((column, values[column.index]) for column in columns if column.index < len(values) and text_of(values[column.index]))
        if cells:
            yield Row(sheet.label, sheet.start_row + place, cells)


def reason_of(row: Row, profile: Profile) -> Reason | None:
    """Tell why a row below the headings isn't an innovation; `None` of one that is."""
    if all(words(text_of(value)) == words(column.heading) for column, value in row.cells):
        return "heading"
    if _is_counted(row):
        return "counted"
    if _is_total(row, profile):
        return "total"
    if not row.text("name"):
        return "unnamed"
    roles = [column.meaning.role if column.meaning else None for column, _ in row.cells]
    return "bare" if roles == ["name"] else None


def _is_counted(row: Row) -> bool:
    """Whether the row only counts the columns: `(1) (2) (3)`, as tables of regulations do."""
    found = [_FIGURE.match(text_of(value)) for _, value in row.cells]
    numbers = [int(match[1]) for match in found if match]
    return len(numbers) == len(found) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and bool(row.text("name"))


def _is_total(row: Row, profile: Profile) -> bool:
    """Whether the row only adds others up: it begins so, and says nothing that only an innovation has."""
    begins = words(text_of(row.cells[0][1]))
    if not any(begins == total or begins.startswith(f"{total} ") for total in profile.totals):
        return False
    return not any(column.meaning and column.meaning.role in ("opd", "fact", "entered", "document") for column, _ in row.cells[1:])
