"""The eight golden vectors of the 2026 formula, through the shipped ruleset."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.oracle import iid2026
from tests.rulesets import support


def name(vector: dict[str, Any]) -> str:
    """Name a vector by what goes in."""
    return f"spd{vector['spd']}-{vector['n']}x{vector['maturity']}-covers{vector['covered']}"


@pytest.fixture(params=iid2026.GOLDEN, ids=name, scope="module")
def vector(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Give one golden vector."""
    found: dict[str, Any] = request.param
    return found


def given(vector: dict[str, Any]) -> dict[str, Any]:
    """Give the portfolio of a vector."""
    return support.region(vector["n"], vector["maturity"], vector["covered"], vector["spd"])


def test_the_vectors_are_the_eight_of_the_source() -> None:
    """The oracle holds the eight vectors of the facts, told apart by what goes in."""
    inputs = {(v["spd"], v["n"], v["maturity"], v["covered"]) for v in iid2026.GOLDEN}
    assert inputs == {
        (63, 200, 111, 6),
        (40, 20, 70, 5),
        (40, 20, 70, 4),
        (40, 8, 80, 5),
        (40, 12, 80, 5),
        (40, 15, 80, 5),
        (0, 0, 0, 0),
        (63, 250, 111, 6),
    }


def test_a_golden_vector(vector: dict[str, Any]) -> None:
    """Every figure of a vector comes out exactly, and as printed."""
    scorecard = support.score(given(vector))
    region = scorecard.region
    expected = iid2026.index(vector["spd"], [vector["maturity"]] * vector["n"], vector["covered"])
    figures = {
        "spd": region.cell("spd").value,
        "sid_average": region.cell("sid-average").value,
        "count": region.cell("sid-36").value,
        "sid": region.cell("sid").value,
        "total": region.cell("total").value,
        "iid": region.cell("iid").value,
    }
    assert figures == expected
    printed = {key: iid2026.published(Fraction(figures[key])) for key in ("sid_average", "count", "total")}
    assert printed == {key: vector[key] for key in printed}
    assert region.cell("basic-affairs").value == vector["covered"]
    headline = scorecard.headline
    assert headline is not None
    assert headline.text("en") == vector["iid"]
    assert headline.text("id") == vector["iid"].replace(".", ",")
    assert headline.predicate is not None
    assert headline.predicate.title.id == vector["predicate"]


def test_the_divisor_and_the_maturities_of_a_golden_vector(vector: dict[str, Any]) -> None:
    """Each innovation enters the average with its maturity over MAX(12, n)."""
    scorecard = support.score(given(vector))
    lines = scorecard.region.node("sid-average").lines
    assert len(lines) == vector["n"]
    assert {line.weight for line in lines} == ({Fraction(1, vector["divisor"])} if lines else set())
    assert {unit.cell("maturity").value for unit in scorecard.innovations} == ({vector["maturity"]} if lines else set())
    assert sum(line.claimed for line in lines) == scorecard.region.cell("sid-average").value


def test_golden_vectors_are_proven_where_documents_are_given(vector: dict[str, Any]) -> None:
    """With every document the proven index is the claimed one; without any, only what needs none is proven."""
    source = given(vector)
    bare = support.score(source).headline
    for unit in source["innovations"]:
        unit["evidence"] = support.every_document(support.ids()[code] for code in iid2026.SID_WEIGHTS)
    source["evidence"] = support.every_document(support.ids()[code] for code in iid2026.SPD_WEIGHTS)
    documented = support.score(source).headline
    assert bare is not None
    assert documented is not None
    assert documented.proven_exact == documented.exact == bare.exact
    assert documented.proven_predicate == documented.predicate
    assert bare.proven_exact is not None
    assert bare.exact is not None
    assert bare.proven_exact < bare.exact or not bare.exact


@pytest.mark.parametrize("maturity", range(112))
def test_every_maturity_can_be_built_from_levels(maturity: int) -> None:
    """The helper that these tests rest on reaches each maturity from 0 to 111."""
    levels = support.maturity_levels(maturity)
    weights = {support.ids()[code]: weight for code, weight in iid2026.SID_WEIGHTS.items()}
    assert sum(weights[name] * level for name, level in levels.items()) == maturity
