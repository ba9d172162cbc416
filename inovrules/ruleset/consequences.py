"""Leaving out faults that only follow from others: what names something that was itself refused isn't wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.located import is_torn

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.facts import Scope
    from inovrules.faults import Fault
    from inovrules.located import Cursor

_NAMES_FACT = frozenset(["IR321", "IR332", "IR370", "IR381", "IR402"])
_OF_PARTS = ("IR41", "IR42")
_NAMES_SCORE = frozenset(["IR305", "IR314", "IR321"])


def causes(
    faults: Iterable[Fault], facts: Collection[str], scores: Collection[str], torn: Collection[tuple[str, str]] = (), *, incomplete: bool
) -> list[Fault]:
    """Give the faults that aren't mere consequences.

    `facts` and `scores` are the names that are written but were refused; where a file is missing (`incomplete`) nothing that
    is named and not found is held against the others. Of what is `torn` (file and path) it isn't known how its parts fit together.
    """
    return [
        fault
        for fault in faults
        if not (fault.code in _NAMES_FACT and (incomplete or _name(fault) in facts))
        and not (fault.code in _NAMES_SCORE and (incomplete or _name(fault) in scores))
        and not (fault.code.startswith(_OF_PARTS) and _is_within(fault, torn))
    ]


def _is_within(fault: Fault, torn: Collection[tuple[str, str]]) -> bool:
    parts = fault.path.split("/")
    return any((fault.place.file, "/".join(parts[:length])) in torn for length in range(2, len(parts) + 1)) if torn else False


def torn(cursors: Iterable[Cursor]) -> set[tuple[str, str]]:
    """Give file and path of every fact, score and rule of which something couldn't be read."""
    return {(part.place.file, part.path) for at in cursors for part in _parts(at) if is_torn(part.node)}


def _parts(at: Cursor) -> Iterator[Cursor]:
    sections = [section for key in ("facts", "derived") if (section := at.get(key)) and section.is_map]
    scopes = [listed for section in sections for _, listed in section.entries() if listed.is_map]
    lists = [listed for key in ("scores", "eligibility", "publish", "consistency") if (listed := at.get(key)) and listed.is_list]
    yield from (part for listed in scopes for _, part in listed.entries())
    yield from (part for listed in lists for part in listed.items())


def hides_names(cursors: Iterable[Cursor]) -> bool:
    """Whether a fact or a score may stand where something couldn't be read."""
    return any(_hides_names(at) for at in cursors)


def _hides_names(at: Cursor) -> bool:
    sections = [part for key in ("facts", "derived", "scores") if (part := at.get(key))]
    scopes = [part for section in sections if section.is_map for _, part in section.entries()]
    items = [part for section in sections if section.is_list for part in section.items()]
    unread = any(at.is_lost(key) for key in ("facts", "derived", "scores")) or any(section.has_losses for section in sections)
    return unread or any(part.node.torn for part in (*sections, *scopes)) or any(item.is_lost("id") for item in items)


def _name(fault: Fault) -> object:
    return dict(fault.values).get("name")


def refused_facts(cursors: Iterable[Cursor], contexts: Mapping[Scope, Context]) -> set[str]:
    """Give the names of facts and derived facts that some document writes but that couldn't be read."""
    written = {
        (scope, name)
        for at in cursors
        for key in ("facts", "derived")
        if (section := at.get(key)) and section.is_map
        for scope, listed in section.entries()
        if listed.is_map
        for name in listed.keys
    }
    return {name for scope, name in written if not any(own == scope and name in context.names for own, context in contexts.items())}
