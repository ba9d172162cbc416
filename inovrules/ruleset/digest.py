"""The content hash of a ruleset: of what its files say, whatever their formatting and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.located import MapNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.located import Node


def node_digest(nodes: Iterable[Node]) -> str:
    """Give the SHA-256 of some documents, in hexadecimal."""
    from hashlib import sha256  # noqa: PLC0415 - costs start-up time
    from json import dumps  # noqa: PLC0415 - costs start-up time

    return sha256(dumps([_plain(node) for node in nodes], ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _plain(node: Node) -> object:
    if isinstance(node, ScalarNode):
        content = getattr(node, "content", None)
        return None if node.is_null else node.text if content is None else {node.text: content}
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.items]
    assert isinstance(node, MapNode)  # noqa: S101 - there are three kinds of node
    return {key: _plain(item) for key, item in node.entries.items()}
