"""Date literals of a ruleset: a date, `as_of`, or a year counted back from the assessment year (`T-2`)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.facts import PartialDate
from inovrules.facts.dates import parse_date
from inovrules.messages import template

if TYPE_CHECKING:
    from inovrules.located import Cursor
    from inovrules.messages import Language

_FAR = (date(1000, 1, 1), date(2999, 12, 31))
_YEAR = re.compile(r"T-([0-9]{1,2})\Z", re.ASCII)


@frozen
class DateMark:
    """A date literal: exactly one of `fixed`, `years_back` (T-n) or, with neither, `as_of`.

    >>> from datetime import date
    >>> DateMark(years_back=2).resolve(date(2026, 7, 1), 2026).plain()
    '2024'
    """

    fixed: PartialDate | None = None
    years_back: int | None = None

    def resolve(self, as_of: date, year: int) -> PartialDate:
        """Give the date meant, for an assessment at `as_of` of the year `year`."""
        if self.fixed is not None:
            return self.fixed
        if self.years_back is not None:
            return PartialDate.of(year - self.years_back)
        return PartialDate(as_of, as_of)

    def text(self, language: Language) -> str:
        """Write the literal for people: a year counted back as officials write it (T-2), `as_of` by its name."""
        if self.fixed is not None:
            return self.fixed.text(language)
        return template("words.as_of", language) if self.years_back is None else f"T-{self.years_back}"


def parse_date_mark(text: str) -> DateMark | None:
    """Read a date literal; `None` when it is none.

    >>> parse_date_mark("T-2").years_back, parse_date_mark("soon")
    (2, None)
    """
    if text == "as_of":
        return DateMark()
    back = _YEAR.match(text)
    if back:
        return DateMark(years_back=int(back[1]))
    fixed = parse_date(text)
    return None if fixed is None else DateMark(fixed=fixed)


def read_date_mark(at: Cursor) -> DateMark | None:
    """Read a date literal at a cursor. Fault: IR324."""
    text = at.text()
    mark = None if text is None else parse_date_mark(text.strip())
    if text is not None and mark is None:
        at.fault("IR324", value=text[:80])
    return mark


def no_day_between(first: DateMark, last: DateMark) -> bool:
    """Whether no day lies between two marks, whenever the assessment is (marks move with it at one pace, or stand still).

    >>> no_day_between(DateMark(years_back=1), DateMark(years_back=2)), no_day_between(DateMark(years_back=1), DateMark())
    (True, False)
    """
    return all(first.resolve(day, day.year).first > last.resolve(day, day.year).last for day in _FAR)
