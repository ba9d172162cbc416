"""Telling a document in a few words, and a window of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from inovrules.conditions import years
from inovrules.facts import PartialDate
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from inovrules.faults import Place
    from inovrules.messages import Message
    from inovrules.portfolio import Evidence, Unit

Window: TypeAlias = "tuple[date | None, date | None]"
_MOST = 5


def named(document: Evidence) -> Message:
    """Name a document: by its title, or else its reference, or else its kind and date."""
    name = document.title or document.reference
    if name:
        return say("documents.named", name=name)
    kind = document.kind.upper()
    return say("documents.kind", kind=kind) if document.date is None else say("documents.kind_dated", kind=kind, date=document.date)


def told_window(window: Window) -> Message | PartialDate | None:
    """Tell between which dates a document must lie: in years where the window is of whole years."""
    since, until = window
    if (since is None or (since.month, since.day) == (1, 1)) and (until is None or (until.month, until.day) == (12, 31)):
        return years(since.year if since else None, until.year if until else None)
    if since is None:
        return say("documents.until", day=told_day(until))
    return say("documents.since", day=told_day(since)) if until is None else PartialDate(since, until)


def told_day(day: date | None) -> PartialDate | None:
    """Tell a day."""
    return PartialDate(day, day) if day else None


def some(names: Iterable[object]) -> tuple[object, ...]:
    """Give the first few names, and how many more there are."""
    found = list(names)
    rest = len(found) - _MOST
    return tuple(found) if rest <= 1 else (*found[:_MOST], say("documents.more", number=rest))


def names_of(units: Sequence[Unit]) -> tuple[object, ...]:
    """Name some units, without the explanation in brackets that many names have."""
    return some(unit.name.partition(" (")[0] or unit.id for unit in units)


def places_of(documents: Iterable[Evidence]) -> tuple[Place, ...]:
    """Give where documents stand."""
    return tuple(document.place for document in documents if document.place is not None)


def name_of(document: Evidence) -> str:
    """Give what tells a document from others, the same from run to run: its reference or title, its kind and its date."""
    return "|".join(part for part in (document.reference or document.title, document.signature.partition("#")[0]) if part)


def identity(document: Evidence) -> str:
    """Give what tells a document from the others of its unit: what it is for, and its name."""
    return "|".join(("+".join(sorted(document.subjects)), name_of(document)))
