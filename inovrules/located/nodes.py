"""The nodes of a located document. Scalars are text: a declared type reads them later."""

from __future__ import annotations

from typing import TypeAlias

from inovrules.faults import Place

_NULLS = frozenset(["", "~", "null", "Null", "NULL"])


class _Located:
    """What every node has: its place, how many nodes it is with all below it, and how many levels are below it."""

    __slots__ = ("column", "file", "height", "line", "size")

    def __init__(self, file: str, line: int, column: int) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.size = 1
        self.height = 1

    @property
    def place(self) -> Place:
        """Where the node starts."""
        return Place(self.file, self.line, self.column)


class ScalarNode(_Located):
    """A scalar as it was written; `plain` tells that it wasn't quoted.

    `content` is only set where it names a file whose content counts: the hash of that.
    """

    __slots__ = ("content", "plain", "text")
    content: str

    def __init__(self, text: str, *, plain: bool, file: str, line: int, column: int) -> None:
        """Keep the text."""
        self.file = file
        self.line = line
        self.column = column
        self.size = 1
        self.height = 0
        self.text = text
        self.plain = plain

    @property
    def is_null(self) -> bool:
        """Whether nothing was written: an empty or `null` plain scalar, or blanks in quotes."""
        return self.text in _NULLS if self.plain else not self.text.strip()


class SequenceNode(_Located):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, file: str, line: int, column: int) -> None:
        """Start empty."""
        super().__init__(file, line, column)
        self.items: list[Node] = []


class MapNode(_Located):
    """A mapping; `keys` holds each key's own node."""

    __slots__ = ("entries", "keys")

    def __init__(self, file: str, line: int, column: int) -> None:
        """Start empty."""
        super().__init__(file, line, column)
        self.entries: dict[str, Node] = {}
        self.keys: dict[str, ScalarNode] = {}


Node: TypeAlias = ScalarNode | SequenceNode | MapNode


def item_name(node: Node | None, index: int) -> str:
    """Name the item of a list in paths: by its `id` where it has one, else by its number."""
    named = node.entries.get("id") if isinstance(node, MapNode) else None
    return named.text if isinstance(named, ScalarNode) and not named.is_null else str(index)
