"""Levels that no answer reaches, by what evaluators say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions.worlds import days_of, worlds
from inovrules.evaluators.banded import Banded
from inovrules.evaluators.checklist import Checklist
from inovrules.evaluators.condition import ConditionLevels
from inovrules.evaluators.count import Count
from inovrules.evaluators.levels import OptionLevels
from inovrules.evaluators.literals import items_of

if TYPE_CHECKING:
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Indicator, Score


def dead_levels(ruleset: Ruleset, score: Score, body: Indicator) -> list[int]:
    """Give the levels of an indicator that certainly no answer reaches."""
    evaluator = body.evaluator
    if isinstance(evaluator, Banded):
        table = evaluator.table
        return [level.number for level in table.all_levels() if table.nearest(level) is None]
    if isinstance(evaluator, OptionLevels):
        return [outcome.level for outcome in body.description.outcomes if outcome.level is not None and not outcome.witness]
    if isinstance(evaluator, Checklist | Count):
        most = _most(evaluator)
        return [step.level.number for step in evaluator.levels if most is not None and step.at_least > most]
    return _unmet(ruleset, score, evaluator) if isinstance(evaluator, ConditionLevels) else []


def _most(evaluator: Checklist | Count) -> int | None:
    """How many items there can be at most; `None` where there is no end of them."""
    if isinstance(evaluator, Count) and evaluator.documents is not None:
        return None
    if isinstance(evaluator, Checklist) and (evaluator.items or evaluator.subjects[0].type == "flag"):
        return len(evaluator.items or evaluator.reads)
    items = items_of(evaluator.subjects[0])
    return None if items is None else len(items)


def _unmet(ruleset: Ruleset, score: Score, evaluator: ConditionLevels) -> list[int]:
    """Levels whose condition never holds alone: it can't be met, or a higher level's is met whenever it is."""
    conditions = [entry.when for entry in evaluator.levels]
    context = ruleset.context(score.scope)
    found = worlds(conditions, context, days_of(ruleset.effective, ruleset.year))
    if found is None:
        return []
    reached: set[int] = set()
    for world in found:
        answers = [(entry.level.number, world.holds(entry.when)) for entry in evaluator.levels]
        first = next((number for number, holds in answers if holds), None)
        reached.add(evaluator.otherwise if first is None else first)
    return [entry.level.number for entry in evaluator.levels if entry.level.number not in reached]
