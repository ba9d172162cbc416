"""The nodes of a located document. Scalars are text: a declared type reads them later."""

from __future__ import annotations

from typing import TypeAlias

from inovrules.faults import Place
from inovrules.located.text import unseen

_NULLS = frozenset(["", "~", "null", "Null", "NULL"])


class _Located:
    """What every node has: its place, how many nodes it is with all below it, and how many levels are below it.

    `torn` tells that something written here couldn't be read: a scalar then counts as nothing, and of a mapping or list it isn't
    known what else it holds. Faults that only follow from that aren't told. `sheet` is set of what stands in tables.
    """

    __slots__ = ("column", "file", "height", "line", "sheet", "size", "torn")
    sheet: str | None

    def __init__(self, file: str, line: int, column: int) -> None:
        self.file = file
        self.sheet = None
        self.line = line
        self.column = column
        self.size = 1
        self.height = 1
        self.torn = False

    @property
    def place(self) -> Place:
        """Where the node starts."""
        return Place(self.file, self.line, self.column, self.sheet)


class ScalarNode(_Located):
    """A scalar as it was written; `plain` tells that it wasn't quoted.

    `content` is only set where it names a file whose content counts: the hash of that.
    """

    __slots__ = ("content", "plain", "text")
    content: str

    def __init__(self, text: str, *, plain: bool, file: str, line: int, column: int) -> None:
        """Keep the text."""
        self.file = file
        self.sheet = None
        self.line = line
        self.column = column
        self.size = 1
        self.height = 0
        self.torn = False
        self.text = text
        self.plain = plain

    @property
    def is_null(self) -> bool:
        """Whether nothing was written: an empty or `null` plain scalar, or blanks in quotes."""
        return self.text in _NULLS if self.plain else not self.text.strip()


class SequenceNode(_Located):
    """A list; `mixed` tells that it was written twice, and holds the items of both."""

    __slots__ = ("items", "mixed")

    def __init__(self, file: str, line: int, column: int) -> None:
        """Start empty."""
        super().__init__(file, line, column)
        self.items: list[Node] = []
        self.mixed = False

    def copy(self) -> SequenceNode:
        """Give a list of the same items, to be changed."""
        made = SequenceNode(self.file, self.line, self.column)
        made.size, made.height, made.torn, made.mixed, made.sheet = self.size, self.height, self.torn, self.mixed, self.sheet
        made.items = list(self.items)
        return made


class MapNode(_Located):
    """A mapping; `keys` holds each key's own node. `mixed` tells that it was written twice, and holds the entries of both."""

    __slots__ = ("entries", "keys", "mixed")

    def __init__(self, file: str, line: int, column: int) -> None:
        """Start empty."""
        super().__init__(file, line, column)
        self.entries: dict[str, Node] = {}
        self.keys: dict[str, ScalarNode] = {}
        self.mixed = False

    def copy(self) -> MapNode:
        """Give a mapping of the same entries, to be changed."""
        made = MapNode(self.file, self.line, self.column)
        made.size, made.height, made.torn, made.mixed, made.sheet = self.size, self.height, self.torn, self.mixed, self.sheet
        made.entries, made.keys = dict(self.entries), dict(self.keys)
        return made


Node: TypeAlias = ScalarNode | SequenceNode | MapNode


def item_name(node: Node | None, index: int | str) -> str:
    """Name the item of a list in paths: by its `id` where it has one, else by its number."""
    named = node.entries.get("id") if isinstance(node, MapNode) else None
    return named.text if isinstance(named, ScalarNode) and not named.is_null and not unseen(named.text) else str(index)


def lost(file: str, line: int, column: int) -> ScalarNode:
    """Give what stands for a value that can't be read."""
    node = ScalarNode("", plain=False, file=file, line=line, column=column)
    node.torn = True
    return node


def is_torn(node: Node) -> bool:
    """Whether anything in a node couldn't be read, or was written twice."""
    if node.torn or isinstance(node, ScalarNode):
        return node.torn
    if node.mixed:
        return True
    return any(map(is_torn, node.entries.values() if isinstance(node, MapNode) else node.items))
