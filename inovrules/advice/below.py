"""What lies below a score: the scores it is made of, and the units that they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard, UnitScores


def reached(card: Scorecard, score_id: str) -> Iterator[str]:
    """Give a score and everything that it is made of, at any depth: parts, what its gates test, what is pooled. Some come twice."""
    score = card.ruleset.scores[score_id]
    yield score_id
    for name in score.needs():
        yield from reached(card, name)


def pools(card: Scorecard, score_id: str) -> list[tuple[Score, Pool]]:
    """Give the pools that a score is, or is made of."""
    found = (card.ruleset.scores[name] for name in dict.fromkeys(reached(card, score_id)))
    return [(score, score.body) for score in found if isinstance(score.body, Pool)]


def units_below(card: Scorecard, top: UnitScores) -> Iterator[UnitScores]:
    """Give a unit and those below it: an OPD's innovations, everything below the region."""
    if top.unit.scope == "region":
        yield from card.units()
        return
    yield top
    if top.unit.scope == "opd":
        yield from (scores for scores in card.innovations if scores.unit.opd == top.unit.id)
