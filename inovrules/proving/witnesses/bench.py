"""What witnesses are tried with: a ruleset made ready to score at one date, and the engine that scores."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.exact import Span
from inovrules.facts import Change, PartialDate
from inovrules.portfolio import Portfolio, Unit
from inovrules.proving.witnesses.values import values_of
from inovrules.ruleset.reads import base_facts
from inovrules.ruleset.scores import Indicator, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.conditions import Condition
    from inovrules.evaluators.contract import Possible
    from inovrules.exact import Exact
    from inovrules.facts import Scope, Value
    from inovrules.proving.witnesses.answers import Answers
    from inovrules.proving.witnesses.enumeration import Reports
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.leaf import Leaf
    from inovrules.scoring.program import Program

REGION = "Kabupaten Contoh"
MOST_IN_ALL = 50_000
_ANY_DAY = date(2026, 7, 1)


class Bench:
    """A ruleset ready to be tried: `as_of` is a day on which it applies, `program` what it computes on that day.

    `left` is how often something may still be tried for a unit, `left_in_all` for all, so that no ruleset, however it was made, takes
    long. `units` are those that were made before, by what was asked of them, `reports` all that can be reported, by score, and
    `readable` what was read back from plain data, by identity.
    """

    def __init__(self, ruleset: Ruleset, engine: Engine) -> None:
        """Make the ruleset ready."""
        self.ruleset, self.engine, self.as_of = ruleset, engine, day_of(ruleset)
        nothing = Portfolio(Unit("region", REGION, "region"), self.as_of)
        self.program: Program = engine.evaluate(nothing, ruleset, readings=False).program
        self.left, self.left_in_all = 0, MOST_IN_ALL
        self.units: dict[object, Answers | None] = {}
        self.readable: dict[int, Answers] = {}
        self.reports: dict[str, Reports | None] = {}
        self._cells: dict[object, Cell] = {}
        self._outcomes: dict[str, tuple[Possible, ...]] = {}
        self._values: dict[tuple[Scope, str], list[Value]] = {}

    @property
    def year(self) -> int:
        """The year of the assessment."""
        return self.program.year

    def leaf(self, name: str) -> Leaf:
        """Give an indicator ready to be evaluated."""
        plan = self.program.plans[self.ruleset.scores[name].scope]
        found = plan.leaves[plan.index[name]]
        assert found is not None  # noqa: S101 - asked of indicators only
        return found

    def outcomes(self, name: str) -> tuple[Possible, ...]:
        """Give the outcomes that an indicator's evaluator lists, without facts that can't be any; none of another score."""
        if name not in self._outcomes:
            body = self.ruleset.scores[name].body
            listed = body.description.outcomes if isinstance(body, Indicator) else ()
            self._outcomes[name] = tuple(
                each if all(map(_is_value, each.witness.values())) else evolve(each, witness={}) for each in listed
            )
        return self._outcomes[name]

    def reported(self, scope: Scope, names: tuple[str, ...]) -> tuple[str, ...]:
        """Name the facts that are reported of some that are derived or reported."""
        return tuple(name for name in base_facts(names, self.ruleset.derived[scope]) if name in self.ruleset.facts[scope])

    def values(self, scope: Scope, name: str) -> list[Value]:
        """Give values of a fact that are worth trying, what gives the most points first."""
        if (scope, name) not in self._values:
            fact = self.ruleset.facts[scope][name]
            stated = values_of(fact, self._operands.get((scope, name), ()), self.as_of, self.year)
            self._values[scope, name] = list(dict.fromkeys([*self._witnessed.get((scope, name), ()), *stated]))
        return self._values[scope, name]

    @cached_property
    def _witnessed(self) -> dict[tuple[Scope, str], list[Value]]:
        """The values that evaluators name for their outcomes, by fact, those of the most points first."""
        found: dict[tuple[Scope, str], list[Value]] = {}
        for score in self.ruleset.scores.values():
            for outcome in sorted(self.outcomes(score.id), key=lambda each: -each.points):
                for name, value in outcome.witness.items():
                    found.setdefault((score.scope, name), []).append(value)
        return found

    @cached_property
    def _operands(self) -> dict[tuple[Scope, str], list[object]]:
        """What conditions compare each fact with."""
        found: dict[tuple[Scope, str], list[object]] = {}
        for scope, condition in self._conditions():
            for fact, operand in _compared(condition):
                found.setdefault((scope, fact), []).append(operand)
        return found

    def _conditions(self) -> Iterator[tuple[Scope, Condition]]:
        for rule in self.ruleset.eligibility:
            yield from (("innovation", part) for part in (rule.require, rule.unless) if part is not None)
        for score in self.ruleset.scores.values():
            if score.when is not None:
                yield score.scope, score.when
            yield from ((score.scope, gate.require) for gate in score.modifiers.gates)
            if isinstance(score.body, Pool) and score.body.where is not None:
                yield score.body.source, score.body.where

    def may_try(self) -> bool:
        """Whether something more may be tried; counts it."""
        self.left -= 1
        self.left_in_all -= 1
        return self.left >= 0 and self.left_in_all >= 0

    @property
    def is_spent(self) -> bool:
        """Whether nothing more may be tried at all."""
        return self.left_in_all <= 0

    def may_score(self, units: int) -> bool:
        """Whether a portfolio of so many units may still be scored; counts it."""
        self.left_in_all -= units + len(self.ruleset.scores)
        return self.left_in_all >= 0

    def gives(self, name: str, answers: Answers, points: Exact) -> bool:
        """Whether an indicator is scored with these points for what is settled so far; `False` where nothing more may be tried."""
        if not self.may_try():
            return False
        cell = self.cell(name, answers)
        return cell.state == "scored" and cell.value == points

    def cell(self, name: str, answers: Answers) -> Cell:
        """Give what an indicator makes of the answers; what it makes of the same ones is kept."""
        leaf = self.leaf(name)
        key = (name, tuple(map(answers.facts.get, leaf.looked_at)), answers.levels.get(name), answers.documents)
        if key not in self._cells:
            self._cells[key] = leaf.cell(answers.unit(leaf.score.scope, "tried", "tried"))
        return self._cells[key]


def _is_value(value: object) -> bool:
    return isinstance(value, str | bool | int | Decimal | Span | PartialDate | Change) or (
        isinstance(value, tuple) and all(isinstance(item, str | int) for item in value)
    )


def _compared(condition: object) -> Iterator[tuple[str, object]]:
    """Give each fact that a condition tests, with what it is compared with."""
    from inovrules.conditions import Test  # noqa: PLC0415 - of a condition of another kind nothing is known

    if isinstance(condition, Test):
        if not condition.asks_silence:
            yield condition.fact, condition.operand
        return
    inner = getattr(condition, "parts", None) or (getattr(condition, "part", None),)
    for part in inner:
        if part is not None:
            yield from _compared(part)


def day_of(ruleset: Ruleset) -> date:
    """Give a day to assess on: the last of those on which regions report, or else on which the ruleset applies."""
    reporting = (ruleset.reporting.until, ruleset.reporting.since) if ruleset.reporting else ()
    year = date(ruleset.year, 12, 31) if ruleset.year else None
    return next((day for day in (*reporting, *reversed(ruleset.effective), year) if day is not None), _ANY_DAY)
