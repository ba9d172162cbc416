"""Making rulesets of mutants; what is no ruleset any more can't be put into force, so it isn't one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.faults import FaultError
from inovrules.located import MapNode, SequenceNode
from inovrules.ruleset.documents import Document
from inovrules.ruleset.loading import Variants
from inovrules.ruleset.paths import edited

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.cases.mutation.mutant import Edit, Mutant
    from inovrules.located import Node
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.supplies import Supplies

_CHECKED = {"scores": ("maximum",), "publish": ("predicates", "*", "band")}
"""What is stated only so that the rest is checked against it: left out, so that cases alone must notice."""


class Nursery:
    """Makes mutants of a ruleset. `original` is the ruleset as it is read here: without other readings of its source."""

    def __init__(self, ruleset: Ruleset, supplies: Supplies) -> None:
        """Read the ruleset once; nothing is parsed again."""
        self._documents = [Document(node.file, _bare(node)) for node in ruleset.documents]
        self._variants = Variants(supplies)
        self.original = self._variants.read_all(self._documents)

    def born(self, mutant: Mutant) -> Ruleset | None:
        """Give the ruleset with the change made; `None` when there is none."""
        return next((made for way in mutant.ways if (made := self._made(way)) is not None), None)

    def _made(self, edits: Iterable[Edit]) -> Ruleset | None:
        node: Node | None = self._documents[-1].node
        for edit in edits:
            node = None if node is None else edited(node, edit.path, edit.verb, edit.value)
        if node is None:
            return None
        try:
            return self._variants.read_all([*self._documents[:-1], Document(self._documents[-1].file, node)])
        except FaultError:
            return None


def _bare(node: Node) -> Node:
    """Give a document without what is only checked, and without other readings."""
    if not isinstance(node, MapNode):
        return node
    copy = node.copy()
    for key in ("readings", "excused"):
        copy.entries.pop(key, None)
        copy.keys.pop(key, None)
    for section, path in _CHECKED.items():
        listed = copy.entries.get(section)
        if isinstance(listed, SequenceNode):
            copy.entries[section] = made = listed.copy()
            made.items = [_without(item, *path) for item in listed.items]
    return copy


def _without(node: Node, head: str, *rest: str) -> Node:
    if head == "*" and isinstance(node, SequenceNode):
        listed = node.copy()
        listed.items = [_without(item, *rest) for item in node.items]
        return listed
    if not isinstance(node, MapNode) or head not in node.entries:
        return node
    copy = node.copy()
    if rest:
        copy.entries[head] = _without(node.entries[head], *rest)
    else:
        del copy.entries[head], copy.keys[head]
    return copy
