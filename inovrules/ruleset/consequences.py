"""Leaving out faults that only follow from others: what names something that was itself refused isn't wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.facts import Scope
    from inovrules.faults import Fault
    from inovrules.located import Cursor

_NAMES_FACT = frozenset(["IR321", "IR332", "IR402"])
_NAMES_SCORE = frozenset(["IR305", "IR314", "IR321"])


def causes(faults: Iterable[Fault], facts: Collection[str], scores: Collection[str], *, incomplete: bool) -> list[Fault]:
    """Give the faults that aren't mere consequences.

    `facts` and `scores` are the names that are written but were refused; where a file is missing (`incomplete`) nothing that
    is named and not found is held against the others.
    """
    return [
        fault
        for fault in faults
        if not (fault.code in _NAMES_FACT and (incomplete or _name(fault) in facts))
        and not (fault.code in _NAMES_SCORE and (incomplete or _name(fault) in scores))
    ]


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
