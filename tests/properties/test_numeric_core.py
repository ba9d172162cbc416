"""Properties 1, 3 and 5 to 13: the numeric core. The oracle (2) and order (4) have files of their own."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inovrules import FaultError
from inovrules.ruleset.scores import Indicator
from tests.properties import simple
from tests.properties.strategies import cases, flats, picks
from tests.properties.support import evaluate, figures, nodes

if TYPE_CHECKING:
    from tests.properties.strategies import Case, Flat, Node, Pick
    from tests.properties.support import Figure

values = st.integers(0, 100)
parts: list[Fraction | int] = [1, 2, 3, Fraction(1, 2), Fraction(3, 4), 7]
weights = st.lists(st.sampled_from(parts), min_size=1, max_size=6)


@st.composite
def weighed(draw: st.DrawFn, *, missing: bool = False) -> tuple[list[Any], list[Any]]:
    """Give weights, and as many answers."""
    chosen = draw(weights)
    answer = st.none() | values if missing else values
    return [decimal(weight) for weight in chosen], draw(st.lists(answer, min_size=len(chosen), max_size=len(chosen)))


def decimal(weight: Fraction | int) -> str:
    """Write a weight as a ruleset does."""
    return str(weight) if isinstance(weight, int) else str(weight.numerator / weight.denominator)


def of_flat(flat: Flat, ruleset: Node | None = None) -> Figure:
    """Score a flat case; give the score of its parts together."""
    return figures(evaluate(ruleset or flat.ruleset(), flat.portfolio()))["innovation", "x"]["total"]


@given(case=cases())
def test_01_bounds(case: Case) -> None:
    """Every score, its proven value and its interval lie within what its ruleset says it can be, and every coverage between 0 and 1."""
    scorecard = evaluate(*case)
    for node in nodes(scorecard):
        known = scorecard.ruleset.bounds[node.score.id]
        assert 0 <= node.coverage <= 1
        if node.state == "scored":
            found = [node.value, node.low, *([node.proven] if node.proven_state == "scored" else [])]
            assert known.low <= min(found)
            assert known.high is None or (node.high is not None and max(*found, node.high) <= known.high)


@given(case=cases(signed=True))
def test_03_adds_up(case: Case) -> None:
    """At every node the lines, caps and gates and roundings among them, add up to its claimed and its proven value."""
    for node in nodes(evaluate(*case)):
        if node.lines or not isinstance(node.score.body, Indicator):
            assert sum(line.claimed for line in node.lines) == node.value
            assert sum(line.proven for line in node.lines) == node.proven


@given(data=st.data(), how=st.sampled_from(["sum", "mean", "minimum", "best"]), pair=weighed())
def test_05_monotone(data: st.DataObject, how: str, pair: tuple[list[Any], list[Any]]) -> None:
    """A better answer never lowers what is made of it."""
    chosen, answers = pair
    place = data.draw(st.integers(0, len(answers) - 1))
    better = [min(100, value + data.draw(values)) if number == place else value for number, value in enumerate(answers)]
    rules = simple.ruleset(chosen, how)
    assert simple.total(rules, *better).value >= simple.total(rules, *answers).value


@given(data=st.data(), pair=weighed())
def test_06_exact_response(data: st.DataObject, pair: tuple[list[Any], list[Any]]) -> None:
    """Moving one answer moves a mean by exactly weight × difference / sum of weights."""
    chosen, answers = pair
    place = data.draw(st.integers(0, len(answers) - 1))
    moved = [data.draw(values) if number == place else value for number, value in enumerate(answers)]
    rules = simple.ruleset(chosen)
    change = simple.total(rules, *moved).value - simple.total(rules, *answers).value
    exact = [Fraction(weight) for weight in chosen]
    assert change == exact[place] * (moved[place] - answers[place]) / sum(exact)


@given(pair=weighed(missing=True), factor=st.sampled_from([2, 5, Fraction(1, 4)]), missing=st.sampled_from(["zero", "exclude"]))
def test_07_weight_scaling(pair: tuple[list[Any], list[Any]], factor: Fraction, missing: str) -> None:
    """Multiplying all weights of a mean by one factor changes nothing."""
    chosen, answers = pair
    scaled = [decimal(Fraction(weight) * factor) for weight in chosen]
    one, two = (
        simple.total(simple.ruleset(chosen, missing=missing), *answers),
        simple.total(simple.ruleset(scaled, missing=missing), *answers),
    )
    assert (one.state, one.value, one.coverage, one.low, one.high) == (two.state, two.value, two.coverage, two.low, two.high)


@given(flat=flats(hows=("sum", "mean")), answer=st.sampled_from([None, "0", "1"]))
def test_08_zero_weight(flat: Flat, answer: str | None) -> None:
    """An indicator of weight 0 changes neither score nor coverage nor interval, and is listed all the same."""
    assume(any(known is not None for known in flat.answers))  # a known part of no weight makes a score of what was missing
    wider = flat._replace(weights=(*flat.weights, "0"), answers=(*flat.answers, answer))
    assert of_flat(wider) == of_flat(flat)
    card = evaluate(wider.ruleset(), wider.portfolio())
    assert [line.subject for line in card.innovations[0].node("total").lines][-1] == f"i-{len(flat.weights)}"


@given(flat=flats(hows=("sum", "mean")), pick=picks())
def test_09_split(flat: Flat, pick: Pick) -> None:
    """Replacing an indicator by two copies of half its weight changes nothing."""
    place = pick.below(len(flat.weights))
    half = str(Decimal(flat.weights[place]) / 2)
    chosen = (*flat.weights[:place], half, *flat.weights[place + 1 :], half)
    assert of_flat(flat._replace(weights=chosen, answers=(*flat.answers, flat.answers[place]))) == of_flat(flat)


@given(flat=flats(), pick=picks(), wrapper=st.sampled_from(["sum", "mean", "minimum", "best", "of"]))
def test_09_nesting(flat: Flat, pick: Pick, wrapper: str) -> None:
    """Wrapping an indicator in a score of that one part, with its weight there, changes nothing."""
    rules, place = flat.ruleset(), pick.below(len(flat.weights))
    name = f"i-{place}"
    inner = name if wrapper == "of" else [{"score": name, "weight": "1"}]
    rules["scores"].append({"id": "wrapped", "scope": "innovation", "title": simple.TITLE, "weight": flat.weights[place], wrapper: inner})
    total = next(score for score in rules["scores"] if score["id"] == "total")
    total[flat.how] = ["wrapped" if part == name else part for part in total[flat.how]]
    assert of_flat(flat, rules) == of_flat(flat)


@given(chosen=weights, how=st.sampled_from(["sum", "mean", "minimum", "best"]))
def test_10_extremes(chosen: list[Any], how: str) -> None:
    """All best gives the maximum that the ruleset computes, all worst its minimum."""
    rules = simple.ruleset([decimal(weight) for weight in chosen], how)
    bounds = simple.ENGINE.load_ruleset(rules).bounds["total"]
    assert simple.total(rules, *([100] * len(chosen))).value == bounds.high
    assert simple.total(rules, *([0] * len(chosen))).value == bounds.low


@given(pair=weighed(), level=values)
def test_11_flat_and_between(pair: tuple[list[Any], list[Any]], level: int) -> None:
    """The mean of equal parts is that part, and any mean lies between its smallest and its largest part."""
    chosen, answers = pair
    rules = simple.ruleset(chosen)
    assert simple.total(rules, *([level] * len(chosen))).value == level
    assert min(answers) <= simple.total(rules, *answers).value <= max(answers)


@pytest.mark.parametrize("written", ["NaN", ".nan", ".inf", "-.inf", "1e3", "0x10", "true", "1" * 60, "½", "٣"])
def test_12_what_is_no_number_is_refused(written: str) -> None:
    """What isn't a plain number is refused at its place, never scored."""
    with pytest.raises(FaultError) as caught:
        simple.total(simple.ruleset([1]), written)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [("IR205", "innovations/inn-0/facts/f0")]


@given(size=st.integers(1, 40))
def test_13_exactness(size: int) -> None:
    """No result depends on how a decimal looks in binary: a tenth, ten times, is one."""
    rules = simple.ruleset(["0.1"] * size, "sum")
    assert simple.total(rules, *([1] * size)).value == Fraction(size, 10)
