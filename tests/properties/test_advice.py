"""Property 34 on generated portfolios: the change that a step names, made and scored from the beginning, gives what was promised."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from ruamel.yaml import YAML

from inovrules import Engine
from inovrules.testing.generate.pick import Pick, made
from inovrules.views.document.advice import steps as plain_steps
from tests.advice.replaying import credited, figures, replayed, with_step
from tests.properties.generate.iid import make_portfolio
from tests.properties.strategies import Node, cases

EXAMPLES = Path(__file__).parents[2] / "examples"
ENGINE = Engine()


def check(portfolio: Node, ruleset: Any, *, linear: bool) -> list[dict[str, Any]]:
    """Replay every listed step from the values that it is written with; gives the steps that could be."""
    rules = ENGINE.load_ruleset(ruleset)
    card = ENGINE.evaluate(ENGINE.load_portfolio(portfolio, [rules]), rules, readings=False)
    found = plain_steps(ENGINE, card)
    pairs = [(step, document) for step in found if (document := with_step(portfolio, step, rules)) is not None]
    for step, document in pairs:
        after = replayed(document, rules)
        before, then = figures(card, step["gain_in"]), figures(after, step["gain_in"])
        gain, proven = Fraction(step["gain"]), Fraction(step["proven_gain"])
        assert then[0] - before[0] == gain
        assert max(gain, proven) > 0
        if step["documents"]:
            assert then[1] - before[1] == proven
        elif linear:
            assert then[1] - before[1] - credited(card, after, step) == proven
    check_order(found, card.headline.rule.score if card.headline else None)
    return found


def check_order(found: list[dict[str, Any]], headline: str | None) -> None:
    """No step is listed before one that does better by the same figure; those that raise the headline come first."""
    places = [step["gain_in"] != headline for step in found]
    assert places == sorted(places)
    for figure in {step["gain_in"] for step in found if step["gain_in"] == headline}:
        worth = [max(Fraction(step["gain"]), Fraction(step["proven_gain"])) for step in found if step["gain_in"] == figure]
        assert worth == sorted(worth, reverse=True)


@given(case=cases(most=2))
def test_34_advice_works_on_generated_rulesets(case: tuple[Node, Node]) -> None:
    """Whatever the ruleset is: claimed gains to the last digit, and proven ones of documents."""
    check(case[1], case[0], linear=False)


def documented(pick: Pick) -> Node:
    """A portfolio for IID 2026 with a few of its innovations, in which documents prove some of what is reported."""
    portfolio = make_portfolio(pick).portfolio
    portfolio["innovations"] = portfolio["innovations"][:6]
    for unit in (portfolio, *portfolio["innovations"]):
        named = pick.some(list(unit["facts"]), least=0, most=5) if unit["facts"] else []
        unit["evidence"] = [{"for": name, "kind": pick.one(["pdf", "jpg", "link"]), "date": "2025-06-30"} for name in named]
    return portfolio


@given(portfolio=made(documented))
def test_34_advice_works_on_generated_portfolios_of_iid_2026(portfolio: Node) -> None:
    """Proven gains too: what replaying credits beyond them are documents of the old claim, by exact attribution."""
    check(portfolio, "iid-2026", linear=True)


@pytest.mark.parametrize("ruleset_id", ["maturity", "iid-2026", "impact"])
@pytest.mark.parametrize("name", sorted(file.stem for file in EXAMPLES.glob("*.yaml")))
def test_34_advice_works_on_the_examples(name: str, ruleset_id: str) -> None:
    """The shipped examples, as documents."""
    portfolio = YAML(typ="base").load((EXAMPLES / f"{name}.yaml").read_text("utf-8"))
    check(portfolio, ruleset_id, linear=True)
