"""Properties 21 to 25: levels, bands, gates, rounding."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from inovrules.exact import Rounding
from inovrules.messages import Text, number_text
from inovrules.ruleset.model import Predicate, Published
from tests.properties import simple

TITLE = Text("Judul", "Title")
STARTS = (Fraction(0), Fraction(1, 100), Fraction(4001, 100), Fraction(6501, 100))
near = st.builds(
    lambda start, offset: max(Fraction(0), start + offset), st.sampled_from(STARTS), st.fractions(-1, 1).map(lambda part: part / 100)
)
rules = st.builds(
    lambda mode, looks: Published(
        "x", Rounding(2, mode), looks, "exact", "shared", tuple(Predicate(str(start), start, TITLE) for start in STARTS)
    ),
    st.sampled_from(["half_up", "half_even", "cut"]),
    st.sampled_from(["published", "exact"]),
)
MODES = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "cut": ROUND_DOWN}


def banded(value: object) -> Any:
    """Score one number by three bands."""
    rules = simple.ruleset([1])
    bands = [{"level": "1", "from": "1", "to": "200"}, {"level": "2", "from": "201", "to": "500"}, {"level": "3", "from": "501"}]
    rules["facts"]["innovation"]["f0"] = {"type": "integer", "minimum": "0", "title": simple.TITLE}
    rules["scores"][0] = {
        "id": "i-0", "scope": "innovation", "title": simple.TITLE, "evaluator": "bands", "from": "f0", "bands": bands, "otherwise": "0",
    }  # fmt: skip
    return simple.score(rules, simple.portfolio([value])).innovations[0].node("i-0")


@given(value=st.sampled_from([0, 1, 200, 201, 500, 501]).flatmap(lambda edge: st.integers(max(0, edge - 1), edge + 1)))
def test_21_edge(value: int) -> None:
    """A value at a threshold belongs to the level that starts there; every value has exactly one level."""
    assert banded(value).level == (0 if value < 1 else 1 if value <= 200 else 2 if value <= 500 else 3)


@given(exact=near, rule=rules)
@example(exact=Fraction(65005, 1000), rule=Published("x", Rounding(2), "published", "exact", "shared", ()))
def test_22_the_predicate_is_that_of_the_figure_shown(exact: Fraction, rule: Published) -> None:
    """The predicate is read from the published figure, or from the exact one, as the ruleset says, near every threshold."""
    looked_at = rule.rounding.apply(exact) if rule.classify_on == "published" else exact
    expected = [known for known in rule.predicates if known.start <= looked_at]
    assert rule.predicate(exact) == (expected[-1] if expected else None)


@given(one=near, two=near, rule=rules)
def test_23_predicates_rise_with_the_score(one: Fraction, two: Fraction, rule: Published) -> None:
    """A higher score never has a lower predicate."""
    low, high = (rule.predicate(value) for value in sorted((one, two)))
    assert low is not None
    assert high is not None
    assert low.start <= high.start


@given(row=st.lists(st.integers(0, 100), min_size=2, max_size=4), otherwise=st.integers(0, 60), least=st.integers(0, 100))
def test_24_gates_and_caps_only_lower(row: list[int], otherwise: int, least: int) -> None:
    """A gate that fails only lowers, one that holds changes nothing, and both caps and gates are lines of the arithmetic."""
    plain = simple.total(simple.ruleset([1] * len(row)), *row)
    gate = {"require": {"fact": "f0", "at_least": str(least)}, "otherwise": str(otherwise), "title": simple.TITLE}
    scores = simple.score(simple.ruleset([1] * len(row), gates=[gate], cap="70"), simple.portfolio(row)).innovations[0]
    cell, node = scores.cell("total"), scores.node("total")
    expected = min(plain.value if row[0] >= least else min(plain.value, otherwise), 70)
    assert cell.value == expected <= plain.value
    assert sum(line.claimed for line in node.lines if line.kind in ("gate", "cap")) == expected - plain.value


@given(value=st.decimals(-1000, 1000, places=5), digits=st.integers(0, 4), mode=st.sampled_from(sorted(MODES)))
@example(value=Decimal("60.005"), digits=2, mode="half_up")
@example(value=Decimal("-2.5"), digits=0, mode="half_even")
def test_25_round_once(value: Decimal, digits: int, mode: Any) -> None:
    """Rounding is that of the decimal standard, and rounding again changes nothing."""
    rounding = Rounding(digits, mode)
    once = rounding.apply(Fraction(value))
    assert once == Fraction(value.quantize(Decimal(1).scaleb(-digits), rounding=MODES[mode]))
    assert rounding.apply(once) == once


@given(value=st.decimals(0, 10**7, places=2), language=st.sampled_from(["id", "en"]))
def test_25_what_is_written_reads_back(value: Decimal, language: Any) -> None:
    """A number written for people, read strictly in their language, is the number."""
    group, point = (".", ",") if language == "id" else (",", ".")
    written = number_text(value, language, 2)
    assert Decimal(written.replace(group, "").replace(point, ".")) == value
