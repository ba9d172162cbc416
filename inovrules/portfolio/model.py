"""A portfolio and its units (the region, its OPDs, its innovations)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.facts import FactMap
from inovrules.facts.checking import check_level, check_value
from inovrules.facts.frozen import Frozen, frozen_mapping
from inovrules.portfolio.evidence import signature

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inovrules.exact import Exact
    from inovrules.facts import FactDeclaration, Scope, Value
    from inovrules.faults import Place
    from inovrules.portfolio.distinct import Distinct
    from inovrules.portfolio.evidence import Evidence


def _fact_map(facts: Mapping[str, Value | None]) -> FactMap:
    return facts if isinstance(facts, FactMap) else FactMap(facts)


def _by_subject(documents: tuple[Evidence, ...]) -> dict[str, tuple[Evidence, ...]]:
    """Give the documents that prove something, by what they prove; those of which the file isn't sound prove nothing."""
    found: dict[str, tuple[Evidence, ...]] = {}
    for document in documents:
        for subject in document.subjects if document.is_sound else ():
            found[subject] = (*found.get(subject, ()), document)
    return Frozen(found)


@frozen(eq=False)
class Unit:
    """One thing that is scored: its reported facts, self-assessed levels (by indicator id) and documents.

    `reported` are figures of scores (by id) that somebody gave without what the scores are made of. `opd` is the id of an innovation's OPD;
    `places` tells where each fact (and `level:…`, `reported:…`) stands in its source. `unread_names` are those of facts, levels and figures
    that stand there, but that none of the rulesets reads for which it was loaded; `declared` is what they say of facts (`None` of a unit
    that wasn't read).
    """

    id: str
    name: str
    scope: Scope
    facts: FactMap = field(factory=FactMap, converter=_fact_map)
    levels: Mapping[str, int] = field(factory=Frozen, converter=frozen_mapping)
    documents: tuple[Evidence, ...] = ()
    opd: str | None = None
    note: str | None = None
    places: Mapping[str, Place] = field(factory=Frozen, converter=frozen_mapping)
    place: Place | None = None
    unread_names: frozenset[str] = frozenset()
    declared: Mapping[str, FactDeclaration] | None = field(default=None, repr=False)
    reported: Mapping[str, Exact] = field(factory=Frozen, converter=frozen_mapping)
    evidence: Mapping[str, tuple[Evidence, ...]] = field(init=False)
    signatures: FactMap = field(init=False)
    answers: Mapping[str, tuple[object, object]] = field(init=False, repr=False)

    @evidence.default
    def _evidence(self) -> Mapping[str, tuple[Evidence, ...]]:
        return _by_subject(self.documents) if self.documents else Frozen()

    @signatures.default
    def _signatures(self) -> FactMap:
        return FactMap({name: signature(documents) for name, documents in self.evidence.items()})

    @answers.default
    def _answers(self) -> Mapping[str, tuple[object, object]]:
        """Each reported or documented fact with the signature of its documents: all that most indicators depend on."""
        facts, signatures = self.facts, self.signatures
        found: dict[str, tuple[object, object]] = {name: (value, signatures.get(name)) for name, value in facts.items()}
        for name, written in signatures.items():
            found.setdefault(name, (None, written))
        return Frozen(found)

    def with_facts(self, changes: Mapping[str, Value | None]) -> Unit:
        """Give the unit with some facts changed; `None` takes a fact away.

        Raises `TypeError` and `ValueError` for what no fact can be, and of a unit that was read for what this fact can't be. What comes
        from outside is read by `Engine.load_innovation`.

        >>> Unit("a", "A", "innovation").with_facts({"beneficiaries": 501}).facts["beneficiaries"]
        501
        """
        for name, value in changes.items():
            check_value(name, value, self.declared.get(name) if self.declared else None)
        facts = {name: value for name, value in {**self.facts, **changes}.items() if value is not None}
        return evolve(self, facts=facts, unread_names=self.unread_names.difference(changes))

    def with_documents(self, *documents: Evidence) -> Unit:
        """Give the unit with more documents."""
        return evolve(self, documents=(*self.documents, *documents))

    def with_level(self, indicator: str, level: int) -> Unit:
        """Give the unit with a self-assessed level. Raises `TypeError` and `ValueError` for what isn't one."""
        check_level(indicator, level)
        return evolve(self, levels={**self.levels, indicator: level}, unread_names=self.unread_names - {indicator})


@frozen(eq=False)
class Portfolio:
    """What a region reported, as of a date.

    `opds` are the OPDs listed, or else those that innovations name; `opds_complete` tells that they are all of the region's.
    `innovations_listed` tells whether it is known which innovations there are. An empty list is a form that nobody filled in; it means
    "none" only beside a complete list of OPDs.
    `unread` are paths of facts that only other rulesets read. `only` is the OPD to which the portfolio was restricted, and
    `whole` what it was restricted from. `reader` names the reader, when a plugin's read it. `distinct` are pairs of
    innovations that a person has called different, with the reason. `files_checked` tells that the files of documents were looked for.
    """

    region: Unit
    as_of: date
    opds: tuple[Unit, ...] = ()
    innovations: tuple[Unit, ...] = ()
    opds_complete: bool = False
    innovations_listed: bool = field()
    level: str | None = None
    code: str | None = None
    note: str | None = None
    file: str = "<mapping>"
    unread: tuple[str, ...] = ()
    only: str | None = None
    whole: Portfolio | None = None
    reader: str | None = None
    distinct: tuple[Distinct, ...] = ()
    files_checked: bool = False

    @innovations_listed.default
    def _innovations_listed(self) -> bool:
        return bool(self.innovations)

    def units(self, scope: Scope) -> tuple[Unit, ...]:
        """Give the units of a scope."""
        if scope == "innovation":
            return self.innovations
        return self.opds if scope == "opd" else (self.region,)

    def of_opd(self, opd: str) -> tuple[Unit, ...]:
        """Give the innovations of an OPD."""
        return tuple(unit for unit in self.innovations if unit.opd == opd)

    def restricted(self, opd: str) -> Portfolio:
        """Give the part of the portfolio that is one OPD's; raises `KeyError` when there is no such OPD."""
        if opd not in {unit.id for unit in self.opds}:
            raise KeyError(opd)
        opds = tuple(unit for unit in self.opds if unit.id == opd)
        return evolve(self, opds=opds, innovations=self.of_opd(opd), only=opd, whole=self.whole or self)

    def replaced(self, unit: Unit) -> Portfolio:
        """Give the portfolio with one unit (found by scope and id) in the place of the old one; raises `KeyError` when there is none."""
        if all(old.id != unit.id for old in self.units(unit.scope)):
            raise KeyError(unit.id)
        whole = None if self.whole is None else self.whole.replaced(unit)
        if unit.scope == "region":
            return evolve(self, region=unit, whole=whole)
        if unit.scope == "opd":
            return evolve(self, opds=_swapped(self.opds, unit), whole=whole)
        return evolve(self, innovations=_swapped(self.innovations, unit), whole=whole)


def _swapped(units: tuple[Unit, ...], unit: Unit) -> tuple[Unit, ...]:
    return tuple(unit if old.id == unit.id else old for old in units)
