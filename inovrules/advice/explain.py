"""The nearest change that raises one indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.asked import is_alternative
from inovrules.advice.moves import score_moves
from inovrules.advice.steps import try_move
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from inovrules.advice.steps import Step
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard


def nearest(engine: Engine, scorecard: Scorecard, unit_id: str, score_id: str) -> Step | None:
    """Give the nearest change that raises an indicator of a unit, verified by re-scoring.

    Documents that prove what is already claimed come first; then the next higher outcome. `None` when nothing raises it, or
    when the score is neither an indicator nor a choice among some. Raises `KeyError` for an unknown unit or score.
    """
    scores = scorecard.unit(unit_id)
    scores.cell(score_id)
    score = scorecard.ruleset.scores[score_id]
    if not isinstance(score.body, Indicator) and not is_alternative(score):
        return None
    for move in score_moves(scores, score):
        step = try_move(engine, scorecard, scores.unit, move)
        if step.after > step.before:
            return step
    return None
