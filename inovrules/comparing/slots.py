"""A ruleset taken apart into slots, each a place with what stands there, and put together again as one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from inovrules.located import MapNode, ScalarNode, SequenceNode
from inovrules.ruleset.bodies import AGGREGATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from inovrules.located import Node
    from inovrules.ruleset import Ruleset

Slot: TypeAlias = tuple[str, ...]
"""`("scores", "sid-33", "weight")`, `("facts", "innovation", "stage", "type")`, `("publish", "iid", "mode")`, `("head", "year")`."""

_HEAD = (
    "id", "version", "title", "status", "official", "purpose", "authority", "basis", "confidence", "effective", "reporting", "year",
    "requires", "excused", "twins", "severities", "readings",
)  # fmt: skip
_ASIDE = frozenset(["excused", "twins", "severities", "readings"])
_MADE_OF_OTHERS = (*AGGREGATES, "choose", "ladder", "of", "pool")


def slots_of(ruleset: Ruleset) -> dict[Slot, Node]:
    """Take a ruleset apart, whatever files it is written in and whatever it extends."""
    found: dict[Slot, Node] = {}
    own = ruleset.documents[-1]
    for key, node in _entries(own):
        if key in _HEAD:
            found["head", key] = node
    for document in ruleset.documents:
        _declared(document, found)
        for section in ("eligibility", "consistency"):
            for item in _items(document, section):
                found.update(_flat(section, "id", item))
        default = dict(_entries(document)).get("missing")
        for item in _items(document, "scores"):
            found.update(_score(item, default))
    for item in _items(own, "publish"):
        found.update(_flat("publish", "score", item))
    return found


def _entries(node: Node | None) -> list[tuple[str, Node]]:
    """Give what stands in a mapping; a key without a value says nothing."""
    entries = node.entries.items() if isinstance(node, MapNode) else ()
    return [(key, value) for key, value in entries if not (isinstance(value, ScalarNode) and value.is_null)]


def _items(node: Node, key: str) -> Iterator[Node]:
    listed = dict(_entries(node)).get(key)
    yield from listed.items if isinstance(listed, SequenceNode) else ()


def _declared(document: Node, found: dict[Slot, Node]) -> None:
    for section in ("facts", "derived"):
        for scope, listed in _entries(dict(_entries(document)).get(section)):
            for name, declared in _entries(listed):
                for key, node in _entries(declared):
                    found.setdefault((section, scope, name, key), node)


def _flat(section: str, naming: str, item: Node) -> Iterator[tuple[Slot, Node]]:
    entries = dict(_entries(item))
    named = text_of(entries.pop(naming))
    return (((section, named, key), node) for key, node in entries.items())


def _score(item: Node, default: Node | None) -> Iterator[tuple[Slot, Node]]:
    """Give the slots of a score: of a list of parts one for each part, of a pool one for each key."""
    entries = dict(_entries(item))
    name = text_of(entries.pop("id"))
    is_indicator = "evaluator" in entries
    if default is not None and not is_indicator and any(key in entries for key in _MADE_OF_OTHERS):
        entries.setdefault("missing", default)
    for key, node in entries.items():
        if not is_indicator and key in AGGREGATES and isinstance(node, SequenceNode):
            yield from ((("scores", name, key, part_name(part)), part) for part in node.items)
        elif not is_indicator and key == "pool":
            yield from ((("scores", name, key, inner), part) for inner, part in _entries(node))
        else:
            yield ("scores", name, key), node


def part_name(part: Node) -> str:
    """Name the score that an item of a list of parts means."""
    return text_of(part.entries["score"]) if isinstance(part, MapNode) else text_of(part)


def text_of(node: Node) -> str:
    """Give the text of a scalar; empty for anything else."""
    return node.text if isinstance(node, ScalarNode) else ""


class Assembler:
    """Puts slots together; what is the same in two documents is the same node, so that it is read only once.

    Excuses, twins, severities and readings change no score of the ruleset itself, and are left out.
    """

    def __init__(self) -> None:
        """Start with nothing put together."""
        self._made: dict[tuple[object, ...], Node] = {}

    def document(self, slots: Mapping[Slot, Node]) -> MapNode:
        """Give the document that has these slots. Stated maxima are left out: they only check that sums are right."""
        entries: dict[str, Node] = {"format": _scalar("inovrules/1")}
        head = {slot[1]: node for slot, node in slots.items() if slot[0] == "head" and slot[1] not in _ASIDE}
        entries.update(head)
        for section in ("facts", "derived"):
            if any(slot[0] == section for slot in slots):
                entries[section] = self._nested(section, slots)
        for section, naming in (("eligibility", "id"), ("consistency", "id"), ("scores", "id"), ("publish", "score")):
            items = self._listed(section, naming, slots)
            if items:
                entries[section] = _listing(items)
        return _mapping(entries)

    def _nested(self, section: str, slots: Mapping[Slot, Node]) -> Node:
        scopes: dict[str, dict[str, dict[str, Node]]] = {}
        key: list[object] = [section]
        for slot, node in slots.items():
            if slot[0] == section:
                scopes.setdefault(slot[1], {}).setdefault(slot[2], {})[slot[3]] = node
                key += (slot, id(node))
        if tuple(key) not in self._made:
            made = {scope: _mapping({name: _mapping(part) for name, part in parts.items()}) for scope, parts in scopes.items()}
            self._made[tuple(key)] = _mapping(made)
        return self._made[tuple(key)]

    def _listed(self, section: str, naming: str, slots: Mapping[Slot, Node]) -> list[Node]:
        parts: dict[str, dict[Slot, Node]] = {}
        for slot, node in slots.items():
            if slot[0] == section and slot[2:] != ("maximum",):
                parts.setdefault(slot[1], {})[slot[2:]] = node
        return [self._item(naming, name, entries) for name, entries in parts.items()]

    def _item(self, naming: str, name: str, parts: Mapping[Slot, Node]) -> Node:
        key = (naming, name, *((slot, id(node)) for slot, node in parts.items()))
        if key not in self._made:
            entries: dict[str, Node] = {naming: _scalar(name)}
            grouped: dict[str, dict[str, Node]] = {}
            for slot, node in parts.items():
                if len(slot) == 1:
                    entries[slot[0]] = node
                else:
                    grouped.setdefault(slot[0], {})[slot[1]] = node
            for group, inner in grouped.items():
                entries[group] = _mapping(inner) if group == "pool" else _listing(inner.values())
            self._made[key] = _mapping(entries)
        return self._made[key]


def _scalar(text: str) -> ScalarNode:
    return ScalarNode(text, plain=False, file="", line=0, column=0)


def _mapping(entries: Mapping[str, Node]) -> MapNode:
    first = next(iter(entries.values()), None)
    made = MapNode(first.file if first else "", first.line if first else 0, first.column if first else 0)
    made.entries, made.keys = dict(entries), {key: _scalar(key) for key in entries}
    return made


def _listing(items: Iterable[Node]) -> SequenceNode:
    listed = list(items)
    made = SequenceNode(listed[0].file, listed[0].line, listed[0].column)
    made.items = listed
    return made
