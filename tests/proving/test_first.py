"""Verdicts on shipped rulesets, and on small ones with something planted in them."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from inovrules.proving import Verdict, prove
from inovrules.ruleset.library import shipped_ids
from inovrules.ruleset.model import Bounds
from inovrules.ruleset.scores import Aggregate, Part
from tests.proving.support import proved, ruleset_of, statuses, title

SHIPPED = shipped_ids()


def small(*scores: dict[str, Any], publish: dict[str, Any]) -> tuple[Verdict, ...]:
    return prove(ruleset_of(*scores, publish=publish))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_property_is_told_of_every_ruleset(name: str) -> None:
    _, verdicts = proved(name)
    assert {verdict.property for verdict in verdicts} >= {f"V{number}" for number in range(1, 12)} - {"V4", "V8"}
    for verdict in verdicts:
        for message in (verdict.message, *verdict.details):
            assert "{" not in message.text("en") + message.text("id")


def test_the_index_averages_and_counts() -> None:
    _, verdicts = proved("iid-2026")
    detail = next(part for verdict in verdicts for part in verdict.details if part.id == "proofs.break_even_counted")
    assert "(at least 12)" in detail.text("en")
    assert "below A - 0.38 × (n + 1)" in detail.text("en")
    assert "di bawah A - 0,38 × (n + 1)" in detail.text("id")


def test_one_below_the_break_even_takes_more_than_it_gives() -> None:
    """By the formula of the index itself: A = 100 of n = 12, so break-even is 100 - 0.38 × 13 = 95.06."""
    before = 12 * 100 / 12 + 0.38 * 12
    assert (12 * 100 + 95.05) / 13 + 0.38 * 13 < before < (12 * 100 + 95.07) / 13 + 0.38 * 13


def test_a_negative_weight_is_no_proof() -> None:
    plain = {"id": "all", "scope": "innovation", "title": title("All")}
    good = ruleset_of({**plain, "sum": ["sa", "sb"]}, publish={"score": "all"})
    assert set(statuses(prove(good), "V6", "all")) == {"proved"}
    turned = evolve(good.scores["all"], body=Aggregate("sum", (Part("sa"), Part("sb", -1))))  # a file that says so is refused
    assert set(statuses(prove(evolve(good, scores={**good.scores, "all": turned})), "V6", "all")) == {"undecided"}


def test_a_curve_that_falls_is_no_proof() -> None:
    falls = {"curve": [["0", "0"], ["1", "5"], ["2", "3"]]}
    plain = {"id": "all", "scope": "innovation", "title": title("All"), "sum": ["sa", "sb"]}
    assert set(statuses(small({**plain, **falls}, publish={"score": "all"}), "V6", "all")) == {"undecided"}


def test_figures_below_the_first_predicate_have_none() -> None:
    predicates = [{"id": "good", "from": "1", "title": title("Good")}, {"id": "poor", "from": "0", "title": title("Poor")}]
    ruleset = ruleset_of(publish={"score": "sa", "predicates": predicates})
    assert statuses(prove(ruleset), "V4", "sa") == ["proved"]
    lower = evolve(ruleset, bounds={**ruleset.bounds, "sa": Bounds(-1, 1)})  # a file that is so is refused
    assert statuses(prove(lower), "V4", "sa") == ["undecided"]


def test_bounds_are_proved_and_reached() -> None:
    assert statuses(small(publish={"score": "sa"}), "V1", "sa") == ["proved", "proved", "proved"]
