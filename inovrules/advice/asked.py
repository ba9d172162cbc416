"""What a unit is asked for: its indicators, with alternatives taken as the one question that they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Aggregate, Choose, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import UnitScores

SETTLED = ("scored", "refused", "failed")


def asked(scores: UnitScores) -> Iterator[Score]:
    """Give every indicator that is asked, and every choice or `best` of which nothing is answered yet, each once.

    Alternatives that weren't chosen, or that another one made unnecessary, are not asked.
    """
    seen: set[str] = set()
    for root in _roots(scores):
        yield from _below(scores, root, seen)


def _roots(scores: UnitScores) -> list[Score]:
    """The scores of the unit's scope that no other score of it is made of."""
    plan = scores.program.plans[scores.unit.scope]
    used = {part.score for score in plan.scores for part in score.parts()}
    return [score for score in plan.scores if score.id not in used]


def _below(scores: UnitScores, score: Score, seen: set[str]) -> Iterator[Score]:
    if score.id in seen:
        return
    seen.add(score.id)
    cell = scores.cell(score.id)
    if cell.state == "not_applicable":
        return
    if isinstance(score.body, Indicator) or (is_alternative(score) and cell.state == "missing" and not _has_failed(scores, score)):
        yield score
    else:
        for name in open_parts(scores, score):
            yield from _below(scores, scores.program.ruleset.scores[name], seen)


def _has_failed(scores: UnitScores, score: Score) -> bool:
    """Whether an alternative was answered, but couldn't be computed: nothing more is to be reported then."""
    return any(scores.cell(name).state == "failed" for name in open_parts(scores, score))


def is_alternative(score: Score) -> bool:
    """Whether one answered part of a score is enough."""
    return isinstance(score.body, Choose) or (isinstance(score.body, Aggregate) and score.body.how == "best")


def open_parts(scores: UnitScores, score: Score) -> list[str]:
    """Give the parts of a score that are asked: of alternatives, the chosen one or those that are answered."""
    names = [part.score for part in score.parts()]
    if isinstance(score.body, Choose):
        chosen = score.body.options.get(str(scores.unit.facts[score.body.by]))
        return [chosen.score] if chosen else []
    if is_alternative(score):
        return [name for name in names if scores.cell(name).state in SETTLED]
    return names
