"""The engine against the naive interpreter of rulesets, on generated rulesets and portfolios."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from inovrules.testing.generate.facts import TITLE
from inovrules.testing.generate.pick import Pick, made
from inovrules.testing.generate.rulesets import make_ruleset
from inovrules.testing.generate.scores import REPORTABLE
from tests.oracle import naive
from tests.properties.generate.portfolios import Answers
from tests.properties.strategies import cases
from tests.properties.support import evaluate, figures, published

if TYPE_CHECKING:
    from inovrules import Scorecard
    from tests.properties.strategies import Case, Node

_MORE = 3 * settings().max_examples  # the strongest test there is gets the most examples


def _assert_equal(case: Case) -> None:
    card, expected = evaluate(*case), naive.evaluate(*case)
    found = figures(card)
    for (scope, unit), scores in expected.scores.items():
        mine = {score: (figure.state, figure.value) for score, figure in found[scope, unit or "region"].items()}
        assert mine == {score: (wanted.state, wanted.value) for score, wanted in scores.items()}
    assert {scores.unit.id: scores.eligibility.accepted for scores in card.innovations} == expected.eligible
    wanted = {(item.score, item.unit or "region"): (item.figure, item.predicate) for item in expected.published}
    assert _published(card) == wanted


def _published(card: Scorecard) -> dict[tuple[str, str], tuple[object, str | None]]:
    return {
        (score, unit): (item.claimed, item.predicate.id if item.predicate else None) for (score, _, unit), item in published(card).items()
    }


@settings(max_examples=_MORE)
@given(cases())
def test_02_equals_the_naive_oracle(case: Case) -> None:
    """State, value, eligibility, published figure and predicate are those of a direct recursion over the parsed ruleset."""
    _assert_equal(case)


@given(cases(signed=True))
def test_02_equals_the_naive_oracle_below_zero(case: Case) -> None:
    """The same holds where points can be negative."""
    _assert_equal(case)


@pytest.mark.slow
@settings(max_examples=20_000)
@given(cases(signed=True, most=6))
def test_02_equals_the_naive_oracle_for_long(case: Case) -> None:
    """The same holds on twenty thousand larger examples."""
    _assert_equal(case)


def _plain(rules: Node) -> Node:
    """Leave out what makes the oracle's interval only a guess: applicability, gates, bends, eligibility, other policies, OPDs."""
    left_out = ("when", "missing", "gates", "curve")
    scores = [{key: item for key, item in score.items() if key not in left_out} for score in rules["scores"] if score["scope"] != "opd"]
    for score in scores:
        if score.get("pool", {}).get("of", "").startswith("o-") or score.get("pool", {}).get("from") == "opd":
            score["pool"] = {"how": "count", "refused": "keep"}
    publish = [item for item in rules["publish"] if not item["score"].startswith("o-")]
    return {**rules, "missing": "zero", "eligibility": [], "scores": scores, "publish": publish}


def _below(rules: dict[str, Node], name: str) -> set[str]:
    """Give a score and all that it is made of."""
    text = json.dumps({key: item for key, item in rules[name].items() if key != "id"})
    return {name}.union(*(_below(rules, other) for other in rules if f'"{other}"' in text))


def _is_guessed(score: Node) -> bool:
    """Whether the oracle only guesses the interval: of choices, and of levels that a later report may leave undecided."""
    return "choose" in score or (score.get("evaluator") == "condition" and '"reported"' in json.dumps(score["levels"]))


def _plain_case(pick: Pick) -> Case:
    rules = _plain(make_ruleset(pick))
    return rules, Answers(pick, rules, silence=2).portfolio(3)


def _reported(rules: Node) -> Node:
    """Let every aggregate take figures."""
    takes = [{**score, "reported_by": TITLE} if REPORTABLE & score.keys() else score for score in rules["scores"]]
    return {**rules, "scores": takes}


def _reported_case(pick: Pick) -> Case:
    rules = _reported(make_ruleset(pick))
    return rules, Answers(pick, rules, silence=2).portfolio(3)


def _plain_reported_case(pick: Pick) -> Case:
    rules = _reported(_plain(make_ruleset(pick)))
    return rules, Answers(pick, rules, silence=2).portfolio(3)


@given(made(_reported_case))
def test_02_equals_the_naive_oracle_with_figures_for_parts(case: Case) -> None:
    """Where figures are reported of scores without their parts, too."""
    _assert_equal(case)


@given(made(_plain_case) | made(_plain_reported_case))
def test_02_interval_equals_the_naive_oracle(case: Case) -> None:
    """Where every score rises with its parts, the interval runs from all that is missing at its worst to all at its best.

    The oracle can't say what innovations would give that nobody listed.
    """
    rules, portfolio = case
    by_id = {score["id"]: score for score in rules["scores"]}
    beyond = set() if portfolio["innovations"] else {"pool"}
    plain = [name for name in by_id if not any(_is_guessed(by_id[below]) or beyond & by_id[below].keys() for below in _below(by_id, name))]
    found = figures(evaluate(rules, portfolio))
    for (scope, unit), scores in naive.evaluate(rules, portfolio).scores.items():
        mine = {name: figure for name, figure in found[scope, unit or "region"].items() if name in plain and figure.state == "scored"}
        assert {name: (figure.low, figure.high) for name, figure in mine.items()} == {
            name: (scores[name].low, scores[name].high) for name in mine
        }
