"""Changes to a ruleset's document: how an edition extends its predecessor, and how another reading differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.faults import closest
from inovrules.located import DEFAULT_LIMITS, Cursor, MapNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from inovrules.located import Node
    from inovrules.messages import Message

_WANTED = {"set": "to", "add": "value", "remove": ""}
KEYS = (*_WANTED, "to", "value", "because", "basis")


def apply_changes(root: Node, changes: Cursor) -> Node:
    """Give the document with every change made; the original stays as it is. Faults: IR318, IR319."""
    for change in changes.items():
        root = _apply(root, change)
    return root


def _apply(root: Node, change: Cursor) -> Node:
    if not change.only(KEYS):
        return root
    if because := change.get("because"):
        because.bilingual()
    verbs = [key for key in _WANTED if key in change.keys]
    given = [key for key in ("to", "value") if key in change.keys]
    wanted = [_WANTED[verb] for verb in verbs if _WANTED[verb]]
    path_at, value = (change.get(key) if key else None for key in (verbs[0] if verbs else "", wanted[0] if wanted else ""))
    if len(verbs) != 1 or given != wanted or path_at is None or (wanted and value is None):
        change.fault("IR319")
        return root
    path = path_at.text()
    return root if path is None else _changed(root, path_at, path, verbs[0], value)


def _changed(root: Node, path_at: Cursor, path: str, verb: str, value: Cursor | None) -> Node:
    parts = path.split("/")
    if len(parts) + (value.node.height if value else 0) > DEFAULT_LIMITS.depth:
        path_at.fault("IR105", limit=DEFAULT_LIMITS.depth)
        return root
    found = _edited(root, parts, verb, value.node if value else None)
    if found is None:
        path_at.fault("IR318", path=path[:200], hint=_hint(root, parts))
    return root if found is None else found


def _hint(node: Node, path: list[str]) -> Message | str:
    """Give the name that comes closest to the first that isn't found."""
    known: dict[str, Node] = {}
    for name in path:
        known = _inside(node)
        if name not in known:
            break
        node = known[name]
    return closest(name, known) if name not in known else ""


def _inside(node: Node) -> dict[str, Node]:
    if isinstance(node, MapNode):
        return node.entries
    items = node.items if isinstance(node, SequenceNode) else []
    return {name: item for number, item in enumerate(items) for name in _names(item, number)}


def _edited(node: Node, path: list[str], verb: str, value: Node | None) -> Node | None:
    """Copy the nodes along the path; `None` when it leads nowhere."""
    head, rest = path[0], path[1:]
    if isinstance(node, MapNode):
        return _edited_map(node, head, rest, verb, value)
    if isinstance(node, SequenceNode):
        return _edited_list(node, head, rest, verb, value)
    return None


def _edited_map(node: MapNode, head: str, rest: list[str], verb: str, value: Node | None) -> Node | None:
    copy = MapNode(node.file, node.line, node.column)
    copy.entries, copy.keys, copy.size = dict(node.entries), dict(node.keys), node.size
    if rest or verb == "add":
        found = node.entries.get(head)
        inner = None if found is None else _added(found, value) if not rest else _edited(found, rest, verb, value)
        if inner is None:
            return None
        copy.entries[head] = inner
        return copy
    if verb == "remove":
        if head not in copy.entries:
            return None
        del copy.entries[head], copy.keys[head]
        return copy
    if value is None:
        return None
    copy.entries[head] = value
    copy.keys.setdefault(head, ScalarNode(head, plain=True, file=value.file, line=value.line, column=value.column))
    return copy


def _edited_list(node: SequenceNode, head: str, rest: list[str], verb: str, value: Node | None) -> Node | None:
    index = next((number for number, item in enumerate(node.items) if head in _names(item, number)), None)
    if index is None:
        return None
    copy = SequenceNode(node.file, node.line, node.column)
    copy.items, copy.size = list(node.items), node.size
    if rest:
        inner = _edited(node.items[index], rest, verb, value)
    elif verb == "remove":
        del copy.items[index]
        return copy
    else:
        inner = value if verb == "set" else _added(node.items[index], value)
    if inner is None:
        return None
    copy.items[index] = inner
    return copy


def _names(item: Node, number: int) -> tuple[str, ...]:
    """What a list item may be called: its `id`, its `score`, itself, or its number."""
    if isinstance(item, MapNode):
        named = [item.entries.get(key) for key in ("id", "score")]
        return (*(part.text for part in named if isinstance(part, ScalarNode)), str(number))
    return (item.text,) if isinstance(item, ScalarNode) else (str(number),)


def _added(node: Node, value: Node | None) -> Node | None:
    if not isinstance(node, SequenceNode) or value is None:
        return None
    copy = SequenceNode(node.file, node.line, node.column)
    copy.items, copy.size = [*node.items, value], node.size + value.size
    return copy
