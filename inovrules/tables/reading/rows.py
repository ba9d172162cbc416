"""The rows of a table, and the answers of a sheet of questions, each with its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.tables.model import is_blank
from inovrules.tables.reading.cell import Cell, plain_text
from inovrules.tables.reading.references import id_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from inovrules.faults import Collector, Place
    from inovrules.forms import Column
    from inovrules.tables.model import Sheet
    from inovrules.tables.reading.headings import Headings

_SHOWN = 80


@frozen(eq=False)
class Row:
    """A row that isn't blank: where it starts, and its cells by the path of their column, blank ones too."""

    place: Place
    cells: Mapping[tuple[str, ...], Cell]

    def text(self, *path: str) -> str:
        """Give the text of a cell, an empty one where it is blank or there is no such column."""
        cell = self.cells.get(path)
        return "" if cell is None else plain_text(cell.value)

    def without(self, paths: Iterable[tuple[str, ...]]) -> Row:
        """Give the row without some columns."""
        left_out = set(paths)
        return Row(self.place, {path: cell for path, cell in self.cells.items() if path not in left_out})


def table_rows(sheet: Sheet, columns: Mapping[int, Column], path: str, faults: Collector) -> Iterator[Row]:
    """Give the rows below the headings; `path` is that of the list in the portfolio."""
    at = {column.path: index for index, column in columns.items()}
    for number, values in enumerate(sheet.rows[1:], 1):
        if all(map(is_blank, values)):
            continue
        unit, title = (plain_text(values[at[key]]) if key in at else "" for key in (("id",), ("name",)))
        name = unit or id_of(title) or str(number - 1)
        cells = {
            column.path: Cell(values[index], column, sheet.place(number, index), "/".join((path, name, *column.path)), faults)
            for index, column in columns.items()
        }
        yield Row(sheet.place(number, 0), cells)


def answers(sheet: Sheet, headings: Headings) -> dict[tuple[str, ...], Cell]:
    """Give the answers of a sheet of questions by the path of their column. Faults: IR143, IR144, IR146, IR247 (answered twice).

    A row has its question first and the answer beside it; without an answer it may be anything, and so may what stands further right.
    """
    found: dict[tuple[str, ...], Cell] = {}
    at = 1 - sheet.start_column  # the question stands in the first column, whatever else is filled
    for number, values in enumerate(sheet.rows):
        label, answer = (values[index] if 0 <= index < len(values) else None for index in (at, at + 1))
        if is_blank(label) and not is_blank(answer):
            headings.faults.add("IR146", sheet.place(number, at + 1), "", value=plain_text(answer)[:_SHOWN])
        column = None if is_blank(label) else _asked(sheet, number, at, headings, has_answer=not is_blank(answer))
        if column is None:
            continue
        cell = Cell(answer, column, sheet.place(number, at + 1), "/".join(column.path), headings.faults)
        known = found.get(column.path)
        if known is not None and not is_blank(known.value) and not is_blank(answer):
            cell.fault("IR247", name=column.header, first=str(known.place.cell))
        elif known is None or is_blank(known.value):
            found[column.path] = cell
    return found


def _asked(sheet: Sheet, number: int, at: int, headings: Headings, *, has_answer: bool) -> Column | None:
    if has_answer:
        return headings.one(sheet, number, at)
    known = headings.own.headed(plain_text(sheet.rows[number][at]))
    return known[0] if len(known) == 1 else None
