"""Properties 32 to 36, 41, 42 and 44: explanations, advice, rulesets, plugins."""

from __future__ import annotations

import random
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules import Engine, EvaluatorType, FaultError, attribution, hookimpl, next_steps
from inovrules.exact import Span, as_exact
from inovrules.facts import Change, PartialDate
from inovrules.located import MapNode, ScalarNode, SequenceNode, read_document
from inovrules.messages import Text
from inovrules.plugins import builtin
from inovrules.plugins.manager import DuplicateEvaluatorError, Plugins
from inovrules.ruleset import shipped_ids, shipped_path
from inovrules.ruleset.library import heading, newest_official
from inovrules.ruleset.loading import read_ruleset
from tests.advice.replaying import credited, plain
from tests.properties import simple
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
def test_33_every_number_is_traceable(ruleset_id: str) -> None:
    """Every value that was looked at stands in the file at the line and column that the explanation names."""
    card = scored("kabupaten-contoh", ruleset_id)
    lines = (EXAMPLES / "kabupaten-contoh.yaml").read_text("utf-8").splitlines()
    places = 0
    for scores in card.units():
        for node in scores.nodes():
            assert node.score.place is not None
            for looked_at in node.inputs:
                if looked_at.place is None:
                    continue
                written = lines[looked_at.place.line - 1][looked_at.place.column - 1 :]
                assert _stands(looked_at.value, written), (looked_at, written)
                places += 1
    assert places > 100


def _stands(value: object, written: str) -> bool:
    """Whether a value may be what is written at a place; structures start there, scalars stand there."""
    if isinstance(value, bool):
        return written.lower().startswith(("true", "ya", "yes") if value else ("false", "tidak", "no"))
    if isinstance(value, Change | Span | tuple):
        return bool(written)
    if isinstance(value, PartialDate):
        return written.strip("\"'").startswith((value.plain(), value.said or value.plain()))
    if isinstance(value, str):
        return written.lstrip("\"'>|- ")[:5] == value[:5] or written.startswith((">", "|"))
    return as_exact(value) == Fraction(written.split("#", 1)[0].split(",", 1)[0].split("}", 1)[0].strip().rstrip("%").replace(",", "."))  # type: ignore[arg-type]


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


@pytest.mark.parametrize("ruleset_id", ["novelty", "impact", "iid-2026"])
def test_36_round_trip(ruleset_id: str) -> None:
    """A ruleset read, written as plain data and read again says the same: same content hash, same scores, same bounds."""
    file = shipped_path(ruleset_id)
    assert file is not None
    first = ENGINE.load_ruleset(ruleset_id)
    node = read_document(file)
    again = read_ruleset(_rebuilt(node, random.Random(3)), str(file), ENGINE.plugins.evaluators)
    assert again.digest == first.digest
    assert again.bounds == first.bounds


def _rebuilt(node: Any, mixed: random.Random) -> Any:
    """Copy a document node by node, its keys in another order."""
    if isinstance(node, ScalarNode):
        return ScalarNode(node.text, plain=node.plain, file=node.file, line=node.line, column=node.column)
    if isinstance(node, SequenceNode):
        items = SequenceNode(node.file, node.line, node.column)
        items.items = [_rebuilt(item, mixed) for item in node.items]
        return items
    copied = MapNode(node.file, node.line, node.column)
    keys = list(node.entries)
    mixed.shuffle(keys)
    copied.entries = {key: _rebuilt(node.entries[key], mixed) for key in keys}
    copied.keys = {key: node.keys[key] for key in keys}
    return copied


@given(name=st.sampled_from(["benefisiaries", "f00", "f1x", "stagge"]))
def test_41_unknown_keys_are_refused(name: str) -> None:
    """A fact that no ruleset knows is refused at its own key, with a close match where there is one."""
    reported = simple.portfolio([50])
    reported["innovations"][0]["facts"][name] = "1"
    with pytest.raises(FaultError) as caught:
        simple.score(simple.ruleset([1]), reported)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("IR209", f"innovations/inn-0/facts/{name}")]


@given(days=st.integers(-1500, 1500))
def test_42_a_ruleset_never_applies_before_it_is_in_force(days: int) -> None:
    """The newest official ruleset of a day is in force on that day."""
    day = date(2026, 4, 29) + timedelta(days)
    found = newest_official(day)
    in_force = [head for head in map(heading, shipped_ids()) if head.official and head.status == "in_force"]
    fitting = [head.id for head in in_force if head.since and head.since <= day and (head.until is None or day <= head.until)]
    assert (found in fitting) if fitting else found is None


class _Plugin:
    def __init__(self, name: str, distribution: str) -> None:
        self.kind = EvaluatorType(name, (), lambda *_: None, Text("x", "x"), distribution)

    @hookimpl
    def inovrules_evaluators(self) -> list[EvaluatorType]:
        """Bring one evaluator."""
        return [self.kind]


@given(case=cases(), seed=st.integers(0, 99))
def test_44_registration_order(case: tuple[Node, Node], seed: int) -> None:
    """The order in which plugins are registered changes nothing."""
    modules: list[object] = [builtin, _Plugin("one", "a"), _Plugin("two", "b")]
    random.Random(seed).shuffle(modules)
    assert figures(evaluate(*case, engine=Engine(Plugins.of(*modules)))) == figures(evaluate(*case))


def test_44_equal_names_are_refused() -> None:
    """Two evaluators of one name are refused, naming both distributions."""
    with pytest.raises(DuplicateEvaluatorError, match=r"a-dist.*b-dist"):
        Plugins.of(_Plugin("same", "b-dist"), _Plugin("same", "a-dist"))
