"""Making observations of what doesn't fit: whom it concerns, where it stands, and which scores hang on it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from inovrules.consistency.copies import Copied
from inovrules.consistency.domain import domains
from inovrules.integrity.observation import Observation
from inovrules.messages import say
from inovrules.ruleset.reads import base_facts
from inovrules.ruleset.scores import Indicator
from inovrules.scoring.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from inovrules.consistency import Body, Break, ConsistencyRule
    from inovrules.consistency.claims import Flaw
    from inovrules.facts import FactDeclaration, Scope
    from inovrules.faults import Place
    from inovrules.portfolio import Unit
    from inovrules.ruleset import Ruleset


class Teller:
    """Tells what is found of the units of one scope."""

    def __init__(self, ruleset: Ruleset, scope: Scope) -> None:
        """Know the ruleset, whose declarations name the facts."""
        self.ruleset, self.scope = ruleset, scope
        self._program: Program | None = None

    @cached_property
    def rules(self) -> tuple[ConsistencyRule, ...]:
        """The rules for one unit of the scope; of several that compare the same, the one that refuses is told, or else the last."""
        found: dict[Body, ConsistencyRule] = {}
        declared = self.ruleset.facts[self.scope]
        for rule in (*domains(declared, declared), *self.ruleset.consistency):
            first = found.get(rule.body)
            if rule.scope == self.scope and not isinstance(rule.body, Copied) and not (first is not None and first.refuses):
                found[rule.body] = rule
        return tuple(found.values())

    def program(self, as_of: date) -> Program:
        """Give the ruleset made ready for a date; made once."""
        if self._program is None or self._program.as_of != as_of:
            self._program = Program(self.ruleset, as_of)
        return self._program

    @cached_property
    def _readers(self) -> Mapping[str, tuple[str, ...]]:
        """The indicators that read each fact, or something that is derived from it."""
        found: dict[str, list[str]] = {}
        derived = self.ruleset.derived[self.scope]
        for score in self.ruleset.scores.values():
            if score.scope == self.scope and isinstance(score.body, Indicator):
                for name in base_facts(score.body.evaluator.reads, derived):
                    found.setdefault(name, []).append(score.id)
        return {name: tuple(scores) for name, scores in found.items()}

    def scores(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Name the indicators that some facts decide."""
        return tuple(dict.fromkeys(score for name in facts for score in self._readers.get(name, ())))

    def flaw(self, unit: Unit, fact: FactDeclaration, flaw: Flaw) -> Observation:
        """Tell what is wrong with a claim."""
        message = say("claims.told", title=fact.title, what=flaw.message)
        return Observation(
            flaw.kind, (unit,), message, flaw.remedy, (fact.name,), self.scores((fact.name,)), self.places(unit, (fact.name,)),
            subject=fact.name, severity=flaw.severity,
        )  # fmt: skip

    def broken(self, unit: Unit, rule: ConsistencyRule, found: Break) -> Observation:
        """Tell what a rule found."""
        facts = self.reported(unit, found.facts)
        message = say("claims.because", what=found.message, because=rule.because) if rule.because else found.message
        return Observation(
            rule.body.kind, (unit,), message, rule.remedy or found.remedy, facts, self.scores(facts), self.places(unit, facts),
            subject="+".join((rule.id, *found.facts)), severity=rule.body.severity,
        )  # fmt: skip

    def reported(self, unit: Unit, facts: Iterable[str]) -> tuple[str, ...]:
        """Name the reported facts behind some facts, derived ones among them."""
        names = base_facts(facts, self.ruleset.derived[self.scope])
        return tuple(name for name in names if unit.facts.get(name) is not None)

    def places(self, unit: Unit, facts: Iterable[str]) -> tuple[Place, ...]:
        """Give where some facts stand, or else the unit."""
        found = tuple(unit.places[name] for name in facts if name in unit.places)
        return found or ((unit.place,) if unit.place else ())
