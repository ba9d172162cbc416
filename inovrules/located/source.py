"""Reading documents: from files, standard input, text and Python values."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from inovrules.faults import Collector, Place
from inovrules.located.at import At
from inovrules.located.build import Builder
from inovrules.located.limits import DEFAULT_LIMITS
from inovrules.located.nodes import MapNode, ScalarNode, SequenceNode, lost
from inovrules.located.text import hidden, position, prepare, unseen
from inovrules.messages import say

if TYPE_CHECKING:
    from inovrules.located.limits import Limits
    from inovrules.located.nodes import Node
    from inovrules.messages import Message

_REASONS: dict[type[Exception], str] = {FileNotFoundError: "absent", IsADirectoryError: "folder", PermissionError: "denied"}

_GROUP = 3
_LONGEST = 1000


def read_document(
    source: str | Path,
    *,
    text: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    parser: str | None = None,
    faults: Collector | None = None,
) -> Node:
    """Read a YAML or JSON document with the place of every node.

    `source` is a file, or `-` for standard input; with `text` that text is read and `source` only names it.
    `parser` is one of `parsers()`. Raises `FaultError` (IR101-IR119). With `faults`, those that leave the rest readable are only
    noted there, and the tree is torn where they are: whoever reads it notes its own faults too, and raises all of them together.

    >>> read_document("example", text="stage: penerapan").entries["stage"].column
    8
    """
    noted = Collector() if faults is None else faults
    before = len(noted.found)
    name = "<stdin>" if str(source) == "-" else str(source)
    content = read_text(source, text, limits, noted)
    root = None if content is None else Builder(name, limits, noted).build(prepare(content, name, noted), parser)
    if isinstance(root, ScalarNode) and root.is_null:
        root = None
    if root is None and len(noted.found) == before:
        noted.add("IR110", Place(name, 1, 1), "")
    if root is None or faults is None:
        noted.check()
    assert root is not None  # noqa: S101 - a document without a root was refused above
    return root


def read_text(source: str | Path, text: str | None, limits: Limits, faults: Collector) -> str | None:
    """Read the text of a file, or of `-`, unless it is given; `None` where it can't be read. Faults: IR107, IR111, IR112."""
    name = "<stdin>" if str(source) == "-" else str(source)
    content = text if text is not None else _content(source, name, limits, faults)
    if content is not None and len(content) > limits.size:
        faults.add("IR107", Place(name), "", limit=limits.size)
        return None
    return content


def _content(source: str | Path, name: str, limits: Limits, faults: Collector) -> str | None:
    most = limits.size * 4 + len(BOM_UTF8)
    try:
        if str(source) == "-":
            raw = sys.stdin.buffer.read(most + 1)
        else:
            with Path(source).open("rb") as stream:
                raw = stream.read(most + 1)
    except (OSError, ValueError) as error:
        faults.add("IR112", Place(name), "", reason=unreadable(error))
        return None
    if len(raw) > most:
        faults.add("IR107", Place(name), "", limit=limits.size)
        return None
    return _decoded(raw, name, faults)


def unreadable(error: Exception) -> Message:
    """Tell why a file can't be read."""
    return say(f"faults.unreadable.{_REASONS.get(type(error), 'other')}")


def _decoded(raw: bytes, name: str, faults: Collector) -> str | None:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw.removeprefix(BOM_UTF8)[: error.start].decode()
        faults.add("IR111", Place(name, *position(before)), "")
    return None


def read_value(value: object, name: str = "<mapping>", *, limits: Limits = DEFAULT_LIMITS, faults: Collector | None = None) -> Node:
    """Give a Python value (mappings, lists, text, whole numbers, `Decimal`, dates, flags, `None`) as a located tree.

    Values wrapped in `At` keep their place. Floats are refused: they no longer hold the digits that were meant.
    Raises `FaultError` (IR105, IR106, IR113, IR115, IR117); with `faults`, only where nothing more can be read.

    >>> read_value({"stage": "penerapan", "beneficiaries": 880}).entries["beneficiaries"].text
    '880'
    """
    noted = Collector() if faults is None else faults
    node = _Converter(name, limits, noted).convert(value, "", 0)
    if faults is None:
        noted.check()
    return node


class _Converter:
    def __init__(self, name: str, limits: Limits, faults: Collector) -> None:
        self.name, self.limits, self.faults, self.count = name, limits, faults, 0

    def convert(self, value: object, path: str, depth: int) -> Node:
        if isinstance(value, At):
            return _placed(self.convert(value.value, path, depth), value.line, value.column)
        self.count += 1
        if depth >= self.limits.depth or self.count > self.limits.nodes:
            code, limit = ("IR105", self.limits.depth) if depth >= self.limits.depth else ("IR106", self.limits.nodes)
            self.faults.add(code, Place(self.name), path, limit=limit)
            self.faults.check()
        if hasattr(value, "items") and hasattr(value, "keys"):
            return self._mapping(value, path, depth)
        if isinstance(value, list | tuple):
            return self._sequence(value, path, depth)
        return self._scalar(value, path)

    def _mapping(self, value: object, path: str, depth: int) -> MapNode:
        node = MapNode(self.name, 0, 0)
        for key, item in value.items():  # type: ignore[attr-defined]
            if not isinstance(key, str):
                self.faults.add("IR115", Place(self.name), path, key=_shown(key), type=type(key).__name__)
                node.torn = True
                continue
            if not self._is_clean(path, hidden(key) or unseen(key)):
                node.torn = True
                continue
            node.keys[key] = ScalarNode(key, plain=False, file=self.name, line=0, column=0)
            node.entries[key] = self.convert(item, f"{path}/{key}".lstrip("/"), depth + 1)
        node.height = 1 + max((item.height for item in node.entries.values()), default=0)
        return node

    def _sequence(self, value: list[object] | tuple[object, ...], path: str, depth: int) -> SequenceNode:
        node = SequenceNode(self.name, 0, 0)
        node.items = [self.convert(item, f"{path}/{index}".lstrip("/"), depth + 1) for index, item in enumerate(value)]
        node.height = 1 + max((item.height for item in node.items), default=0)
        return node

    def _scalar(self, value: object, path: str) -> ScalarNode:
        text = scalar_text(value)
        if text is None:
            self.faults.add("IR113", Place(self.name), path, value=_shown(value), type=type(value).__name__)
        if text is None or (isinstance(value, str) and not self._is_clean(path, hidden(text))):
            return lost(self.name, 0, 0)
        return ScalarNode(text, plain=not isinstance(value, str), file=self.name, line=0, column=0)

    def _is_clean(self, path: str, found: str | None) -> bool:
        """Note a hidden character."""
        if found:
            self.faults.add("IR117", Place(self.name), path, name=found)
        return found is None


def _shown(value: object) -> str:
    """Give the start of any object's text; even asking for it may fail."""
    try:
        return str(value)[:40]
    except Exception:  # noqa: BLE001 - it isn't ours
        return "…"


def _placed(node: Node, line: int, column: int) -> Node:
    """Give a node its place, and to everything in it that has none."""
    if node.line:
        return node
    node.line, node.column = line, column
    below = [*node.entries.values(), *node.keys.values()] if isinstance(node, MapNode) else getattr(node, "items", [])
    for item in below:
        _placed(item, line, column)
    return node


def scalar_text(value: object) -> str | None:
    """Write a Python scalar as YAML would; `None` for types that have no exact text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return str(Decimal(int(value)))  # `str(int)` refuses thousands of digits; a reader of numbers names them
    if isinstance(value, Decimal) and value.is_finite():
        return str(value) if abs(value.adjusted()) > _LONGEST else _clear(format(value, "f"))
    return value.isoformat() if type(value) is date else None


def _clear(written: str) -> str:
    """Write `1.500` as `1.5000`: in a file three decimals may be a thousands mark, but a `Decimal` is what it is."""
    return written + "0" if len(written.partition(".")[2]) == _GROUP else written
