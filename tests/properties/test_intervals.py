"""Property 16 on generated rulesets: whatever is reported later, every score stays within its interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from inovrules.testing.generate.rulesets import make_ruleset
from tests.properties.generate.completions import completed, vague
from tests.properties.generate.portfolios import Answers
from tests.properties.strategies import made
from tests.properties.support import ENGINE, figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.properties.strategies import Node, Pick
    from tests.properties.support import Figure

Filled = tuple["Node", "Node", "Node"]


def _filled(*, signed: bool) -> Callable[[Pick], Filled]:
    """Make a ruleset, a portfolio with many gaps, some bounds and some levels, and the same portfolio with some of that completed."""

    def make(pick: Pick) -> Filled:
        rules = make_ruleset(pick, signed=signed)
        answers = Answers(pick, rules, silence=2)
        portfolio = answers.portfolio(3)
        vague(answers, portfolio, 4)
        return rules, portfolio, completed(answers, portfolio)

    return make


def _assert_within(case: Filled) -> None:
    rules, portfolio, fuller = case
    ruleset = ENGINE.load_ruleset(rules)
    old, new = (figures(ENGINE.evaluate(ENGINE.load_portfolio(document, [ruleset]), ruleset)) for document in (portfolio, fuller))
    for unit, scores in old.items():
        outside = {name: (before, new[unit][name]) for name, before in scores.items() if not _is_within(before, new[unit][name])}
        assert outside == {}


def _is_within(before: Figure, after: Figure) -> bool:
    """Whether a score's own value lies in its interval, and the interval known later in the one known before.

    What had a value and lost it, or is refused now, has none that could lie anywhere: what it is part of shows whether that is reckoned
    with. What is still missing counts zero, so zero may lie beside its interval; a pool that turns out to be empty has no other.
    """
    if before.state == "scored" and not before.holds(before.value):
        return False
    if after.state not in ("scored", "missing") or (after.state == "missing" and before.state in ("scored", "refused")):
        return True
    if after.state == "missing" and after.low == after.high == 0:
        return True
    inside = before.holds(after.low) and (before.high is None or (after.high is not None and before.holds(after.high)))
    return inside and (after.state != "scored" or before.holds(after.value))


@settings(max_examples=2 * settings().max_examples)
@given(made(_filled(signed=False)))
def test_16_filling_a_gap_keeps_every_score_within_its_interval(case: Filled) -> None:
    """Through every aggregate, modifier, gate, pool and policy, filling gaps only shrinks intervals, and scores stay inside."""
    _assert_within(case)


@given(made(_filled(signed=True)))
def test_16_filling_a_gap_below_zero(case: Filled) -> None:
    """The same holds where points can be negative."""
    _assert_within(case)


@pytest.mark.slow
@settings(max_examples=10_000)
@given(made(_filled(signed=True)))
def test_16_filling_a_gap_for_long(case: Filled) -> None:
    """The same holds on ten thousand examples."""
    _assert_within(case)
