"""Sets of figures as bits, and what scores can be, against sets of fractions and the engine."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules.proving.budget import TooManyError
from inovrules.proving.sums.bits import Figures
from inovrules.proving.sums.reach import Reach
from tests.properties.strategies import Case, cases
from tests.properties.support import evaluate, nodes

VALUES = st.sets(st.builds(Fraction, st.integers(-12, 12), st.sampled_from([1, 2, 3, 4])), min_size=1, max_size=5)


@settings(max_examples=40)
@given(VALUES, VALUES, st.builds(Fraction, st.integers(-6, 6), st.sampled_from([1, 2, 5])), st.integers(0, 3))
def test_sets_are_what_sets_of_fractions_are(one: set[Fraction], two: set[Fraction], factor: Fraction, times: int) -> None:
    first, second = Figures.of(one), Figures.of(two)
    assert set(first.values()) == one
    assert set(first.plus(second).values()) == {a + b for a in one for b in two}
    assert set(first.joined(second).values()) == one | two
    assert set(first.times(factor).values()) == {a * factor for a in one}
    assert set(first.between(-2, factor)) == {a for a in one if -2 < a < factor}
    assert [value for value in sorted(one | two) if first.has(value)] == sorted(one)
    summed = {Fraction(0)}
    for _ in range(times):
        summed = {a + b for a in summed for b in one}
    assert set(first.repeated(times).values()) == summed


def test_sets_that_are_too_large_are_refused_before_they_are_made() -> None:
    with pytest.raises(TooManyError):
        Figures.of([0, Fraction(1, 10**30)]).plus(Figures.of([0, 1]))
    with pytest.raises(TooManyError):
        Figures.of([0, 1, 3]).repeated(10**12)


@settings(max_examples=40)
@given(cases(signed=True, most=3))
def test_every_figure_is_among_those_that_its_score_can_have(case: Case) -> None:
    """Claimed and proven values of generated rulesets, as the engine scores them."""
    card = evaluate(*case)
    reached: dict[str, list[Figures]] = {}
    for units in range(4):
        reach = Reach(card.ruleset, units)
        for name in card.ruleset.scores:
            try:
                reached.setdefault(name, []).append(reach.figures(name))
            except TooManyError:
                continue
    for node in nodes(card):
        if len(reached.get(node.score.id, ())) == 4:
            assert any(figures.has(node.value) for figures in reached[node.score.id])
            assert any(figures.has(node.proven) for figures in reached[node.score.id])
