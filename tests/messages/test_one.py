"""A message about a number of things has a form of its own for a single one."""

from __future__ import annotations

import pytest

from inovrules.evaluators.scale import edge
from inovrules.evaluators.wording import band_words, quantity
from inovrules.exact import Span
from inovrules.messages import say


@pytest.mark.parametrize(
    ("unit", "one", "two"),
    [("hari", "1 day", "2 days"), ("bulan", "1 month", "2 months"), ("tahun", "1 year", "2 years"), ("poin", "1 point", "2 points")],
)
def test_one_of_a_unit_is_no_plural(unit: str, one: str, two: str) -> None:
    assert [quantity(number, unit).text("en") for number in (1, 2)] == [one, two]
    assert [quantity(number, unit).text("id") for number in (1, 2)] == [f"1 {unit}", f"2 {unit}"]
    assert quantity(Span(1, 1, about=True), unit).text("en") == f"about {one}"
    assert quantity(Span(low=1), unit).text("en") == f"at least {one}"


def test_exactly_one_day() -> None:
    assert band_words(edge(1), edge(1), "hari").text("en") == "exactly 1 day"


def test_things_that_are_counted() -> None:
    assert say("reason.count.items", number=1).text("en") == "1 item"
    assert say("reason.count.documents", number=1, kinds="").text("en") == "1 document"
    assert say("reason.count.documents", number=2, kinds="").text("en") == "2 documents"


def test_one_point_and_one_innovation() -> None:
    assert [say("manual.maximum", number=number).text("en") for number in (1, 2)] == ["at most 1 point", "at most 2 points"]
    told = {"floor": 12, "mean": 6}
    assert say("finding.below_floor.worthless", number=1, **told).text("en").startswith("Only 1 innovation counts")
