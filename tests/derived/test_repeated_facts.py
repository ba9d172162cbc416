"""Derived facts that name one fact twice: it has one value, so the ends are exact."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.derived import Derivation
from inovrules.exact import Span
from inovrules.messages import Text

if TYPE_CHECKING:
    from inovrules.derived.model import Operation

TITLE = Text("Judul", "Title")
AS_OF = date(2026, 7, 1)


def compute(operation: Operation, reads: tuple[str, ...], **facts: Span | int) -> Span | None:
    """Compute a derived fact."""
    return Derivation("d", "innovation", operation, reads, TITLE).compute(facts, AS_OF)


def ends(span: Span | None) -> tuple[object, object] | None:
    """Give the ends of a span."""
    return None if span is None else (span.low, span.high)


@pytest.mark.parametrize(
    ("span", "times", "expected"),
    [
        (Span(-2, 3), 2, (0, 9)),
        (Span(-2, 3), 3, (-8, 27)),
        (Span(-3, -2), 2, (4, 9)),
        (Span(-3, -2), 3, (-27, -8)),
        (Span(2, 3), 2, (4, 9)),
        (Span(low=-2), 2, (0, None)),
        (Span(high=-2), 2, (4, None)),
        (Span(low=-2), 3, (-8, None)),
        (Span(high=3), 3, (None, 27)),
        (Span(), 2, (0, None)),
        (Span(5, 5), 2, (25, 25)),
    ],
)
def test_powers(span: Span, times: int, expected: tuple[object, object]) -> None:
    """A number times itself isn't a product of two numbers that may differ."""
    assert ends(compute("product", ("x",) * times, x=span)) == expected


def test_a_power_in_a_product() -> None:
    """Other facts are multiplied as ever, wherever they stand."""
    assert ends(compute("product", ("x", "y", "x"), x=Span(-2, 3), y=Span(-1, 2))) == (-9, 18)


@pytest.mark.parametrize(("operation", "expected"), [("difference", 0), ("ratio", 1), ("share", Fraction(1, 2)), ("percent_change", 0)])
def test_a_fact_beside_itself(operation: Operation, expected: object) -> None:
    """Whatever the fact is, what is said of it and itself is known."""
    for value in (Span(2, 3), Span(low=1), 7):
        assert ends(compute(operation, ("x", "x"), x=value)) == (expected, expected)


@pytest.mark.parametrize("operation", ["ratio", "share", "percent_change"])
def test_a_fact_beside_itself_that_may_be_zero(operation: Operation) -> None:
    """Where the divisor may be zero there is no result, as ever."""
    assert compute(operation, ("x", "x"), x=Span(0, 3)) is None


@pytest.mark.parametrize(
    ("part", "rest", "known"),
    [
        (Span(0, 5), Span(0, 5), False),
        (Span(0, 5), Span(high=5), False),
        (Span(0, 5, low_open=True), Span(0, 5), True),
        (Span(0, 5), Span(1, 5), True),
        (Span(0, 0), Span(low=0), False),
    ],
)
def test_a_share_of_what_may_be_nothing(part: Span, rest: Span, known: bool) -> None:  # noqa: FBT001
    """A share of a total that may be zero isn't known: 0 of 0 is no share."""
    assert (compute("share", ("x", "y"), x=part, y=rest) is not None) == known


numbers = st.integers(-4, 4)


@given(
    st.tuples(numbers, numbers).map(sorted),
    st.tuples(numbers, numbers).map(sorted),
    st.lists(st.sampled_from("xy"), min_size=2, max_size=4),
)
def test_products_are_exact(first: list[int], second: list[int], reads: list[str]) -> None:
    """The ends are the least and the most over all numbers within, also where facts come again."""
    found = compute("product", tuple(reads), x=Span(first[0], first[1]), y=Span(second[0], second[1]))

    def product(x: int, y: int) -> int:
        return int(x ** reads.count("x") * y ** reads.count("y"))

    every = [product(x, y) for x in range(first[0], first[1] + 1) for y in range(second[0], second[1] + 1)]
    assert ends(found) == (min(every), max(every))
