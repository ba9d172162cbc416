"""Next steps: changes that raise what is published of the whole, each verified by scoring again with the change made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from inovrules.advice.actions import Actions
from inovrules.advice.answers import answers_of
from inovrules.advice.figures import beside, moved
from inovrules.advice.leverage import Levers
from inovrules.advice.moves import grows, score_moves
from inovrules.advice.ordering import places
from inovrules.advice.unproven import unproven
from inovrules.exact import as_exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.advice.moves import Move
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.messages import Message, Text
    from inovrules.portfolio import Evidence, Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores

_TRIED = 24


@frozen
class Step:
    """A change to one unit, and what it was found to do.

    `facts` are what was supposed to be reported and `documents` what was supposed to be there, exactly as it was scored; `best_case`
    tells that the facts are the best answer there is, `needed` which documents would still have to prove them. `gain` and `proven_gain`
    are exact points of `target`, the published score that moves: the headline, unless `apart` tells that it is another one.
    `before` and `after` are the indicator's own points (claimed, or proven where the change is a document). What is only claimed anew
    counts as unproven, so a new claim has no `proven_gain` of its own; `changed` is the unit with the change made.
    """

    unit: Unit
    score: Score
    action: Message
    gain: Exact
    proven_gain: Exact
    before: Exact
    after: Exact
    changed: Unit
    target: Score
    of: Unit
    apart: bool = False
    facts: Mapping[str, Value] = field(factory=dict)
    documents: tuple[Evidence, ...] = ()
    best_case: bool = False
    needed: tuple[Message | Text, ...] = ()


def next_steps(engine: Engine, scorecard: Scorecard, limit: int = 5) -> tuple[Step, ...]:
    """Give the steps that raise most (claimed or proven), the best first; at most one for each indicator of a unit.

    Steps that raise the headline come before those that raise what is published beside it.
    """
    best: dict[tuple[str, str], Step] = {}
    for candidate, unit in _promising(scorecard)[:_TRIED]:
        kept = [worth(step) for step in best.values() if step.apart <= candidate.apart]
        if len(kept) >= limit and (candidate.promise <= min(kept) or candidate.apart):
            break
        step = try_move(engine, scorecard, unit, candidate.move)
        key = (step.unit.id, step.score.id)
        if worth(step) > 0 and (key not in best or rank(step) < rank(best[key])):
            best[key] = step
    return tuple(sorted(best.values(), key=rank)[:limit])


def worth(step: Step) -> Exact:
    """Give what a step raises most: the claimed or the proven figure."""
    return max(step.gain, step.proven_gain)


def rank(step: Step) -> tuple[bool, Exact, str, str]:
    """Give what steps are sorted by: those that raise the headline first, the most worth first."""
    return step.apart, as_exact(-worth(step)), step.unit.id, step.score.id


class Candidate(NamedTuple):
    """A move that promises something, at most so much each, beside the headline or on it (`apart`), and the units that can make it."""

    apart: bool
    promise: Exact
    move: Move
    units: list[Unit]


def candidates(scorecard: Scorecard) -> Iterator[Candidate]:
    """Give every move that promises anything, found once for all units that answer alike; none is verified yet."""
    levers, actions = Levers(scorecard), Actions()
    for answer in answers_of(scorecard):
        if answer.first.eligibility.accepted:
            for move in score_moves(answer.first, answer.score, actions):
                promise, published = levers.stake(answer.first, move.score, move.promise)
                apart = levers.is_apart(published)
                if promise > 0 and not (apart and _is_record(answer.first, move)):
                    yield Candidate(apart, promise, move, [scores.unit for scores in answer.units])


def _is_record(scores: UnitScores, move: Move) -> bool:
    """Whether a move would only rewrite what a region says has been; beside the headline there is nothing to be won by that."""
    return scores.cell(move.score.id).state == "scored" and not move.proves and not grows(move.score)


def _promising(scorecard: Scorecard) -> list[tuple[Candidate, Unit]]:
    found = list(candidates(scorecard))
    ranked = zip(found, places(candidate.promise for candidate in found), strict=True)
    every = [(one, place, unit) for one, place in ranked for unit in one.units]
    ordered = sorted(every, key=lambda each: (each[0].apart, each[1], each[2].id, each[0].move.score.id))
    return [(candidate, unit) for candidate, _, unit in ordered]


def try_move(engine: Engine, scorecard: Scorecard, unit: Unit, move: Move) -> Step:
    """Score again with the change made to a unit."""
    return tried(engine, scorecard, unit, move)[0]


def tried(engine: Engine, scorecard: Scorecard, unit: Unit, move: Move, *, own: bool = False) -> tuple[Step, Scorecard]:
    """Score again with the change made; `own` lets the unit's own published scores stand in where nothing of the whole moves."""
    changed = move.made(unit)
    after = unproven(scorecard, engine.reevaluate(scorecard, changed), changed, move.facts)
    before_and_after = _moving(scorecard, after, unit if own else None)
    gains = (0, 0) if before_and_after is None else moved(*before_and_after)
    figure = before_and_after[0] if before_and_after else None
    cells = [card.unit_of(unit.scope, unit.id).cell(move.score.id) for card in (scorecard, after)]
    points = [as_exact((cell.proven if move.proves else cell.value) * move.score.weight) for cell in cells]
    target = scorecard.ruleset.scores[figure.rule.score] if figure else move.score
    of = figure.unit if figure else unit
    apart = figure is not None and scorecard.headline is not None and figure.rule is not scorecard.headline.rule
    step = Step(
        unit, move.score, move.action, *gains, points[0], points[1], changed, target, of, apart,
        move.facts, move.documents, move.best_case, move.needed,
    )  # fmt: skip
    return step, after


def _moving(card: Scorecard, after: Scorecard, unit: Unit | None) -> tuple[PublishedScore, PublishedScore] | None:
    """The first published score that moves, the headline when none does."""
    pairs = list(beside(card, after, unit))
    return next((pair for pair in pairs if any(moved(*pair))), pairs[0] if pairs else None)
