"""Levels that no answer reaches, and ties that decide nothing."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from inovrules.checking.rule import Found, Rule, found
from inovrules.checking.worlds import days_of, worlds
from inovrules.evaluators.banded import Banded
from inovrules.evaluators.checklist import Checklist
from inovrules.evaluators.condition import ConditionLevels
from inovrules.evaluators.count import Count
from inovrules.evaluators.levels import OptionLevels
from inovrules.evaluators.literals import items_of
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material
    from inovrules.ruleset.scores import Score


def _dead(material: Material) -> Iterator[Found]:
    for score in material.ruleset.scores.values():
        if isinstance(score.body, Indicator):
            for level in _dead_levels(material, score, score.body):
                yield found(material.place(score), f"scores/{score.id}", title=score.title, level=level)


def _dead_levels(material: Material, score: Score, body: Indicator) -> list[int]:
    evaluator = body.evaluator
    if isinstance(evaluator, Banded):
        table = evaluator.table
        return [level.number for level in table.all_levels() if table.nearest(level) is None]
    if isinstance(evaluator, OptionLevels):
        return [outcome.level for outcome in body.description.outcomes if outcome.level is not None and not outcome.witness]
    if isinstance(evaluator, Checklist | Count):
        most = _most(evaluator)
        return [step.level.number for step in evaluator.levels if most is not None and step.at_least > most]
    return _unmet(material, score, evaluator) if isinstance(evaluator, ConditionLevels) else []


def _most(evaluator: Checklist | Count) -> int | None:
    """How many items there can be at most; `None` where there is no end of them."""
    if isinstance(evaluator, Count) and evaluator.documents is not None:
        return None
    if isinstance(evaluator, Checklist) and (evaluator.items or evaluator.subjects[0].type == "flag"):
        return len(evaluator.items or evaluator.reads)
    items = items_of(evaluator.subjects[0])
    return None if items is None else len(items)


def _unmet(material: Material, score: Score, evaluator: ConditionLevels) -> list[int]:
    """Levels whose condition never holds alone: it can't be met, or a higher level's is met whenever it is."""
    conditions = [entry.when for entry in evaluator.levels]
    ruleset = material.ruleset
    found = worlds(conditions, material.context(score), days_of(ruleset.effective, ruleset.year))
    if found is None:
        return []
    reached: set[int] = set()
    for world in found:
        answers = [(entry.level.number, world.holds(entry.when)) for entry in evaluator.levels]
        first = next((number for number, holds in answers if holds), None)
        reached.add(evaluator.otherwise if first is None else first)
    return [entry.level.number for entry in evaluator.levels if entry.level.number not in reached]


def _vain_ties(material: Material) -> Iterator[Found]:
    for score in material.ruleset.scores.values():
        evaluator: Any = score.body.evaluator if isinstance(score.body, Indicator) else None
        if not isinstance(evaluator, Banded) or evaluator.tie is None:
            continue
        ordered = sorted((low, high) for low, high, _ in evaluator.table.fitted)
        if all(high < low for (_, high), (low, _) in itertools.pairwise(ordered)):
            yield found(material.place(score), f"scores/{score.id}/tie", title=score.title)


DEAD = Rule("IC110", "dead-level", "warning", _dead)
VAIN_TIE = Rule("IC111", "tie-in-vain", "note", _vain_ties)
