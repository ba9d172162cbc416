"""A level stated for a choice: what its options have in common, or a fault."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scoring.small import Node, bands, card, choice_fact, codes, fact, figures, innovation, node, ruleset, score

FACTS = {
    "n": fact("integer", minimum=0),
    "m": fact("integer", minimum=0),
    "ok": fact("flag"),
    "pick": choice_fact("x", "y"),
}
ALIKE: dict[str, Node] = {
    "plain": {},
    "points": {"points": (3, 5)},
    "weight": {"weight": 2},
    "cap": {"cap": 1},
    "gate": {"gates": [{"require": {"fact": "ok", "is": True}, "otherwise": 0, "title": {"id": "G", "en": "G"}}]},
    "rescale": {"rescale": {"from": 2, "to": 100}},
}


def rules(one: Node, two: Node, x: object = "s", y: object = "q", **more: Any) -> Node:
    """Give a choice of two indicators."""
    choice = score("c", choose={"by": "pick", "of": {"x": x, "y": y}}, **more)
    return ruleset(FACTS, bands("s", "n", **one), bands("q", "m", **two), choice)


@pytest.mark.parametrize("facts", [{}, {"pick": "x"}, {"pick": "y"}])
@pytest.mark.parametrize("name", list(ALIKE))
def test_a_level_is_worth_what_the_option_gives_for_it(name: str, facts: Node) -> None:
    """The choice comes to what the option comes to when it is answered by that level: its points, weight and modifiers."""
    alike = rules(ALIKE[name], ALIKE[name])
    for ok in (True, False):
        by_choice = node(alike, "c", innovation(levels={"c": 2}, ok=ok, **facts))
        by_option = node(alike, "c", innovation(levels={"s": 2}, ok=ok, pick="x"))
        assert figures(by_choice) == figures(by_option)
        assert by_choice.maximum is not None
        assert by_choice.value <= by_choice.maximum
        assert (by_choice.coverage, by_choice.level, by_choice.self_assessed) == (1, 2, True)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"weight": 2}, {}),
        ({"points": (3, 4)}, {}),
        ({}, {"cap": 1}),
        ({}, {"otherwise": 3}),
        ({"when": {"fact": "n", "at_least": 1}}, {"when": {"fact": "m", "at_least": 1}}),
        ({}, {"when": {"fact": "ok", "is": True}}),
    ],
)
def test_options_that_differ_take_no_level(one: Node, two: Node) -> None:
    """Where it matters which option is meant, a level of the choice says too little: that is a fault."""
    assert codes(rules(one, two), innovation(levels={"c": 2})) == ["IR215"]
    assert codes(rules(one, two), innovation(levels={"s": 2}, pick="x")) == []


def test_options_of_other_weight_here_take_no_level() -> None:
    """A weight that is stated in the choice counts too."""
    assert codes(rules({}, {}, {"score": "s", "weight": 5}), innovation(levels={"c": 2})) == ["IR215"]
    assert codes(rules({"weight": 5}, {}, "s", {"score": "q", "weight": 5}), innovation(levels={"c": 2})) == []


@pytest.mark.parametrize(
    ("ok", "facts", "expected"),
    [
        (True, {}, ("scored", 2, 2, 2)),
        (True, {"pick": "y"}, ("scored", 2, 2, 2)),
        (False, {}, ("missing", 0, 0, 0)),
        (False, {"pick": "y"}, ("not_applicable", 0, 0, 0)),
        (None, {}, ("missing", 0, 0, 2)),
        (None, {"pick": "y"}, ("missing", 0, 0, 2)),
    ],
)
def test_options_under_one_condition(ok: object, facts: Node, expected: tuple[object, ...]) -> None:
    """Options that apply under the same condition take a level only where it holds."""
    same: Node = {"when": {"fact": "ok", "is": True}}
    found = node(rules(same, same), "c", innovation(levels={"c": 2}, ok=ok, **facts))
    assert figures(found) == expected
    assert found.coverage == (1 if ok else 0)


EVIDENCE: tuple[Node, Node] = ({"evidence": {"any_of": ["pdf"], "at_least": 1}}, {"evidence": {"any_of": ["jpg"], "at_least": 2}})


@pytest.mark.parametrize(
    ("facts", "kinds", "proven"),
    [
        ({"pick": "x"}, ["pdf"], 2),
        ({"pick": "y"}, ["pdf"], 0),
        ({"pick": "y"}, ["jpg", "jpg"], 2),
        ({}, ["pdf"], 0),
        ({}, ["jpg", "jpg"], 0),
        ({}, ["pdf", "jpg", "jpg"], 2),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_what_is_proven_is_proven_for_every_option(facts: Node, kinds: list[str], proven: int, turned: bool) -> None:  # noqa: FBT001
    """While no option is chosen the documents must do for each of them, in whatever order they are listed."""
    one, two = EVIDENCE
    of = {"y": "q", "x": "s"} if turned else {"x": "s", "y": "q"}
    choice = score("c", choose={"by": "pick", "of": of})
    documents = [{"for": "c", "kind": kind} for kind in kinds]
    found = node(
        ruleset(FACTS, bands("s", "n", **one), bands("q", "m", **two), choice),
        "c",
        innovation(levels={"c": 2}, evidence=documents, **facts),
    )
    assert (found.value, found.proven) == (2, proven)


def test_what_is_reported_comes_first() -> None:
    """The chosen option's facts settle the choice, and a level that they contradict is told and doesn't count."""
    found = node(rules({}, {}), "c", innovation(levels={"c": 2}, pick="y", m=3))
    assert figures(found) == ("scored", 1, 1, 1)
    assert "level 2" in found.reason.text("en")
    assert not found.self_assessed


@pytest.mark.parametrize(("bounds", "expected"), [({"at_least": 3}, (2, 2, 2)), ({"at_most": 4}, (0, 0, 1))])
def test_bounds_of_the_chosen_option(bounds: Node, expected: tuple[int, int, int]) -> None:
    """A level within what the chosen option's bounds allow counts; another one doesn't, and that is told."""
    found = node(rules({}, {}), "c", innovation(levels={"c": 2}, pick="x", n=bounds))
    assert (found.value, found.low, found.high) == expected
    assert found.self_assessed == (expected[0] == 2)
    assert "level 2" in found.reason.text("en")


def test_an_unchosen_level_needs_one_option_that_allows_it() -> None:
    """A level that contradicts the facts of every option doesn't count; one that some option allows does."""
    assert node(rules({}, {}), "c", innovation(levels={"c": 2}, n=3)).value == 2
    found = node(rules({}, {}), "c", innovation(levels={"c": 2}, n=3, m=4))
    assert figures(found) == ("missing", 0, 0, 1)
    assert "level 2" in found.reason.text("en")


def test_a_level_given_by_hand_to_options_that_differ_is_no_answer() -> None:
    """Programs can state any level; one that the choice can't take leaves it missing, with the reason."""
    from datetime import date

    from tests.scoring.small import ENGINE

    loaded = ENGINE.load_ruleset(rules({"weight": 2}, {}))
    unit = card(rules({}, {}), innovation()).innovations[0].unit.with_level("c", 2)
    found = ENGINE.score_innovation(unit, loaded, date(2026, 7, 1)).node("c")
    assert figures(found) == ("missing", 0, 0, 4)
    assert "level 2" in found.reason.text("en")
