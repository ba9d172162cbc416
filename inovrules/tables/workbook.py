"""Workbooks: `.xlsx`, `.xlsm` and `.ods`, read by calamine."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from inovrules.tables.archive import repacked, unpacked
from inovrules.tables.damage import DamagedError, ProtectedError, TooLargeError
from inovrules.tables.marks_ods import ods_marks
from inovrules.tables.marks_xlsx import xlsx_marks
from inovrules.tables.model import UNKNOWN_DIGITS, CellError, Range, Sheet, Tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from io import BytesIO

    from python_calamine import CalamineSheet, CalamineWorkbook

    from inovrules.tables.limits import TableLimits
    from inovrules.tables.marks import Marks
    from inovrules.tables.model import CellValue

_OLD = b"\xd0\xcf\x11\xe0"
"""How workbooks from before 2007 begin, and those with a password."""
_SHOWN_DIGITS = 15
_EXACT = 10**_SHOWN_DIGITS
_ERRORS = frozenset(["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"])


def read_workbook(raw: bytes, file: str, limits: TableLimits) -> Tables:
    """Read the sheets of a workbook. Raises `DamagedError`, `ProtectedError` and `TooLargeError`."""
    if raw.startswith(_OLD):
        raise ProtectedError
    parts = unpacked(raw, limits)
    marks = ods_marks(parts, limits) if "content.xml" in parts else xlsx_marks(parts, limits)
    if len(marks) > limits.sheets:
        raise TooLargeError("sheets", limits.sheets)
    try:
        return Tables(file, tuple(_sheets(repacked(parts), file, marks)))
    except (DamagedError, TooLargeError):
        raise
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise DamagedError from error  # calamine raises its own errors, OSError and, where it breaks, a panic
        raise


def _sheets(packed: BytesIO, file: str, marks: dict[str, Marks]) -> list[Sheet]:
    from python_calamine import SheetVisibleEnum, load_workbook  # noqa: PLC0415 - only for those who have workbooks

    workbook = load_workbook(packed)
    if {about.name for about in workbook.sheets_metadata} != marks.keys():
        raise DamagedError
    return [
        _sheet(workbook, about.name, file, marks[about.name], hidden=about.visible != SheetVisibleEnum.Visible)
        for about in workbook.sheets_metadata
    ]


def _sheet(workbook: CalamineWorkbook, name: str, file: str, marks: Marks, *, hidden: bool) -> Sheet:
    found = workbook.get_sheet_by_name(name)
    top, left = found.start or (0, 0)
    known = {
        (row, column): value for row, cells in enumerate(found.to_python(), top + 1) for column, value in enumerate(cells, left + 1)
    } if found.start else {}  # fmt: skip
    merged = _merged(found) or tuple(marks.merged)
    return Sheet(name, file, name, *_grid(known, marks), hidden=hidden, merged=merged)


def _grid(known: Mapping[tuple[int, int], object], marks: Marks) -> tuple[tuple[tuple[CellValue, ...], ...], int, int]:
    """Give the rows of the rectangle around all that is filled, and where it starts; calamine leaves some errors out."""
    filled = known.keys() | marks.errors.keys()
    if not filled:
        return (), 1, 1
    rows, columns = ({cell[axis] for cell in filled} for axis in (0, 1))
    wide = range(min(columns), max(columns) + 1)
    tall = range(min(rows), max(rows) + 1)
    return tuple(tuple(_value(known.get((row, column)), marks, row, column) for column in wide) for row in tall), tall[0], wide[0]


def _merged(sheet: CalamineSheet) -> tuple[Range, ...]:
    return tuple(Range(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ())


def _value(value: object, marks: Marks, row: int, column: int) -> CellValue:
    if (row, column) in marks.errors:
        return marks.errors[row, column]
    if (row, column) in marks.flags:
        return marks.flags[row, column]
    if isinstance(value, str):
        if len(value) > marks.limits.text:
            raise TooLargeError("text", marks.limits.text, marks.sheet)
        return text_value(value)
    if isinstance(value, bool | datetime | date):
        return value
    if isinstance(value, int | float):
        number = _number(value)
        return percentage(number) if (row, column) in marks.percents else number
    return str(value) if isinstance(value, time | timedelta) else None


def percentage(number: int | Decimal | CellError) -> str | CellError:
    """Give a share as the spreadsheet shows it.

    >>> percentage(Decimal("0.8332")), percentage(2)
    ('83.32 %', '200 %')
    """
    if isinstance(number, CellError):
        return number
    return f"{number * 100} %" if isinstance(number, int) else f"{number.scaleb(2):f} %"


def text_value(text: str) -> CellValue:
    """Give what a text in a cell is: nothing, the name of an error, or a text."""
    return None if not text else CellError(text) if text in _ERRORS else text


def _number(value: float) -> int | Decimal | CellError:
    """Give a number with the digits that a spreadsheet shows of it, of which there are 15 at most."""
    if abs(value) >= _EXACT:
        return UNKNOWN_DIGITS
    return int(value) if value == int(value) else Decimal(f"{value:.{_SHOWN_DIGITS}g}")
