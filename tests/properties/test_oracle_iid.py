"""The shipped ruleset `iid-2026` against the flat computation from the regulation's tables, on generated portfolios."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from inovrules.testing.generate.pick import made
from tests.oracle import iid2026
from tests.properties.generate.iid import make_portfolio
from tests.properties.support import ENGINE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from inovrules import Scorecard
    from tests.properties.generate.iid import Answered


def _assert_equal(answered: Answered) -> None:
    ruleset = ENGINE.load_ruleset("iid-2026")
    card = ENGINE.evaluate(ENGINE.load_portfolio(answered.portfolio, [ruleset]), ruleset)
    expected = iid2026.index_from_levels(answered.spd, answered.sid, answered.affairs)
    values = {name: card.region.cell(name).value for name in ("spd", "sid-average", "sid-36", "sid", "total", "iid")}
    assert _in_words(values) == expected | {"sid": expected["sid_average"] + expected["count"]}
    assert [scores.cell("maturity").value for scores in card.innovations if scores.eligibility.accepted] == [
        iid2026.maturity(levels) for levels in answered.sid
    ]
    assert _shown(card) == _printed(answered, expected)


def _in_words(values: Mapping[str, object]) -> dict[str, object]:
    names = {"sid-average": "sid_average", "sid-36": "count"}
    return {names.get(name, name): value for name, value in values.items()}


def _shown(card: Scorecard) -> tuple[str, str] | None:
    assert card.headline is not None
    predicate = card.headline.predicate
    return None if predicate is None else (card.headline.text("en"), predicate.title.text("id"))


def _printed(answered: Answered, expected: Mapping[str, Fraction]) -> tuple[str, str] | None:
    """The figure and predicate that the regulation prints; of a region that reports nothing at all there is none to print."""
    if not answered.spd and not answered.portfolio["innovations"]:
        return None
    index = expected["iid"]
    return iid2026.published(index), iid2026.predicate(index)


@settings(max_examples=2 * settings().max_examples)
@given(made(make_portfolio))
def test_02_equals_the_flat_iid_oracle(answered: Answered) -> None:
    """SPD, maturities, average, count, index, published figure and predicate are those of the regulation's tables and formula."""
    _assert_equal(answered)


@pytest.mark.slow
@settings(max_examples=3000)
@given(made(make_portfolio))
def test_02_equals_the_flat_iid_oracle_for_long(answered: Answered) -> None:
    """The same holds on three thousand examples."""
    _assert_equal(answered)
