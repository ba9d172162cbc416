"""Reading one unit: its facts, levels and documents."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from inovrules.exact import as_exact
from inovrules.facts import FactMap, read_fact
from inovrules.facts.dates import read_date
from inovrules.faults import closest
from inovrules.messages import say
from inovrules.portfolio.evidence import KINDS, SAME_KIND, Evidence
from inovrules.portfolio.model import Unit

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.facts import Scope, Value, Vocabulary
    from inovrules.faults import Place
    from inovrules.located import Cursor

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_ID = re.compile(r"[^\s/]{1,100}\Z")
_KEYS = {
    "innovation": ("id", "name", "opd", "note", "source", "facts", "levels", "reported", "evidence"),
    "opd": ("id", "name", "note", "source", "facts", "levels", "reported", "evidence"),
}
_DOCUMENT_KEYS = ("for", "kind", "date", "title", "issuer", "reference", "sha256")


def _read_sha256(at: Cursor) -> str | None:
    """Read a SHA-256 in hexadecimal. Fault: IR221."""
    text = at.text()
    found = None if text is None else text.strip().lower()
    if found is not None and not _SHA256.match(found):
        at.fault("IR221", value=found[:80])
        return None
    return found


class UnitReader:
    """Reads units against a vocabulary; `unread` gathers the paths that only other rulesets read.

    `unnamed` are the scopes of which a unit's id couldn't be read.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Start with nothing unread."""
        self.vocabulary = vocabulary
        self.unread: list[str] = []
        self.unnamed: set[Scope] = set()
        self._elsewhere: dict[Scope, frozenset[str]] = {}
        self._facts_elsewhere: dict[Scope, frozenset[str]] = {}

    def many(self, at: Cursor | None, scope: Scope) -> tuple[Unit, ...]:
        """Read a list of units; ids must differ."""
        units: dict[str, Unit] = {}
        if at and at.has_losses:
            self.unnamed.add(scope)
        for item in at.items() if at else []:
            unit = self.one(item, scope)
            if unit is None:
                continue
            first = units.get(unit.id)
            if first is None:
                units[unit.id] = unit
            else:
                (item.get("id") or item).fault("IR211", id=unit.id, first=str(first.place))
        return tuple(units.values())

    def one(self, at: Cursor, scope: Scope) -> Unit | None:
        """Read one unit of a list; `None`, with faults noted, when it can't be told which it is."""
        if not at.only(_KEYS[scope]):
            self.unnamed.add(scope)
            return None
        id_at, name_at, opd_at = at.need("id"), at.need("name"), at.get("opd")
        unit_id = id_at.identifier() if id_at else None
        if id_at and unit_id is not None and not _ID.match(unit_id):
            id_at.fault("IR213", id=unit_id[:100])
        if unit_id is None:
            self.unnamed.add(scope)
        name = name_at.name() if name_at else None
        unit = self.parts(at, scope, unit_id or at.path, name or "", opd_at)
        return unit if unit_id else None

    def parts(self, at: Cursor, scope: Scope, unit_id: str, name: str, opd_at: Cursor | None) -> Unit:
        """Read what every unit has, whatever its scope."""
        places: dict[str, Place] = {}
        unread: set[str] = set()
        facts = self._facts(at.get("facts"), scope, places, unread)
        levels = self._levels(at.get("levels"), scope, places, unread)
        reported = self._reported(at.get("reported"), scope, places, unread)
        documents = self._documents(at.get("evidence"), scope)
        if opd_at:
            places["opd"] = opd_at.place
        note, source = (at.get(key) if scope != "region" else None for key in ("note", "source"))
        if source:
            source.text()
        return Unit(
            unit_id, name, scope, facts, levels, documents,
            opd=opd_at.identifier() if opd_at else None, note=note.text() if note else None, places=places, place=at.place,
            unread_names=frozenset(unread), declared=self.vocabulary.facts.get(scope, {}), reported=reported,
        )  # fmt: skip

    def _facts(self, at: Cursor | None, scope: Scope, places: dict[str, Place], unread: set[str]) -> FactMap:
        found: dict[str, Value] = {}
        declared = self.vocabulary.facts.get(scope, {})
        for name, part in at.entries() if at else []:
            fact = declared.get(name)
            if fact is None:
                if self._unknown(at, part, name, scope, "IR209") and not part.is_null:
                    unread.add(name)
            elif (value := read_fact(part, fact)) is not None:
                found[name] = value
                places[name] = part.place
        return FactMap(found)

    def _levels(self, at: Cursor | None, scope: Scope, places: dict[str, Place], unread: set[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        known = self.vocabulary.levels.get(scope, {})
        for name, part in at.entries() if at else []:
            if part.is_null:
                continue
            if name not in known:
                if self._unknown(at, part, name, scope, "IR215"):
                    unread.add(name)
            elif (level := part.whole()) is not None:
                places[f"level:{name}"] = part.place
                found[name] = level
                if level not in (0, *known[name]):
                    part.fault("IR216", level=str(level), indicator=name, known=", ".join(map(str, sorted({0, *known[name]}))))
        return found

    def _reported(self, at: Cursor | None, scope: Scope, places: dict[str, Place], unread: set[str]) -> dict[str, Exact]:
        """Read figures of scores. Faults: IR230, and those of a number."""
        found: dict[str, Exact] = {}
        declared = self.vocabulary.reported.get(scope, {})
        for name, part in at.entries() if at else []:
            if name in declared:
                value = None if part.is_null else part.text() if part.is_map else read_fact(part, declared[name])
                if isinstance(value, int | Decimal):
                    found[name], places[f"reported:{name}"] = as_exact(value), part.place
            elif name in self.vocabulary.reported_elsewhere(scope):
                if not part.is_null:
                    self.unread.append(part.path)
                    unread.add(f"reported:{name}")
            elif at is not None:
                hint = closest(name, {*declared, *self.vocabulary.reported_elsewhere(scope)})
                at.key_fault(name, "IR230", name=name[:80], scope=say(f"words.scope.{scope}"), hint=hint)
        return found

    def _documents(self, at: Cursor | None, scope: Scope) -> tuple[Evidence, ...]:
        read = [self._document(item, scope) for item in (at.items() if at else [])]
        return tuple(document for document in read if document is not None)

    def _document(self, at: Cursor, scope: Scope) -> Evidence | None:
        if not at.only(_DOCUMENT_KEYS):
            return None
        subject_at, kind_at, date_at = at.need("for"), at.need("kind"), at.get("date")
        subjects = subject_at.one_or_some() if subject_at else []
        named = [(part, name) for part in subjects if (name := part.text()) is not None]
        for part, name in named:
            if name not in self.vocabulary.names(scope):
                self._unknown(None, part, name, scope, "IR214")
        kind = kind_at.text() if kind_at else None
        if kind_at and kind is not None:
            kind = SAME_KIND.get(kind.lower(), kind.lower())
            if kind not in KINDS:
                kind_at.one_of(KINDS)
        title, issuer, reference = (found.text() if (found := at.get(key)) else None for key in ("title", "issuer", "reference"))
        names = tuple(name for _, name in named)
        stated = at.get("sha256")
        return Evidence(
            names, kind or "other", read_date(date_at) if date_at else None, title, issuer, reference, at.place,
            _read_sha256(stated) if stated else None,
        )  # fmt: skip

    def _unknown(self, at: Cursor | None, part: Cursor, name: str, scope: Scope, code: str) -> bool:
        """Refuse a name that no ruleset knows; keep one that another ruleset reads as unread, and tell so."""
        if scope not in self._facts_elsewhere:
            self._facts_elsewhere[scope] = self.vocabulary.facts_elsewhere(scope)
        if name not in self._facts_elsewhere[scope] and scope not in self._elsewhere:
            self._elsewhere[scope] = self.vocabulary.elsewhere(scope)
        if name in self._facts_elsewhere[scope] or name in self._elsewhere[scope]:
            self.unread.append(part.path)
            return True
        known = self.vocabulary.names(scope) | self._elsewhere[scope]
        where = [other for other in self.vocabulary.facts if other != scope and name in self.vocabulary.facts[other]]
        if where and code == "IR209":
            code = "IR217"
        values = {"name": name, "scope": say(f"words.scope.{where[0] if where else scope}"), "hint": closest(name, known)}
        if at is None:
            part.fault(code, **values)
        else:
            at.key_fault(name, code, **values)
        return False
