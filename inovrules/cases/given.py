"""What is given in a case, as the located document of a portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.located import Cursor, MapNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.facts import Scope
    from inovrules.located import Node

MOST_COPIES = 1000
UNIT = "case"
"""The id of the only innovation or OPD of a case, where it states none."""
NAME = "Kabupaten Contoh"
PARTS = ("facts", "levels", "reported", "evidence")


@frozen
class Given:
    """Makes portfolios: of one unit, or from the one that is written with what it leaves out."""

    as_of: Node | None

    def unit(self, at: Cursor, scope: Scope, parts: Mapping[str, Node]) -> Node:
        """Give a portfolio with one unit, made of its facts, levels and evidence."""
        made = self._portfolio(at.node, dict(parts) if scope == "region" else {})
        if scope != "region":
            unit = _map(at.node, _named(at.node, dict(parts), UNIT))
            _put(made, "innovations" if scope == "innovation" else "opds", _list(at.node, [unit]))
        return made

    def innovation(self, at: Cursor) -> Node:
        """Give a portfolio with the one innovation that is written."""
        inner = _map(at.node, _named(at.node, dict(at.entries()), UNIT)) if at.is_map else at.node
        return self._portfolio(at.node, {"innovations": _list(at.node, [inner])})

    def portfolio(self, at: Cursor) -> Node:
        """Give the portfolio that is written; of an innovation with `copies: N` there are N. Faults: IR125, IR127."""
        entries = {key: part.node for key, part in at.entries()}
        for key in ("innovations", "opds"):
            if (listed := at.get(key)) and listed.is_list:
                units = [unit for number, item in enumerate(listed.items(), 1) for unit in _copies(item, f"{key[0]}{number}")]
                entries[key] = _list(listed.node, units)
        return self._portfolio(at.node, entries)

    def _portfolio(self, like: Node, entries: dict[str, Node]) -> MapNode:
        stated: dict[str, Node] = {} if self.as_of is None else {"as_of": self.as_of}
        region = _map(like, {"name": _text(like, NAME)})
        return _map(like, {"region": region, **stated, **entries})


def _copies(at: Cursor, unit_id: str) -> list[Node]:
    """The units that one item of a list stands for."""
    if not at.is_map:
        return [at.node]
    entries = {key: part.node for key, part in at.entries() if key != "copies"}
    named = _named(at.node, entries, unit_id)
    copies = at.get("copies")
    number = copies.whole(1, MOST_COPIES) if copies else None
    if number is None:
        return [_map(at.node, named)]
    first = named["id"].text if isinstance(named["id"], ScalarNode) else unit_id
    return [_map(at.node, {**named, "id": _text(at.node, f"{first}-{each}")}) for each in range(1, number + 1)]


def _named(like: Node, entries: Mapping[str, Node | Cursor], unit_id: str) -> dict[str, Node]:
    """What a unit consists of, with the id and name that it doesn't state."""
    written = {key: part.node if isinstance(part, Cursor) else part for key, part in entries.items()}
    named = written.get("id", _text(like, unit_id))
    return {"id": named, "name": named, **written}


def _text(like: Node, text: str) -> ScalarNode:
    return ScalarNode(text, plain=False, file=like.file, line=like.line, column=like.column)


def _map(like: Node, entries: Mapping[str, Node]) -> MapNode:
    made = MapNode(like.file, like.line, like.column)
    for key, node in entries.items():
        _put(made, key, node)
    return made


def _put(made: MapNode, key: str, node: Node) -> None:
    made.entries[key] = node
    made.keys[key] = ScalarNode(key, plain=True, file=node.file, line=node.line, column=node.column)


def _list(like: Node, items: list[Node]) -> SequenceNode:
    made = SequenceNode(like.file, like.line, like.column)
    made.items = items
    return made


def merged(first: Node | None, second: Node | None) -> Node | None:
    """Put two mappings together, the second's entries instead of the first's; anything else is the second's, where it is written."""
    if first is None or second is None:
        return first if second is None else second
    if not (isinstance(first, MapNode) and isinstance(second, MapNode)):
        return second
    return _map(second, {**first.entries, **second.entries})
