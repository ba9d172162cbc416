"""Self-assessed levels beside facts: what is reported comes first, a level fills what it leaves open, and contradictions show."""

from __future__ import annotations

from datetime import date

import pytest

from inovrules import Unit
from tests.scoring.small import ENGINE, Node, bands, fact, figures, innovation, node, ruleset, score

FACTS = {"n": fact("integer", minimum=0), "f": fact("flag"), "g": fact("flag"), "change": fact("change", of="integer", better="higher")}
RULES = ruleset(FACTS, bands("s", "n"))


@pytest.mark.parametrize(
    ("n", "level", "expected", "assessed"),
    [
        (None, 2, (2, 2, 2), True),
        (None, 0, (0, 0, 0), True),
        ({"at_least": 1}, 2, (2, 2, 2), True),
        ({"at_least": 1}, 1, (1, 1, 1), True),
        ({"at_most": 9}, 1, (1, 1, 1), True),
        ({"at_least": 1}, 0, (1, 1, 2), False),
        ({"at_most": 5}, 2, (0, 0, 1), False),
        (3, 1, (1, 1, 1), False),
        (3, 2, (1, 1, 1), False),
        ({"between": [2, 4]}, 2, (1, 1, 1), False),
    ],
)
def test_a_level_beside_bounds(n: object, level: int, expected: tuple[int, ...], assessed: bool) -> None:  # noqa: FBT001
    """A level counts where the facts leave it open; where they don't, they count."""
    found = node(RULES, "s", innovation(levels={"s": level}, n=n))
    assert (found.value, found.low, found.high) == expected
    assert found.self_assessed == assessed


@pytest.mark.parametrize(("n", "level", "told"), [({"at_most": 5}, 2, True), (3, 2, True), (3, 1, False), ({"at_least": 1}, 2, False)])
def test_a_contradicted_level_is_told(n: object, level: int, told: bool) -> None:  # noqa: FBT001
    """The reason says which level was stated and that it doesn't count, in both languages, beside what the facts say."""
    reason = node(RULES, "s", innovation(levels={"s": level}, n=n)).reason
    assert ("contradicts" in reason.text("en")) == told
    assert ("bertentangan" in reason.text("id")) == told
    if told:
        assert "level 2" in reason.text("en")
        assert node(RULES, "s", innovation(n=n)).reason.text("en") in reason.text("en")


def test_a_level_fills_what_some_facts_leave_open() -> None:
    """One flag of two is reported: the checklist may be level 1 or 2, and the level that is stated says which."""
    rows = [{"level": 1, "at_least": 1}, {"level": 2, "at_least": 2}]
    rules = ruleset(FACTS, score("s", evaluator="checklist", levels=rows, reads=["f", "g"]))
    assert figures(node(rules, "s", innovation(f=True))) == ("scored", 1, 1, 2)
    assert figures(node(rules, "s", innovation(f=True, levels={"s": 2}))) == ("scored", 2, 2, 2)
    assert figures(node(rules, "s", innovation(f=True, levels={"s": 0}))) == ("scored", 1, 1, 2)


def test_a_level_fills_a_claim_without_figures() -> None:
    """All that the indicator reads is reported and yet settles nothing: the level counts."""
    rows = [{"level": 1, "above": 0}]
    rules = ruleset(FACTS, score("s", evaluator="change", measure="absolute", bands=rows, otherwise=0, reads="change"))
    assert node(rules, "s", innovation(change={"claimed": "rose"})).state == "missing"
    assert figures(node(rules, "s", innovation(change={"claimed": "rose"}, levels={"s": 1}))) == ("scored", 1, 1, 1)


def test_a_level_outside_what_some_answers_allow() -> None:
    """An answer that rules a level out contradicts it, though the rest isn't reported."""
    low: Node = {"level": 1, "when": {"all": [{"fact": "n", "at_least": 1}, {"fact": "g", "is": True}]}}
    high: Node = {"level": 2, "when": {"all": [{"fact": "n", "at_least": 1}, {"fact": "f", "is": True}]}}
    rules = ruleset(FACTS, score("s", evaluator="condition", levels=[low, high]))
    assert figures(node(rules, "s", innovation(f=False))) == ("missing", 0, 0, 1)
    assert figures(node(rules, "s", innovation(f=False, levels={"s": 1}))) == ("scored", 1, 1, 1)
    found = node(rules, "s", innovation(f=False, levels={"s": 2}))
    assert figures(found) == ("missing", 0, 0, 1)
    assert "contradicts" in found.reason.text("en")


def test_a_level_of_another_ruleset_is_never_a_silent_zero() -> None:
    """Two rulesets share an indicator's id but not its levels: where the level isn't one, the indicator is missing, and says why."""
    rows = [{"level": number, "from": number, "to": number} for number in range(1, 5)]
    five = score("s", evaluator="bands", bands=[*rows, {"level": 5, "from": 5}], otherwise=0, reads="n")
    one, other = (ENGINE.load_ruleset(rules) for rules in (RULES, {**ruleset(FACTS, five), "id": "other"}))
    data = {"region": {"name": "K"}, "as_of": "2026-07-01", "innovations": [innovation(levels={"s": 5})]}
    portfolio = ENGINE.load_portfolio(data, [one, other])
    found, same = (ENGINE.evaluate(portfolio, rules).innovations[0].node("s") for rules in (one, other))
    assert figures(same) == ("scored", 5, 5, 5)
    assert figures(found) == ("missing", 0, 0, 2)
    assert found.coverage == 0
    assert "level 5" in found.reason.text("en")
    assert "0, 1, 2" in found.reason.text("en")
    assert "level 5" in found.reason.text("id")


def test_a_level_that_is_none_given_by_a_program() -> None:
    """The same holds for a level that no portfolio file could have held."""
    unit = Unit("i", "I", "innovation").with_level("s", 99)
    found = ENGINE.score_innovation(unit, ENGINE.load_ruleset(RULES), date(2026, 7, 1)).node("s")
    assert (found.state, found.coverage) == ("missing", 0)
