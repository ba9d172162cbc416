"""Gathering the documents of a ruleset: what it extends and what it includes."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.faults import FaultError, closest
from inovrules.located import Cursor, MapNode, SequenceNode, is_torn, read_document
from inovrules.ruleset.changes import make_change, read_changes, refuse_vain
from inovrules.ruleset.library import is_file, shipped_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.faults import Collector
    from inovrules.located import Node
    from inovrules.ruleset.changes import Change
    from inovrules.ruleset.supplies import Supplies

_OWN = (
    "id", "version", "title", "purpose", "status", "official", "effective", "reporting", "year", "basis", "authority", "confidence",
    "readings", "requires", "excused",
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

    Faults: IR301, IR302, IR318, IR319, IR352, IR360, and those of the files; `incomplete` tells that one couldn't be read.
    """

    def __init__(self, faults: Collector, supplies: Supplies) -> None:
        """Start with nothing read."""
        self.faults, self.supplies = faults, supplies
        self.documents: dict[str, Document] = {}
        self.texts: dict[str, Node | None] = {}
        self.incomplete = False
        self._reached: dict[str, tuple[str, ...]] = {}

    def gather(self, node: Node, file: str) -> list[Document]:
        """Give the included documents in order, the ruleset's own last."""
        file = str(Path(file))
        self._gather(node, file, (file,))
        return list(self.documents.values())

    def _gather(self, node: Node, file: str, chain: tuple[str, ...]) -> None:
        """Take a document after all that it includes, and make the changes to them that it states."""
        root, changes = self._extended(node, chain)
        reached = (*self._include(root, chain), file)
        self.documents[file] = Document(file, root)
        self._reached[file] = reached
        for change in changes:
            self._change(reached, change)

    def _include(self, root: Node, chain: tuple[str, ...]) -> tuple[str, ...]:
        """Gather what a document includes; gives the files, those that they include among them."""
        at = Cursor(root, "", self.faults)
        listed = at.get("include")
        if at.is_lost("include") or at.is_lost("extends"):
            self.incomplete = True
        reached: dict[str, None] = {}
        for item in listed.one_or_some() if listed else []:
            target = self._target(item, chain)
            found = None if target is None or target in self.documents else self._read(item, target)
            if target is not None and found is not None:
                self._gather(found, target, (*chain, target))
            reached.update(dict.fromkeys(self._reached.get(target or "", ())))
        return tuple(reached)

    def _change(self, files: Sequence[str], change: Change) -> None:
        nodes = make_change([self.documents[file].node for file in files], change, incomplete=self.incomplete)
        for file, node in zip(files, nodes, strict=True):
            if node is not self.documents[file].node:
                self.documents[file] = Document(file, node)

    def _extended(self, node: Node, chain: tuple[str, ...]) -> tuple[Node, list[Change]]:
        """Give a document's content, what it extends among it, and the changes that are still to be made.

        What is changed in the list of what is included is changed at once: other changes may be meant for what is included then.
        """
        at = Cursor(node, "", self.faults)
        base_at = at.get("extends")
        changes = at.get("changes")
        if base_at is None:
            if changes is not None and not at.is_lost("extends"):
                at.key_fault("changes", "IR121", key="changes", hint="", known="extends")
            return node, []
        at.only((*_OWN, "format", "extends", "changes"))
        for key in ("id", "version", "title"):
            at.need(key)
        target = self._target(base_at, chain)
        found = None if target is None else self._read(base_at, target)
        own = self._changes(at, changes) if changes else []
        if target is None or found is None or not isinstance(node, MapNode):
            return node, []
        base, pending = self._extended(found, (*chain, target))
        for change in own:
            if change.path[0] == "include":
                (base,) = make_change([base], change, incomplete=self.incomplete)
        return _overlaid(base, node), [*pending, *(change for change in own if change.path[0] != "include")]

    def _changes(self, at: Cursor, changes: Cursor) -> list[Change]:
        """Read an edition's changes; none where they aren't known for certain."""
        if is_torn(changes.node):
            self.incomplete = True
        found = refuse_vain(read_changes(changes), {"extends", "changes", *(key for key in at.keys if key in (*_OWN, "format"))})
        return [] if is_torn(changes.node) else found

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
            found = read_document(target, faults=self.faults)
        except FaultError:
            return None  # its faults are among the others
        Cursor(found, "", self.faults).entries()
        return found

    def _target(self, at: Cursor, chain: tuple[str, ...]) -> str | None:
        """Find the file that is named: a shipped ruleset or vocabulary, or a path below the folder of the file that names it."""
        name = at.text()
        if name is None:
            return None
        target = file_named(name, Path(at.place.file).parent, self.supplies)
        if target is None:
            at.fault("IR301", name=name[:80], hint=closest(name, self.supplies.rulesets))
        elif target in chain:
            at.fault("IR302", chain=" → ".join(Path(file).name for file in (*chain, target)))
        else:
            return target
        self.incomplete = True
        return None


def file_named(name: str, folder: Path, supplies: Supplies) -> str | None:
    """Give the file that a file in `folder` means by a name: a shipped vocabulary or ruleset, or one of the folder."""
    found = shipped_vocabulary(name) or _below(folder, name)
    if found is None and "/" not in name and name in supplies.rulesets:
        found = supplies.rulesets[name].path
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
    copy = base.copy()
    copy.torn = base.torn or own.torn
    for key in (*_OWN, "format"):
        if key in own.entries:
            copy.entries[key], copy.keys[key] = own.entries[key], own.keys[key]
    _add_excuses(copy, base)
    return copy


def _add_excuses(edition: MapNode, base: MapNode) -> None:
    """Let an edition keep what its base excuses, beside its own."""
    own, inherited = edition.entries.get("excused"), base.entries.get("excused")
    if isinstance(own, SequenceNode) and isinstance(inherited, SequenceNode) and own is not inherited:
        both = own.copy()
        both.items = [*inherited.items, *own.items]
        edition.entries["excused"] = both
