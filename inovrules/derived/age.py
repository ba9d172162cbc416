"""Completed age of a date at another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from inovrules.exact import Span

if TYPE_CHECKING:
    from datetime import date

    from inovrules.facts import PartialDate

AgeUnit = Literal["months", "years", "days"]


def completed(since: date, until: date, unit: AgeUnit) -> int:
    """Count the whole days, months or years completed from one day to a later one.

    >>> from datetime import date
    >>> completed(date(2024, 1, 31), date(2024, 2, 29), "months"), completed(date(2024, 1, 15), date(2026, 1, 14), "years")
    (0, 1)
    """
    if unit == "days":
        return (until - since).days
    months = (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)
    return months if unit == "months" else months // 12


def age_span(when: PartialDate, as_of: date, unit: AgeUnit) -> Span | None:
    """Give the completed age of `when` at `as_of`; a span when the date is partial, `None` when it lies wholly after `as_of`.

    >>> from datetime import date
    >>> from inovrules.facts import PartialDate
    >>> span = age_span(PartialDate.of(2024), date(2026, 7, 1), "months")
    >>> span.low, span.high
    (18, 30)
    """
    if when.first > as_of:
        return None
    last = min(when.last, as_of)
    return Span(completed(last, as_of, unit), completed(when.first, as_of, unit))
