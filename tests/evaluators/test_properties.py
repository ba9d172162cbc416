"""What holds for every built-in evaluator, whatever the facts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inovrules.evaluators import STATES
from inovrules.evaluators.builtin import BUILTIN
from inovrules.messages import LANGUAGES
from tests.evaluators.examples import MADE, RULES, every_rule
from tests.evaluators.strategies import documents_of, facts_of
from tests.evaluators.support import build, inputs, run


@every_rule
@given(data=st.data())
def test_outcomes_are_described(name: str, data: st.DataObject) -> None:
    """Every outcome is a known state, has a reason in both languages, and lies within what the description says."""
    rule = MADE[name]
    outcome = rule.evaluate(inputs(data.draw(facts_of(rule)), data.draw(documents_of(rule))))
    described = rule.describe()
    assert outcome.state in STATES
    assert all("{" not in outcome.reason.text(language) and outcome.reason.text(language) for language in LANGUAGES)
    assert not outcome.reason.text("en").startswith("reason.")
    assert not isinstance(outcome.points, float)
    if outcome.state == "scored":
        assert outcome.low is not None
        assert outcome.high is not None
        assert described.lowest <= outcome.low <= outcome.points <= outcome.high <= described.highest
        listed = {(found.level, found.points) for found in described.outcomes}
        assert (outcome.level, outcome.points) in listed or name.startswith("curve")


@every_rule
@given(data=st.data())
def test_evaluating_is_pure(name: str, data: st.DataObject) -> None:
    """The same inputs give an equal outcome, from an evaluator made anew as well."""
    facts = data.draw(facts_of(MADE[name]))
    assert run(MADE[name], **facts) == run(MADE[name], **facts) == run(build(RULES[name]), **facts)


@every_rule
def test_witnesses_give_their_outcome(name: str) -> None:
    """The facts that a description names as a witness really have that outcome."""
    described = MADE[name].describe()
    for expected in described.outcomes:
        if expected.witness:
            outcome = run(MADE[name], **expected.witness)
            assert (outcome.level, outcome.points) == (expected.level, expected.points)
    assert described.lowest == min(found.points for found in described.outcomes)
    assert described.highest == max(found.points for found in described.outcomes)


@every_rule
def test_needs_are_told_in_both_languages(name: str) -> None:
    """Every outcome says what it needs, and every fact that is read has a direction."""
    described = MADE[name].describe()
    for found in described.outcomes:
        told = [found.needs.text(language) for language in LANGUAGES]
        assert all(text and "reason." not in text and "{" not in text for text in told)
    assert set(described.monotone) == set(MADE[name].reads)


def test_every_evaluator_is_covered() -> None:
    """Every built-in evaluator is among the rules that these properties are tried on."""
    assert {name.split("-")[0] for name in MADE} == {kind.name for kind in BUILTIN}
