"""What a rule says of how it moves with a fact holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inovrules.facts import PartialDate
from tests.evaluators.examples import MADE
from tests.evaluators.strategies import answers, days, figures_for
from tests.evaluators.support import AS_OF, FACTS, run

if TYPE_CHECKING:
    from datetime import date


@pytest.mark.parametrize(
    ("name", "sign"),
    [("bands", 1), ("bands-digits", 1), ("bands-falling", -1), ("curve-rising", 1), ("levels-own", 1)],
)
@given(data=st.data())
def test_monotone_numbers(name: str, sign: int, data: st.DataObject) -> None:
    """Where a rule says that it rises (or falls) with a number, a larger number never has fewer (or more) points."""
    rule = MADE[name]
    fact = FACTS[rule.reads[0]]
    assert rule.describe().monotone == {fact.name: "rises" if sign > 0 else "falls"}
    exact = figures_for(fact.name)
    pair = sorted(data.draw(exact) for _ in range(2))
    first, second = (run(rule, **{fact.name: number}).points for number in pair)
    assert sign * first <= sign * second


@pytest.mark.parametrize(("name", "sign"), [("age", -1), ("age-years", 1)])
@given(pair=st.tuples(days, days).map(sorted))
def test_monotone_dates(name: str, sign: int, pair: list[date]) -> None:
    """Where a rule says how it moves with a date, later dates never move the points the other way."""
    assume(pair[1] <= AS_OF)
    first, second = (run(MADE[name], started=PartialDate(day, day)).points for day in pair)
    assert MADE[name].describe().monotone == {"started": "rises" if sign > 0 else "falls"}
    assert sign * first <= sign * second


@pytest.mark.parametrize("name", ["checklist", "checklist-flags", "count", "count-number"])
@given(data=st.data())
def test_monotone_lists(name: str, data: st.DataObject) -> None:
    """More items met, or more items in a list, never have fewer points."""
    rule = MADE[name]
    assert set(rule.describe().monotone.values()) == {"rises"}
    facts = {key: data.draw(answers(key)) for key in rule.reads}
    more = {
        key: value or data.draw(st.booleans()) if isinstance(value, bool) else (*value, *data.draw(answers(key)))
        for key, value in facts.items()
    }
    assert run(rule, **facts).points <= run(rule, **more).points
