"""Located documents as plain values again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.located import MapNode, SequenceNode

if TYPE_CHECKING:
    from inovrules.located import Node


def plain(node: Node) -> Any:  # noqa: ANN401 - dicts, lists and texts
    """Give a located document as dicts and lists whose scalars are text; `None` where nothing is written.

    >>> from inovrules.located import read_document
    >>> plain(read_document("x", text="a: [1, ~]"))
    {'a': ['1', None]}
    """
    if isinstance(node, MapNode):
        return {key: plain(item) for key, item in node.entries.items()}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return None if node.is_null else node.text
