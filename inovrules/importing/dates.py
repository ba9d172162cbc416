"""Dates as exports write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Literal

from inovrules.facts.dates import parse_date
from inovrules.importing.words import words
from inovrules.messages import template

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inovrules.tables import CellValue

Order = Literal["day_first", "month_first"]
_TIME = r"(?:[ T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: ?(?:WI(?:B|TA?)|Z))?)?\Z"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _TIME, re.ASCII)
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})" + _TIME, re.ASCII)
_WORDS = re.compile(r"(?:[A-Za-z’']+, ?)?(?:(\d{1,2})[ -])?([A-Za-z]{3,9})[. -] ?(\d{4})" + _TIME, re.ASCII)
_MONTHS = 12
_YEARS = range(1990, 2100)
_SHORT = {"agt": 8, "agu": 8, "sept": 9, "nop": 11, "nopember": 11, "pebruari": 2, "peb": 2}


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
    text = str(value).strip()
    if isinstance(value, int) and value not in _YEARS:
        return None  # a spreadsheet's count of days, perhaps
    if parse_date(text):
        return text
    for read in (_iso, _worded, _figured):
        if found := read(text, order):
            return found
    return None


def order_of(values: Iterable[CellValue]) -> Order | None:
    """Tell the order of day and month by the dates of a column that can only be read in one way.

    >>> order_of(["03/04/2024", "25/03/2024"]), order_of(["25/03/2024", "03/25/2024"]), order_of(["03/04/2024"])
    ('day_first', None, None)
    """
    found: set[Order] = set()
    for value in values:
        match = _FIGURES.match(value.strip()) if isinstance(value, str) else None
        if match and (int(match[1]) > _MONTHS) != (int(match[2]) > _MONTHS):
            found.add("day_first" if int(match[1]) > _MONTHS else "month_first")
    return found.pop() if len(found) == 1 else None


def is_ambiguous(value: CellValue) -> bool:
    """Whether a text is a date in figures that may be read in two ways.

    >>> is_ambiguous("03/04/2024"), is_ambiguous("04/04/2024"), is_ambiguous("25/03/2024")
    (True, False, False)
    """
    match = _FIGURES.match(value.strip()) if isinstance(value, str) else None
    return bool(match) and _figured(str(value).strip(), None) is None and _figured(str(value).strip(), "day_first") is not None


def _day(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _iso(text: str, _order: Order | None) -> str | None:
    match = _ISO.match(text)
    return _day(match[1], int(match[2]), match[3]) if match else None


def _figured(text: str, order: Order | None) -> str | None:
    match = _FIGURES.match(text)
    if not match:
        return None
    first, second = int(match[1]), int(match[2])
    if first <= _MONTHS and second <= _MONTHS and first != second and order is None:
        return None
    month_first = second > _MONTHS or (first <= _MONTHS and order == "month_first")
    return _day(match[3], first, match[2]) if month_first else _day(match[3], second, match[1])


def _worded(text: str, _order: Order | None) -> str | None:
    match = _WORDS.match(text)
    month = _months().get(words(match[2])) if match else None
    if match is None or month is None:
        return None
    return _day(match[3], month, match[1]) if match[1] else f"{match[3]}-{month:02}"


@cache
def _months() -> Mapping[str, int]:
    """The names of months in both languages, in full and by their first three letters."""
    found = dict(_SHORT)
    for number in range(1, _MONTHS + 1):
        for language in ("id", "en"):
            name = words(template(f"words.month.{number}", language))
            found |= {name: number, name[:3]: number}
    return found
