"""What is to be reported to reach an outcome, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.telling import tells, told_facts, told_value
from inovrules.facts import Change
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.contract import Possible
    from inovrules.facts import Value
    from inovrules.messages import Message
    from inovrules.ruleset.model import Ruleset
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.scorecard import UnitScores

_UNCOMPUTABLE = ("reason.uncomputable.", "reason.age.future")


class Actions:
    """Actions, each told once: they depend on the outcome that is to be reached, hardly on what a unit answered before.

    To be used for units of one ruleset.
    """

    def __init__(self) -> None:
        """Start with none."""
        self._known: dict[object, Message] = {}

    def told(self, scores: UnitScores, score: Score, outcome: Possible, facts: Mapping[str, Value], *, best: bool) -> Message:
        """Tell an answer: of a silent question what is to be reported, else the level to reach and the answer it was tried with.

        `facts` are those of the outcome's witness that a unit doesn't report so already, with the choice that they need.
        """
        cell = scores.cell(score.id)
        is_silent = cell.state == "missing" and not _is_reported(cell)
        key = (score.id, id(outcome), tuple(facts), best, is_silent)
        if key not in self._known:
            rules = scores.program.ruleset
            self._known[key] = _report(rules, score, facts, best=best) if is_silent else _rise(rules, score, outcome, facts)
        return self._known[key]


def _is_reported(cell: Cell) -> bool:
    """Whether what is missing isn't an answer: what is reported can't be computed with."""
    return cell.claimed_outcome is not None and cell.claimed_outcome.reason.id.startswith(_UNCOMPUTABLE)


def _rise(rules: Ruleset, score: Score, outcome: Possible, facts: Mapping[str, Value]) -> Message:
    told = told_facts(rules, score, facts)
    if any(isinstance(value, Change) for value in facts.values()):
        return say("step.rise.example", title=score.title, needs=outcome.needs, value=told)
    alone = [told_value(rules, score.scope, name, value) for name, value in facts.items() if len(facts) == 1]
    if any(tells(outcome.needs, one) for one in (told, *alone)):
        return say("step.rise", title=score.title, needs=outcome.needs)
    return say("step.rise.tried", title=score.title, needs=outcome.needs, value=told)


def _report(rules: Ruleset, score: Score, facts: Mapping[str, Value], *, best: bool) -> Message:
    told = told_facts(rules, score, facts)
    if best and any(isinstance(value, Change) for value in facts.values()):
        return say("step.report.example", title=score.title, value=told)
    return say("step.report" if best else "step.report.answer", title=score.title, value=told)
