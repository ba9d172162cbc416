"""What a score is made from, gates included, and what conditions want of each fact and score that they test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions import All, Any, Not, Test
from inovrules.proving.rising import below
from inovrules.ruleset.scores import Score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.conditions import Condition
    from inovrules.evaluators.contract import Direction
    from inovrules.ruleset import Ruleset

_UP, _DOWN = ("at_least", "more_than"), ("at_most", "less_than")


def made_from(ruleset: Ruleset, name: str) -> list[Score]:
    """Give a score and all that its figure depends on, each once: its parts, what it pools, and what gates test."""
    return below(ruleset, name, Score.needs)


def aims_of(condition: Condition, *, negated: bool = False) -> Iterator[tuple[Test, Direction]]:
    """Give each test of a condition, with which way its fact has to move to make the condition hold."""
    if isinstance(condition, All | Any):
        for part in condition.parts:
            yield from aims_of(part, negated=negated)
    elif isinstance(condition, Not):
        yield from aims_of(condition.part, negated=not negated)
    elif isinstance(condition, Test):
        yield condition, _direction(condition.operator, negated=negated)


def _direction(operator: str, *, negated: bool) -> Direction:
    if operator not in (*_UP, *_DOWN):
        return "either"
    return "rises" if (operator in _UP) is not negated else "falls"


def wants_lower(score: Score) -> bool:
    """Whether a gate of a score may open because another score is lower."""
    tests = [pair for gate in score.modifiers.gates for pair in aims_of(gate.require)]
    return any(test.fact.startswith("score:") and direction != "rises" for test, direction in tests)
