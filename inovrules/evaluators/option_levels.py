"""Reading which options have which level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators import schemas
from inovrules.evaluators.kind import written_as
from inovrules.evaluators.level import check_repeats, read_level
from inovrules.evaluators.literals import literal, options_of, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.level import Level
    from inovrules.evaluators.subjects import Subject
    from inovrules.facts import Value
    from inovrules.located import Cursor


@frozen
class OptionLevel:
    """A level and the options that have it, as the ruleset writes them."""

    level: Level
    options: tuple[str, ...]


@written_as(schemas.listed(schemas.level_entry(properties={"is": schemas.SCALAR, "in": schemas.one_or_more(schemas.SCALAR)})))
def read_option_levels(at: Cursor, _context: Context) -> tuple[OptionLevel, ...]:
    """Read a list of levels with `is` or `in`. Faults: IR405 (empty), IR415 (repeated), IR423 (neither or both)."""
    items = at.some()
    entries = [_entry(item) for item in items]
    whole = tuple(entry for entry in entries if entry is not None)
    if len(whole) == len(entries):
        check_repeats(items, [entry.level for entry in whole])
    return whole


def _entry(at: Cursor) -> OptionLevel | None:
    if not at.only(("level", "is", "in", "points", "title")):
        return None
    level = read_level(at)
    stated = _stated(at)
    if stated is None:
        at.fault("IR423")
        return None
    options = tuple(text for option in stated.one_or_some() if (text := option.text()) is not None)
    return None if level is None else OptionLevel(level, options)


def _stated(at: Cursor) -> Cursor | None:
    found = [part for key in ("is", "in") if (part := at.get(key)) is not None]
    return found[0] if len(found) == 1 else None


def check_options(at: Cursor, subject: Subject, levels: tuple[OptionLevel, ...], *, complete: bool) -> None:
    """Check that options are known, have one level, and (`complete`) that all have one. Faults: IR413, IR414, IR418."""
    levels_at = at.get("levels")
    if levels_at is None:
        return
    seen: dict[Value, int] = {}
    for place, text, level in _written(levels_at, levels):
        value = literal(text, subject)
        if value is None:
            refuse(place, text, subject)
        elif value in seen:
            place.fault("IR418", value=text, first=seen[value], second=level.number)
        else:
            seen[value] = level.number
    left = [option for option in options_of(subject) or () if option not in seen]
    if complete and left:
        levels_at.fault("IR413", options=tuple(left), fact=subject.name)


def _written(levels_at: Cursor, levels: tuple[OptionLevel, ...]) -> Iterator[tuple[Cursor, str, Level]]:
    for item, entry in zip(levels_at.items(), levels, strict=True):
        stated = _stated(item)
        for place, text in zip(stated.one_or_many() if stated else [], entry.options, strict=True):
            yield place, text, entry.level
