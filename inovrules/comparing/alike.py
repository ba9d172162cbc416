"""Whether two nodes mean the same.

Quotes, the order of keys, `1` or `1.0`, one item or a list of one,
and a part with its score alone make no difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.exact import read_exact
from inovrules.located import MapNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.located import Node


def alike(first: Node | None, second: Node | None) -> bool:
    """Whether two nodes mean the same; nothing is only like nothing."""
    if first is None or second is None or first is second:
        return first is second
    first, second = _single(first), _single(second)
    if isinstance(first, ScalarNode) and isinstance(second, ScalarNode):
        return _alike_scalars(first, second)
    if isinstance(first, SequenceNode) and isinstance(second, SequenceNode):
        return len(first.items) == len(second.items) and all(map(alike, first.items, second.items))
    if isinstance(first, MapNode) and isinstance(second, MapNode):
        keys = first.entries.keys() | second.entries.keys()
        return all(alike(first.entries.get(key), second.entries.get(key)) for key in keys)
    return False


def _single(node: Node) -> Node:
    if isinstance(node, SequenceNode) and len(node.items) == 1:
        return _single(node.items[0])
    return node.entries["score"] if isinstance(node, MapNode) and node.entries.keys() == {"score"} else node


def _alike_scalars(first: ScalarNode, second: ScalarNode) -> bool:
    if getattr(first, "content", None) != getattr(second, "content", None):
        return False
    if first.text == second.text or (first.is_null and second.is_null):
        return True
    numbers = [read_exact(node.text) if first.plain or second.plain else None for node in (first, second)]
    return numbers[0] is not None and numbers[0] == numbers[1]


def words_in(node: Node | None) -> Iterator[str]:
    """Give the text of every scalar in a node, and its keys."""
    if isinstance(node, ScalarNode):
        yield node.text
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from words_in(item)
    elif node is not None:
        for key, item in node.entries.items():
            yield key
            yield from words_in(item)
