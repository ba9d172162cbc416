"""What is known of an export besides the facts of a ruleset: read from `rulesets/imports/`, so that another export needs no code."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.facts.frozen import Frozen, frozen_mapping
from inovrules.faults import Collector
from inovrules.importing.words import words
from inovrules.located import Cursor, read_document
from inovrules.messages import Text
from inovrules.ruleset.library import shipped_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ROLES = ("number", "name", "region", "opd", "entered")
SHIPPED = "national-application"
FOLDER = "imports"
"""The folder of profiles among the shipped rulesets, which they aren't."""
_FORMAT = "inovrules-import/1"
_KEYS = (
    "format", "id", "title", "columns", "reported", "documents", "headings", "empty", "totals", "order", "short", "before", "prefixes",
    "spellings",
)  # fmt: skip


@frozen
class Attachment:
    """A column of addresses of documents: of which kind they are."""

    kind: str
    headings: tuple[str, ...]


@frozen
class Profile:
    """How an export is read.

    Headings, spellings and prefixes are `words`. `columns` are headings by role (`ROLES`), `reported` by score, `documents` and `headings`
    by fact; `spellings` are options by fact and spelling; `order` are facts whose dates come one after the other.
    """

    id: str
    title: Text
    columns: Mapping[str, tuple[str, ...]] = field(factory=Frozen, converter=frozen_mapping)
    reported: Mapping[str, tuple[str, ...]] = field(factory=Frozen, converter=frozen_mapping)
    documents: Mapping[str, Attachment] = field(factory=Frozen, converter=frozen_mapping)
    headings: Mapping[str, tuple[str, ...]] = field(factory=Frozen, converter=frozen_mapping)
    empty: frozenset[str] = frozenset()
    totals: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    short: Mapping[str, str] = field(factory=Frozen, converter=frozen_mapping)
    before: frozenset[str] = frozenset()
    prefixes: Mapping[str, tuple[str, ...]] = field(factory=Frozen, converter=frozen_mapping)
    spellings: Mapping[str, Mapping[str, str]] = field(factory=Frozen, converter=frozen_mapping)


@cache
def shipped_profile() -> Profile:
    """Read the profile of the national application's export.

    >>> "judul inovasi" in shipped_profile().columns["name"]
    True
    """
    return load_profile(shipped_folder() / FOLDER / f"{SHIPPED}.yaml")


def load_profile(file: Path) -> Profile:
    """Read a profile. Raises `FaultError` (IR1xx)."""
    faults = Collector()
    at = Cursor(read_document(file, faults=faults), "", faults)
    at.only(_KEYS)
    if kind := at.need("format"):
        kind.one_of((_FORMAT,))
    name, title = at.need("id"), at.need("title")
    told = title.bilingual() if title else None
    columns = at.need("columns")
    if columns and columns.only(ROLES):
        columns.need("name")
    found = Profile(
        id=(name.identifier() if name else None) or "",
        title=told or Text("", ""),
        columns=_lists(columns),
        reported=_lists(at.get("reported")),
        documents=_documents(at.get("documents")),
        headings=_lists(at.get("headings")),
        empty=frozenset(text.casefold() for text in _texts(at.get("empty"))),
        totals=tuple(map(words, _texts(at.get("totals")))),
        order=_texts(at.get("order")),
        short=_pairs(at.get("short")),
        before=frozenset(map(words, _texts(at.get("before")))),
        prefixes=_lists(at.get("prefixes")),
        spellings={fact: _options(part) for fact, part in _entries(at.get("spellings"))},
    )
    faults.check()
    return found


def _entries(at: Cursor | None) -> list[tuple[str, Cursor]]:
    return at.entries() if at else []


def _texts(at: Cursor | None) -> tuple[str, ...]:
    return at.texts() if at else ()


def _lists(at: Cursor | None) -> dict[str, tuple[str, ...]]:
    return {key: tuple(map(words, part.texts())) for key, part in _entries(at)}


def _pairs(at: Cursor | None) -> dict[str, str]:
    return {words(key): words(text) for key, part in _entries(at) if (text := part.text()) is not None}


def _options(at: Cursor) -> dict[str, str]:
    return {words(text): option for option, part in at.entries() for text in part.texts()}


def _documents(at: Cursor | None) -> dict[str, Attachment]:
    found: dict[str, Attachment] = {}
    for fact, part in _entries(at):
        part.only(("kind", "headings"))
        kind, headings = part.need("kind"), part.need("headings")
        found[fact] = Attachment((kind.text() if kind else None) or "other", tuple(map(words, _texts(headings))))
    return found
