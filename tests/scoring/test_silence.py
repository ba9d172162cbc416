"""Rules that ask whether something is reported: what is reported later may change their answer, and the interval says so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scoring.small import (
    Node,
    card,
    choice_fact,
    codes,
    fact,
    figures,
    innovation,
    level_fact,
    levels,
    node,
    pool,
    rule,
    ruleset,
    score,
)

FACTS: Node = {
    "a": level_fact(),
    "b": level_fact(),
    "f": fact("flag"),
    "g": level_fact(),
    "ok": fact("flag"),
    "pick": choice_fact("x", "y"),
}
SILENT = {"fact": "f", "reported": False}
SPOKEN = {"fact": "f", "reported": True}


def complete(*names: str, **more: Any) -> Node:
    """Give an indicator of how many facts are reported."""
    return score("full", evaluator="completeness", reads=list(names), **more)


def condition(when: Node) -> Node:
    """Give an indicator worth 2 where a condition holds, else 0."""
    return score("s", evaluator="condition", levels=[{"level": 2, "when": when}])


def test_completeness_may_still_be_full() -> None:
    """What isn't reported yet is open: the most is 100, and the coverage is what is reported."""
    rules = ruleset(FACTS, complete("a", "b", "f", "g"))
    answers: list[Node] = [{}, {"a": 1}, {"a": 1, "b": 0, "f": False, "g": 2}]
    found = [node(rules, "full", innovation(**facts)) for facts in answers]
    assert [figures(one) for one in found] == [("scored", 0, 0, 100), ("scored", 25, 25, 100), ("scored", 100, 100, 100)]
    assert [one.coverage for one in found] == [0, 1 / 4, 1]


def test_completeness_of_evidence_may_still_be_full() -> None:
    """So it is with documents."""
    rules = ruleset(FACTS, complete("a", "b", of="evidence"))
    found = node(rules, "full", innovation(evidence=[{"for": "a", "kind": "pdf"}]))
    assert (*figures(found), found.coverage) == ("scored", 50, 50, 100, 1 / 2)


def test_the_most_goes_up_to_the_region() -> None:
    """A mean of indicators that are answered and completeness, averaged over the region, isn't certain."""
    rules = ruleset(FACTS, levels("a"), complete("a", "b"), score("m", mean=["a", "full"]), pool("r", of="m", how="mean"))
    found = node(rules, "r", innovation(a=2))
    assert figures(found) == ("scored", 26, 26, 51)
    assert 0 < found.coverage < 1


@pytest.mark.parametrize(
    ("when", "facts", "expected"),
    [
        (SILENT, {}, ("scored", 2, 0, 2)),
        (SILENT, {"f": True}, ("scored", 0, 0, 0)),
        (SPOKEN, {}, ("scored", 0, 0, 2)),
        (SPOKEN, {"f": False}, ("scored", 2, 2, 2)),
        ({"not": SILENT}, {}, ("scored", 0, 0, 2)),
        ({"any": [SILENT, {"fact": "a", "at_least": 1}]}, {"a": 1}, ("scored", 2, 2, 2)),
        ({"all": [SILENT, {"fact": "a", "at_least": 1}]}, {"a": 0}, ("scored", 0, 0, 0)),
    ],
)
def test_conditions_of_levels(when: Node, facts: Node, expected: tuple[object, ...]) -> None:
    """Silence decides now; only what is reported decides for good."""
    found = node(ruleset(FACTS, condition(when)), "s", innovation(**facts))
    assert figures(found) == expected
    assert (found.coverage < 1) == (found.low != found.high)


@pytest.mark.parametrize(("when", "state", "a"), [(SILENT, "scored", 3), (SPOKEN, "not_applicable", 0)])
@pytest.mark.parametrize("how", ["sum", "mean", "minimum", "best"])
def test_applicability(when: Node, state: str, a: int, how: str) -> None:
    """A part that applies only while something isn't reported, or not yet, may go or come: both are in the interval."""
    rules = ruleset(FACTS, levels("a", when=when), levels("b"), {**score("t"), how: ["a", "b"]})
    before = card(rules, innovation(a=3, b=1)).innovations[0]
    assert (before.node("a").state, before.node("a").value) == (state, a)
    for f in (True, False):
        after = card(rules, innovation(a=3, b=1, f=f)).innovations[0].node("t")
        assert before.node("t").low <= after.value <= (before.node("t").high or 0)
    assert before.node("t").low < (before.node("t").high or 0)


def test_what_may_come_to_apply_is_open() -> None:
    """A part that doesn't apply yet, for want of a report, takes away from the coverage."""
    rules = ruleset(FACTS, levels("a", when=SPOKEN), levels("b"), score("t", sum=["a", "b"]))
    found = node(rules, "t", innovation(a=3, b=1))
    assert (*figures(found), found.coverage) == ("scored", 1, 1, 4, 1 / 2)
    found = node(rules, "t", innovation(b=1, a=3, f=True))
    assert (*figures(found), found.coverage) == ("scored", 4, 4, 4, 1)


@pytest.mark.parametrize(("where", "expected"), [(SILENT, ("scored", 1, 0, 1)), (SPOKEN, ("scored", 0, 0, 1))])
def test_pools_that_count_where(where: Node, expected: tuple[object, ...]) -> None:
    """A unit counted for its silence may drop out, one left out for it may come in."""
    found = node(ruleset(FACTS, pool("n", how="count", where=where)), "n", innovation())
    assert figures(found) == expected
    assert found.coverage < 1


@pytest.mark.parametrize(("require", "accepted", "expected"), [(SPOKEN, False, (0, 0, 3)), (SILENT, True, (3, 0, 3))])
def test_eligibility(require: Node, accepted: bool, expected: tuple[int, ...]) -> None:  # noqa: FBT001
    """An innovation that is judged by its silence isn't judged for good."""
    rules = ruleset(FACTS, levels("a"), pool("r", of="a", how="sum"), eligibility=[rule(require=require)])
    found = card(rules, innovation(a=3))
    eligibility, region = found.innovations[0].eligibility, found.region.node("r")
    assert (eligibility.accepted, eligibility.certain) == (accepted, False)
    assert (region.value, region.low, region.high) == expected
    assert region.coverage < 1


def test_gates() -> None:
    """A gate that silence opens may shut, and one that it shuts may open."""
    found = []
    for when in (SILENT, SPOKEN):
        gate = {"require": when, "otherwise": 1, "title": {"id": "G", "en": "G"}}
        found.append(figures(node(ruleset(FACTS, levels("a", gates=[gate])), "a", innovation(a=3))))
    assert found == [("scored", 3, 1, 3), ("scored", 1, 1, 3)]


@pytest.mark.parametrize("policy", ["zero", "exclude", "refuse"])
@pytest.mark.parametrize("how", ["sum", "mean", "minimum", "best"])
def test_an_answer_by_silence_may_be_lost(policy: str, how: str) -> None:
    """A level given for silence may turn into no answer at all, with all that this does to what it is part of."""
    undecided = {"all": [SPOKEN, {"fact": "g", "at_least": 1}]}
    part = score("s", evaluator="condition", levels=[{"level": 1, "when": undecided}], otherwise=3)
    rules = ruleset(
        FACTS, part, levels("b"), {**score("t", missing=policy), how: ["s", "b"]}, score("u", missing="exclude", mean=["t", "b"])
    )
    before = card(rules, innovation(b=1)).innovations[0]
    after = card(rules, innovation(b=1, f=True)).innovations[0]
    assert (before.node("s").state, after.node("s").state) == ("scored", "missing")
    for name in ("t", "u"):
        low, high = before.node(name).low, before.node(name).high
        assert high is not None
        assert after.node(name).state == "refused" or low <= after.node(name).value <= high


def test_scores_are_compared_not_asked_for() -> None:
    """A gate compares scores; whether one is reported isn't a question to a score."""
    gate = {"require": {"score": "b", "reported": True}, "otherwise": 1, "title": {"id": "G", "en": "G"}}
    assert codes(ruleset(FACTS, levels("b"), levels("a", gates=[gate]))) == ["IR322"]
