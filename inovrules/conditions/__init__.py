"""Structured, three-valued conditions on facts: true, false, or unknown (`None`)."""

from __future__ import annotations

from inovrules.conditions.dated import dated, years
from inovrules.conditions.marks import DateMark, no_day_between, read_date_mark
from inovrules.conditions.model import All, Any, Condition, Not, Test, each_test, verdicts
from inovrules.conditions.reading import read_condition

__all__ = [
    "All",
    "Any",
    "Condition",
    "DateMark",
    "Not",
    "Test",
    "dated",
    "each_test",
    "no_day_between",
    "read_condition",
    "read_date_mark",
    "verdicts",
    "years",
]
