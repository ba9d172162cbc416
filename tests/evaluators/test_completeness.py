"""The evaluator `completeness`."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from inovrules.portfolio import Evidence
from tests.evaluators.support import build, codes, figures, inputs, run, scored

if TYPE_CHECKING:
    from inovrules.exact import Exact

FACTS = "evaluator: completeness\nfrom: [aims, people, sop]\n"


@pytest.mark.parametrize(
    ("facts", "points"),
    [
        ({}, 0),
        ({"aims": "x"}, Fraction(100, 3)),
        ({"people": 0, "sop": False}, Fraction(200, 3)),
        ({"aims": "x", "people": 1, "sop": True}, 100),
    ],
)
def test_percentage_of_facts(facts: dict[str, object], points: Exact) -> None:
    """Every reported fact counts alike, zero and `false` included, and none reported is zero, not missing; all may still come."""
    rule = build(FACTS)
    assert rule.answers_missing
    outcome = run(rule, **facts)
    assert figures(outcome) == scored(None, points, 100)
    assert outcome.coverage * 100 == points
    assert not outcome.may_be_missing


def test_percentage_of_evidence() -> None:
    """With `of: evidence` the facts that have a document count, whether they are reported or not."""
    rule = build(FACTS + "of: evidence")
    outcome = rule.evaluate(inputs({"people": 5}, {"aims": (Evidence(("aims",), "pdf"),), "sop": ()}))
    assert outcome.points == Fraction(100, 3)
    assert outcome.reason.text("en") == "1 of 3 facts have a document; not yet: Title people, Title sop."


def test_reasons() -> None:
    """The reason names what is lacking, or says that nothing is."""
    rule = build(FACTS)
    assert run(rule, aims="x", sop=True).reason.text("id") == "2 dari 3 isian sudah dilaporkan; belum: Judul people."
    assert run(rule, aims="x", people=1, sop=True).reason.text("en") == "All 3 facts are reported."


def test_description() -> None:
    """Each possible percentage is an outcome; no value of a fact matters."""
    described = build("evaluator: completeness\nfrom: [aims, months]").describe()
    assert [found.points for found in described.outcomes] == [0, 50, 100]
    assert described.monotone == {"aims": "none", "months": "none"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("of: facts", ["IR122"]),
        ("from: [aims, months]\nof: evidence", ["IR403"]),
        ("from: aims\nof: documents", ["IR123"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """It reads any facts, but no document can be named for a derived one."""
    assert codes(f"evaluator: completeness\n{text}") == expected
