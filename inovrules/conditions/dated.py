"""What a ruleset says, told for one assessment: `T-2`, `T-1` and `as_of` become the years and the day that they mean there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from attrs import evolve

from inovrules.conditions.marks import DateMark
from inovrules.conditions.model import All, Any, Not, Test, each_test
from inovrules.messages import Message, Text, say

if TYPE_CHECKING:
    from datetime import date

_YEARS_BACK = re.compile(r"\bT-([0-9]{1,2})\b", re.ASCII)


def dated(told: object, as_of: date, year: int) -> object:
    """Give a text that a ruleset's author wrote, a condition, or a message of such, with years for marks; all else as it is.

    >>> from datetime import date
    >>> dated(Text("RKPD T-1", "Plan of T-1"), date(2026, 7, 1), 2026).text("en")
    'Plan of 2025'
    """
    if isinstance(told, Text):
        return _text(told, year)
    if isinstance(told, Message):
        return Message(told.id, tuple((name, dated(value, as_of, year)) for name, value in told.values))
    if isinstance(told, tuple | list):
        return tuple(dated(item, as_of, year) for item in told)
    if isinstance(told, DateMark):
        return told.resolve(as_of, year)
    return each_test(told, lambda test: _test(test, as_of, year)) if isinstance(told, All | Any | Not | Test) else told


def _text(told: Text, year: int) -> Text:
    if "T-" not in told.id and "T-" not in told.en:
        return told
    return Text(*(_YEARS_BACK.sub(lambda mark: str(year - int(mark[1])), text) for text in (told.id, told.en)))


def _test(told: Test, as_of: date, year: int) -> Test:
    shown = told.operand if told.shown is None else told.shown
    return evolve(told, title=cast("Text | Message", dated(told.title, as_of, year)), shown=dated(shown, as_of, year))


def years(since: int | None, until: int | None) -> Message | None:
    """Tell a span of years; an open end is told in words, and with both ends open there is nothing to tell.

    >>> years(None, 2025).text("id"), years(2024, 2025).text("id")
    ('paling lambat 2025', '2024–2025')
    """
    if since is None:
        return None if until is None else say("words.years_until", until=str(until))
    if until is None:
        return say("words.years_since", since=str(since))
    return say("words.exactly", value=str(since)) if since == until else say("words.years", since=str(since), until=str(until))
