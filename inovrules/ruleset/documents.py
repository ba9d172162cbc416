"""Gathering the documents of a ruleset: what it extends and what it includes."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.faults import FaultError, closest
from inovrules.located import Cursor, MapNode, read_document
from inovrules.ruleset.changes import apply_changes
from inovrules.ruleset.library import is_file, shipped_vocabulary

if TYPE_CHECKING:
    from inovrules.faults import Collector
    from inovrules.located import Node
    from inovrules.ruleset.supplies import Supplies

_OWN = (
    "id", "version", "title", "purpose", "status", "official", "effective", "reporting", "year", "basis", "authority", "confidence",
    "readings", "requires",
)  # fmt: skip
_SUFFIXES = (".yaml", ".yml", ".json")
MOST_FILES = 50


@frozen(eq=False)
class Document:
    """One file of a ruleset, changes made."""

    file: str
    node: Node


class Gatherer:
    """Reads a ruleset's file and every file it names; each once, in the order included.

    Faults: IR301, IR302, IR318, IR319, IR352, and those of the files; `incomplete` tells that one couldn't be read.
    """

    def __init__(self, faults: Collector, supplies: Supplies) -> None:
        """Start with nothing read."""
        self.faults, self.supplies = faults, supplies
        self.documents: dict[str, Document] = {}
        self.texts: dict[str, Node | None] = {}
        self.incomplete = False

    def gather(self, node: Node, file: str) -> list[Document]:
        """Give the included documents in order, the ruleset's own last."""
        file = str(Path(file))
        root = self._extended(node, (file,))
        self._include(root, file, (file,))
        return list(self.documents.values())

    def _include(self, root: Node, file: str, chain: tuple[str, ...]) -> None:
        listed = Cursor(root, "", self.faults).get("include")
        for item in listed.one_or_some() if listed else []:
            target = self._target(item, chain)
            found = None if target is None or target in self.documents else self._read(item, target)
            if target is not None and found is not None:
                self._include(self._extended(found, (*chain, target)), target, (*chain, target))
        self.documents[file] = Document(file, root)

    def _extended(self, node: Node, chain: tuple[str, ...]) -> Node:
        at = Cursor(node, "", self.faults)
        base_at = at.get("extends")
        changes = at.get("changes")
        if base_at is None:
            if changes is not None:
                at.key_fault("changes", "IR121", key="changes", hint="", known="extends")
            return node
        at.only((*_OWN, "format", "extends", "changes"))
        for key in ("id", "version", "title"):
            at.need(key)
        target = self._target(base_at, chain)
        found = None if target is None else self._read(base_at, target)
        if target is None or found is None or not isinstance(node, MapNode):
            return node
        base = self._extended(found, (*chain, target))
        return _overlaid(apply_changes(base, changes) if changes else base, node)

    def _read(self, at: Cursor, target: str) -> MapNode | None:
        """Read a file once; `None` when it can't be read, its faults noted."""
        if target not in self.texts:
            self.texts[target] = self._document(at, target)
        found = self.texts[target]
        if isinstance(found, MapNode):
            return found
        self.incomplete = True
        return None

    def _document(self, at: Cursor, target: str) -> Node | None:
        if len(self.texts) >= MOST_FILES:
            at.fault("IR352", limit=MOST_FILES)
            return None
        try:
            found = read_document(target)
        except FaultError as error:
            self.faults.found.extend(error.faults)
            return None
        Cursor(found, "", self.faults).entries()
        return found

    def _target(self, at: Cursor, chain: tuple[str, ...]) -> str | None:
        """Find the file that is named: a shipped ruleset or vocabulary, or a path below the folder of the file that names it."""
        name = at.text()
        if name is None:
            return None
        target = self._found(name, Path(at.place.file).parent)
        if target is None:
            at.fault("IR301", name=name[:80], hint=closest(name, self.supplies.rulesets))
        elif target in chain:
            at.fault("IR302", chain=" → ".join(Path(file).name for file in (*chain, target)))
        else:
            return target
        self.incomplete = True
        return None

    def _found(self, name: str, folder: Path) -> str | None:
        found = shipped_vocabulary(name) or _below(folder, name)
        if found is None and "/" not in name and name in self.supplies.rulesets:
            found = self.supplies.rulesets[name].path
        return None if found is None else str(found)


def _below(folder: Path, name: str) -> Path | None:
    """Give a file of a folder (or below it) by a path written with `/`; `None` when there is none, or it may lead elsewhere."""
    path = PurePosixPath(name)
    elsewhere = path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name
    found = folder / Path(*path.parts)
    return None if elsewhere or path.suffix not in _SUFFIXES or not is_file(found) else found


def _overlaid(base: Node, own: MapNode) -> Node:
    """Give the base's document with the heading of the file that extends it."""
    if not isinstance(base, MapNode):
        return own
    copy = MapNode(base.file, base.line, base.column)
    copy.size = base.size
    copy.entries, copy.keys = dict(base.entries), dict(base.keys)
    for key in (*_OWN, "format"):
        if key in own.entries:
            copy.entries[key], copy.keys[key] = own.entries[key], own.keys[key]
    return copy
