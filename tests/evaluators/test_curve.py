"""The evaluator `curve`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inovrules.exact import Exact, Span
from tests.evaluators.support import build, codes, figures, run, scored

CURVE = "evaluator: curve\nfrom: rate\npoints: [[10, 0], [50, 60], [90, 100]]\n"
HILL = "evaluator: curve\nfrom: balance\npoints: [[0, 1], [10, 5], [20, 0]]\n"


@pytest.mark.parametrize(("value", "points"), [("0", 0), ("10", 0), ("30", 30), ("50", 60), ("51", 61), ("90", 100), ("95", 100)])
def test_heights(value: str, points: int) -> None:
    """The curve is linear between its points and flat outside."""
    assert figures(run(build(CURVE), rate=Decimal(value))) == scored(None, points)


def test_heights_are_exact() -> None:
    """A height that has no end of decimals stays a fraction."""
    rule = build("evaluator: curve\nfrom: balance\npoints: [[0, 0], [3, 1]]")
    assert run(rule, balance=1).points == Fraction(1, 3)


@pytest.mark.parametrize(
    ("span", "low", "high"),
    [
        (Span(5, 15), Fraction(5, 2), 5),
        (Span(2, 8), Fraction(9, 5), Fraction(21, 5)),
        (Span(low=10, low_open=True), 0, 5),
        (Span(high=0), 1, 1),
        (Span(), 0, 5),
        (Span(10, 10, about=True), 5, 5),
    ],
)
def test_bounds(span: Span, low: Exact, high: Exact) -> None:
    """Over bounds the lowest height counts and the highest is the upper end, corners between them included."""
    assert figures(run(build(HILL), balance=span)) == scored(None, low, high)


def test_description() -> None:
    """The corners are the outcomes, and the curve is monotone where its heights are."""
    described = build(CURVE).describe()
    assert [(found.points, found.level, found.witness) for found in described.outcomes] == [
        (0, None, {"rate": 10}), (60, None, {"rate": 50}), (100, None, {"rate": 90}),
    ]  # fmt: skip
    assert described.monotone == {"rate": "rises"}
    assert build(HILL).describe().monotone == {"balance": "either"}
    assert described.outcomes[1].needs.text("id") == "50%"


def test_corners_that_no_value_has() -> None:
    """A corner outside the declared domain, or between whole numbers, has no witness."""
    rule = build("evaluator: curve\nfrom: rank\npoints: [[0, 0], [2.5, 1], [10, 4]]")
    assert [found.witness for found in rule.describe().outcomes] == [{}, {}, {"rank": 10}]


def test_reason() -> None:
    """The reason tells the number and its worth."""
    assert run(build(CURVE), rate=Decimal("50.5")).reason.text("id") == "50,5% bernilai 60,5 pada kurva."


def test_not_reported_is_missing() -> None:
    """Without the number the outcome is missing."""
    assert run(build(CURVE)).state == "missing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: rate\npoints: [[0, 0], [0, 5]]", ["IR417"]),
        ("from: rate\npoints: [[5, 0], [0, 5]]", ["IR417"]),
        ("from: rate\npoints: [[0, 0]]", ["IR426"]),
        ("from: rate\npoints: [[0, 0, 1], [1, 1]]", ["IR426"]),
        ("from: rate\npoints: []", ["IR426"]),
        ("from: rate", ["IR122"]),
        ("from: stage\npoints: [[0, 0], [1, 1]]", ["IR403"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """A curve is at least two pairs whose first numbers rise."""
    assert codes(f"evaluator: curve\n{text}") == expected
