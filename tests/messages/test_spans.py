"""Numbers that are known only within bounds, told in both languages."""

from __future__ import annotations

import pytest

from inovrules.evaluators.wording import quantity
from inovrules.exact import Span
from inovrules.messages import say

VALUE = "reason.number"


@pytest.mark.parametrize(
    ("span", "indonesian", "english"),
    [
        (Span(), "berapa pun", "any number"),
        (Span(about=True), "berapa pun", "any number"),
        (Span(said="entah"), "berapa pun", "any number"),
        (Span(low=5), "paling sedikit 5", "at least 5"),
        (Span(low=0, high=5), "antara 0 dan 5", "between 0 and 5"),
        (Span(high=0, high_open=True), "kurang dari 0", "less than 0"),
    ],
)
def test_bounds_are_words(span: Span, indonesian: str, english: str) -> None:
    """Where nothing bounds a number, that is what is said."""
    told = say(VALUE, value=span)
    assert (told.text("id"), told.text("en")) == (indonesian, english)


@pytest.mark.parametrize("unit", [None, "%", "orang", "rupiah", "hari"])
def test_any_number_has_no_unit(unit: str | None) -> None:
    """A unit behind `any number` is no language."""
    assert quantity(Span(), unit).text("en") == "any number"
