"""Next steps: changes that raise what is published of the whole, each verified by scoring again with the change made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.advice.figures import beside, moved
from inovrules.advice.leverage import Levers
from inovrules.advice.moves import Moves, grows
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
    for apart, promise, unit, move in _promising(scorecard)[:_TRIED]:
        kept = [worth(step) for step in best.values() if step.apart <= apart]
        if len(kept) >= limit and (promise <= min(kept) or apart):
            break
        step = try_move(engine, scorecard, unit, move)
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


Candidate = tuple[bool, "Exact", "Unit", "Move"]


def candidates(scorecard: Scorecard) -> Iterator[Candidate]:
    """Give every move that promises anything, with whether it does so beside the headline, and how much at most; none is verified yet."""
    levers = Levers(scorecard)

    def promised(scores: UnitScores, move: Move) -> tuple[bool, Exact] | None:
        promise, published = levers.stake(scores, move.score, move.promise)
        apart = levers.is_apart(published)
        return (apart, promise) if promise > 0 and not (apart and _is_record(scores, move)) else None

    moves = Moves(promised)
    for scores in scorecard.units():
        if scores.eligibility.accepted:
            unit = scores.unit
            for move, (apart, promise) in moves.of(scores):
                yield apart, promise, unit, move


def _is_record(scores: UnitScores, move: Move) -> bool:
    """Whether a move would only rewrite what a region says has been; beside the headline there is nothing to be won by that."""
    return scores.cell(move.score.id).state == "scored" and not move.proves and not grows(move.score)


def _promising(scorecard: Scorecard) -> list[Candidate]:
    found = list(candidates(scorecard))
    order = places(promise for _, promise, _, _ in found)
    return sorted(found, key=lambda one: (one[0], order[one[1]], one[2].id, one[3].score.id))


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
