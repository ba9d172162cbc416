"""Tables of bands and the scales that they stand on."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.evaluators.level import Level
from inovrules.evaluators.level_table import Band, BandTable, number_in
from inovrules.evaluators.scale import BOTTOM, TOP, Edge, Scale, edge, span_between
from inovrules.exact import MODES, Rounding, Span, as_exact

quarters = st.integers(-24, 24).map(lambda number: as_exact(Fraction(number, 4)))
scales = st.one_of(
    st.just(Scale()),
    st.just(Scale(whole=True)),
    st.just(Scale(-5, 5)),
    st.builds(Rounding, st.integers(0, 1), st.sampled_from(MODES)).map(lambda rounding: Scale(rounding=rounding)),
)


@st.composite
def tables(draw: st.DrawFn) -> BandTable:
    """Any bands at all: overlapping, apart, open or closed."""
    bands = []
    for number in range(draw(st.integers(1, 4))):
        low, high = sorted(draw(st.tuples(quarters, quarters)))
        start = draw(st.sampled_from([BOTTOM, edge(low), edge(low, 1)]))
        end = draw(st.sampled_from([TOP, edge(high), edge(high, -1)]))
        bands.append(Band(Level.plain(number + 1), start, end))
    return BandTable(tuple(bands), draw(scales), draw(st.sampled_from([None, "lower", "upper"])), Level.plain(0))


def naive(table: BandTable, value: Any) -> int:
    """Give a number's level by comparing it with every edge."""
    read = table.scale.rounding.apply(value) if table.scale.rounding and not table.scale.whole else value
    found = [band.level.number for band in table.bands if _above(read, band.low) and _below(read, band.high)]
    return (min(found) if table.tie == "lower" else max(found)) if found else 0


def _above(value: Any, low: Edge) -> bool:
    return low == BOTTOM or (value > low[1] if low[2] else value >= low[1])


def _below(value: Any, high: Edge) -> bool:
    return high == TOP or (value < high[1] if high[2] else value <= high[1])


def levels_of(table: BandTable, span: Span) -> set[int]:
    found = [table.level(piece) for piece in table.pieces(*table.scale.ends(span))]
    return {level.number for level in found if level is not None}


@given(table=tables(), value=quarters)
def test_a_number_has_the_level_that_its_edges_say(table: BandTable, value: Any) -> None:
    """One number has exactly one level, the one found by comparing it with every edge."""
    if table.scale.whole:
        value = int(value)
    assert levels_of(table, Span(value, value)) == {naive(table, value)}


@given(table=tables(), ends=st.tuples(quarters, quarters).map(sorted), opened=st.tuples(st.booleans(), st.booleans()))
def test_bounds_have_the_levels_of_their_numbers(table: BandTable, ends: list[Any], opened: tuple[bool, bool]) -> None:
    """The levels of a stretch are the levels of the numbers in it, no more and no fewer."""
    span = Span(ends[0], ends[1], low_open=opened[0] and ends[0] < ends[1], high_open=opened[1] and ends[0] < ends[1])
    step = 1 if table.scale.whole else Fraction(1, 80)
    first = -(-Fraction(ends[0]) // step) * step
    numbers = [first + step * count for count in range(int((ends[1] - first) / step) + 1)] if first <= ends[1] else []
    least, most = table.scale.limits
    inside = [as_exact(number) for number in numbers if span.contains(number) and least <= (0, number, 0) <= most]
    if inside:
        assert levels_of(table, span) == {naive(table, number) for number in inside}
    else:
        assert levels_of(table, span)


@given(table=tables())
def test_pieces_cover_the_scale(table: BandTable) -> None:
    """Stretches follow each other without gap, neighbours differ, and a number named for one lies in it."""
    low, high = table.scale.limits
    pieces = table.pieces(low, high)
    assert (pieces[0].low, pieces[-1].high) == (low, high)
    for left, right in itertools.pairwise(pieces):
        assert table.scale.after(left.high) == right.low
        assert table.scale.before(right.low) == left.high
        assert left.band is not right.band
    for piece in pieces:
        for from_top in (False, True):
            number = number_in(piece, from_top=from_top)
            assert naive(table, number) == (0 if piece.band is None else piece.band.level.number)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("sign", [1, -1])
@given(number=st.integers(-100, 100).map(lambda number: Fraction(number, 200)))
def test_open_ends_take_their_neighbours_reading(mode: Any, sign: int, number: Fraction) -> None:
    """An open end is read as the numbers just beside it are."""
    scale = Scale(rounding=Rounding(1, mode))
    beside = scale.read(as_exact(number + sign * Fraction(1, 10**6)))
    span = Span(low=as_exact(number), low_open=True) if sign > 0 else Span(high=as_exact(number), high_open=True)
    low, high = scale.ends(span)
    assert (low if sign > 0 else high) == edge(beside)


@pytest.mark.parametrize(
    ("scale", "span", "ends"),
    [
        (Scale(0, 10), Span(low=5), (edge(5), edge(10))),
        (Scale(0, 10), Span(high=5, high_open=True), (edge(0), edge(5, -1))),
        (Scale(0, 10, whole=True), Span(low=5, low_open=True), (edge(6), edge(10))),
        (Scale(whole=True), Span(low=Fraction(5, 2), high=Fraction(7, 2)), (edge(3), edge(3))),
        (Scale(0, 10), Span(low=10, low_open=True), (edge(10), edge(10))),
        (Scale(0, 10), Span(low=20), (edge(10), edge(10))),
        (Scale(0, 10), Span(high=-3), (edge(0), edge(0))),
        (Scale(0, 10), Span(20, 20), (edge(20), edge(20))),
        (Scale(), Span(), (BOTTOM, TOP)),
    ],
)
def test_ends(scale: Scale, span: Span, ends: tuple[Edge, Edge]) -> None:
    """Bounds are read within the scale's limits; bounds beyond them stand at the nearest limit."""
    assert scale.ends(span) == ends


@given(ends=st.tuples(quarters, quarters).map(sorted), nudges=st.tuples(st.sampled_from([0, 1]), st.sampled_from([0, -1])))
def test_spans_between_edges(ends: list[Any], nudges: tuple[int, int]) -> None:
    """A span made of two edges allows the numbers between them."""
    low, high = edge(ends[0], nudges[0]), edge(ends[1], nudges[1])
    span = span_between(low, high)
    for number in (ends[0], ends[1], as_exact(Fraction(ends[0] + ends[1]) / 2)):
        assert span.contains(number) == (low <= (0, number, 0) <= high)
