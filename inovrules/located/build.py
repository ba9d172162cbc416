"""Building a located tree from YAML events: one pass, no recursion, every bound checked on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from inovrules.faults import Place
from inovrules.located.events import NotYamlError, events
from inovrules.located.nodes import MapNode, ScalarNode, SequenceNode, item_name, lost
from inovrules.located.text import REPLACEMENT, hidden, unseen

if TYPE_CHECKING:
    from inovrules.faults import Collector
    from inovrules.located.limits import Limits
    from inovrules.located.nodes import Node
    from inovrules.located.text import Prepared


_COLON = re.compile(":")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_SURROGATES = ("U+D8", "U+D9", "U+DA", "U+DB", "U+DC", "U+DD", "U+DE", "U+DF")


class _StopReadingError(Exception):
    """A bound was passed, or the document has ended: going on would only cost time."""


def _written(tag: object) -> str:
    return str(tag).replace("tag:yaml.org,2002:", "!!")


class Builder:
    """Builds the tree of one document. Where something can't be read the tree is torn there, and reading goes on."""

    def __init__(self, file: str, limits: Limits, faults: Collector) -> None:
        """Start with nothing read."""
        self.file, self.limits, self.faults = file, limits, faults
        self.root: Node | None = None
        self.ended = False
        self.documents = self.aliases = self.nodes = 0
        self.anchors: dict[str, Node] = {}
        self.open: list[tuple[SequenceNode | MapNode, str | None, bool]] = []
        self.key: ScalarNode | None = None
        self.waiting: list[ScalarNode | None] = []
        self.no_key = lost(file, 0, 0)

    def build(self, source: Prepared, parser: str | None) -> Node | None:
        """Read every event; gives the root, or `None` when there is none or reading had to stop before its end."""
        self.source = source
        on = {
            "ScalarEvent": self._scalar,
            "MappingStartEvent": self._start_map,
            "SequenceStartEvent": self._start_sequence,
            "MappingEndEvent": self._end,
            "SequenceEndEvent": self._end,
            "AliasEvent": self._alias,
            "DocumentStartEvent": self._document,
            "DocumentEndEvent": self._document_end,
        }
        try:
            for event in events(source.text, parser):
                handle = on.get(type(event).__name__)
                if handle is not None:
                    handle(event)
        except NotYamlError as error:
            self._not_yaml(error)
        except _StopReadingError:
            pass
        return self.root if not self.open else None

    def _not_yaml(self, error: NotYamlError) -> None:
        code = "IR109" if self.ended else error.code
        if self.root is not None and self.ended:
            self.root.torn = True
        else:
            self.root = None
        if self.source.damaged:
            return  # what was replaced may well be what the parser misses
        values = {"IR101": {"near": self.source.near(error.line)}, "IR117": {"name": error.name}}.get(code, {})
        self.faults.add(code, Place(self.file, error.line, self.source.column(error.line, error.column)), "", **values)

    def _at(self, mark: Any) -> tuple[int, int]:  # noqa: ANN401 - ruamel's marks have no useful type
        line, column = mark.line + 1, mark.column + 1
        return line, self.source.column(line, column) if self.source.joined else column

    def _count(self, line: int, column: int, number: int = 1) -> None:
        self.nodes += number
        if self.nodes > self.limits.nodes:
            self._fault("IR106", line, column, limit=self.limits.nodes)
            raise _StopReadingError

    def _scalar(self, event: Any) -> None:  # noqa: ANN401 - ruamel's events have no useful type
        line, column = self._at(event.start_mark)
        self._count(line, column)
        text, plain = event.value, not event.style
        node = ScalarNode(text, plain=plain, file=self.file, line=line, column=column)
        if event.tag is not None:
            self._fault("IR103", line, column, tag=_written(event.tag))
            node = lost(self.file, line, column)
        if event.style == '"' and (name := hidden(text)):
            self._hidden(event, name)
            node = lost(self.file, line, column)
        if self.source.damaged and REPLACEMENT in text:
            node = lost(self.file, line, column)
        if plain and ":" in text and self.open and self.open[-1][2]:
            raise NotYamlError(*self._found(event, _COLON)[:2], "IR118")  # YAML 1.1 and 1.2 differ; so does libyaml
        self._place(node, event.anchor)

    def _hidden(self, event: Any, name: str) -> None:  # noqa: ANN401
        """Refuse an escaped character; lone surrogates where libyaml does, which can't go on behind them."""
        line, column, written = self._found(event, _SURROGATE)
        if written and name.startswith(_SURROGATES):
            raise NotYamlError(line, column, "IR117", written)
        self._fault("IR117", *self._at(event.start_mark), name=name)

    def _found(self, event: Any, pattern: re.Pattern[str]) -> tuple[int, int, str]:  # noqa: ANN401
        """Give the place in the source of what a scalar's text shouldn't hold, and how it is written there."""
        lines = self.source.text.splitlines()
        for number in range(event.start_mark.line, event.end_mark.line + 1):
            start = event.start_mark.column if number == event.start_mark.line else 0
            if found := pattern.search(lines[number], start):
                return number + 1, found.start() + 1, found[0]
        return event.start_mark.line + 1, event.start_mark.column + 1, ""

    def _start_map(self, event: Any) -> None:  # noqa: ANN401
        self._start(MapNode(self.file, *self._at(event.start_mark)), event)

    def _start_sequence(self, event: Any) -> None:  # noqa: ANN401
        self._start(SequenceNode(self.file, *self._at(event.start_mark)), event)

    def _start(self, node: SequenceNode | MapNode, event: Any) -> None:  # noqa: ANN401
        self._count(node.line, node.column)
        if event.tag is not None:
            self._fault("IR103", node.line, node.column, tag=_written(event.tag))
            node.torn = True
        if len(self.open) >= self.limits.depth:
            self._fault("IR105", node.line, node.column, limit=self.limits.depth)
            raise _StopReadingError
        self.open.append((node, event.anchor, bool(event.flow_style)))
        self.waiting.append(self.key)
        self.key = None

    def _end(self, _event: object) -> None:
        node, anchor, _ = self.open.pop()
        self.key = self.waiting.pop()
        self._place(node, anchor)

    def _alias(self, event: Any) -> None:  # noqa: ANN401
        line, column = self._at(event.start_mark)
        self.aliases += 1
        node = self.anchors.get(event.anchor)
        if node is None:
            self._fault("IR114", line, column, name=str(event.anchor))
            node = lost(self.file, line, column)
        elif self.aliases > self.limits.aliases:
            self._fault("IR104", line, column, limit=self.limits.aliases)
            raise _StopReadingError
        elif len(self.open) + node.height > self.limits.depth:
            self._fault("IR105", line, column, limit=self.limits.depth)
            raise _StopReadingError
        elif self.open and self.open[-1][0].size + node.size > self.limits.nodes:
            self._fault("IR106", line, column, limit=self.limits.nodes)
            raise _StopReadingError
        elif isinstance(node, ScalarNode):
            torn = node.torn
            node = ScalarNode(node.text, plain=node.plain, file=self.file, line=line, column=column)
            node.torn = torn
        self._place(node, None)

    def _document(self, event: Any) -> None:  # noqa: ANN401
        self.documents += 1
        if self.documents > 1:
            self._fault("IR109", *self._at(event.start_mark))
            if self.root is not None:
                self.root.torn = True  # who knows which of them was meant
            raise _StopReadingError

    def _document_end(self, event: Any) -> None:  # noqa: ANN401
        self.ended = bool(event.explicit)

    def _place(self, node: Node, anchor: str | None) -> None:
        """Hang a finished node where it belongs."""
        if anchor is not None:
            self.anchors[anchor] = node
        if not self.open:
            self.root = node
            return
        parent = self.open[-1][0]
        if isinstance(parent, SequenceNode):
            parent.items.append(node)
            self._grow(parent, node)
        elif self.key is None:
            self._take_key(node, parent)
        else:
            self._add_entry(parent, self.key, node)
            self.key = None

    def _take_key(self, node: Node, parent: MapNode) -> None:
        if isinstance(node, ScalarNode) and node.text == "<<" and node.plain:
            self._fault("IR116", node.line, node.column)
        elif isinstance(node, ScalarNode) and node.torn:
            pass
        elif isinstance(node, ScalarNode) and (name := unseen(node.text)):
            self._fault("IR117", node.line, node.column, name=name)
        elif isinstance(node, ScalarNode) and (node.text or not node.plain):
            self.key = node
            return
        else:
            place = parent if isinstance(node, ScalarNode) else node
            self._fault("IR108", place.line, place.column)
        self.key, parent.torn = self.no_key, True

    def _add_entry(self, parent: MapNode, key: ScalarNode, node: Node) -> None:
        if isinstance(node, ScalarNode) and not node.text and node.plain:
            node.line, node.column = key.line, key.column  # the parsers disagree where nothing stands
        first = parent.keys.get(key.text)
        if key is self.no_key:
            return
        if first is None:
            parent.entries[key.text] = node
            parent.keys[key.text] = key
            self._grow(parent, node)
        else:
            self._fault("IR102", key.line, key.column, key=key.text, first=str(first.line))
            parent.entries[key.text] = self._united(parent.entries[key.text], node)
            self._grow(parent, node)

    def _united(self, first: Node, second: Node) -> Node:
        """Give what is known of a value that was written twice: entries and items of both, nothing of what differs."""
        if first is second or _say_the_same(first, second):
            return first
        if isinstance(first, MapNode) and isinstance(second, MapNode):
            return self._united_maps(first, second)
        if isinstance(first, SequenceNode) and isinstance(second, SequenceNode):
            return self._united_lists(first, second)
        return lost(self.file, first.line, first.column)

    def _united_maps(self, first: MapNode, second: MapNode) -> MapNode:
        self._count(second.line, second.column, len(first.entries) + len(second.entries))
        both = first.copy()
        for key, node in second.entries.items():
            both.entries[key] = self._united(both.entries[key], node) if key in both.entries else node
            both.keys.setdefault(key, second.keys[key])
        both.mixed, both.size, both.height = True, first.size + second.size, max(first.height, second.height)
        return both

    def _united_lists(self, first: SequenceNode, second: SequenceNode) -> SequenceNode:
        """Give the items of both; of two that have the same id, or are the same text, the first."""
        self._count(second.line, second.column, len(first.items) + len(second.items))
        both = first.copy()
        known = {_named(item) for item in first.items} - {""}
        both.items += [item for item in second.items if _named(item) not in known]
        both.mixed, both.size, both.height = True, first.size + second.size, max(first.height, second.height)
        return both

    def _grow(self, parent: SequenceNode | MapNode, node: Node) -> None:
        """Count nodes as a reader will meet them, aliases followed: a small text may stand for a huge tree."""
        parent.size += node.size
        if node.height >= parent.height:
            parent.height = node.height + 1
        if parent.size > self.limits.nodes:
            self._fault("IR106", node.line, node.column, limit=self.limits.nodes)
            raise _StopReadingError

    def _fault(self, code: str, line: int, column: int, **values: object) -> None:
        self.faults.add(code, Place(self.file, line, column), self._path(), **values)

    def _path(self) -> str:
        """Give the path of what is being read, as cursors will write it."""
        containers = [container for container, *_ in self.open]
        children, keys = [*containers[1:], None], [*self.waiting[1:], self.key]
        parts = [
            item_name(child, len(parent.items)) if isinstance(parent, SequenceNode) else key.text if key else ""
            for parent, child, key in zip(containers, children, keys, strict=False)  # no container: nothing to name
        ]
        return "/".join(part for part in parts if part)


def _say_the_same(first: Node, second: Node) -> bool:
    scalars = isinstance(first, ScalarNode) and isinstance(second, ScalarNode)
    return scalars and (first.text, first.plain, first.torn) == (second.text, second.plain, second.torn)  # type: ignore[union-attr]


def _named(item: Node) -> str:
    """Name an item of a list by what tells it from others: its text, its `id` or its `score`."""
    if isinstance(item, ScalarNode):
        return item.text
    scored = item.entries.get("score") if isinstance(item, MapNode) else None
    return item_name(item, scored.text if isinstance(scored, ScalarNode) else "")
