"""Claims that contradict themselves: what is to be corrected before anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.telling import fact_title, told_number
from inovrules.facts import Change
from inovrules.messages import say
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from inovrules.messages import Message
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import UnitScores


def contradiction(scores: UnitScores, score: Score) -> tuple[str, Change] | None:
    """Give the before/after claim for which an indicator is refused, with the name of its fact."""
    if not isinstance(score.body, Indicator) or scores.cell(score.id).state != "refused":
        return None
    read = ((name, scores.unit.facts[name]) for name in score.body.evaluator.reads)
    return next(((name, value) for name, value in read if isinstance(value, Change)), None)


def correction(scores: UnitScores, score: Score) -> Message | None:
    """Tell what to correct of a refused claim: its stated direction or its figures, whatever else the ruleset advises."""
    found = contradiction(scores, score)
    if found is None:
        return None
    name, claim = found
    rules = scores.program.ruleset
    declared = rules.facts[score.scope].get(name)
    unit = declared.unit if declared else None
    values: dict[str, object] = {
        "title": fact_title(rules, score.scope, name),
        "baseline": told_number(claim.baseline, unit),
        "result": told_number(claim.result, unit),
    }
    if claim.claimed is None:
        return say("step.correct.figures", **values)
    return say("step.correct", **values, claimed=say(f"reason.change.claimed.{claim.claimed}"))
