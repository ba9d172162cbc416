"""Which column of a table is which of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.faults import closest
from inovrules.tables.model import is_blank
from inovrules.tables.reading.cell import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from inovrules.faults import Collector
    from inovrules.forms import Column, FormSheet
    from inovrules.tables.model import Sheet

_SHOWN = 80


@frozen(eq=False)
class Headings:
    """Finds the columns that headings name: of a sheet of the form, else of one of `others`, else of those that only other rulesets read.

    `elsewhere` is asked last, and only for headings that are known nowhere else: it is slow.
    """

    own: FormSheet
    others: Sequence[FormSheet]
    elsewhere: Callable[[], Sequence[FormSheet]]
    faults: Collector

    def named(self, heading: str) -> tuple[Column, ...]:
        """Give the columns that a heading may be of."""
        for sheet in (self.own, *self.others):
            if found := sheet.headed(heading):
                return found
        return next((found for sheet in self.elsewhere() if (found := sheet.headed(heading))), ())

    def one(self, sheet: Sheet, row: int, column: int) -> Column | None:
        """Give the column that a cell is the heading of. Faults: IR143 (unknown), IR144 (fits several)."""
        heading = plain_text(sheet.rows[row][column])
        found = self.named(heading)
        if len(found) == 1:
            return found[0]
        place, shown = sheet.place(row, column), heading[:_SHOWN]
        if found:
            self.faults.add("IR144", place, "", heading=shown, known=", ".join(f"`{each.header}`" for each in found))
        else:
            names = [name for each in (self.own, *self.others) for one in each.columns for name in (one.header, *one.names)]
            self.faults.add("IR143", place, "", heading=shown, hint=closest(heading, names))
        return None

    def of_table(self, sheet: Sheet) -> dict[int, Column]:
        """Give the columns of a table by the index of its cells; its first row is that of the headings.

        Faults: IR143-IR146. A heading below which nothing stands may be any.
        """
        found: dict[int, Column] = {}
        first: dict[tuple[str, ...], int] = {}
        filled = sorted({column for row, column, _ in sheet.filled() if row > 0})
        for index in filled:
            if is_blank(sheet.rows[0][index]):
                row = next(row for row, column, _ in sheet.filled() if column == index)
                self.faults.add("IR146", sheet.place(row, index), "", value=plain_text(sheet.rows[row][index])[:_SHOWN])
                continue
            column = self.one(sheet, 0, index)
            if column is not None and column.path in first:
                twice = sheet.place(0, first[column.path])
                self.faults.add("IR145", sheet.place(0, index), "", heading=column.header, first=str(twice.cell))
            elif column is not None:
                first[column.path] = index
                found[index] = column
        return found | self._unanswered(sheet, filled, first)

    def _unanswered(self, sheet: Sheet, filled: Collection[int], answered: Collection[tuple[str, ...]]) -> dict[int, Column]:
        """Give the columns below which nothing stands, as far as their headings are known: some need an answer."""
        blank = (
            [index for index, heading in enumerate(sheet.rows[0]) if index not in filled and not is_blank(heading)] if sheet.rows else []
        )
        known = {index: self.own.headed(plain_text(sheet.rows[0][index])) for index in blank}
        return {index: columns[0] for index, columns in known.items() if len(columns) == 1 and columns[0].path not in answered}
