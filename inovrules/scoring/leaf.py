"""Evaluating one indicator for one distinct combination of inputs; whatever an evaluator does, the engine stands."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.conditions import verdicts
from inovrules.consistency.known import Known
from inovrules.consistency.rule import first_break
from inovrules.evaluators.contract import Inputs, Outcome
from inovrules.evaluators.guard import MisbehavedError, told
from inovrules.exact import as_exact
from inovrules.facts import FactMap
from inovrules.messages import Message, say
from inovrules.portfolio.evidence import Evidence
from inovrules.scoring.cells import Cell, Combined, make_cell
from inovrules.scoring.proof import Proof
from inovrules.scoring.stated import answered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from inovrules.consistency import ConsistencyRule
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
    """An indicator, ready to be evaluated at one date of assessment; `rules` are those for which contradictory facts can't count."""

    score: Score
    indicator: Indicator
    bounds: Bounds
    derived: Mapping[str, Derivation]
    subjects: tuple[str, ...]
    as_of: date
    year: int
    looked_at: tuple[str, ...] = ()
    rules: tuple[ConsistencyRule, ...] = ()
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

    def cell(self, unit: Unit, whole: Whole | None = None, level: int | None = None, subject: str | None = None) -> Cell:
        """Evaluate for a unit; the same inputs always give an equal cell, which the caller shares.

        `level` may be one that is stated for `subject`, a choice of which this indicator is an option; documents for that count too.
        """
        facts = derive(unit.facts, self.derived, self.as_of)
        applies = (True, True) if self.score.when is None else verdicts(self.score.when, facts, self.as_of, self.year)
        claimed, self_assessed = self._answer(unit, facts, whole, level) if applies[1] is not False else (Outcome("not_applicable"), False)
        if not applies[0]:
            claimed, self_assessed = self._unapplied(claimed, applies[0]), False
        proven = self.proof.prove(claimed, (*self.documents(unit), *(unit.evidence.get(subject, ()) if subject else ())))
        return self._as_cell(claimed, proven, self_assessed=self_assessed, may_not_apply=applies[1] is None)

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

    def _unapplied(self, would_be: Outcome, applies: bool | None) -> Outcome:  # noqa: FBT001 - a verdict is what it is about
        """Give the outcome of an indicator that doesn't apply now, or may not; it may be what it would be, should it come to apply."""
        low, high = self._ends(would_be)
        if applies is None:
            reason = say("reason.applicability_unknown", condition=self.score.when)
            return Outcome("missing", reason=reason, low=low, high=high)
        return Outcome("not_applicable", reason=say("reason.not_applicable", condition=self.score.when), low=low, high=high)

    def _answer(self, unit: Unit, facts: FactMap, whole: Whole | None, level: int | None) -> tuple[Outcome, bool]:
        """Give what the facts and the stated levels say, and whether it is a level that says it."""
        evaluator = self.indicator.evaluator
        asked = evaluator.answers_missing or any(facts[name] is not None for name in evaluator.reads)
        outcome = self._evaluated(evaluator, unit, facts, whole) if asked else Outcome.missing(say("reason.not_reported"))
        broken = first_break(self.rules, Known(facts, self.as_of, self.year)) if self.rules else None
        if broken is not None and outcome.state in ("scored", "missing"):
            outcome = Outcome.refused(say("claims.refused", what=broken.message))
        if outcome.state == "missing" and (why := self._obstacle(evaluator.reads, facts)) is not None:
            outcome = evolve(outcome, reason=why)
        counts = [False, False]
        for place, stated in enumerate((unit.levels.get(self.score.id), level)):
            if stated is not None:
                outcome, counts[place] = answered(outcome, stated, self.proof.points, self._ends(outcome))
        return outcome, any(counts)

    def _obstacle(self, names: Iterable[str], facts: FactMap) -> Message | None:
        """Say why what isn't known of some facts can't be computed; `None` where any of it simply isn't reported."""
        found: list[Message | None] = []
        for name in names:
            if facts[name] is None:
                derivation = self.derived.get(name)
                why = None if derivation is None else derivation.obstacle(facts, self.as_of) or self._obstacle(derivation.reads, facts)
                found.append(why)
        return found[0] if found and None not in found else None

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
        if any(isinstance(figure, bool) or not isinstance(figure, int | Fraction) for figure in (*figures, outcome.coverage)):
            return "points are no exact number"
        if not 0 <= outcome.coverage <= 1:
            return f"coverage {outcome.coverage}"
        if outcome.state == "missing":
            return ""
        low, high = self.description.lowest, self.description.highest
        if sorted(figures) != figures:
            return f"points {outcome.points} outside {outcome.low} to {outcome.high}"
        return "" if low <= figures[0] and figures[-1] <= high else f"points outside {low} to {high}"

    def _ends(self, claimed: Outcome) -> tuple[Exact, Exact]:
        """Give the least and the most that it can be: what the inputs allow, or where they are silent what the evaluator can give."""
        least = most = claimed.points if claimed.state == "scored" else 0
        if claimed.state in ("missing", "failed"):
            least, most = min(0, self.description.lowest), max(0, self.description.highest)
        elif claimed.state == "refused":
            return 0, 0
        return least if claimed.low is None else claimed.low, most if claimed.high is None else claimed.high

    def _failed(self, why: str) -> Outcome:
        kind = self.indicator.type
        return Outcome("failed", reason=say("reason.failed", evaluator=kind.name, distribution=kind.distribution, why=why[:200]))

    def _as_cell(self, claimed: Outcome, proven: Outcome, *, self_assessed: bool, may_not_apply: bool) -> Cell:
        low, high = self._ends(claimed)
        value = as_exact(claimed.points) if claimed.state == "scored" else 0
        shown = as_exact(proven.points) if proven.state == "scored" else 0
        known = claimed.state in ("scored", "refused")
        figures = Combined(
            claimed.state, value, shown, low, high, claimed.coverage if known else 0, list,
            may_not_apply=may_not_apply, may_be_missing=known and (may_not_apply or claimed.may_be_missing),
        )  # fmt: skip
        spread = 1 if self.bounds.high is None else self.bounds.high - self.bounds.low
        return make_cell(figures, self.score.weight, spread, claimed=claimed, proven=proven, level=self_assessed)
