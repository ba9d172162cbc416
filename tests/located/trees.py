"""Generated trees, and reading what a located tree holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from inovrules.located import MapNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from inovrules.located import Node
    from tests.located.writing import Placed, Tree

WORDS = st.sampled_from(
    ["stage", "penerapan", "32.10", "010", "1_000", ".nan", "no", "yes", "1.026", "83,32", "null", "2024-01-01", "a: b", "- x", "# y", "💡 ide", "é", "x" * 90]
)  # fmt: skip
_CHARACTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
TEXTS = st.one_of(WORDS, st.text(_CHARACTERS, max_size=12), st.text(st.sampled_from("ab \n\t'\"\\:#,[]{}"), max_size=8))
KEYS = st.one_of(WORDS, st.text(_CHARACTERS, min_size=1, max_size=8)).filter(lambda key: key != "<<")


def trees(texts: st.SearchStrategy[str] = TEXTS) -> st.SearchStrategy[Tree]:
    """Give trees of texts, lists and mappings."""
    return st.recursive(
        texts, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)), max_leaves=12
    )


def placed(node: Node, path: str = "") -> list[Placed]:
    """Give path, text (or `list`, `map`), line and column of a node and all below it; keys have a path that ends in `?`."""
    if isinstance(node, ScalarNode):
        return [(path, node.text, node.line, node.column)]
    if isinstance(node, SequenceNode):
        inside = [found for index, item in enumerate(node.items) for found in placed(item, f"{path}/{index}")]
        return [(path, "list", node.line, node.column), *inside]
    assert isinstance(node, MapNode)
    found: list[Placed] = [(path, "map", node.line, node.column)]
    for key, item in node.entries.items():
        own = node.keys[key]
        found += [(f"{path}/{key}?", own.text, own.line, own.column), *placed(item, f"{path}/{key}")]
    return found


def content(node: Node) -> Tree:
    """Give what a node holds, without places."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, SequenceNode):
        return [content(item) for item in node.items]
    return {key: content(item) for key, item in node.entries.items()}


def depth(node: Node) -> int:
    """Give how deeply a node is nested."""
    inside = node.items if isinstance(node, SequenceNode) else node.entries.values() if isinstance(node, MapNode) else ()
    return 1 + max(map(depth, inside), default=0)
