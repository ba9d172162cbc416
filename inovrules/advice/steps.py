"""Next steps: changes that raise the headline, each verified by scoring again with the change made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.leverage import Leverage
from inovrules.advice.moves import Moves
from inovrules.advice.ordering import places
from inovrules.exact import as_exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.advice.moves import Move
    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import PublishedScore, Scorecard

_TRIED = 24


@frozen
class Step:
    """A change to one unit, and what it was found to do.

    `gain` and `proven_gain` are exact points of the headline; `before` and `after` are the indicator's own points (claimed, or
    proven where the change is a document).
    """

    unit: Unit
    score: Score
    action: Message
    gain: Exact
    proven_gain: Exact
    before: Exact
    after: Exact
    changed: Unit


def next_steps(engine: Engine, scorecard: Scorecard, limit: int = 5) -> tuple[Step, ...]:
    """Give the steps that raise the headline most (claimed or proven), the best first; at most one for each indicator of a unit."""
    open_moves = list(candidates(scorecard))
    order = places(promise for promise, _, _ in open_moves)
    promising = sorted(open_moves, key=lambda found: (order[found[0]], found[1].id, found[2].score.id))
    best: dict[tuple[str, str], Step] = {}
    for promise, unit, move in promising[:_TRIED]:
        if len(best) >= limit and promise <= min(map(worth, best.values())):
            break
        step = try_move(engine, scorecard, unit, move)
        key = (step.unit.id, step.score.id)
        if worth(step) > 0 and (key not in best or worth(step) > worth(best[key])):
            best[key] = step
    return tuple(sorted(best.values(), key=lambda step: (-worth(step), step.unit.id, step.score.id))[:limit])


def worth(step: Step) -> Exact:
    """Give what a step raises most: the claimed or the proven headline."""
    return max(step.gain, step.proven_gain)


def candidates(scorecard: Scorecard) -> Iterator[tuple[Exact, Unit, Move]]:
    """Give every move that promises anything, with what it promises at most; none is verified yet."""
    leverage, moves = Leverage(scorecard), Moves()
    for scores in scorecard.units():
        if not scores.eligibility.accepted:
            continue
        for move in moves.of(scores):
            promise = leverage.stake(scores, move.score, move.promise)
            if promise > 0:
                yield promise, scores.unit, move


def try_move(engine: Engine, scorecard: Scorecard, unit: Unit, move: Move) -> Step:
    """Score again with the change made to a unit."""
    changed = move.made(unit)
    after = engine.reevaluate(scorecard, changed)
    old, new = scorecard.headline, after.headline
    gain = (_figure(new, proven=False) - _figure(old, proven=False)) if old and new else 0
    proven = (_figure(new, proven=True) - _figure(old, proven=True)) if old and new else 0
    cells = [card.unit_of(unit.scope, unit.id).cell(move.score.id) for card in (scorecard, after)]
    points = [as_exact((cell.proven if move.proves else cell.value) * move.score.weight) for cell in cells]
    return Step(unit, move.score, move.action, as_exact(gain), as_exact(proven), points[0], points[1], changed)


def _figure(published: PublishedScore, *, proven: bool) -> Exact:
    """The exact figure of a published score, 0 where there is none."""
    return (published.proven_exact if proven else published.exact) or 0
