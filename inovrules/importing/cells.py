"""Cells: where they stand, and what they say as text."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.faults.cells import cell_name
from inovrules.importing.words import seen

if TYPE_CHECKING:
    from inovrules.tables import CellValue


@frozen(order=True)
class Address:
    """Where a cell stands: its sheet (nothing in a CSV file), row and column (from 1)."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        """Write it as spreadsheets do."""
        return cell_name(self.sheet, self.row, self.column)


def text_of(value: CellValue) -> str:
    """Write what a cell holds as text, without blanks around it and without what nobody sees; nothing for an empty one.

    >>> from decimal import Decimal
    >>> from datetime import date, datetime
    >>> [text_of(value) for value in (None, " a ", 87, Decimal("87.50"), True, date(2024, 3, 1), datetime(2024, 3, 1, 9, 30))]
    ['', 'a', '87', '87.50', 'true', '2024-03-01', '2024-03-01 09:30:00']
    """
    if isinstance(value, str):
        return seen(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "" if value is None else str(getattr(value, "text", value))  # an error of a formula, or a whole number


def _day(value: date) -> str:
    """Write a day; with its time, unless that is midnight."""
    if not isinstance(value, datetime):
        return value.isoformat()
    return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(" ", "seconds")
