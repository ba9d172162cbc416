"""What differs between two portfolios, as changes that can each be made alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import evolve, frozen

from inovrules.comparing.groups import Groups
from inovrules.comparing.worded_changes import told_of
from inovrules.facts import SCOPES
from inovrules.portfolio.evidence import signature
from inovrules.ruleset import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from inovrules.facts import Scope
    from inovrules.messages import Message
    from inovrules.portfolio import Evidence, Portfolio, Unit
    from inovrules.ruleset import Ruleset

Slot: TypeAlias = tuple[str, ...]
"""`("as_of",)`, `("innovation", "a", "is")`, `("innovation", "a", "facts", "stage")`, `("region", "region", "levels", "spd-01")`."""

_SAID = frozenset(["name", "note"])
_PARTS = 4


@frozen
class Change:
    """What can be changed alone on the way from one portfolio to another; `counts` tells that it may change a score."""

    slots: tuple[Slot, ...]
    counts: bool
    told: tuple[Message, ...]


def slots_of(portfolio: Portfolio) -> dict[Slot, object]:
    """Take a portfolio apart."""
    found: dict[Slot, object] = {
        ("as_of",): portfolio.as_of,
        ("opds_complete",): portfolio.opds_complete,
        ("innovations_listed",): portfolio.innovations_listed,
    }
    for scope in SCOPES:
        for unit in portfolio.units(scope):
            found.update(_of_unit(scope, unit))
    return found


def _of_unit(scope: Scope, unit: Unit) -> dict[Slot, object]:
    about: Slot = (scope, unit.id)
    found: dict[Slot, object] = {(*about, "is"): True, (*about, "name"): unit.name}
    found |= {(*about, key): value for key, value in (("opd", unit.opd), ("note", unit.note)) if value is not None}
    found |= {(*about, "facts", name): value for name, value in unit.facts.items()}
    found |= {(*about, "levels", name): level for name, level in unit.levels.items()}
    found |= {(*about, "reported", name): figure for name, figure in unit.reported.items()}
    documents: dict[str, tuple[Evidence, ...]] = {}
    for document in unit.documents:
        name = "+".join(sorted(document.subjects))
        documents[name] = (*documents.get(name, ()), document)
    return found | {(*about, "documents", name): some for name, some in documents.items()}


def put_together(slots: Mapping[Slot, object], old: Portfolio, new: Portfolio) -> Portfolio:
    """Give the portfolio that has these slots; the rest is as in the new one."""
    units: dict[tuple[str, str], dict[Slot, object]] = {}
    for slot, value in slots.items():
        if len(slot) > 1:
            units.setdefault((slot[0], slot[1]), {})[slot[2:]] = value
    made = {about: _unit(about, parts, new, old) for about, parts in units.items() if ("is",) in parts}
    by_scope = {scope: tuple(unit for about, unit in made.items() if about[0] == scope) for scope in SCOPES}
    general: dict[str, Any] = {slot[0]: value for slot, value in slots.items() if len(slot) == 1}
    return evolve(new, region=by_scope["region"][0], opds=by_scope["opd"], innovations=by_scope["innovation"], **general)


def _unit(about: tuple[str, str], parts: Mapping[Slot, object], *portfolios: Portfolio) -> Unit:
    known = next(unit for each in portfolios for scope in SCOPES if scope == about[0] for unit in each.units(scope) if unit.id == about[1])
    inside: dict[str, dict[str, object]] = {"facts": {}, "levels": {}, "reported": {}, "documents": {}}
    for slot, value in parts.items():
        if len(slot) > 1:
            inside[slot[0]][slot[1]] = value
    documents = tuple(document for some in inside["documents"].values() for document in some)  # type: ignore[attr-defined]
    rest = {key: parts.get((key,)) for key in ("opd", "note")}
    return evolve(
        known, name=parts["name",], facts=inside["facts"], levels=inside["levels"], reported=inside["reported"],  # type: ignore[arg-type]
        documents=documents, **rest,  # type: ignore[arg-type]
    )  # fmt: skip


def changes_of(old: Portfolio, new: Portfolio, ruleset: Ruleset) -> list[Change]:
    """Give the changes that lead from one portfolio to another, those that may count first."""
    before, after = slots_of(old), slots_of(new)
    known = {scope: vocabulary_of([ruleset]).names(scope) for scope in SCOPES}
    slots = [slot for slot in [*after, *(each for each in before if each not in after)] if before.get(slot) != after.get(slot)]
    slots = [slot for slot in slots if _is_read(slot, known)]
    whole = {slot[:2] for slot in slots if slot[2:] == ("is",)}
    groups = Groups(len(slots))
    groups.join_alike([slot[:2] if slot[:2] in whole else slot for slot in slots])
    _join_named_agencies(groups, slots, before, after)
    found = []
    for group in groups.all():
        chosen = tuple(slots[index] for index in group)
        told = tuple(told_of(chosen, before, after, (old, new), ruleset))
        found.append(Change(chosen, any(_counts(slot, before, after) for slot in chosen), told))
    return sorted(found, key=lambda change: not change.counts)


def _is_read(slot: Slot, known: Mapping[Scope, Collection[str]]) -> bool:
    """Whether a ruleset that knows these names reads a slot: documents for what it doesn't know say nothing to it."""
    return slot[2:3] != ("documents",) or any(
        name in names for scope, names in known.items() if scope == slot[0] for name in slot[3].split("+")
    )


def _counts(slot: Slot, before: Mapping[Slot, object], after: Mapping[Slot, object]) -> bool:
    if len(slot) == _PARTS and slot[2] == "documents":
        return signature(before.get(slot, ())) != signature(after.get(slot, ()))  # type: ignore[arg-type]
    return slot[-1] not in _SAID or len(slot) == _PARTS


def _join_named_agencies(groups: Groups, slots: Sequence[Slot], before: Mapping[Slot, object], after: Mapping[Slot, object]) -> None:
    """Put an agency that only innovations name together with those that came or went with it."""
    first = {slot: index for index, slot in enumerate(slots)}
    for index, slot in enumerate(slots):
        if slot[0] == "innovation" and slot[2:] == ("opd",):
            for side in (before, after):
                opd = str(side.get(slot))
                listed = first.get(("opd", opd, "is"))
                if listed is not None and side.get(("opd", opd, "name")) == opd:
                    groups.join(listed, index)
