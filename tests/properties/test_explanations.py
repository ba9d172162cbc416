"""Properties 32, 34, 42 and 44: explanations, advice, rulesets, plugins."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules import Engine, attribution, next_steps
from inovrules.messages import Text
from inovrules.plugins import EvaluatorType, Source, Takes, hookimpl
from inovrules.plugins.manager import Plugins
from inovrules.ruleset import shipped_ids
from inovrules.ruleset.library import heading, newest_official
from tests.advice.replaying import credited, plain
from tests.properties.strategies import Node, cases
from tests.properties.support import evaluate, figures

EXAMPLES = Path(__file__).parents[2] / "examples"
ENGINE = Engine()


def scored(name: str, ruleset_id: str) -> Any:
    """Score a shipped example by a shipped ruleset."""
    ruleset = ENGINE.load_ruleset(ruleset_id)
    return ENGINE.evaluate(ENGINE.load_portfolio(EXAMPLES / f"{name}.yaml", [ruleset]), ruleset)


@given(case=cases())
def test_32_faithful(case: tuple[Node, Node]) -> None:
    """The shares of a score, followed down to its leaves, add up to it, claimed and proven."""
    card = evaluate(*case)
    for scores in card.units():
        for node in scores.nodes():
            shares = attribution(card, scores, node.score.id)
            assert sum(share.claimed for share in shares) == node.value
            assert sum(share.proven for share in shares) == node.proven


@pytest.mark.parametrize("ruleset_id", ["maturity", "iid-2026"])
def test_34_advice_works(ruleset_id: str) -> None:
    """Making the change that a step names, and scoring everything anew, gives the gain that was promised.

    What documents of an old claim would be taken to prove of a new one isn't promised. `test_advice.py` does the same on generated
    portfolios, from the step as it is written.
    """
    card = scored("kabupaten-contoh", ruleset_id)
    steps = next_steps(ENGINE, card)
    assert len(steps) == 5
    for step in steps:
        after = Engine().evaluate(card.portfolio.replaced(step.changed), card.ruleset, readings=False)
        assert after.headline is not None
        assert (after.headline.exact or 0) - (card.headline.exact or 0) == step.gain
        proven = (after.headline.proven_exact or 0) - (card.headline.proven_exact or 0)
        assert proven - credited(card, after, plain(step)) == step.proven_gain
        assert max(step.gain, step.proven_gain) > 0


@given(days=st.integers(-1500, 1500))
def test_42_a_ruleset_never_applies_before_it_is_in_force(days: int) -> None:
    """The newest official ruleset of a day is in force on that day."""
    day = date(2026, 4, 29) + timedelta(days)
    found = newest_official(day)
    in_force = [head for head in map(heading, shipped_ids()) if head.official and head.status == "in_force"]
    fitting = [head.id for head in in_force if head.since and head.since <= day and (head.until is None or day <= head.until)]
    assert (found in fitting) if fitting else found is None


class _Plugin:
    def __init__(self, name: str) -> None:
        self.kind = EvaluatorType(name, (), lambda *_: None, Text("x", "x"), Takes())

    @hookimpl
    def inovrules_evaluators(self) -> list[EvaluatorType]:
        """Bring one evaluator."""
        return [self.kind]


def _of(distribution: str, name: str) -> Source:
    return Source(distribution, "1.0", lambda: _Plugin(name))


@given(case=cases(), seed=st.integers(0, 99))
def test_44_registration_order(case: tuple[Node, Node], seed: int) -> None:
    """The order in which plugins are registered changes nothing."""
    modules = [_of("a", "one"), _of("b", "two"), _of("c", "three")]
    random.Random(seed).shuffle(modules)
    assert figures(evaluate(*case, engine=Engine(Plugins.of(*modules)))) == figures(evaluate(*case))


@given(order=st.permutations(["a-dist", "b-dist", "c-dist"]))
def test_44_equal_names_are_refused(order: list[str]) -> None:
    """Of plugins that bring an evaluator of one name none is used, in whatever order they come; each names the other."""
    brought = {"a-dist": "same", "b-dist": "same", "c-dist": "other"}
    plugins = Plugins.of(*(_of(name, brought[name]) for name in order))
    assert [plugin.distribution for plugin in plugins.good] == ["c-dist"]
    assert [plugin.distribution for plugin in plugins.broken] == ["a-dist", "b-dist"]
    for plugin in plugins.broken:
        assert {"a-dist", "b-dist"} <= set(plugin.why.text("en").replace(".", " ").split())
