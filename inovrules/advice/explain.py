"""What would raise one score: its own nearest change, or the best changes anywhere below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.asked import asked, is_alternative
from inovrules.advice.below import reached, units_below
from inovrules.advice.leverage import Leverage
from inovrules.advice.moves import Move, choosing, moves_up, score_moves
from inovrules.advice.ordering import places
from inovrules.advice.reported import figure_over
from inovrules.advice.steps import tried, try_move, worth
from inovrules.ruleset.scores import Choose, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.advice.steps import Step
    from inovrules.exact import Exact
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard, UnitScores

_TRIED = 24


@frozen
class Raised:
    """A step, and what it does to the score that is explained: its value before and after (proven, where the claimed one stays)."""

    step: Step
    before: Exact
    after: Exact


@frozen
class Search:
    """What was found to raise a score, which may be one question or made of many.

    `whole` tells that everything below it was tried, `futile` that what moves it moves nothing that is published.
    """

    found: tuple[Raised, ...]
    is_question: bool
    whole: bool = True
    futile: bool = False


def nearest(engine: Engine, scorecard: Scorecard, unit_id: str, score_id: str) -> Step | None:
    """Give the nearest change that raises an indicator of a unit, verified by re-scoring.

    Documents that prove what is already claimed come first; then the next higher outcome. `None` when nothing raises it, or
    when the score is neither an indicator nor a choice among some, or goes into one that counts by a reported figure, as one answer alone
    would put that aside. Raises `KeyError` for an unknown unit or score.
    """
    scores = scorecard.unit(unit_id)
    scores.cell(score_id)
    score = scorecard.ruleset.scores[score_id]
    if (not isinstance(score.body, Indicator) and not is_alternative(score)) or figure_over(scores, score_id) is not None:
        return None
    for move in moves_up(scores, score):
        step = try_move(engine, scorecard, scores.unit, move)
        if step.after > step.before:
            return step
    return None


def raising(engine: Engine, card: Scorecard, scores: UnitScores, score_id: str, limit: int = 3) -> Search:
    """Find what raises a score and something that is published with it.

    Of one question that is the nearest change and, where it gives more, the farthest; of a score made of others the best changes below.
    Nothing is tried at or below a score that counts by a reported figure.
    """
    score = card.ruleset.scores[score_id]
    if figure_over(scores, score_id) is not None:
        return Search((), is_question=False)
    if isinstance(score.body, Indicator) or is_alternative(score):
        moves = list(_own_moves(scores, score))
        found = _tried(engine, card, scores, score_id, ((scores.unit, move) for move in moves))
        useful = [raised for raised in found if worth(raised.step) > 0]
        return Search(tuple(_ends(useful)), is_question=True, futile=bool(found) and not useful)
    candidates = _candidates(card, scores, score_id)
    found = _tried(engine, card, scores, score_id, candidates[:_TRIED])
    useful = sorted((raised for raised in found if worth(raised.step) > 0), key=_by_gain)
    return Search(tuple(useful[:limit]), is_question=False, whole=len(candidates) <= _TRIED, futile=bool(found) and not useful)


def _by_gain(raised: Raised) -> tuple[Exact, Exact, str, str]:
    return raised.before - raised.after, -worth(raised.step), raised.step.unit.id, raised.step.score.id


def _ends(found: list[Raised]) -> list[Raised]:
    """The first, and the last where it reaches more."""
    return found[:1] if len(found) == 1 or not found or found[-1].after <= found[0].after else [found[0], found[-1]]


def _own_moves(scores: UnitScores, score: Score) -> Iterator[Move]:
    """The moves of one question; of an alternative that isn't chosen, choosing it comes first."""
    rules = scores.program.ruleset
    for parent in rules.scores.values():
        if parent.scope == score.scope and isinstance(parent.body, Choose):
            for option, part in parent.body.options.items():
                if part.score == score.id and scores.unit.facts[parent.body.by] != option:
                    move = choosing(scores, parent, option, score)
                    yield from () if move is None else (move,)
    yield from moves_up(scores, score)


def _tried(engine: Engine, card: Scorecard, scores: UnitScores, score_id: str, moves: Iterable[tuple[Unit, Move]]) -> list[Raised]:
    """Try moves; those are kept that raise the score that is explained, or the one that they are a move of."""
    found = []
    for unit, move in moves:
        step, after = tried(engine, card, unit, move, own=True)
        old, new = (one.unit_of(scores.unit.scope, scores.unit.id).cell(score_id) for one in (card, after))
        pair = (old.value, new.value) if new.value != old.value else (old.proven, new.proven)
        if move.score.id != score_id and pair[0] == pair[1] and unit is scores.unit:
            pair = (step.before, step.after) if _is_option(card, move, score_id) else pair
        if pair[1] > pair[0]:
            found.append(Raised(step, *pair))
    return found


def _is_option(card: Scorecard, move: Move, score_id: str) -> bool:
    """Whether the move chooses the score among alternatives."""
    return score_id in {part.score for part in card.ruleset.scores[move.score.id].parts()}


def _candidates(card: Scorecard, top: UnitScores, score_id: str) -> list[tuple[Unit, Move]]:
    """Every move below a score, by what it promises there."""
    below, lever = frozenset(reached(card, score_id)), Leverage(card, card.ruleset.scores[score_id])
    found = [
        (lever.stake(scores, move.score, move.promise), scores.unit, move)
        for scores in units_below(card, top)
        if scores.eligibility.accepted
        for score in asked(scores)
        if score.id in below
        for move in score_moves(scores, score)
    ]
    ranked = zip(places(promise for promise, _, _ in found), found, strict=True)
    ordered = sorted(ranked, key=lambda pair: (pair[0], pair[1][1].id, pair[1][2].score.id))
    return [(unit, move) for _, (_, unit, move) in ordered]
