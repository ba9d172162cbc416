"""Writing cells: text always as text, never as a formula or a link."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from inovrules.messages import template

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from inovrules.forms.model import Column
    from inovrules.messages import Language

Cell: TypeAlias = str | int | Decimal | bool | None
_DIGITS = 15
_LONGEST = 32767


def write_cell(sheet: Worksheet, at: tuple[int, int], value: Cell, style: Format, language: Language) -> None:
    """Write an answer; a number that a workbook can't hold to the last digit is written as text."""
    if value is None:
        sheet.write_blank(*at, None, style)
    elif isinstance(value, bool):
        sheet.write_string(*at, answer_text(value, language), style)
    elif isinstance(value, str) or not is_exact(value):
        sheet.write_string(*at, str(value)[:_LONGEST], style)
    else:
        sheet.write_number(*at, value, style)


def answer_text(answer: bool, language: Language) -> str:  # noqa: FBT001 - it is the value itself
    """Write yes or no.

    >>> answer_text(True, "id")
    'Ya'
    """
    return template("words.yes" if answer else "words.no", language).capitalize()


def is_exact(value: int | Decimal) -> bool:
    """Whether a workbook's number is this number, digit for digit.

    >>> is_exact(1026), is_exact(Decimal("83.32")), is_exact(Decimal("70.0")), is_exact(10**15)
    (True, True, False, False)
    """
    return len(Decimal(value).as_tuple().digits) <= _DIGITS and str(value) == f"{Decimal(value).normalize():f}"


def write_header(sheet: Worksheet, at: tuple[int, int], column: Column, style: Format, english: Format) -> None:
    """Write a header, the English part of it less loudly; `*` marks what every row needs."""
    mark = " *" if column.is_needed else ""
    own, separator, other = column.header.partition(" / ")
    if separator:
        sheet.write_rich_string(*at, f"{own}{mark}", english, f"{separator}{other}", style)
    else:
        sheet.write_string(*at, f"{own}{mark}", style)
