"""Dates as people write them: `12 Agustus 2024`, `August 2024`, `13/08/2024`. What can be read in two ways isn't read."""

from __future__ import annotations

import re
from datetime import date

from attrs import frozen

from inovrules.facts.dates import parse_date

_NAMES = (
    ("januari", "january", "jan"), ("februari", "february", "feb", "peb", "pebruari"), ("maret", "march", "mar"), ("april", "apr"),
    ("mei", "may"), ("juni", "june", "jun"), ("juli", "july", "jul"), ("agustus", "august", "agu", "agt", "ags", "aug"),
    ("september", "sep", "sept"), ("oktober", "october", "okt", "oct"), ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_NAMED = re.compile(r"(?:([0-9]{1,2})[ -])?([A-Za-z]+)\.?[ -]([12][0-9]{3})\Z", re.ASCII)
_FIGURES = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([12][0-9]{3})\Z", re.ASCII)
_MONTH = re.compile(r"([0-9]{1,2})/([12][0-9]{3})\Z", re.ASCII)
_BETWEEN = re.compile(r"\s+(?:-|–|—|s\.?\s?d\.?|s/d|sampai)\s+|\s*[–—]\s*", re.IGNORECASE)
_LAST_MONTH, _LONGEST = 12, 100


@frozen
class UnclearDate:
    """A date of which day and month may be meant the other way round; each reading as it would be clear."""

    one: str
    other: str


def clear_date(text: str) -> str | UnclearDate | None:
    """Write a date as a portfolio does; `None` when it isn't one.

    >>> clear_date("12 Agustus 2024"), clear_date("Agustus 2024"), clear_date("13/08/2024"), clear_date("awal 2024")
    ('2024-08-12', '2024-08', '2024-08-13', 'awal 2024')
    >>> clear_date("12/08/2024")
    UnclearDate(one='2024-08-12', other='2024-12-08')
    """
    squeezed = " ".join(text.split())
    if parse_date(squeezed) is not None:
        return squeezed
    named = _NAMED.match(squeezed)
    if named is not None:
        month = MONTHS.get(named[2].lower())
        return None if month is None else _dated(named[3], month, int(named[1]) if named[1] else None)
    if short := _MONTH.match(squeezed):
        return _dated(short[2], int(short[1]), None)
    figures = _FIGURES.match(squeezed)
    return None if figures is None else _of_figures(int(figures[1]), int(figures[3]), figures[4])


def _of_figures(day: int, month: int, year: str) -> str | UnclearDate | None:
    found, turned = _dated(year, month, day), _dated(year, day, month)
    if found is not None and turned is not None and found != turned:
        return UnclearDate(found, turned)
    return found


def _dated(year: str, month: int, day: int | None) -> str | None:
    if not 1 <= month <= _LAST_MONTH:
        return None
    if day is None:
        return f"{year}-{month:02}"
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def ends_of(text: str) -> tuple[str, str] | None:
    """Give the two ends of a range of dates (`Juli 2017 s.d. Juni 2018`); `None` when it isn't one.

    >>> ends_of("Juli 2017 s.d. Juni 2018"), ends_of("2017-07")
    (('Juli 2017', 'Juni 2018'), None)
    """
    parts = _BETWEEN.split(text.strip()[:_LONGEST])
    return (parts[0], parts[1]) if len(parts) == 2 and all(parts) else None  # noqa: PLR2004 - two ends
