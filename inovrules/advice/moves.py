"""Moves: changes that would raise an indicator of a unit, by a fact or by documents, each telling what is to be reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.advice.actions import Actions
from inovrules.advice.answers import chosen_of
from inovrules.advice.corrections import contradiction, correction
from inovrules.advice.proofs import needed, proof_of
from inovrules.advice.telling import fact_title, told_facts, told_value
from inovrules.messages import say
from inovrules.ruleset.scores import Choose, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.evaluators.contract import Possible
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.messages import Message, Text
    from inovrules.portfolio import Evidence, Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.leaf import Leaf
    from inovrules.scoring.scorecard import UnitScores


@frozen(eq=False)
class Move:
    """One change to any unit that answered alike: facts to be reported, or documents to be added; `action` names them.

    `promise` is what the value of `score` should gain, at most. `best_case` tells that the facts are the best answer that there is,
    `ready` that nothing new has to be found out for them; `needed` are the documents that would still have to prove them.
    """

    score: Score
    action: Message
    promise: Exact
    facts: Mapping[str, Value] = field(factory=dict)
    documents: tuple[Evidence, ...] = ()
    best_case: bool = False
    needed: tuple[Message | Text, ...] = ()
    ready: bool = False

    @property
    def proves(self) -> bool:
        """Whether the change is a document for what is claimed already."""
        return bool(self.documents)

    def made(self, unit: Unit) -> Unit:
        """Give a unit with the change made."""
        return unit.with_documents(*self.documents) if self.documents else unit.with_facts(self.facts)


def score_moves(scores: UnitScores, score: Score, actions: Actions | None = None) -> Iterator[Move]:
    """Give the moves of one asked score: documents for what is claimed, then the best answer, or the next level.

    A question that isn't answered can only be promised at most what its best answer gives. `actions` are those told so far.
    """
    moves = list(moves_up(scores, score, actions))
    yield from (move for move in moves if move.proves)
    answers = [move for move in moves if not move.proves]
    if answers:
        is_best = scores.cell(score.id).state == "missing" and not answers[0].ready
        yield answers[-1 if is_best else 0]


def moves_up(scores: UnitScores, score: Score, actions: Actions | None = None) -> Iterator[Move]:
    """Give everything that would raise one score: documents for what is claimed, then each higher answer, the nearest first."""
    cell, actions = scores.cell(score.id), actions or Actions()
    if not isinstance(score.body, Indicator):
        yield from _alternatives(scores, score, actions)
    elif contradiction(scores, score) is not None:
        yield from _corrected(scores, score)
    elif cell.state in ("scored", "refused", "missing"):
        leaf = leaf_of(scores, score)
        if cell.state == "scored" and cell.proven != cell.value and (proof := proof_of(scores, score, leaf)) is not None:
            yield Move(score, proof[0], cell.value - cell.proven, documents=proof[1])
        yield from _answers(scores, score, leaf, {}, actions)


def leaf_of(scores: UnitScores, score: Score) -> Leaf:
    """Give an indicator as the engine evaluates it."""
    plan = scores.program.plans[scores.unit.scope]
    leaf = plan.leaves[plan.index[score.id]]
    assert leaf is not None  # noqa: S101 - every indicator has its leaf
    return leaf


def grows(score: Score) -> bool:
    """Whether more (or less) of some fact is worth more: what can be worked on, unlike a record of what has been."""
    return isinstance(score.body, Indicator) and any(way in ("rises", "falls") for way in score.body.description.monotone.values())


def _higher(leaf: Leaf, value: Exact) -> list[Possible]:
    """The outcomes above a value that some facts reach, the lowest first."""
    reached = (outcome for outcome in leaf.description.outcomes if outcome.witness and outcome.points > value)
    return sorted(reached, key=lambda outcome: outcome.points)


def _answers(scores: UnitScores, asked_for: Score, leaf: Leaf, more: Mapping[str, Value], actions: Actions) -> Iterator[Move]:
    """Give each higher answer to an indicator, as a move of the score that is asked for; `more` is to be reported with it."""
    cell = scores.cell(leaf.score.id)
    higher = _higher(leaf, cell.value)
    for outcome in higher:
        given: dict[str, Value] = {**more, **outcome.witness}
        facts = {name: value for name, value in given.items() if scores.unit.facts[name] != value}
        if facts:
            best = cell.state == "missing" and outcome is higher[-1]
            documents = needed(leaf, cell, outcome)
            action = actions.told(scores, asked_for, outcome, facts, best=best)
            yield Move(asked_for, _needing(action, documents), outcome.points - cell.value, facts, (), best, documents)


def _needing(action: Message, documents: Sequence[Message | Text]) -> Message:
    return say("step.needing", action=action, what=tuple(documents)) if documents else action


def _alternatives(scores: UnitScores, score: Score, actions: Actions) -> Iterator[Move]:
    """Answer alternatives of which none counts yet: first by choosing one whose figures are there, then by new answers, the least first."""
    if scores.cell(score.id).state != "missing":
        return
    options = list(score.body.options) if isinstance(score.body, Choose) else [""] * len(score.parts())
    pairs = [(option, scores.program.ruleset.scores[part.score]) for option, part in zip(options, score.parts(), strict=True)]
    reported = chosen_of(scores, score)
    leaves = [(option, inner) for option, inner in pairs if isinstance(inner.body, Indicator) and reported in (None, option)]
    there = [move for option, inner in leaves if option and (move := choosing(scores, score, option, inner)) is not None]
    if there:
        yield max(there, key=lambda move: move.promise)
    least = max((move.promise for move in there), default=0)
    for option, inner in leaves:
        chosen: dict[str, Value] = {score.body.by: option} if isinstance(score.body, Choose) else {}
        found = [move for move in _answers(scores, score, leaf_of(scores, inner), chosen, actions) if move.promise > least]
        if found:
            yield from found
            return


def choosing(scores: UnitScores, score: Score, option: str, inner: Score) -> Move | None:
    """Choose an alternative whose own figures are reported already: nothing but the choice is lacking."""
    cell, rules = scores.cell(inner.id), scores.program.ruleset
    if not isinstance(score.body, Choose) or cell.state != "scored" or cell.value <= 0 or cell.claimed_outcome is None:
        return None
    by = score.body.by
    told = told_value(rules, score.scope, by, option)
    values = {"title": score.title, "by": fact_title(rules, score.scope, by), "option": told, "reason": cell.claimed_outcome.reason}
    lacking = proof_of(scores, inner, leaf_of(scores, inner)) if cell.proven != cell.value else None
    action, documents = say("step.choose", **values), () if lacking is None else lacking[2]
    return Move(score, _needing(action, documents), cell.value, {by: option}, needed=documents, ready=True)


def _corrected(scores: UnitScores, score: Score) -> Iterator[Move]:
    """Suppose that the figures of a contradicted claim stand the wrong way round: the one correction that can raise it."""
    found = contradiction(scores, score)
    assert found is not None  # noqa: S101 - asked before
    name, claim = found
    if claim.baseline is None or claim.result is None or claim.claimed not in ("rose", "fell"):
        return
    swapped = evolve(claim, baseline=claim.result, result=claim.baseline)
    told = told_facts(scores.program.ruleset, score, {name: swapped})
    action = say("step.correct.swapped", correction=correction(scores, score), value=told)
    documents = needed(leaf_of(scores, score), scores.cell(score.id), None)
    most = scores.program.ruleset.bounds[score.id].high or 0
    yield Move(score, _needing(action, documents), most, {name: swapped}, needed=documents)
