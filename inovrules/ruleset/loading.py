"""Loading rulesets: by id or file, with everything they include or extend."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.evaluators.context import Context
from inovrules.facts import SCOPES
from inovrules.faults import Collector, Place, closest
from inovrules.located import Cursor, MapNode, ScalarNode, is_torn, read_document, read_value
from inovrules.ruleset.changes import make_change, read_changes, refuse_vain
from inovrules.ruleset.checks import Checker
from inovrules.ruleset.consequences import causes, hides_names, refused_facts, torn
from inovrules.ruleset.consistency import read_rule_of_consistency
from inovrules.ruleset.declarations import read_derived, read_facts
from inovrules.ruleset.documents import Document, Gatherer
from inovrules.ruleset.excuses import read_excuses
from inovrules.ruleset.findings import read_severities
from inovrules.ruleset.head import read_head
from inovrules.ruleset.library import is_file
from inovrules.ruleset.model import Reading, Ruleset
from inovrules.ruleset.parts import Defaults, read_defaults, read_rule
from inovrules.ruleset.publishing import read_published
from inovrules.ruleset.reading import ID, ScoreReader
from inovrules.ruleset.requires import read_requires
from inovrules.ruleset.twins import read_twins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.facts import Scope
    from inovrules.located import Node
    from inovrules.ruleset.declarations import Facts
    from inovrules.ruleset.model import EligibilityRule, Published
    from inovrules.ruleset.scores import Score
    from inovrules.ruleset.supplies import Supplies

FORMATS = ("inovrules/1", "inovrules-vocabulary/1")
_KEYS = (
    "format", "id", "version", "status", "official", "title", "purpose", "authority", "basis", "confidence", "effective", "reporting",
    "year", "missing", "requires", "include", "facts", "derived", "eligibility", "scores", "publish", "readings", "extends", "changes",
    "excused", "twins", "severities", "consistency",
)  # fmt: skip
_HEADING = frozenset([*_KEYS[: _KEYS.index("year")], "requires", "include", "readings", "extends", "changes", "excused"]) - {"confidence"}


def load_ruleset(source: str | Path | Mapping[str, object], supplies: Supplies) -> Ruleset:
    """Load a ruleset: the id of a shipped one, a file (`-` for standard input), or a Python mapping.

    Raises `FaultError` with every fault of the ruleset and of the files it includes (IR1xx, IR3xx, IR4xx, IR5xx).
    """
    noted = Collector()
    if hasattr(source, "items"):
        return read_ruleset(read_value(source, faults=noted), "<mapping>", supplies, noted)
    name = str(source)
    if isinstance(source, str) and _is_bare(name):
        shipped = supplies.rulesets.get(name)
        if shipped is not None:
            return _shipped(name, str(shipped.path), supplies)
        if not is_file(Path(name)):
            noted.add("IR301", Place(name), "", name=name[:80], hint=closest(name, supplies.rulesets))
            noted.check()
    return read_ruleset(read_document(name, faults=noted), name, supplies, noted)


def _is_bare(name: str) -> bool:
    """Whether this may be an id: it looks like no path."""
    return name != "-" and not any(character in name for character in "./\\")


def _shipped(name: str, file: str, supplies: Supplies) -> Ruleset:
    """Load a shipped ruleset, which must be what its file's name says. Fault: IR513."""
    noted = Collector()
    found = read_ruleset(read_document(file, faults=noted), file, supplies, noted)
    if found.id != name:
        noted.add("IR513", Place(file), "id", id=found.id, name=name)
        noted.check()
    return found


def read_ruleset(node: Node, file: str, supplies: Supplies, noted: Collector | None = None) -> Ruleset:
    """Read a ruleset from a located document. Raises `FaultError`, with the faults that reading the document itself `noted`."""
    faults = Collector() if noted is None else noted
    gatherer = Gatherer(faults, supplies)
    reader = _Reader(gatherer.gather(node, file), supplies, faults)
    reader.incomplete = gatherer.incomplete
    ruleset = reader.read()
    if faults.found:
        faults.found = causes(faults.found, reader.refused_facts, reader.refused_scores, torn(reader.cursors), incomplete=reader.incomplete)
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
        self.defaults: list[Defaults] = []
        self.ids: list[str] = []
        self.refused_facts: set[str] = set()
        self.refused_scores: set[str] = set()
        self.faulty: set[str] = set()
        self.incomplete = False

    def read(self) -> Ruleset | None:
        self.incomplete = self.incomplete or bool(self.faults.found and hides_names(self.cursors))
        for at in self.cursors:
            at.only(_KEYS)
            if kind := at.need("format"):
                kind.one_of(FORMATS)
        requires = [need for at in self.cursors if (part := at.get("requires")) for need in read_requires(part, self.supplies)]
        excused = [excuse for at in self.cursors if (part := at.get("excused")) for excuse in read_excuses(part)]
        contexts = self.contexts = self._contexts()
        defaults = self.defaults = [read_defaults(at) for at in self.cursors]
        scores = self._scores(contexts, defaults)
        rules = self._rules(contexts, defaults)
        fitting = [read_rule_of_consistency(item, contexts) for item, _ in self._items("consistency", defaults)]
        checker = Checker(scores, self.ids, self.faults, contexts, self.faulty)
        publish = [found for item in self._own_items("publish", "score") if (found := self._published(item, checker)) is not None]
        heading = read_head(self.own, defaults[-1].confidence)
        twins = read_twins(self.cursors, contexts["innovation"].facts)
        severities = read_severities(self.cursors)
        readings = self._readings()
        if self.faults.found:
            self.refused_facts = refused_facts(self.cursors, contexts)
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
            excused=tuple(excused),
            twins=twins,
            consistency=tuple(rule for rule in fitting if rule is not None),
            severities=severities,
            documents=tuple(document.node for document in self.documents),
            file=self.documents[-1].file,
        )

    def _published(self, at: Cursor, checker: Checker) -> Published | None:
        """Read what is published and check it against its score; its predicates only where none of them is torn."""
        found = read_published(at)
        if found is not None:
            whole = not (self.faults.found and is_torn(at.node))
            checker.check_published(found if whole else evolve(found, predicates=()))
        return found

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
        base = self.base
        known = base.read_scores if base is not None and base.contexts is contexts and base.defaults == defaults else {}
        for item, default in items:
            key = id(item.node)
            before = len(self.faults.found)
            score = known[key] if key in known else reader.read(item, default)
            self.read_scores[key] = None if self.faults.found and is_torn(item.node) else score
            if score is not None and len(self.faults.found) > before:
                self.faulty.add(score.id)
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
        documents = self._otherwise(changes) if changes else []
        if self.faults.found or name is None or told is None or why is None:
            return None
        return Reading(name, told, why, _Reader(documents, self.supplies, self.faults, self).read())

    def _otherwise(self, changes: Cursor) -> list[Document]:
        """Give the documents as another reading has them; a list that is torn says nothing for certain."""
        nodes = [document.node for document in self.documents]
        listed = refuse_vain(read_changes(changes), _HEADING)
        for change in listed if not is_torn(changes.node) else []:
            nodes = make_change(nodes, change, incomplete=self.incomplete, vain=True)
        if self.faults.found:
            return []
        nodes[-1] = _without_readings(nodes[-1])
        return [Document(document.file, node) for document, node in zip(self.documents, nodes, strict=True)]


def _without_readings(node: Node) -> Node:
    assert isinstance(node, MapNode)  # noqa: S101 - only a mapping has readings
    copy = node.copy()
    copy.entries.pop("readings", None)
    copy.keys.pop("readings", None)
    return copy


class Variants:
    """Reads rulesets that have most of their nodes in common: what was read of a node isn't read again."""

    def __init__(self, supplies: Supplies) -> None:
        """Start with nothing read."""
        self.supplies = supplies
        self._readers: dict[tuple[object, ...], _Reader] = {}

    def read(self, node: Node, file: str) -> Ruleset:
        """Read one of a single document, which must be kept: what is read of it is, too. Raises `FaultError`."""
        reader, ruleset = self._read([Document(file, node)])
        if reader.base is not None:
            reader.base.read_scores.update(reader.read_scores)
        return ruleset

    def read_all(self, documents: Sequence[Document]) -> Ruleset:
        """Read one of several documents; only those of the first must be kept. Raises `FaultError`."""
        return self._read(documents)[1]

    def _read(self, documents: Sequence[Document]) -> tuple[_Reader, Ruleset]:
        faults = Collector()
        reader = _Reader(list(documents), self.supplies, faults)
        key = (*reader.declarations(), *(item.text for at in reader.cursors for item in _ids(at)))
        reader.base = self._readers.get(key)
        ruleset = reader.read()
        faults.check()
        assert ruleset is not None  # noqa: S101 - whatever kept it from being read was noted as a fault
        if reader.base is None:
            self._readers[key] = reader
        return reader, ruleset


def _ids(at: Cursor) -> list[ScalarNode]:
    listed = at.get("scores")
    named = [item.get("id") for item in listed.items()] if listed else []
    return [each.node for each in named if each and isinstance(each.node, ScalarNode)]
