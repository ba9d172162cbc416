"""The examples of the evaluators work, and what they say of themselves is so in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from inovrules_similarity import inovrules_evaluators
from ruamel.yaml import YAML
from support import engine, portfolio, ruleset, told

if TYPE_CHECKING:
    from inovrules.plugins import EvaluatorType

KINDS = {kind.name: kind for kind in inovrules_evaluators()}


@pytest.fixture(params=sorted(KINDS))
def kind(request: Any) -> EvaluatorType:
    return KINDS[request.param]


def test_the_examples_are_scored(kind: EvaluatorType) -> None:
    assert kind.examples
    for example in kind.examples:
        parsed = YAML(typ="rt").load(example)
        rules = ruleset()
        rules["facts"] = {"innovation": parsed["facts"]}
        rules["scores"] = [{**rules["scores"][0], "bands": None, **parsed["indicator"]}]
        made = engine()
        loaded = made.load_ruleset(rules)
        about = "Arsip inaktif kantor desa dijemput petugas lalu dipindai"
        reported = portfolio(("a", "ARSIP MASUK DESA", about), ("b", "Arsip Masuk Desa 2024", about), ("c", "GEMARIKAN", ""))
        found = told(made.evaluate(made.load_portfolio(reported, [loaded]), loaded))
        assert found["c"][:2] == ("scored", 3)
        assert found["a"][:2] == found["b"][:2] != ("scored", 3)


def test_everything_is_told_in_both_languages(kind: EvaluatorType) -> None:
    texts = [kind.title, kind.about, *(each.about for each in kind.parameters)]
    for text in texts:
        assert text is not None
        assert text.text("id").strip()
        assert text.text("en").strip()
        assert text.text("id") != text.text("en")


def test_the_outcomes_described_are_those_given(kind: EvaluatorType) -> None:
    more: dict[str, Any] = {"known": [{"name": "x"}]} if kind.name == "novel" else {}
    described = engine().load_ruleset(ruleset(kind.name, **more)).scores["s"].body.evaluator.describe()
    assert (described.lowest, described.highest) == (0, 3)
    assert [possible.points for possible in described.outcomes] == [1, 3]
