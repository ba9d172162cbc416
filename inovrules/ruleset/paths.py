"""Paths into documents: what they lead to, and copies with that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.faults import closest
from inovrules.located import MapNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.located import Node
    from inovrules.messages import Message


def at_path(node: Node, path: Sequence[str]) -> Node | None:
    """Give what stands at a path; `None` when it leads nowhere."""
    found: Node | None = node
    for name in path:
        found = None if found is None else inside(found).get(name)
    return found


def inside(node: Node) -> dict[str, Node]:
    """Give what stands in a node, by every name that it may be called; the first of a name counts."""
    if isinstance(node, MapNode):
        return node.entries
    items = node.items if isinstance(node, SequenceNode) else []
    found: dict[str, Node] = {}
    for number, item in enumerate(items):
        for name in _names(item, number):
            found.setdefault(name, item)
    return found


def _names(item: Node, number: int) -> tuple[str, ...]:
    """What a list item may be called: its `id`, its `score`, itself, or its number."""
    if isinstance(item, MapNode):
        named = [item.entries.get(key) for key in ("id", "score")]
        return (*(part.text for part in named if isinstance(part, ScalarNode)), str(number))
    return (item.text,) if isinstance(item, ScalarNode) else (str(number),)


def hint(nodes: Iterable[Node], path: Sequence[str]) -> Message | str:
    """Give the name that comes closest to the first that isn't found, where the path leads furthest."""
    reached = list(nodes)
    for name in path:
        further = [found for node in reached if (found := inside(node).get(name)) is not None]
        if not further:
            return closest(name, [known for node in reached for known in inside(node)])
        reached = further
    return ""


def edited(node: Node, path: Sequence[str], verb: str, value: Node | None) -> Node | None:
    """Copy the nodes along a path, what it leads to set, added to or removed; `None` when that can't be done."""
    if isinstance(node, MapNode):
        return _edited_map(node, path[0], path[1:], verb, value)
    if isinstance(node, SequenceNode):
        return _edited_list(node, path[0], path[1:], verb, value)
    return None


def _edited_map(node: MapNode, head: str, rest: Sequence[str], verb: str, value: Node | None) -> Node | None:
    copy = node.copy()
    if rest or verb == "add":
        found = node.entries.get(head)
        inner = None if found is None else _added(found, value) if not rest else edited(found, rest, verb, value)
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


def _edited_list(node: SequenceNode, head: str, rest: Sequence[str], verb: str, value: Node | None) -> Node | None:
    index = next((number for number, item in enumerate(node.items) if head in _names(item, number)), None)
    if index is None:
        return None
    copy = node.copy()
    if rest:
        inner = edited(node.items[index], rest, verb, value)
    elif verb == "remove":
        del copy.items[index]
        return copy
    else:
        inner = value if verb == "set" else _added(node.items[index], value)
    if inner is None:
        return None
    copy.items[index] = inner
    return copy


def _added(node: Node, value: Node | None) -> Node | None:
    if not isinstance(node, SequenceNode) or value is None:
        return None
    copy = node.copy()
    copy.items.append(value)
    copy.size += value.size
    return copy


def same(first: Node, second: Node) -> bool:
    """Whether two nodes say the same, wherever they stand."""
    if isinstance(first, ScalarNode) and isinstance(second, ScalarNode):
        return first.text == second.text and first.is_null == second.is_null
    if isinstance(first, SequenceNode) and isinstance(second, SequenceNode):
        return len(first.items) == len(second.items) and all(map(same, first.items, second.items))
    if isinstance(first, MapNode) and isinstance(second, MapNode):
        return first.entries.keys() == second.entries.keys() and all(same(item, second.entries[key]) for key, item in first.entries.items())
    return False
