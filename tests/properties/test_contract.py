"""Property 43: what every evaluator owes the engine: pure, bounded, deterministic, total, moving as it says, told in both languages."""

from __future__ import annotations

import pickle
from copy import deepcopy
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import assume, given
from hypothesis import strategies as st

from inovrules.evaluators import STATES, Inputs, Outcome
from inovrules.evaluators.builtin import BUILTIN
from inovrules.facts import FactMap, PartialDate
from inovrules.messages import LANGUAGES
from inovrules.ruleset.scores import Indicator
from tests.evaluators.examples import MADE
from tests.evaluators.strategies import answers, documents_of, facts_of
from tests.evaluators.support import AS_OF, YEAR
from tests.properties.strategies import cases
from tests.properties.support import ENGINE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.contract import ReadyEvaluator
    from tests.properties.strategies import Case

rules = st.sampled_from(sorted(MADE))


class Watched(FactMap):
    """Facts that note which of them are looked at."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        """Start with nothing looked at."""
        super().__init__(facts)
        self.read: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        """Give a fact, `None` when it isn't reported."""
        self.read.add(name)
        return super().__getitem__(name) if name in self else None

    def get(self, name: str, default: Any = None) -> Any:
        """Give a fact."""
        self.read.add(name)
        return super().get(name, default)


def owed(evaluator: ReadyEvaluator, facts: Mapping[str, Any], evidence: Mapping[str, Any]) -> Outcome:
    """Check what holds for any inputs, and give the outcome."""
    watched, documents = Watched(facts), dict(evidence)
    before = deepcopy((dict(facts), documents))
    outcome = evaluator.evaluate(Inputs(watched, documents, AS_OF, YEAR))
    assert watched.read <= set(evaluator.reads)
    assert (dict(watched), documents) == before
    assert outcome == evaluator.evaluate(Inputs(FactMap(facts), documents, AS_OF, YEAR))
    assert outcome.state in STATES
    assert outcome.state != "failed"
    bounded(evaluator, outcome)
    for language in LANGUAGES:
        told = outcome.reason.text(language)
        assert told.strip()
        assert "{" not in told
        assert not told.startswith("reason.")
    return outcome


def bounded(evaluator: ReadyEvaluator, outcome: Outcome) -> None:
    """What is scored lies within what the evaluator says of itself; numbers are exact."""
    described = evaluator.describe()
    numbers = [outcome.points, described.lowest, described.highest, *(end for end in (outcome.low, outcome.high) if end is not None)]
    assert {type(number) for number in numbers} <= {int, Fraction}
    if outcome.state == "scored":
        assert outcome.low is not None
        assert outcome.high is not None
        assert described.lowest <= outcome.low <= outcome.points <= outcome.high <= described.highest
    elif outcome.low is not None and outcome.high is not None:
        assert outcome.low <= outcome.high


@given(name=rules, data=st.data())
def test_43_built_in_evaluators_keep_the_contract(name: str, data: st.DataObject) -> None:
    """On any declared inputs, silent ones included: pure, total, bounded, deterministic, reading only what it declares, explained."""
    evaluator = MADE[name]
    owed(evaluator, data.draw(facts_of(evaluator)), data.draw(documents_of(evaluator)))


@given(case=cases(signed=True))
def test_43_evaluators_of_generated_rulesets_keep_the_contract(case: Case) -> None:
    """The same for whatever parameters a ruleset gives them, on the facts that a portfolio reports."""
    ruleset = ENGINE.load_ruleset(case[0])
    portfolio = ENGINE.load_portfolio(case[1], [ruleset])
    for score in ruleset.scores.values():
        if isinstance(score.body, Indicator):
            derived = dict.fromkeys(ruleset.derived[score.scope], Fraction(7, 3))
            for unit in portfolio.units(score.scope):
                owed(score.body.evaluator, {**derived, **unit.facts}, unit.evidence)


def moved(value: Any, other: Any) -> int:
    """Tell whether one value of a fact is more than another (1), less (-1), the same (0), or neither (raises `TypeError`)."""
    if isinstance(value, tuple):
        one, two = set(value), set(other)
        if one == two:
            return 0
        if not (one < two or two < one):
            raise TypeError
        return 1 if two < one else -1
    if isinstance(value, PartialDate):
        value, other = value.day, other.day
    if value is None or other is None or not isinstance(value, bool | int | Decimal | type(AS_OF)):
        raise TypeError
    return int(value > other) - int(value < other)


@given(name=rules, data=st.data())
def test_43_evaluators_move_as_they_say(name: str, data: st.DataObject) -> None:
    """A fact that points are said to rise (or fall) with never moves them the other way, one that is said to do nothing never moves them."""
    evaluator = MADE[name]
    fact = data.draw(st.sampled_from(sorted(evaluator.reads)))
    says = evaluator.describe().monotone[fact]
    facts = {other: data.draw(answers(other)) for other in evaluator.reads}
    values = [data.draw(answers(fact)) for _ in range(2)]
    outcomes = [evaluator.evaluate(Inputs(FactMap({**facts, fact: value}), {}, AS_OF, YEAR)) for value in values]
    assume(all(outcome.state == "scored" for outcome in outcomes))
    one, two = (outcome.points for outcome in outcomes)
    if says == "none":
        assert one == two
        return
    try:
        way = moved(*values)
    except TypeError:
        assume(condition=False)
    if says in ("rises", "falls"):
        assert way * (one - two) * (1 if says == "rises" else -1) >= 0


@given(name=rules, data=st.data())
def test_43_evaluators_survive_pickling(name: str, data: st.DataObject) -> None:
    """An evaluator sent to another process gives the same outcome and describes itself alike."""
    evaluator = MADE[name]
    again = pickle.loads(pickle.dumps(evaluator))  # noqa: S301 - our own bytes
    inputs = Inputs(FactMap(data.draw(facts_of(evaluator))), {}, AS_OF, YEAR)
    assert again.evaluate(inputs) == evaluator.evaluate(inputs)
    assert again.describe() == evaluator.describe()


def test_43_every_built_in_evaluator_is_among_them() -> None:
    """No built-in evaluator is left out of these properties."""
    assert {name.split("-")[0] for name in MADE} == {kind.name for kind in BUILTIN}
