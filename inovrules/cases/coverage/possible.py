"""What can't happen under a ruleset, whatever is reported, so that no case need touch it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cases.coverage.item import score_mark
from inovrules.evaluators.completeness import Completeness
from inovrules.evaluators.condition import ConditionLevels
from inovrules.evaluators.contract import Inputs
from inovrules.exact import Span
from inovrules.ruleset.scores import Constant, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from inovrules.cases.coverage.item import Mark
    from inovrules.conditions.worlds import World
    from inovrules.evaluators.context import Context
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score

_NUMBERS = frozenset({"integer", "level", "percent", "decimal", "money"})
_TRIED = _NUMBERS | {"flag", "choice", "list"}


def impossible_marks(ruleset: Ruleset, score: Score) -> Iterator[Mark]:
    """Give the marks of what can't happen to a score: that a part is missing, and a level that needs no condition."""
    if not any(_may_be_missing(ruleset.scores[part.score]) for part in score.parts()):
        yield score_mark(score.id, "part_missing")
    level = _impossible_level(ruleset, score)
    if level is not None:
        yield score_mark(score.id, "level", level)


def _may_be_missing(score: Score) -> bool:
    """Completeness counts what isn't reported, and a constant asks nothing."""
    body = score.body
    return score.when is not None or not (
        isinstance(body, Constant) or (isinstance(body, Indicator) and isinstance(body.evaluator, Completeness))
    )


def _impossible_level(ruleset: Ruleset, score: Score) -> int | None:
    """Give the level for which no condition of an indicator has to hold, where one always holds or silence leaves it open.

    Every situation that the conditions tell apart is tried, with numbers that are known exactly and with numbers of which nothing is known
    but what their facts declare. Where that isn't enough to be sure (dates, texts, derived facts), the level counts as possible.
    """
    evaluator = score.body.evaluator if isinstance(score.body, Indicator) else None
    if not isinstance(evaluator, ConditionLevels) or evaluator.otherwise in {entry.level.number for entry in evaluator.levels}:
        return None
    situations = _situations(ruleset, score, evaluator)
    if situations is None or any(_reaches(evaluator, world) for world in situations):
        return None
    return evaluator.otherwise


def _situations(ruleset: Ruleset, score: Score, evaluator: ConditionLevels) -> list[World] | None:
    from inovrules.conditions.worlds import days_of, worlds  # noqa: PLC0415 - only where coverage is asked for

    context = ruleset.context(score.scope)
    if any(name not in context.facts or context.facts[name].type not in _TRIED for name in evaluator.reads):
        return None
    found = worlds([entry.when for entry in evaluator.levels], context, days_of(ruleset.effective, ruleset.year))
    return None if found is None else [each for world in found for each in (world, _vague(world, context))]


def _vague(world: World, context: Context) -> World:
    """Give the same situation with numbers as vague as their facts allow."""
    from inovrules.conditions.worlds import World  # noqa: PLC0415 - only where coverage is asked for

    return World({name: _widest(value, name, context) for name, value in world.facts.items()}, world.day)


def _widest(value: Any, name: str, context: Context) -> Any:  # noqa: ANN401 - values of facts
    fact = context.facts[name]
    return Span(fact.minimum, fact.maximum) if value is not None and fact.type in _NUMBERS else value


def _reaches(evaluator: ConditionLevels, world: World) -> bool:
    outcome = evaluator.evaluate(Inputs(dict(world.facts), {}, world.day, world.day.year))
    return outcome.state == "scored" and outcome.level == evaluator.otherwise
