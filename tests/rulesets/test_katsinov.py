"""Katsinov: 124 indicators, the ministry's worked example, the inclusive 80 %, and a ladder that no gap can skip."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.ruleset.scores import Indicator
from tests.rulesets import support

if TYPE_CHECKING:
    from inovrules import Ruleset, UnitScores

# Indicators by step: technology, market, organisation, manufacturing, investment, partnership, risk; as the template prints them.
ASPECTS = {1: "5343322", 2: "5342322", 3: "5333322", 4: "4434223", 5: "4444233", 6: "3421121"}
SIZES = {step: sum(map(int, numbers)) for step, numbers in ASPECTS.items()}
NAMES = ("technology", "market", "organisation", "manufacturing", "investment", "partnership", "risk")


@cache
def katsinov() -> Ruleset:
    """Give the ruleset."""
    return support.engine().load_ruleset("katsinov")


def answered(**sums: int) -> UnitScores:
    """Score an innovation whose answers of a step (`k1`) add up to a sum, the first ones as high as they go."""
    facts = {}
    for step, rest in sums.items():
        for number in range(1, SIZES[int(step[1])] + 1):
            facts[f"katsinov_{step[1]}_{number}"] = min(5, rest)
            rest -= facts[f"katsinov_{step[1]}_{number}"]  # noqa: PLW2901 - what is still to be given away
        assert rest == 0
    return support.score(support.portfolio({"facts": facts}), katsinov()).innovations[0]


def published(scores: UnitScores, name: str) -> str:
    """Give a published figure."""
    return next(item for item in scores.published() if item.rule.score == name).text("en")


def test_124_indicators_by_step_and_aspect() -> None:
    """The numbers of indicators are the template's, and each belongs to one step and one aspect."""
    found = [score for score in katsinov().scores.values() if isinstance(score.body, Indicator)]
    assert len(found) == sum(SIZES.values()) == 124
    for step, numbers in ASPECTS.items():
        inside = {part.score for part in katsinov().scores[f"step-{step}"].parts()}
        assert inside == {score.id for score in found if score.id.startswith(f"k{step}-")}
        of_aspect = [{part.score for part in katsinov().scores[f"aspect-{name}"].parts()} for name in NAMES]
        assert [len(inside & other) for other in of_aspect] == [int(number) for number in numbers]


@pytest.mark.parametrize(
    ("total", "percent", "level"),
    # The first is the template's village car: "96.36 %, met because it is 80 % or more".
    [(106, "96.36", 1), (88, "80.00", 1), (87, "79.09", 0), (110, "100.00", 1), (0, "0.00", 0)],
)
def test_the_worked_example_and_the_edge(total: int, percent: str, level: int) -> None:
    """106 of 110 is 96.36 %; 88 of 110 is 80 % and enough; 87 isn't."""
    scores = answered(k1=total)
    assert scores.node("step-1").value == Fraction(total * 100, 110)
    assert (published(scores, "step-1"), scores.node("katsinov").value) == (percent, level)


def test_a_step_above_a_gap_does_not_count() -> None:
    """With step 2 missed, step 3 at 100 % changes nothing."""
    assert answered(k1=110, k2=83, k3=105).node("katsinov").value == 1
    assert answered(k1=110, k2=84, k3=105).node("katsinov").value == 3


@given(sums=st.tuples(*(st.integers(0, 5 * size) for size in SIZES.values())))
def test_the_level_is_the_run_of_steps_at_80_percent(sums: tuple[int, ...]) -> None:
    """For any answers the level is how many steps in a row, from the first, reach four fifths of their points."""
    expected = 0
    for size, total in zip(SIZES.values(), sums, strict=True):
        if total < 4 * size:
            break
        expected += 1
    scores = answered(**{f"k{step}": total for step, total in enumerate(sums, 1)})
    assert scores.node("katsinov").value == expected


def test_aspects_cross_the_steps() -> None:
    """All of step 1 answered with 5: each aspect has the share that its step-1 indicators are of all of them."""
    scores = answered(k1=110)
    for number, name in enumerate(NAMES):
        of_all = sum(int(numbers[number]) for numbers in ASPECTS.values())
        assert scores.node(f"aspect-{name}").value == Fraction(int(ASPECTS[1][number]) * 100, of_all)
