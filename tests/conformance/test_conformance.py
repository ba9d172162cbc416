"""The engine passes its own conformance cases, whose figures were derived by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from tests.conformance.cases import ABOUT, CASES, expected, of_node, of_published, published, scored

if TYPE_CHECKING:
    from inovrules.facts import Scope

NODES = [(case, item) for case in CASES for item in expected(case).get("nodes", [])]
PUBLISHED = [(case, item) for case in CASES for item in expected(case).get("published", [])]
ELIGIBILITY = [(case, item) for case in CASES for item in expected(case).get("eligibility", [])]
READINGS = [(case, name, item) for case in CASES for name, items in expected(case).get("readings", {}).items() for item in items]


def wanted(item: dict[str, Any]) -> dict[str, Any]:
    """Give what is to be compared."""
    return {name: value for name, value in item.items() if name not in ABOUT}


def named(argument: object) -> str | None:
    """Name a test by what it is about."""
    if isinstance(argument, dict):
        return "-".join(str(argument[key]) for key in ("unit", "innovation", "score") if key in argument)
    return None


@pytest.mark.parametrize(("case", "item"), NODES, ids=named)
def test_a_score(case: str, item: dict[str, Any]) -> None:
    """A score of a unit is as expected, and why is told."""
    assert item["why"]
    card = scored(case)
    unit = card.region if item["scope"] == "region" else card.unit_of(cast("Scope", item["scope"]), item["unit"])
    found = of_node(unit.node(item["score"]))
    assert {name: found[name] for name in wanted(item)} == wanted(item)


@pytest.mark.parametrize(("case", "item"), PUBLISHED, ids=named)
def test_what_is_published(case: str, item: dict[str, Any]) -> None:
    """A published figure, its predicate and its rank are as expected."""
    assert item["why"]
    found = published(scored(case), item["scope"], item["unit"], item["score"])
    assert {name: found[name] for name in wanted(item)} == wanted(item)


@pytest.mark.parametrize(("case", "item"), ELIGIBILITY, ids=named)
def test_who_counts(case: str, item: dict[str, Any]) -> None:
    """An innovation counts, or doesn't, for certain or for now."""
    assert item["why"]
    found = scored(case).unit_of("innovation", item["innovation"]).eligibility
    assert {"accepted": found.accepted, "certain": found.certain} == wanted(item)


@pytest.mark.parametrize(("case", "reading", "item"), READINGS, ids=named)
def test_another_reading(case: str, reading: str, item: dict[str, Any]) -> None:
    """What is published under another reading of the source is as expected."""
    assert item["why"]
    figures = next(figures for known, figures in scored(case).readings if known.id == reading)
    found = of_published(next(figure for figure in figures if figure.rule.score == item["score"]))
    assert {name: found[name] for name in wanted(item)} == wanted(item)


def test_there_are_cases() -> None:
    """Cases were found, of the version that is read here."""
    assert CASES
    assert {expected(case)["format"] for case in CASES} == {"inovrules-conformance/1"}
