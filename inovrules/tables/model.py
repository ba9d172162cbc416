"""Tables as they were found: sheets of cells that know their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from inovrules.faults import Place
from inovrules.faults.cells import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime
    from decimal import Decimal


@frozen
class CellError:
    """What stands where a formula gave no value: `#REF!`; `=` where nobody has worked it out, so that no value is stored."""

    text: str


CellValue: TypeAlias = "str | int | Decimal | bool | date | datetime | CellError | None"
"""What a cell holds. Numbers have the digits that a spreadsheet shows (at most 15), never those of a float; one that is
shown as a percentage is the text that is shown. `None` is a blank cell."""

UNKNOWN_DIGITS = CellError("…")
"""A number of more digits than a cell of a workbook can hold: those that were meant are lost."""


@frozen
class Range:
    """A rectangle of cells, from 1, ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def text(self) -> str:
        """The range as spreadsheets write it.

        >>> Range(2, 1, 3, 4).text
        'A2:D3'
        """
        return f"{column_letters(self.left)}{self.top}:{column_letters(self.right)}{self.bottom}"


@frozen(eq=False)
class Sheet:
    """A table: `rows` of equal length, of which the first cell is in row `start_row` and column `start_column` (both from 1).

    `file` is the file that it stands in; `label` how places call it there: the sheet's name, or nothing in a CSV file.
    `merged` are the ranges of merged cells, whose value stands in the first; the others are blank.
    """

    name: str
    file: str
    label: str
    rows: tuple[tuple[CellValue, ...], ...]
    start_row: int = 1
    start_column: int = 1
    hidden: bool = False
    merged: tuple[Range, ...] = ()

    def place(self, row: int, column: int) -> Place:
        """Give the place of a cell by the index of its row and column in `rows`, from 0."""
        return Place(self.file, self.start_row + row, self.start_column + column, self.label)

    def filled(self) -> Iterator[tuple[int, int, CellValue]]:
        """Give every cell that isn't blank, with its indices; spaces alone are blank."""
        for row, cells in enumerate(self.rows):
            for column, value in enumerate(cells):
                if not is_blank(value):
                    yield row, column, value


@frozen(eq=False)
class Tables:
    """The sheets of a workbook, of a folder of CSV files, or of one of these."""

    file: str
    sheets: tuple[Sheet, ...]


def is_blank(value: CellValue) -> bool:
    """Whether nothing stands in a cell, or only blanks.

    >>> is_blank(None), is_blank("  "), is_blank(0)
    (True, True, False)
    """
    return value is None or (isinstance(value, str) and not value.strip())
