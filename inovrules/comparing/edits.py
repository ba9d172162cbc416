"""What differs between two rulesets, as edits that can each be made alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from inovrules.comparing.alike import alike, words_in
from inovrules.comparing.groups import Groups
from inovrules.ruleset.bodies import AGGREGATES
from inovrules.ruleset.modifiers import MODIFIERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from inovrules.comparing.slots import Slot
    from inovrules.located import Node

TOLD = {
    "head": frozenset([
        "id", "version", "title", "status", "official", "purpose", "authority", "basis", "confidence", "effective", "reporting", "requires",
        "excused", "twins", "severities", "readings",
    ]),
    "facts": frozenset(["title", "ask", "aliases"]),
    "derived": frozenset(["title"]),
    "eligibility": frozenset(["title", "reason", "remedy", "basis", "confidence"]),
    "consistency": frozenset(["because", "remedy", "confidence"]),
    "scores": frozenset([
        "title", "group", "code", "remedy", "effort", "basis", "confidence", "note", "maximum", "mandatory",
    ]),
    "publish": frozenset(["rank_on", "ties"]),
}  # fmt: skip
"""What is only told of a ruleset, by section: it changes no score and no predicate."""

_TOGETHER = {"digits": "rounding", "mode": "rounding", "rank_on": "ranks", "ties": "ranks"}
_APART = frozenset(["weight", "when", "missing", "evidence", *MODIFIERS])


class Atom(NamedTuple):
    """One slot that differs: what stood there (`None`: nothing) and what stands there now."""

    slot: Slot
    old: Node | None
    new: Node | None

    @property
    def is_told(self) -> bool:
        """Whether it changes no score and no predicate."""
        section, key = self.slot[0], self.slot[3 if self.slot[0] in ("facts", "derived") else -1]
        return (len(self.slot) < 4 or section in ("facts", "derived")) and key in TOLD[section]  # noqa: PLR2004 - a part of a list has four


@frozen
class Edit:
    """What can be changed alone on the way from one ruleset to another; `counts` tells that it may change a score or a predicate."""

    atoms: tuple[Atom, ...] = field(repr=False)

    @property
    def counts(self) -> bool:
        """Whether any of it may change a score or a predicate."""
        return not all(atom.is_told for atom in self.atoms)


def differences(old: Mapping[Slot, Node], new: Mapping[Slot, Node]) -> list[Atom]:
    """Give every slot that differs, in the order of the new ruleset, what it lacks last."""
    slots = [*new, *(slot for slot in old if slot not in new)]
    return [Atom(slot, old.get(slot), new.get(slot)) for slot in slots if not alike(old.get(slot), new.get(slot))]


def edits_of(old: Mapping[Slot, Node], new: Mapping[Slot, Node]) -> list[Edit]:
    """Give the edits that lead from one ruleset to another; what names something new, or something that is gone, goes with it."""
    atoms = differences(old, new)
    names = {"old": {named(slot) for slot in old}, "new": {named(slot) for slot in new}}
    added, removed = names["new"] - names["old"], names["old"] - names["new"]
    groups = Groups(len(atoms))
    groups.join_alike([_heading(atom, added | removed) for atom in atoms])
    groups.join_alike([_moved(atom, atoms) for atom in atoms])
    for index, other in _referring(atoms, added, removed):
        groups.join(index, other)
    return [Edit(tuple(atoms[index] for index in group)) for group in groups.all()]


def named(slot: Slot) -> Slot:
    """Name the fact, rule or score that a slot belongs to."""
    return slot[: 3 if slot[0] in ("facts", "derived") else 2]


def _heading(atom: Atom, whole: Collection[Slot]) -> Slot:
    """Name the edit that a slot belongs to at first."""
    slot = atom.slot
    owner = named(slot)
    if slot[0] == "head" or owner in whole:
        return owner
    if slot[0] in ("facts", "derived"):
        return (*owner, "said" if atom.is_told else "rule")
    if atom.is_told:
        return (*owner, "ranks") if slot[0] == "publish" else slot
    if slot[0] in ("eligibility", "consistency"):
        return (*owner, "rule")
    if slot[0] == "publish":
        return (*owner, _TOGETHER.get(slot[2], slot[2]))
    return slot if len(slot) > 3 or slot[2] in _APART else (*owner, "rule")  # noqa: PLR2004 - a part of a list has four


def _moved(atom: Atom, atoms: Sequence[Atom]) -> Slot:
    """Name the move that a part makes from one aggregate to another; else the slot itself."""
    if not _is_part(atom.slot):
        return atom.slot
    same = [other for other in atoms if _is_part(other.slot) and other.slot[3] == atom.slot[3]]
    gone, come = [other for other in same if other.new is None], [other for other in same if other.old is None]
    return ("moved", atom.slot[3]) if len(gone) == len(come) == 1 and atom in (*gone, *come) else atom.slot


def _is_part(slot: Slot) -> bool:
    return slot[0] == "scores" and len(slot) > 3 and slot[2] in AGGREGATES  # noqa: PLR2004


def _referring(atoms: Sequence[Atom], added: Collection[Slot], removed: Collection[Slot]) -> Iterator[tuple[int, int]]:
    """Give pairs of atoms of which one names what the other adds or removes."""
    first: dict[tuple[str, str], int] = {}
    for index, atom in enumerate(atoms):
        owner = named(atom.slot)
        for side, gone in (("new", added), ("old", removed)):
            if owner in gone and owner[0] in ("facts", "derived", "scores"):
                first.setdefault((side, owner[-1]), index)
    for index, atom in enumerate(atoms):
        for side, node in (("new", atom.new), ("old", atom.old)):
            told = words_in(node) if not atom.is_told else ()
            words = {*told, *(_names_in(atom.slot) if node is not None else ())}
            yield from ((index, first[side, word]) for word in words if (side, word) in first)


def _names_in(slot: Slot) -> Slot:
    """Give the names of other scores in a slot: the part of a sum, what is published."""
    return slot[3:] if slot[0] == "scores" else slot[1:2] if slot[0] == "publish" else ()
