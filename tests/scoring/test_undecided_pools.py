"""Pools over innovations that aren't judged for good: their interval, their coverage, and what is made of them."""

from __future__ import annotations

import pytest

from tests.scoring.small import Node, card, fact, figures, innovation, level_fact, levels, node, pool, rule, ruleset, score

FACTS: Node = {"a": level_fact(), "digital": fact("flag"), "ok": fact("flag"), "size": fact("integer")}
BASE = score("base", "region", constant=1)


def applying(*scores: Node) -> Node:
    """Give a ruleset whose indicator applies to digital innovations only, and whose innovations must be `ok`."""
    return ruleset(
        FACTS, levels("a", when={"fact": "digital", "is": True}), pool("r", of="a", how="mean"), BASE, *scores, eligibility=[rule()]
    )


@pytest.mark.parametrize(("how", "later"), [("sum", 4), ("mean", 2), ("minimum", 1), ("best", 3)])
def test_a_pool_that_does_not_apply_yet(how: str, later: int) -> None:
    """The only innovation to which it applies isn't accepted yet: what is made of the pool reckons with it."""
    rules = applying({**score("t", "region"), how: ["r", "base"]})
    listed = innovation("p", ok=True, digital=False), innovation("q", digital=True, a=3)
    before = card(rules, *listed).region
    assert (before.node("r").state, before.node("t").value) == ("not_applicable", 1)
    assert before.node("t").low <= later <= (before.node("t").high or 0)
    assert before.node("r").coverage < 1
    assert before.node("t").coverage < 1 or how == "best"  # one good answer is all that `best` asks for
    after = card(rules, listed[0], innovation("q", digital=True, a=3, ok=True)).region
    assert after.node("t").value == later


def test_a_pool_that_never_applies() -> None:
    """Where nothing is open, nothing is added."""
    rules = applying(score("t", "region", sum=["r", "base"]))
    found = card(rules, innovation("p", ok=True, digital=False), innovation("q", ok=False, digital=True, a=3)).region
    assert (found.node("r").state, *figures(found.node("t"))) == ("not_applicable", "scored", 1, 1, 1)
    assert found.node("t").coverage == 1


def test_a_pool_that_may_lose_its_only_unit() -> None:
    """A sum over one innovation that doesn't use it may turn out to be a sum over none: it then counts zero in a mean."""
    rules = ruleset(
        FACTS,
        levels("a", when={"fact": "digital", "is": True}),
        pool("r", of="a", how="sum"),
        BASE,
        score("t", "region", mean=["r", "base"]),
        eligibility=[rule(unknown="accept")],
    )
    before = card(rules, innovation(digital=False)).region.node("t")
    after = card(rules, innovation(digital=False, ok=False)).region.node("t")
    assert (before.value, after.value) == (1, 1 / 2)
    assert before.low <= after.value


@pytest.mark.parametrize("unknown", ["refuse", "accept"])
@pytest.mark.parametrize("refused", ["leave_out", "keep"])
@pytest.mark.parametrize(
    "body",
    [
        {"of": "a", "how": "mean", "divisor_floor": 2},
        {"of": "a", "how": "sum"},
        {"of": "a", "how": "best", "take": 1},
        {"of": "a", "how": "share", "at_least": 1},
        {"how": "count"},
    ],
)
def test_undecided_eligibility_is_open(body: Node, refused: str, unknown: str) -> None:
    """While it isn't known whether an innovation counts, not everything is answered."""
    rules = ruleset(FACTS, levels("a"), pool("r", refused=refused, **body), eligibility=[rule(unknown=unknown)])
    other = innovation("j", a=0, ok=True)
    before = node(rules, "r", innovation(a=3), other)
    assert before.low < (before.high or 0)
    assert before.coverage < 1
    for ok in (True, False):
        assert node(rules, "r", innovation(a=3, ok=ok), other).coverage == 1


def test_an_undecided_innovation_is_half_answered() -> None:
    """However much it answers, whether it counts isn't known; a rule that fails for good decides for all."""
    rules = ruleset(
        FACTS,
        levels("a"),
        pool("r", of="a", how="mean"),
        pool("n", how="count"),
        eligibility=[rule(), rule("size", unknown="accept", require={"fact": "size", "at_least": 300})],
    )
    other = innovation("j", a=3, ok=True, size=400)
    answers: list[Node] = [{"ok": True}, {}, {"ok": False}]
    found = [card(rules, innovation(a=3, **facts), other).region for facts in answers]
    assert [one.node("r").coverage for one in found] == [one.node("n").coverage for one in found] == [3 / 4, 3 / 4, 1]


@pytest.mark.parametrize("at_least", [0, -1])
@pytest.mark.parametrize(("refused", "worst"), [("keep", 0), ("leave_out", 100)])
def test_a_share_with_nothing_to_reach(at_least: int, refused: str, worst: int) -> None:
    """An innovation that is kept though it is refused reaches nothing, not even zero; left out, it leaves nothing to share."""
    rules = ruleset(
        FACTS, levels("a"), pool("s", of="a", how="share", at_least=at_least, refused=refused), eligibility=[rule(unknown="accept")]
    )
    found = node(rules, "s", innovation(a=3))
    assert figures(found) == ("scored", 100, worst, 100)
    assert figures(node(rules, "s", innovation(a=3, ok=True))) == ("scored", 100, 100, 100)
    if refused == "keep":
        assert figures(node(rules, "s", innovation(a=3, ok=False))) == ("scored", 0, 0, 0)


def test_a_pool_over_nothing_known_is_open() -> None:
    """An empty list is unknown: a mean over it may come to anything from its floor up."""
    rules = ruleset(FACTS, levels("a"), {**pool("r", of="a", how="mean"), "floor": 2}, BASE, score("t", "region", sum=["r", "base"]))
    region = card(rules).region
    assert [figures(region.node(name)) for name in ("r", "t")] == [("missing", 0, 2, 3), ("scored", 1, 1, 4)]
