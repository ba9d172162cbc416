"""Dates as exports write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from inovrules.importing.cells import text_of
from inovrules.tables.reading.dates import clear_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.tables import CellValue

Order = Literal["day_first", "month_first"]
_TIME = re.compile(r"[ T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: ?(?:WI(?:B|TA?)|Z))?\Z", re.ASCII)
_WEEKDAY = re.compile(r"[A-Za-z’']+, ?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\Z", re.ASCII)
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\Z", re.ASCII)
_MONTHS = 12
_YEARS = range(1990, 2100)


def date_text(value: CellValue, order: Order | None = None) -> str | None:
    """Write a date as a portfolio does; `None` when it isn't one, or may be two.

    `order` is that of the column's figures, where other dates in it tell.

    >>> date_text("12 Agustus 2024"), date_text("12-Aug-2024"), date_text("Agustus 2024"), date_text("25/03/2024")
    ('2024-08-12', '2024-08-12', '2024-08', '2024-03-25')
    >>> date_text("03/04/2024"), date_text("03/04/2024", "day_first"), date_text("2024-02-30")
    (None, '2024-04-03', None)
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and value not in _YEARS:
        return None  # a spreadsheet's count of days, perhaps
    text = _bare(value)
    if first := _YEAR_FIRST.match(text):
        return _day(first[1], int(first[2]), int(first[3]))
    if figures := _FIGURES.match(text):
        return _figured(int(figures[1]), int(figures[2]), figures[3], order)
    found = clear_date(text)
    return found if isinstance(found, str) else None


def _bare(value: CellValue) -> str:
    """Give the text of a date without the day of the week before it and the time of day behind it."""
    text = text_of(value)
    weekday = _WEEKDAY.match(text)
    return _TIME.sub("", text[weekday.end() :] if weekday else text)


def order_of(values: Iterable[CellValue]) -> Order | None:
    """Tell the order of day and month by the dates of a column that can only be read in one way.

    >>> order_of(["03/04/2024", "25/03/2024"]), order_of(["25/03/2024", "03/25/2024"]), order_of(["03/04/2024"])
    ('day_first', None, None)
    """
    found: set[Order] = set()
    for value in values:
        match = _FIGURES.match(_bare(value))
        if match and (int(match[1]) > _MONTHS) != (int(match[2]) > _MONTHS):
            found.add("day_first" if int(match[1]) > _MONTHS else "month_first")
    return found.pop() if len(found) == 1 else None


def is_ambiguous(value: CellValue) -> bool:
    """Whether a text is a date in figures that may be read in two ways.

    >>> is_ambiguous("03/04/2024"), is_ambiguous("04/04/2024"), is_ambiguous("25/03/2024")
    (True, False, False)
    """
    match = _FIGURES.match(_bare(value))
    return match is not None and match[1] != match[2] and int(match[1]) <= _MONTHS and int(match[2]) <= _MONTHS


def _day(year: str, month: int, day: int) -> str | None:
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _figured(first: int, second: int, year: str, order: Order | None) -> str | None:
    """Read a date in figures: as it can only be read, or else in the order that is known."""
    if max(first, second) > _MONTHS:
        order = "day_first" if first > _MONTHS else "month_first"
    elif first == second:
        order = "day_first"
    if order is None:
        return None
    return _day(year, second, first) if order == "day_first" else _day(year, first, second)
