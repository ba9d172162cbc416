"""Figures reported of a score without its parts: what they count for, what they leave open, and when they give way."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from inovrules.scoring.attribution import attribution
from inovrules.scoring.reported import Leaning, leanings
from tests.scoring.small import ENGINE, TITLE, Node, card, codes, fact, innovation, level_fact, levels, pool, rule, ruleset, score

APP = {"id": "aplikasi nasional", "en": "the national application"}
FACTS = {"a": level_fact(), "b": level_fact(), "ok": fact("flag")}
TOTAL = score("total", sum=["a", "b"], reported_by=APP)
RULES = ruleset(
    FACTS, levels("a", weight=2), levels("b"), TOTAL, pool("mean", of="total", how="mean", divisor_floor=4),
    publish=[{"score": "mean", "digits": 2, "mode": "half_up", "classify_on": "published", "rank_on": "exact"}],
)  # fmt: skip


def told(name: str = "i", figure: object = 7, **facts: Any) -> Node:
    """Give an innovation that reports a figure of `total`."""
    return {**innovation(name, **facts), "reported": {"total": figure}}


def total(*, rules: Node = RULES, **facts: Any) -> Any:
    """Give the node of `total` of one innovation that reports 7."""
    return card(rules, told(**facts)).innovations[0].node("total")


def test_a_figure_stands_in_for_parts_that_nobody_answered() -> None:
    """It is claimed and not proven; the parts stay missing, so coverage and interval are theirs."""
    node = total()
    assert (node.state, node.value, node.proven_state, node.proven) == ("scored", 7, "missing", 0)
    assert (node.low, node.high, node.coverage) == (0, 9, 0)
    assert (node.reported, node.recomputable) == (7, False)
    assert [(line.kind, line.claimed, line.proven) for line in node.lines] == [("reported", 7, 0)]
    assert "the national application" in node.reason.text("en")
    assert "aplikasi nasional" in node.reason.text("id")
    found = card(RULES, told()).innovations[0]
    assert {found.node(name).state for name in ("a", "b")} == {"missing"}


@pytest.mark.parametrize(("facts", "value"), [({"a": 0}, 0), ({"b": 1}, 1), ({"a": 3, "b": 1}, 7)])
def test_one_answer_puts_the_figure_aside(facts: Node, value: int) -> None:
    """As soon as any part is answered, though only with a zero, the parts count as if no figure were there."""
    node, plain = total(**facts), card(RULES, innovation(**facts)).innovations[0].node("total")
    assert (node.value, node.reported, node.recomputable) == (value, 7, True)
    assert (node.lines, node.low, node.high, node.coverage, node.reason) == (
        plain.lines,
        plain.low,
        plain.high,
        plain.coverage,
        plain.reason,
    )


def test_a_level_is_an_answer_too() -> None:
    """A self-assessed level of a part puts the figure aside like a fact."""
    found = card(RULES, {**told(), "levels": {"a": 1}}).innovations[0].node("total")
    assert (found.value, found.recomputable) == (2, True)


def test_a_pool_counts_the_figure_exactly() -> None:
    """The mean takes the figure in, its interval what the parts might turn out to be, and the attribution ends at the figure."""
    found = card(RULES, told("x", "6.5"), innovation("y", a=1), told("z", 9, a=1))
    node = found.region.node("mean")
    assert (node.value, node.proven) == (Fraction(13, 2) / 4 + Fraction(2 + 2, 4), 1)
    assert (node.low, node.high) == (Fraction(0 + 2 + 2, 4), Fraction(9 + 5 + 5, 4))
    shares = attribution(found, found.region, "mean")
    assert {(share.unit, share.score, share.kind): share.claimed for share in shares} == {
        ("x", "total", "reported"): Fraction(13, 8), ("y", "a", "score"): Fraction(1, 2), ("z", "a", "score"): Fraction(1, 2),
    }  # fmt: skip
    assert found.headline is not None
    assert leanings(found, found.headline) == (Leaning(found.ruleset.scores["total"], 1, 3),)


def test_a_zero_is_a_figure() -> None:
    """A reported zero is a value of the score, not silence."""
    node = card(RULES, told(figure=0)).innovations[0].node("total")
    assert (node.state, node.value, node.recomputable, node.lines) == ("scored", 0, False, ())


def test_an_ineligible_innovation_stays_out() -> None:
    """A figure doesn't make an innovation eligible, and such a one isn't among those that count by figures."""
    rules = {**RULES, "eligibility": [rule()]}
    found = card(rules, told("x", ok=False), told("y", ok=True))
    assert found.region.node("mean").value == Fraction(7, 4)
    assert found.headline is not None
    assert [(each.reported, each.units) for each in leanings(found, found.headline)] == [(1, 1)]


def test_where_the_score_does_not_apply_nor_does_its_figure() -> None:
    """`when` decides before the figure; while that isn't known, there is no value."""
    rules = ruleset(FACTS, levels("a"), score("total", sum=["a"], reported_by=APP, when={"fact": "ok", "is": True}))
    answers: list[Node] = [{"ok": True}, {"ok": False}, {}]
    states = [card(rules, told(figure=2, **facts)).innovations[0].node("total").state for facts in answers]
    assert states == ["scored", "not_applicable", "missing"]


def test_a_figure_is_the_value_after_modifiers() -> None:
    """The application shows the final score: neither cap nor scale is applied to it again."""
    rules = ruleset(FACTS, levels("a"), score("total", sum=["a"], reported_by=APP, rescale={"from": 3, "to": 100}, cap=90))
    assert card(rules, told(figure=80)).innovations[0].node("total").value == 80
    assert codes(rules, told(figure=91)) == ["IR204"]


def test_what_is_refused_without_all_parts_may_come_to_be_refused() -> None:
    """Under `refuse` one answer alone refuses the score, so nothing is among what it may still count for above."""
    rules = ruleset(FACTS, levels("a"), levels("b"), score("total", sum=["a", "b"], missing="refuse", reported_by=APP),
                    pool("sum", of="total", how="sum"))  # fmt: skip
    found = card(rules, told(figure=5))
    assert found.innovations[0].node("total").value == 5
    assert (found.region.node("sum").low, found.region.node("sum").high) == (0, 6)
    assert card(rules, told(figure=5, a=3)).innovations[0].node("total").state == "refused"


def test_only_scores_that_say_so_take_figures() -> None:
    """What one of two rulesets takes says nothing to the other, and stays unread where only a third would take it."""
    other = ENGINE.load_ruleset({**ruleset(FACTS, levels("a"), score("total", sum=["a"])), "id": "other"})
    own = ENGINE.load_ruleset(RULES)
    data = {"region": {"name": "Kabupaten"}, "as_of": "2026-07-01", "innovations": [told(figure=5)]}
    portfolio = ENGINE.load_portfolio(data, [own, other])
    assert ENGINE.evaluate(portfolio, own).innovations[0].node("total").value == 5
    found = ENGINE.evaluate(portfolio, other).innovations[0].node("total")
    assert (found.state, found.reported) == ("missing", None)
    shipped = ENGINE.load_portfolio({**data, "innovations": [{**innovation(), "reported": {"maturity": 87}}]}, [own])
    assert shipped.unread == ("innovations/i/reported/maturity",)


def test_two_rulesets_that_differ_take_what_both_can_be() -> None:
    """A figure must be possible under each of the rulesets that it is reported for."""
    smaller = ENGINE.load_ruleset({**ruleset({"a": level_fact()}, levels("a"), {**TOTAL, "sum": ["a"]}), "id": "other"})
    data = {"region": {"name": "Kabupaten"}, "as_of": "2026-07-01", "innovations": [told(figure=5)]}
    with pytest.raises(Exception, match="IR204"):
        ENGINE.load_portfolio(data, [ENGINE.load_ruleset(RULES), smaller])


@pytest.mark.parametrize("body", [{"constant": 3}, {"of": "a"}, {"choose": {"by": "pick", "of": {"x": "a"}}}])
def test_what_has_no_parts_of_its_own_takes_no_figure(body: Node) -> None:
    """Only sums, means, minima, bests and ladders can name who gives their figures."""
    facts = {**FACTS, "pick": fact("choice", options={"x": TITLE})}
    assert codes(ruleset(facts, levels("a"), score("total", reported_by=APP, **body))) == ["IR121"]


@pytest.mark.parametrize("body", [{"best": ["a", "b"]}, {"mean": ["a", "b"]}, {"minimum": ["a", "b"]},
                                  {"ladder": {"steps": ["a", "b"], "pass": {"at_least": 1}}}])  # fmt: skip
def test_every_kind_of_aggregate_takes_one(body: Node) -> None:
    """A figure is each innovation's own: those that answered alike share no other's, whatever is shared of their parts."""
    rules = ruleset(FACTS, levels("a"), levels("b"), score("total", reported_by=APP, **body))
    found = card(rules, told("x", 1), told("y", 2), innovation("z"), told("v", 1, a=3, b=3))
    assert [one.cell("total").value for one in found.innovations[:2]] == [1, 2]
    assert found.innovations[2].cell("total").state == "missing"
    assert found.innovations[3].cell("total").value == (2 if "ladder" in body else 3)


def test_scoring_again_switches_to_the_parts() -> None:
    """What is supposed to be answered is scored as if it were: the figure gives way, and comes back with the answer gone."""
    found = card(RULES, told())
    unit = found.innovations[0].unit
    answered = ENGINE.reevaluate(found, unit.with_facts({"a": 1}))
    assert answered.innovations[0].cell("total").value == 2
    back = ENGINE.reevaluate(answered, answered.innovations[0].unit.with_facts({"a": None}))
    assert back.innovations[0].cell("total") == found.innovations[0].cell("total")
