"""Numbers longer than Python writes of its own accord: averages of many different fractions are."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inovrules.exact import exact_text
from inovrules.messages import number_text

LONG = 10**6000


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (LONG, "1" + "0" * 6000),
        (-LONG, "-1" + "0" * 6000),
        (Fraction(LONG, 3), "1" + "0" * 6000 + "/3"),
        (Fraction(-1, LONG), "-0." + "0" * 5999 + "1"),
        (Fraction(1, LONG + 1), "1/1" + "0" * 5999 + "1"),
    ],
    ids=["whole", "negative", "large", "decimal", "small"],
)
def test_long_numbers_are_written(value: int | Fraction, written: str) -> None:
    """To the last digit, and rounded for people."""
    assert exact_text(value) == written
    rounded = number_text(value, "en", 2).replace(",", "")
    assert rounded == "0.00" if -1 < value < 1 else len(rounded) > 6000
