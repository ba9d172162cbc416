"""Rulesets between two others: the old one with some of the edits made that lead to the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.comparing.edits import Edit
from inovrules.comparing.groups import Groups
from inovrules.comparing.slots import Assembler
from inovrules.faults import FaultError
from inovrules.ruleset.loading import Variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from inovrules.comparing.slots import Slot
    from inovrules.located import Node
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.supplies import Supplies

_MOST_TRIED = 24


class Hybrids:
    """Makes the rulesets between two: `edits` are those that may count, each such that it can be made alone, and left out alone."""

    def __init__(self, old: Mapping[Slot, Node], edits: Sequence[Edit], supplies: Supplies) -> None:
        """Join edits until each can be made alone."""
        self.old = old
        self._assembler, self._variants = Assembler(), Variants(supplies)
        self._made: dict[frozenset[Slot], Ruleset | None] = {}
        self.edits = self._apart(list(edits))

    def ruleset(self, chosen: Iterable[int]) -> Ruleset | None:
        """Give the ruleset with the chosen edits made; `None` when there can't be one."""
        return self.made(self.edits[index] for index in chosen)

    def join_all(self) -> None:
        """Make one edit of all."""
        self.edits = _joined(self.edits, range(len(self.edits)))

    def made(self, edits: Iterable[Edit]) -> Ruleset | None:
        """Give the old ruleset with some edits made; `None` when that is no ruleset."""
        atoms = [atom for edit in edits for atom in edit.atoms]
        key = frozenset(atom.slot for atom in atoms)
        if key not in self._made:
            slots = dict(self.old)
            for atom in atoms:
                if atom.slot[0] == "head" and atom.slot[1] != "year":
                    continue
                if atom.new is None:
                    slots.pop(atom.slot, None)
                else:
                    slots[atom.slot] = atom.new
            self._made[key] = self._read(slots)
        return self._made[key]

    def _read(self, slots: Mapping[Slot, Node]) -> Ruleset | None:
        try:
            return self._variants.read(self._assembler.document(slots), "")
        except FaultError:
            return None

    def _apart(self, edits: list[Edit]) -> list[Edit]:
        """Join what can only be made together: with one other where that is enough, else all such edits."""
        while True:
            stuck = [index for index in range(len(edits)) if not self._is_free(edits, {index})]
            if not stuck:
                return edits
            partner = self._partner(edits, stuck[0])
            edits = _joined(edits, [stuck[0], partner] if partner is not None else [*stuck, (stuck[0] + 1) % len(edits)])

    def _is_free(self, edits: Sequence[Edit], chosen: set[int]) -> bool:
        inside = [edit for index, edit in enumerate(edits) if index in chosen]
        outside = [edit for index, edit in enumerate(edits) if index not in chosen]
        return not outside or (self.made(inside) is not None and self.made(outside) is not None)

    def _partner(self, edits: Sequence[Edit], index: int) -> int | None:
        others = [other for other in range(len(edits)) if other != index][:_MOST_TRIED]
        return next((other for other in others if self._is_free(edits, {index, other})), None)


def _joined(edits: Sequence[Edit], chosen: Sequence[int]) -> list[Edit]:
    groups = Groups(len(edits))
    for index in chosen:
        groups.join(chosen[0], index)
    return [Edit(tuple(atom for index in group for atom in edits[index].atoms)) for group in groups.all()]
