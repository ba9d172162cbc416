"""Evaluating one indicator for one distinct combination of inputs; whatever an evaluator does, the engine stands."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.evaluators.contract import Inputs, Outcome
from inovrules.evaluators.guard import MisbehavedError, told
from inovrules.exact import as_exact
from inovrules.facts import FactMap
from inovrules.messages import Message, say
from inovrules.portfolio.evidence import Evidence
from inovrules.scoring.cells import Cell, Combined, make_cell
from inovrules.scoring.proof import Proof

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from inovrules.derived import Derivation
    from inovrules.evaluators.contract import Description, ReadyEvaluator
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.portfolio import Unit
    from inovrules.ruleset.model import Bounds
    from inovrules.ruleset.scores import Indicator, Score
    from inovrules.scoring.whole import Whole


def derive(facts: FactMap, derived: Mapping[str, Derivation], as_of: date) -> FactMap:
    """Give facts with every derived fact that can be computed; `derived` stands in order of need. One that is supposed stays so."""
    if not derived:
        return facts
    whole: dict[str, Value | None] = dict(facts)
    for name, derivation in derived.items():
        result = None if name in whole else derivation.compute(whole, as_of)
        if result is not None:
            whole[name] = result if result.exact is None or result.about else result.exact  # type: ignore[assignment]
    return FactMap(whole)


def _plain(evidence: Mapping[str, tuple[Evidence, ...]], subjects: Iterable[str]) -> dict[str, tuple[Evidence, ...]]:
    """Give of documents what outcomes may depend on: units whose documents agree in it share them. One document stays one."""
    known = {
        id(document): Evidence(document.subjects, document.kind, document.date) for name in subjects for document in evidence.get(name, ())
    }
    return {name: tuple(known[id(document)] for document in evidence.get(name, ())) for name in subjects}


MEMO_LIMIT = 200_000


@frozen(eq=False)
class Leaf:
    """An indicator, ready to be evaluated at one date of assessment."""

    score: Score
    indicator: Indicator
    bounds: Bounds
    derived: Mapping[str, Derivation]
    subjects: tuple[str, ...]
    as_of: date
    year: int
    looked_at: tuple[str, ...] = ()
    description: Description = field(init=False)
    proof: Proof = field(init=False)
    cells: dict[object, Cell] = field(init=False, factory=dict, repr=False)

    @description.default
    def _description(self) -> Description:
        return self.indicator.description

    @proof.default
    def _proof(self) -> Proof:
        points = {outcome.level: outcome.points for outcome in self.description.outcomes if outcome.level is not None}
        return Proof(self.indicator.evidence, points, self.as_of, self.year)

    @property
    def needs_portfolio(self) -> bool:
        """Whether its outcome depends on the whole portfolio, so that it can't be shared."""
        return self.indicator.type.needs_portfolio

    def cell(self, unit: Unit, whole: Whole | None = None) -> Cell:
        """Evaluate for a unit; the same inputs always give an equal cell, which the caller shares."""
        facts = derive(unit.facts, self.derived, self.as_of)
        applies = True if self.score.when is None else self.score.when.holds(facts, self.as_of, self.year)
        claimed, self_assessed = self._claimed(unit, facts, whole, applies=applies)
        proven = self.proof.prove(claimed, self.documents(unit))
        cell = self._as_cell(claimed, proven, self_assessed=self_assessed)
        return cell if applies is not None else cell._replace(may_not_apply=True)

    def shared(self, unit: Unit) -> Cell:
        """Give the cell of a unit, evaluated once for each distinct combination of what this one indicator looks at.

        Alternatives are answered together; most units answer only one of them, and share the silence on the others.
        """
        signatures = unit.signatures
        documents = tuple(map(signatures.get, self.subjects)) if signatures else None
        key = (tuple(map(unit.facts.get, self.looked_at)), documents, unit.levels.get(self.score.id))
        found = self.cells.get(key)
        if found is None:
            if len(self.cells) >= MEMO_LIMIT:
                self.cells.clear()
            found = self.cells.setdefault(key, self.cell(unit))
        return found

    def documents(self, unit: Unit) -> tuple[Evidence, ...]:
        """Give the documents that count for this indicator, each once."""
        found = {id(document): document for name in self.subjects for document in unit.evidence.get(name, ())}
        return tuple(found.values())

    def self_assessed(self, unit: Unit, level: int, subject: str) -> Cell:
        """Give the cell of a level that was stated for `subject`, a choice of which this indicator is one option."""
        claimed = self._by_level(level)
        return self._as_cell(claimed, self.proof.prove(claimed, unit.evidence.get(subject, ())), self_assessed=True)

    def _claimed(self, unit: Unit, facts: FactMap, whole: Whole | None, *, applies: bool | None) -> tuple[Outcome, bool]:
        if applies is None:
            return Outcome.missing(say("reason.applicability_unknown", condition=self.score.when)), False
        if not applies:
            return Outcome("not_applicable", reason=say("reason.not_applicable", condition=self.score.when)), False
        evaluator = self.indicator.evaluator
        reported = [name for name in evaluator.reads if facts[name] is not None]
        asked = evaluator.answers_missing or bool(reported)
        outcome = self._evaluated(evaluator, unit, facts, whole) if asked else Outcome.missing(say("reason.not_reported"))
        if outcome.state == "missing" and (why := self._obstacle(evaluator.reads, facts)) is not None:
            outcome = evolve(outcome, reason=why)
        level = unit.levels.get(self.score.id)
        silent = not reported or len(reported) < len(evaluator.reads)
        return (self._by_level(level), True) if level is not None and silent and outcome.state == "missing" else (outcome, False)

    def _obstacle(self, names: Iterable[str], facts: FactMap) -> Message | None:
        """Say why what isn't known of some facts can't be computed; `None` where any of it simply isn't reported."""
        found: list[Message | None] = []
        for name in names:
            if facts[name] is None:
                derivation = self.derived.get(name)
                why = None if derivation is None else derivation.obstacle(facts, self.as_of) or self._obstacle(derivation.reads, facts)
                found.append(why)
        return found[0] if found and None not in found else None

    def _by_level(self, level: int) -> Outcome:
        points = self.proof.points.get(level, 0)
        return Outcome.scored(points, say("reason.self_assessed", level=level), level)

    def _evaluated(self, evaluator: ReadyEvaluator, unit: Unit, facts: FactMap, whole: Whole | None) -> Outcome:
        if self.needs_portfolio and whole is None:
            return Outcome.missing(say("reason.needs_portfolio"))
        seen = MappingProxyType({name: facts[name] for name in evaluator.reads})
        inputs = Inputs(seen, MappingProxyType(_plain(unit.evidence, self.subjects)), self.as_of, self.year)
        try:
            if whole is not None and self.needs_portfolio:
                inputs = evolve(inputs, unit=unit.id, prepared=whole.prepared(self))
            outcome = evaluator.evaluate(inputs)
        except MisbehavedError as error:
            return self._failed(str(error))
        except Exception as error:  # noqa: BLE001 - a plugin may raise anything; only its own node may fail
            return self._failed(told(error))
        wrong = self._wrong(outcome)
        return self._failed(wrong) if wrong else outcome

    def _wrong(self, outcome: object) -> str:
        """Say what is wrong with what an evaluator returned; empty when nothing is."""
        if not isinstance(outcome, Outcome):
            return f"{type(outcome).__name__} is no Outcome"
        if outcome.state not in ("scored", "missing", "refused", "not_applicable") or not isinstance(outcome.reason, Message):
            return f"state {outcome.state!r}"
        if isinstance(outcome.level, bool) or not isinstance(outcome.level, int | None):
            return f"level {outcome.level!r}"
        if outcome.state not in ("scored", "missing"):
            return ""
        return self._wrong_points(outcome)

    def _wrong_points(self, outcome: Outcome) -> str:
        figures = [figure for figure in (outcome.low, outcome.points, outcome.high) if figure is not None]
        if any(isinstance(figure, bool) or not isinstance(figure, int | Fraction) for figure in figures):
            return "points are no exact number"
        if outcome.state == "missing":
            return ""
        low, high = self.description.lowest, self.description.highest
        if sorted(figures) != figures:
            return f"points {outcome.points} outside {outcome.low} to {outcome.high}"
        return "" if low <= figures[0] and figures[-1] <= high else f"points outside {low} to {high}"

    def _ends(self, claimed: Outcome) -> tuple[Exact, Exact]:
        """Give the least and the most that it can be: what the inputs allow, or where they are silent what the evaluator can give."""
        if claimed.state in ("refused", "not_applicable"):
            return 0, 0
        least, most = self.description.lowest, self.description.highest
        given = (claimed.points, claimed.points) if claimed.state == "scored" else (min(0, least), max(0, most))
        return given[0] if claimed.low is None else claimed.low, given[1] if claimed.high is None else claimed.high

    def _failed(self, why: str) -> Outcome:
        kind = self.indicator.type
        return Outcome("failed", reason=say("reason.failed", evaluator=kind.name, distribution=kind.distribution, why=why[:200]))

    def _as_cell(self, claimed: Outcome, proven: Outcome, *, self_assessed: bool) -> Cell:
        low, high = self._ends(claimed)
        value = as_exact(claimed.points) if claimed.state == "scored" else 0
        shown = as_exact(proven.points) if proven.state == "scored" else 0
        coverage = int(claimed.state in ("scored", "refused"))
        figures = Combined(claimed.state, value, shown, low, high, coverage, list)
        spread = 1 if self.bounds.high is None else self.bounds.high - self.bounds.low
        return make_cell(figures, self.score.weight, spread, claimed=claimed, proven=proven, level=self_assessed)
