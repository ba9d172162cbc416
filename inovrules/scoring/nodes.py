"""Nodes: a score as people read it, with the lines that add up to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.messages import say
from inovrules.ruleset.scores import PLAIN, Indicator
from inovrules.scoring.units import UnitRun

if TYPE_CHECKING:
    from inovrules.evaluators.contract import State
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.faults import Place
    from inovrules.messages import Message
    from inovrules.portfolio import Evidence
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Line
    from inovrules.scoring.scorecard import UnitScores


@frozen
class Input:
    """A fact that was looked at: its value (`None` when not reported) and where it stands."""

    name: str
    value: Value | None
    place: Place | None
    derived: bool = False


@frozen
class Node:
    """One score of one unit: claimed and proven, and why.

    `value` and `proven` are on the score's own scale (`low` to `high` is its interval, `maximum` the most it can be); `points`
    is weight × value. The `lines` add up exactly to `value` and to `proven`. An indicator without modifiers has none: its value is that of
    its level, as `reason` tells. `level` and the reasons are an indicator's. `reported` is the figure that was reported of the score
    without its parts; where it counts, none of them being answered, the value can't be computed again (`recomputable`).
    """

    score: Score
    unit: str
    state: State
    value: Exact
    proven_state: State
    proven: Exact
    low: Exact
    high: Exact | None
    maximum: Exact | None
    coverage: Exact
    reason: Message
    proven_reason: Message
    level: int | None = None
    proven_level: int | None = None
    self_assessed: bool = False
    lines: tuple[Line, ...] = ()
    inputs: tuple[Input, ...] = ()
    documents: tuple[Evidence, ...] = ()
    reported: Exact | None = None
    recomputable: bool = True

    @property
    def points(self) -> Exact:
        """Weight × claimed value."""
        return self.value * self.score.weight

    @property
    def proven_points(self) -> Exact:
        """Weight × proven value."""
        return self.proven * self.score.weight

    @property
    def maximum_points(self) -> Exact | None:
        """Weight × the most the value can be."""
        return None if self.maximum is None else self.maximum * self.score.weight


def make_node(scores: UnitScores, score_id: str, run: UnitRun | None = None) -> Node:
    """Make the node of a score. Raises `KeyError` when the unit's scope has no such score."""
    plan = scores.program.plans[scores.unit.scope]
    place = plan.index[score_id]
    score, cell = plan.scores[place], scores.cell(score_id)
    claimed, proven = cell.claimed_outcome, cell.proven_outcome
    reason, proven_reason = (outcome.reason if outcome else say(f"reason.state.{cell.state}") for outcome in (claimed, proven))
    return Node(
        score, scores.unit.id,
        cell.state, cell.value, cell.proven_state, cell.proven, cell.low, cell.high,
        scores.program.ruleset.bounds[score_id].high, cell.coverage,
        reason,
        proven_reason,
        claimed.level if claimed else None,
        proven.level if proven else None,
        cell.self_assessed,
        lines_of(run or run_of(scores), score),
        _inputs(run or run_of(scores), score, place),
        _documents(scores, place),
        scores.unit.reported.get(score_id) if score_id in plan.reportable else None,
        not cell.reported,
    )  # fmt: skip


def run_of(scores: UnitScores) -> UnitRun:
    """Stand where the engine stood when the unit was scored, to tell how."""
    members = scores.groups.members_for(scores.unit, scores.program) if scores.groups else lambda _score, _pool: ((), False)
    run = UnitRun(scores.program, scores.unit, members, scores.whole)
    run.blocks = scores.blocks
    return run


def lines_of(run: UnitRun, score: Score) -> tuple[Line, ...]:
    """Give the arithmetic of a score; none of an indicator whose value is that of its level."""
    if isinstance(score.body, Indicator) and score.modifiers == PLAIN:
        return ()
    return tuple(run.combined(score).lines())


def _inputs(run: UnitRun, score: Score, place: int) -> tuple[Input, ...]:
    plan, unit = run.plan, run.unit
    if plan.leaves[place] is None or not isinstance(score.body, Indicator):
        return ()
    found = []
    for name in (*score.body.evaluator.reads, *(score.when.reads if score.when else ())):
        derivation = plan.derived.get(name)
        if derivation is not None:
            found += [Input(base, unit.facts[base], unit.places.get(base)) for base in derivation.reads if base not in plan.derived]
        value = unit.facts[name] if derivation is None else run.facts[name]
        found.append(Input(name, value, unit.places.get(name), derivation is not None))
    return tuple(dict.fromkeys(found))


def _documents(scores: UnitScores, place: int) -> tuple[Evidence, ...]:
    leaf = scores.program.plans[scores.unit.scope].leaves[place]
    return leaf.documents(scores.unit) if leaf is not None else ()
