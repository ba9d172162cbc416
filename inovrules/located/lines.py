"""JSON lines: the head of a portfolio on the first line, an innovation on each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.faults import Collector, Place
from inovrules.located.limits import DEFAULT_LIMITS
from inovrules.located.nodes import MapNode, ScalarNode, SequenceNode, lost
from inovrules.located.source import read_document, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from inovrules.located.limits import Limits
    from inovrules.located.nodes import Node

SUFFIX = ".jsonl"
_LIST = "innovations"


def read_lines(source: str | Path, *, text: str | None = None, limits: Limits = DEFAULT_LIMITS, faults: Collector | None = None) -> MapNode:
    """Read a document of JSON lines as one mapping, whose `innovations` are all lines but the first.

    Blank lines are passed over. Each line is a document of its own, so that a fault in one doesn't hide those in others. Raises
    `FaultError` (IR101-IR119), or with `faults` notes those that leave the rest readable.
    """
    noted = Collector() if faults is None else faults
    name = str(source)
    content = read_text(source, text, limits, noted)
    if content is None:
        noted.check()
    strict = evolve(limits, aliases=0)
    nodes = [_line(name, number, line, strict, noted) for number, line in _lines(content or "")]
    head = nodes[0] if nodes else None
    if not isinstance(head, MapNode):
        if head is not None or not noted.found:
            noted.add("IR110", Place(name, 1, 1), "")
        noted.check()
    assert isinstance(head, MapNode)  # noqa: S101 - anything else was refused above
    listed = SequenceNode(name, 2, 1)
    listed.items = [lost(name, number, 1) if node is None else node for number, node in enumerate(nodes[1:], 2)]
    listed.height = 1 + max((node.height for node in listed.items), default=0)
    _put(head, listed, noted)
    if faults is None:
        noted.check()
    return head


def _lines(content: str) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(content.split("\n"), 1) if line.strip())


def _line(name: str, number: int, line: str, limits: Limits, faults: Collector) -> Node | None:
    """Read one line; `None`, with its faults noted, where nothing of it can be read."""
    own = Collector()
    try:
        node = read_document(name, text=line.rstrip("\r"), limits=limits, faults=own)
    except ValueError:
        node = None
    for fault in own.found:
        faults.add(fault.code, evolve(fault.place, line=number), fault.path, **dict(fault.values))
    if node is not None:
        _shift(node, number)
    return node


def _shift(node: Node, number: int) -> None:
    """Give a node, and all below it, the number of its line."""
    node.line = number
    if isinstance(node, ScalarNode):
        return
    for below in [*node.entries.values(), *node.keys.values()] if isinstance(node, MapNode) else node.items:
        _shift(below, number)


def _put(head: MapNode, listed: SequenceNode, faults: Collector) -> None:
    """Put the innovations into the head, which mustn't have any of its own. Fault: IR102."""
    own = head.keys.get(_LIST)
    if own is not None:
        faults.add("IR102", own.place, "", key=_LIST, first="2")
        return
    key = ScalarNode(_LIST, plain=False, file=head.file, line=listed.line, column=1)
    head.keys[_LIST], head.entries[_LIST] = key, listed
