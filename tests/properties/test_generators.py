"""What the strategies reach: a property is worth no more than the examples that it is tried on."""

from __future__ import annotations

import json
from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.errors import NoSuchExample

from inovrules.testing.generate.indicators import EVALUATORS
from inovrules.testing.generate.pools import HOWS
from inovrules.testing.generate.scores import AGGREGATES, MODIFIERS, POLICIES
from tests.properties.strategies import cases
from tests.properties.support import evaluate, nodes, published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules import Scorecard
    from tests.properties.strategies import Case, Node

WANTED = {
    *(f"evaluator {name}" for name in EVALUATORS),
    *AGGREGATES,
    *(f"{name} {policy}" for name in ("sum", "mean", "minimum", "best", "ladder", "pool") for policy in POLICIES),
    *MODIFIERS,
    *(f"pool {how}" for how in HOWS),
    *(f"state {state}" for state in ("scored", "missing", "not_applicable", "refused")),
    *("zero weight", "fractional weight", "empty portfolio", "silent fact", "zero answer", "threshold", "tie in a pool", "equal parts"),
    *("just below a start", "published at a start", "ineligible", "undecided eligibility", "self-assessed", "documented", "derived"),
    *(
        "refused: keep",
        "refused: leave_out",
        "refused: counted",
        "when",
        "divisor floor",
        "unbounded",
        "interval",
        "opds complete",
        "opds incomplete",
    ),
}


def _of_rules(rules: Node) -> Iterator[str]:
    for score in rules["scores"]:
        yield from (f"evaluator {score['evaluator']}",) if "evaluator" in score else ()
        yield from (name for name in (*AGGREGATES, *MODIFIERS, "when") if name in score)
        yield from (f"{name} {score.get('missing', rules['missing'])}" for name in (*AGGREGATES, "pool") if name in score)
        pool = score.get("pool", {})
        yield from (f"pool {pool['how']}", f"refused: {pool.get('refused')}") if pool else ()
        yield from ("divisor floor",) if "divisor_floor" in pool else ()
        yield "zero weight" if score["weight"] == "0" else "fractional weight" if "." in score["weight"] else "whole weight"
    yield from ("derived",) if any(rules["derived"].values()) else ()


def _of_answers(rules: Node, portfolio: Node) -> Iterator[str]:
    units = [
        ("region", portfolio),
        *(("opd", unit) for unit in portfolio["opds"]),
        *(("innovation", unit) for unit in portfolio["innovations"]),
    ]
    yield from ("empty portfolio",) if not portfolio["innovations"] else ()
    yield from ("opds complete" if portfolio["opds_complete"] == "true" else "opds incomplete",) if portfolio["opds"] else ()
    edges = {Fraction(text) for text in json.dumps(rules["scores"]).replace('"', " ").replace(",", " ").split() if _is_number(text)}
    for scope, unit in units:
        yield from ("silent fact",) if len(unit["facts"]) < len(rules["facts"].get(scope, ())) else ()
        yield from (name for key, name in (("levels", "self-assessed"), ("evidence", "documented")) if key in unit)
        numbers = [Fraction(value) for value in unit["facts"].values() if isinstance(value, str) and _is_number(value)]
        yield from ("zero answer",) if 0 in numbers else ()
        yield from ("threshold",) if edges & {number for number in numbers if number} else ()


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()


def _of_scores(card: Scorecard) -> Iterator[str]:
    yield from (f"state {node.state}" for node in nodes(card))
    yield from ("unbounded" if node.high is None else "interval" for node in nodes(card) if node.high is None or node.low < node.high)
    for scores in card.innovations:
        yield from () if scores.eligibility.accepted else ("ineligible",)
        yield from () if scores.eligibility.certain else ("undecided eligibility",)
    for node in nodes(card):
        parts = [line.claimed for line in node.lines if line.kind == "score"]
        units = [line.claimed for line in node.lines if line.kind == "unit"]
        yield from ("equal parts",) if len(parts) > 1 and parts[0] and len(set(parts)) == 1 else ()
        yield from ("tie in a pool",) if len(set(units)) < len(units) else ()
    for item in published(card).values():
        starts = [predicate.start for predicate in item.rule.predicates]
        yield from ("published at a start",) if item.claimed in starts else ()
        near = item.exact is not None and any(0 < start - item.exact < 1 for start in starts)
        yield from ("just below a start",) if near else ()


def test_generated_cases_reach_everything_that_matters() -> None:
    """Among the first examples are every evaluator, aggregate, policy, modifier, pool and state, ties, thresholds, zeros and silence."""
    left = set(WANTED)

    def is_all_seen(case: Case) -> bool:
        left.difference_update(_of_rules(case[0]), _of_answers(*case), _of_scores(evaluate(*case)))
        return not left

    tried = settings(max_examples=2000, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    with suppress(NoSuchExample):
        find(cases(), is_all_seen, settings=tried)
    assert sorted(left) == []


def test_simplest_case_is_small() -> None:
    """A tape of zeros, towards which hypothesis shrinks, gives a ruleset of two scores and a portfolio without innovations."""
    from inovrules.testing.generate.pick import Pick
    from inovrules.testing.generate.rulesets import make_ruleset
    from tests.properties.generate.portfolios import Answers

    pick = Pick()
    rules = make_ruleset(pick)
    portfolio = Answers(pick, rules).portfolio()
    assert [score["id"] for score in rules["scores"]] == ["i-0", "p-0"]
    assert portfolio["innovations"] == portfolio["opds"] == []
