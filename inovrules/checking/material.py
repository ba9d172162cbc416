"""What lint rules look at: a ruleset, the files it was read from, and other versions of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, frozen

from inovrules.located import MapNode, ScalarNode, SequenceNode
from inovrules.located.nodes import item_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from inovrules.faults import Place
    from inovrules.located import Node
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score

VOCABULARY = "inovrules-vocabulary/1"


@frozen
class Edition:
    """Another version of a ruleset: from when until when it applies, where that is stated, and whether it is meant to."""

    id: str
    version: str
    file: str
    since: date | None
    until: date | None
    applies: bool


@frozen
class Written:
    """A node of a file, and its path."""

    node: Node
    path: str


@define(eq=False, slots=False)
class Material:
    """A ruleset to be looked at, and the `others` of its id that are known."""

    ruleset: Ruleset
    others: tuple[Edition, ...] = ()

    @cached_property
    def own(self) -> MapNode:
        """The ruleset's own file, changes made."""
        node = self.ruleset.documents[-1]
        assert isinstance(node, MapNode)  # noqa: S101 - a ruleset that was read is a mapping
        return node

    @cached_property
    def start(self) -> Place:
        """Where the ruleset's own file begins; of an edition, whose whole is its base's, where it states its id."""
        place, named = self.own.place, self.own.keys.get("id")
        return place if named is None or named.place.file == place.file else named.place

    def head(self, key: str) -> Place:
        """Where a key of the head stands; the beginning of the file when it isn't written."""
        found = self.own.keys.get(key)
        return found.place if found is not None else self.start

    def own_items(self, key: str) -> set[str]:
        """Name the items of a list in the ruleset's own file."""
        listed = self.own.entries.get(key)
        return {item_name(item, index) for index, item in enumerate(listed.items)} if isinstance(listed, SequenceNode) else set()

    def place(self, score: Score) -> Place:
        """Where a score stands."""
        return score.place or self.start

    def written(self) -> Iterator[Written]:
        """Give every node of every file with its path, each node once although aliases repeat it."""
        seen: set[int] = set()
        for document in self.ruleset.documents:
            yield from _below(document, "", seen)

    def formats(self) -> dict[str, str]:
        """Give the format of each file."""
        kinds = {document.file: document.entries.get("format") for document in self.ruleset.documents if isinstance(document, MapNode)}
        return {file: kind.text for file, kind in kinds.items() if isinstance(kind, ScalarNode)}


def _below(node: Node, path: str, seen: set[int]) -> Iterator[Written]:
    if id(node) in seen:
        return
    seen.add(id(node))
    yield Written(node, path)
    if isinstance(node, MapNode):
        for key, inner in node.entries.items():
            yield from _below(inner, f"{path}/{key}" if path else key, seen)
    elif isinstance(node, SequenceNode):
        for index, inner in enumerate(node.items):
            yield from _below(inner, f"{path}/{item_name(inner, index)}", seen)
