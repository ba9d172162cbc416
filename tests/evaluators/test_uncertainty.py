"""Uncertain facts: whatever they turn out to be, the outcome stays within the ends that were given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.facts import Change, PartialDate
from tests.evaluators.examples import MADE
from tests.evaluators.strategies import answers, dates_around, days, facts_of, figures_for, numbers, spans_around
from tests.evaluators.support import AS_OF, FACTS, run

if TYPE_CHECKING:
    from inovrules.evaluators import Outcome


def brackets(bounded: Outcome, exact: Outcome) -> bool:
    """Whether an exact outcome lies within a bounded one."""
    assert bounded.low is not None
    assert bounded.high is not None
    return bounded.points == bounded.low <= exact.points <= bounded.high


@pytest.mark.parametrize("name", ["bands", "bands-digits", "bands-falling", "bands-hill", "curve", "curve-rising", "levels-own"])
@given(data=st.data())
def test_bounds_bracket_every_number_within(name: str, data: st.DataObject) -> None:
    """The outcome of a number within bounds brackets the outcome of each number that the bounds allow."""
    rule = MADE[name]
    fact = FACTS[rule.reads[0]]
    exact = figures_for(fact.name)
    number = data.draw(exact)
    span = data.draw(spans_around(number))
    assert brackets(run(rule, **{fact.name: span}), run(rule, **{fact.name: number}))


@pytest.mark.parametrize("name", ["change", "change-absolute", "change-digits"])
@given(data=st.data())
def test_bounds_bracket_every_pair_of_figures_within(name: str, data: st.DataObject) -> None:
    """The outcome of figures within bounds brackets the outcome of each pair of figures that they allow."""
    rule = MADE[name]
    fact = FACTS[rule.reads[0]]
    exact = numbers(0, 100, whole=fact.of == "integer")
    pair = [data.draw(exact) for _ in range(2)]
    bounds = [data.draw(spans_around(number)) for number in pair]
    bounded = run(rule, **{fact.name: Change(bounds[0], bounds[1])})
    outcome = run(rule, **{fact.name: Change(pair[0], pair[1])})
    if bounded.state == "scored":
        assert outcome.state == "scored"
        assert brackets(bounded, outcome)
    else:
        assert bounded.state == "missing"
        assert bounds[0].low is None or bounds[0].low <= 0


@pytest.mark.parametrize("name", ["age", "age-years", "window", "window-fixed"])
@given(data=st.data())
def test_partial_dates_bracket_every_day_within(name: str, data: st.DataObject) -> None:
    """The outcome of a partial date brackets the outcome of each of its days that has one."""
    rule = MADE[name]
    day = data.draw(days)
    when = data.draw(dates_around(day))
    bounded, outcome = run(rule, started=when), run(rule, started=PartialDate(day, day))
    if outcome.state == "scored":
        assert brackets(bounded, outcome)
    else:
        assert day > AS_OF


@pytest.mark.parametrize("name", ["checklist-flags", "checklist-number", "condition", "lookup"])
@given(data=st.data())
def test_unreported_facts_leave_room_for_every_answer(name: str, data: st.DataObject) -> None:
    """Whatever is reported later, the outcome stays within the ends that were given without it."""
    rule = MADE[name]
    facts = data.draw(facts_of(rule))
    later = {key: data.draw(answers(key)) if value is None else value for key, value in facts.items()}
    before, after = run(rule, **facts), run(rule, **later)
    if before.low is not None and before.high is not None and after.state == "scored":
        assert after.low is not None
        assert after.high is not None
        assert before.low <= after.low <= after.high <= before.high
    else:
        assert "missing" in (before.state, after.state)
