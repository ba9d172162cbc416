"""Rows of a lookup table: which answers they ask for, and whether they leave any combination out."""

from __future__ import annotations

from itertools import islice, product
from math import prod
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators import schemas
from inovrules.evaluators.kind import written_as
from inovrules.evaluators.literals import literal, options_of, refuse
from inovrules.exact import Span
from inovrules.faults import closest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.subjects import Subject
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Text

MOST_COMBINATIONS = 10_000
_SHOWN = 3


@frozen
class Row:
    """Points for some answers, written as in the ruleset: pairs of fact and value."""

    when: tuple[tuple[str, str], ...]
    points: Exact
    title: Text | None = None


@written_as(schemas.listed(schemas.entry(("when", "points"), when={"type": "object"}, points=schemas.NUMBER, title=schemas.BILINGUAL)))
def read_rows(at: Cursor, _context: Context) -> tuple[Row, ...]:
    """Read a list of rows `{when: {fact: value}, points: …}`. Faults: IR120-IR124, IR405 (empty)."""
    items = at.some()
    return tuple(row for item in items if (row := _row(item)) is not None)


def _row(at: Cursor) -> Row | None:
    if not at.only(("when", "points", "title")):
        return None
    when_at, points_at, title_at = at.need("when"), at.need("points"), at.get("title")
    points = points_at.number() if points_at else None
    title = title_at.bilingual() if title_at else None
    entries = when_at.entries() if when_at else []
    if when_at and when_at.is_map and not entries:
        when_at.fault("IR405")
    when = tuple((name, text) for name, value in entries if (text := value.text()) is not None)
    return None if points is None or len(when) != len(entries) or not when else Row(when, points, title)


def typed(row: Row, subjects: tuple[Subject, ...]) -> dict[str, Value]:
    """Give the answers that a row asks for, as values of their facts."""
    by_name = {subject.name: subject for subject in subjects}
    found = ((name, literal(text, by_name[name])) for name, text in row.when if name in by_name)
    return {name: value for name, value in found if value is not None}


def matches(wanted: Mapping[str, Value], facts: Mapping[str, Value | None]) -> bool | None:
    """Tell whether answers fit a row; `None` when they can't tell.

    >>> matches({"stage": "a", "type": "b"}, {"stage": "a", "type": None}), matches({"stage": "a"}, {"stage": "b"})
    (None, False)
    """
    found = [_fits(facts.get(name), value) for name, value in wanted.items()]
    return False if False in found else None if None in found else True


def _fits(answer: Value | None, wanted: Value) -> bool | None:
    if answer is None:
        return None
    if isinstance(answer, Span) and isinstance(wanted, int):
        exact = answer.exact
        if exact is None:
            return None if answer.contains(wanted) else False
        return exact == wanted
    return answer == wanted


def combinations(subjects: tuple[Subject, ...], facts: Mapping[str, Value | None]) -> list[dict[str, Value]] | None:
    """Give every combination of answers that what is reported allows; `None` when there are too many to go through."""
    options = [_answers(subject, facts.get(subject.name)) for subject in subjects]
    known = [found for found in options if found is not None]
    if len(known) < len(options) or prod(map(len, known)) > MOST_COMBINATIONS:
        return None
    names = [subject.name for subject in subjects]
    return [dict(zip(names, values, strict=True)) for values in product(*known)]


def _answers(subject: Subject, reported: Value | None) -> tuple[Value, ...] | None:
    """Give the answers that a fact may have; `None` when there is no end of them."""
    if reported is not None and not isinstance(reported, Span):
        return (reported,)
    options = options_of(subject)
    if options is None or reported is None:
        return options
    return tuple(option for option in options if isinstance(option, int) and reported.contains(option))


def check_rows(at: Cursor, subjects: tuple[Subject, ...], rows: tuple[Row, ...], *, complete: bool) -> None:
    """Check what rows ask for, and (`complete`) that none is left out. Faults: IR402, IR413, IR414, IR427."""
    rows_at = at.get("rows")
    if rows_at is None:
        return
    before = len(at.faults.found)
    for item in rows_at.items():
        _check_names(item, subjects)
    if len(at.faults.found) > before:
        return
    wanted = [typed(row, subjects) for row in rows]
    for index, item in enumerate(rows_at.items()):
        earlier = next((other for other in range(index) if wanted[other].items() <= wanted[index].items()), None)
        if earlier is not None:
            item.fault("IR427", row=index + 1, first=earlier + 1)
    if complete:
        _check_complete(rows_at, subjects, wanted)


def _check_names(item: Cursor, subjects: tuple[Subject, ...]) -> None:
    by_name = {subject.name: subject for subject in subjects}
    when_at = item.get("when")
    for name, value in when_at.entries() if when_at else []:
        text = value.text()
        if when_at and name not in by_name:
            when_at.key_fault(name, "IR402", name=name[:80], hint=closest(name, by_name))
        elif text is not None and literal(text, by_name[name]) is None:
            refuse(value, text, by_name[name])


def _check_complete(rows_at: Cursor, subjects: tuple[Subject, ...], wanted: list[dict[str, Value]]) -> None:
    every = combinations(subjects, {})
    if every is None:
        rows_at.fault("IR413", options="…", fact=", ".join(subject.name for subject in subjects))
        return
    left = (facts for facts in every if not any(matches(answers, facts) for answers in wanted))
    shown = [", ".join(f"{name}: {_written(value)}" for name, value in facts.items()) for facts in islice(left, _SHOWN)]
    if shown:
        rows_at.fault("IR413", options="; ".join(shown), fact=", ".join(subject.name for subject in subjects))


def _written(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
