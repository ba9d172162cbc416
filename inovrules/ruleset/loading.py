"""Loading rulesets: by id or file, with everything they include or extend."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from inovrules.evaluators.context import Context
from inovrules.facts import SCOPES
from inovrules.faults import Collector, Place, closest
from inovrules.located import Cursor, MapNode, read_document, read_value
from inovrules.ruleset.changes import apply_changes
from inovrules.ruleset.checks import Checker
from inovrules.ruleset.consequences import causes, refused_facts
from inovrules.ruleset.declarations import read_derived, read_facts
from inovrules.ruleset.documents import Document, Gatherer
from inovrules.ruleset.head import read_head
from inovrules.ruleset.library import is_file
from inovrules.ruleset.model import Reading, Ruleset
from inovrules.ruleset.parts import Defaults, read_defaults, read_rule
from inovrules.ruleset.publishing import read_published
from inovrules.ruleset.reading import ID, ScoreReader
from inovrules.ruleset.requires import read_requires

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.facts import Scope
    from inovrules.located import Node
    from inovrules.ruleset.declarations import Facts
    from inovrules.ruleset.model import EligibilityRule
    from inovrules.ruleset.scores import Score
    from inovrules.ruleset.supplies import Supplies

FORMATS = ("inovrules/1", "inovrules-vocabulary/1")
_KEYS = (
    "format", "id", "version", "status", "official", "title", "purpose", "authority", "basis", "confidence", "effective", "reporting",
    "year", "missing", "requires", "include", "facts", "derived", "eligibility", "scores", "publish", "readings", "extends", "changes",
)  # fmt: skip


def load_ruleset(source: str | Path | Mapping[str, object], supplies: Supplies) -> Ruleset:
    """Load a ruleset: the id of a shipped one, a file (`-` for standard input), or a Python mapping.

    Raises `FaultError` with every fault of the ruleset and of the files it includes (IR1xx, IR3xx, IR4xx, IR5xx).
    """
    if hasattr(source, "items"):
        return read_ruleset(read_value(source), "<mapping>", supplies)
    name = str(source)
    if isinstance(source, str) and _is_bare(name):
        shipped = supplies.rulesets.get(name)
        if shipped is not None:
            return _shipped(name, str(shipped.path), supplies)
        if not is_file(Path(name)):
            faults = Collector()
            faults.add("IR301", Place(name), "", name=name[:80], hint=closest(name, supplies.rulesets))
            faults.check()
    return read_ruleset(read_document(name), name, supplies)


def _is_bare(name: str) -> bool:
    """Whether this may be an id: it looks like no path."""
    return name != "-" and not any(character in name for character in "./\\")


def _shipped(name: str, file: str, supplies: Supplies) -> Ruleset:
    """Load a shipped ruleset, which must be what its file's name says. Fault: IR513."""
    found = read_ruleset(read_document(file), file, supplies)
    if found.id != name:
        faults = Collector()
        faults.add("IR513", Place(file), "id", id=found.id, name=name)
        faults.check()
    return found


def read_ruleset(node: Node, file: str, supplies: Supplies) -> Ruleset:
    """Read a ruleset from a located document. Raises `FaultError`."""
    faults = Collector()
    gatherer = Gatherer(faults, supplies)
    reader = _Reader(gatherer.gather(node, file), supplies, faults)
    ruleset = reader.read()
    refused = refused_facts(reader.cursors, reader.contexts)
    faults.found = causes(faults.found, refused, reader.refused_scores, incomplete=gatherer.incomplete)
    faults.check()
    assert ruleset is not None  # noqa: S101 - whatever kept it from being read was noted as a fault
    return ruleset


class _Reader:
    """Reads the documents of one ruleset together."""

    def __init__(self, documents: list[Document], supplies: Supplies, faults: Collector, base: _Reader | None = None) -> None:
        """Read `documents`; what `base` read from the very same nodes is taken over, so that another reading costs little."""
        self.documents, self.supplies, self.faults = documents, supplies, faults
        self.cursors = [Cursor(document.node, "", faults) for document in documents]
        self.own = self.cursors[-1]
        self.base = base
        self.contexts: dict[Scope, Context] = {}
        self.read_scores: dict[int, Score | None] = {}
        self.ids: list[str] = []
        self.refused_scores: set[str] = set()

    def read(self) -> Ruleset | None:
        for at in self.cursors:
            at.only(_KEYS)
            if kind := at.need("format"):
                kind.one_of(FORMATS)
        requires = [need for at in self.cursors if (part := at.get("requires")) for need in read_requires(part, self.supplies)]
        contexts = self.contexts = self._contexts()
        defaults = [read_defaults(at) for at in self.cursors]
        scores = self._scores(contexts, defaults)
        rules = self._rules(contexts, defaults)
        checker = Checker(scores, self.ids, self.faults)
        publish = [found for item in self._own_items("publish", "score") if (found := read_published(item)) is not None]
        for item in publish:
            checker.check_published(item)
        heading = read_head(self.own, defaults[-1].confidence)
        readings = self._readings()
        self.refused_scores = {name for name in self.ids if name not in scores}
        if self.faults.found or heading is None:
            return None
        return Ruleset(
            **heading,
            facts={scope: context.facts for scope, context in contexts.items()},
            derived={scope: context.derived for scope, context in contexts.items()},
            eligibility=tuple(rules),
            scores=checker.ordered,
            bounds=checker.bounds,
            publish=tuple(publish),
            confidence=defaults[-1].confidence,
            readings=readings,
            requires=tuple(dict.fromkeys(requires)),
            documents=tuple(document.node for document in self.documents),
            file=self.documents[-1].file,
        )

    def _own_items(self, key: str, name: str) -> list[Cursor]:
        """The items of a list in the ruleset's own file, each `name` once (IR304)."""
        part = self.own.get(key)
        items = part.items() if part else []
        first: dict[str, Place] = {}
        for item in items:
            named = item.get(name)
            text = named.text() if named else None
            if named and text is not None and first.setdefault(text, named.place) != named.place:
                named.fault("IR304", id=text, first=str(first[text]))
        return items

    def declarations(self) -> list[int]:
        """The identity of every node that declares facts."""
        return [id(part.node) for at in self.cursors for key in ("facts", "derived") if (part := at.get(key))]

    def _contexts(self) -> dict[Scope, Context]:
        if self.base is not None and self.base.declarations() == self.declarations():
            return self.base.contexts
        facts: Facts = {scope: {} for scope in SCOPES}
        for at in self.cursors:
            if part := at.get("facts"):
                read_facts(part, facts)
        derived = read_derived([part for at in self.cursors if (part := at.get("derived"))], facts)
        return {scope: Context(scope, facts[scope], derived[scope]) for scope in SCOPES}

    def _items(self, key: str, defaults: list[Defaults]) -> list[tuple[Cursor, Defaults]]:
        """The items of a list in every document, each id once (IR304), with the defaults of its document."""
        found: list[tuple[Cursor, Defaults]] = []
        first: dict[str, Place] = {}
        for at, default in zip(self.cursors, defaults, strict=True):
            part = at.get(key)
            for item in part.items() if part else []:
                named = item.get("id")
                name = (named.text() if named else None) or f"#{len(found)}"
                if name in first:
                    (named or item).fault("IR304", id=name, first=str(first[name]))
                else:
                    first[name] = item.place
                    found.append((item, default))
        return found

    def _scores(self, contexts: Mapping[Scope, Context], defaults: list[Defaults]) -> dict[str, Score]:
        items = self._items("scores", defaults)
        self.ids = [text for item, _ in items if (named := item.get("id")) and (text := named.text())]
        reader = ScoreReader(contexts, self.supplies.evaluators, self.ids)
        known = self.base.read_scores if self.base is not None and self.base.contexts is contexts else {}
        for item, default in items:
            key = id(item.node)
            self.read_scores[key] = known[key] if key in known else reader.read(item, default)
        return {score.id: score for score in self.read_scores.values() if score is not None}

    def _rules(self, contexts: Mapping[Scope, Context], defaults: list[Defaults]) -> list[EligibilityRule]:
        items = self._items("eligibility", defaults)
        read = [read_rule(item, contexts["innovation"], default) for item, default in items]
        return [rule for rule in read if rule is not None]

    def _readings(self) -> tuple[Reading, ...]:
        return tuple(reading for item in self._own_items("readings", "id") if (reading := self._reading(item)) is not None)

    def _reading(self, at: Cursor) -> Reading | None:
        at.only(("id", "title", "because", "changes"))
        named, title, because, changes = (at.need(key) for key in ("id", "title", "because", "changes"))
        name = named.text() if named else None
        told, why = title.bilingual() if title else None, because.bilingual() if because else None
        if named and name is not None and not ID.match(name):
            named.fault("IR317", id=name[:80])
        if changes is None or self.faults.found or not isinstance(self.own.node, MapNode):
            return None
        changed = apply_changes(self.own.node, changes)
        if self.faults.found or name is None or told is None or why is None:
            return None
        documents = [*self.documents[:-1], Document(self.documents[-1].file, _without_readings(changed))]
        return Reading(name, told, why, _Reader(documents, self.supplies, self.faults, self).read())


def _without_readings(node: Node) -> Node:
    assert isinstance(node, MapNode)  # noqa: S101 - only a mapping has readings
    copy = MapNode(node.file, node.line, node.column)
    copy.size = node.size
    copy.entries = {key: item for key, item in node.entries.items() if key != "readings"}
    copy.keys = {key: item for key, item in node.keys.items() if key != "readings"}
    return copy
