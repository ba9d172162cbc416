"""The evaluator `bands`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovrules.exact import Span
from tests.evaluators.strategies import halves
from tests.evaluators.support import build, codes, figures, possible, run, scored

PEOPLE = """
evaluator: bands
from: people
bands: [{level: 1, from: 1, to: 200}, {level: 2, from: 201, to: 500, points: 5}, {level: 3, from: 501}]
otherwise: 0
"""
PRINTED = """
evaluator: bands
from: rate
bands: [{level: 1, from: 5.00, to: 20.00}, {level: 2, from: 20.01, to: 50.00}, {level: 3, from: 50.01}]
digits: 2
otherwise: 0
"""


@pytest.mark.parametrize(
    ("value", "level", "points"),
    [(0, 0, 0), (1, 1, 1), (200, 1, 1), (201, 2, 5), (500, 2, 5), (501, 3, 3), (880, 3, 3)],
)
def test_each_edge_belongs_to_the_band_that_names_it(value: int, level: int, points: int) -> None:
    """A whole number gets the level and points of its band, its edges included."""
    assert figures(run(build(PEOPLE), people=value)) == scored(level, points)


@pytest.mark.parametrize(
    ("value", "level"),
    [("4.99", 0), ("4.9949", 0), ("4.995", 1), ("20.0049", 1), ("20.005", 2), ("50.005", 3), ("100", 3)],
)
def test_digits_read_the_value_first(value: str, level: int) -> None:
    """With `digits` a number between two printed edges is rounded to one of them before it is compared."""
    assert run(build(PRINTED), rate=Decimal(value)).level == level


@pytest.mark.parametrize(("mode", "level"), [("half_up", 2), ("half_even", 1), ("cut", 1)])
def test_mode_decides_a_tie_of_the_rounding(mode: str, level: int) -> None:
    """A value half way between two printed edges goes where the stated mode says."""
    assert run(build(f"{PRINTED}mode: {mode}\n"), rate=Decimal("20.005")).level == level


@pytest.mark.parametrize(
    ("text", "value", "level"),
    [
        ("{level: 1, below: 10}, {level: 2, from: 10}", "9.999", 1),
        ("{level: 1, below: 10}, {level: 2, from: 10}", "10", 2),
        ("{level: 1, to: 10}, {level: 2, above: 10}", "10", 1),
        ("{level: 1, to: 10}, {level: 2, above: 10}", "10.001", 2),
    ],
)
def test_open_and_closed_edges(text: str, value: str, level: int) -> None:
    """`below` and `above` leave the edge itself to the neighbour."""
    rule = build(f"evaluator: bands\nfrom: balance\nbands: [{text}]")
    assert run(rule, balance=Decimal(value)).level == level


@pytest.mark.parametrize(("tie", "level"), [("upper", 2), ("lower", 1)])
def test_tie_decides_overlaps(tie: str, level: int) -> None:
    """A number in two bands gets the level that `tie` says, and others stay with their own band."""
    rule = build(f"evaluator: bands\nfrom: rank\nbands: [{{level: 1, to: 5}}, {{level: 2, from: 5}}]\ntie: {tie}")
    assert [run(rule, rank=value).level for value in (4, 5, 6)] == [1, level, 2]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Span(low=500, low_open=True), scored(3, 3)),
        (Span(low=500), scored(3, 3, 5)),
        (Span(low=4000, low_open=True, said="lebih dari 4.000"), scored(3, 3)),
        (Span(high=1, high_open=True), scored(0, 0)),
        (Span(high=200), scored(0, 0, 1)),
        (Span(150, 300), scored(1, 1, 5)),
        (Span(501, 501, about=True), scored(3, 3)),
    ],
)
def test_bounds_get_the_lowest_points_possible(value: Span, expected: tuple[object, ...]) -> None:
    """A number within bounds counts at the fewest points that it allows, with the most as its upper end."""
    assert figures(run(build(PEOPLE), people=value)) == expected


def test_bounds_stop_at_the_declared_maximum() -> None:
    """Bounds that reach beyond the declared domain only allow what lies within it."""
    rule = build("evaluator: bands\nfrom: rate\nbands: [{level: 1, to: 99}, {level: 2, above: 99}]")
    assert figures(run(rule, rate=Span(low=99, low_open=True))) == scored(2, 2)


@pytest.mark.parametrize(
    ("span", "level", "high"),
    [
        (Span(low=Fraction("20.004"), low_open=True), 1, 3),
        (Span(low=Fraction("20.005"), low_open=True), 2, 3),
        (Span(low=Fraction("20.0049"), high=Fraction("20.005"), high_open=True), 1, 1),
        (Span(low=20, high=Fraction("20.005")), 1, 2),
    ],
)
def test_open_ends_are_rounded_as_their_neighbours(span: Span, level: int, high: int) -> None:
    """An open end at a tie of the rounding takes the value of the numbers next to it, not its own."""
    outcome = run(build(PRINTED), rate=span)
    assert (outcome.level, outcome.high) == (level, high)


@pytest.mark.parametrize(("value", "level"), [(Fraction(7, 2), 1), (4, 2), (Span(4, 4), 2)])
def test_derived_numbers(value: object, level: int) -> None:
    """A derived fact is read as the exact number, fraction or span that it is."""
    rule = build("evaluator: bands\nfrom: ratio\nbands: [{level: 1, below: 4}, {level: 2, from: 4}]")
    assert run(rule, ratio=value).level == level


def test_reason_names_value_and_need() -> None:
    """The reason tells the value with its unit and what the level asks, in both languages."""
    reason = run(build(PEOPLE), people=880).reason
    assert reason.text("id") == "880 orang termasuk rentang level 3 (501 orang atau lebih)."
    assert reason.text("en") == "880 is in the band of level 3 (501 or more)."


def test_reason_outside_and_within_bounds() -> None:
    """Numbers outside every band and numbers known only within bounds are told as such."""
    rule = build(PEOPLE)
    assert run(rule, people=0).reason.text("en") == "0 is outside every band: level 0."
    told = run(rule, people=Span(low=200, low_open=True)).reason.text("id")
    assert told.startswith("lebih dari 200 orang: bisa level 3 sampai level 2, karena hanya batasnya yang diketahui")


def test_reason_tells_rounding() -> None:
    """A value that was rounded before it was compared is shown with what it was read as."""
    assert "20.005% (read as 20.01%)" in run(build(PRINTED), rate=Decimal("20.005")).reason.text("en")


def test_not_reported_is_missing() -> None:
    """Without the fact the outcome is missing and names it."""
    outcome = run(build(PEOPLE))
    assert (outcome.state, outcome.reason.text("en")) == ("missing", "Title people isn't reported.")


def test_description_lists_levels_with_witnesses() -> None:
    """Every level is described with what it needs and the nearest number that reaches it, typed as the fact is."""
    rule = build(PEOPLE)
    described = rule.describe()
    assert (described.lowest, described.highest) == (0, 5)
    assert [(found.level, found.witness) for found in described.outcomes] == [
        (0, {"people": 0}), (1, {"people": 1}), (2, {"people": 201}), (3, {"people": 501}),
    ]  # fmt: skip
    assert possible(rule, 2).needs.text("id") == "201 sampai 500 orang"
    assert described.monotone == {"people": "either"}


@pytest.mark.parametrize(
    ("text", "level", "witness", "monotone"),
    [
        ("{level: 2, to: 5}, {level: 1, above: 5}", 2, "5", "falls"),
        ("{level: 2, below: 5}, {level: 1, from: 5}", 2, "4.99", "falls"),
        ("{level: 1, to: 5}, {level: 2, above: 5}", 2, "5.01", "rises"),
        ("{level: 1, to: 5, points: 1}, {level: 2, above: 5, points: 1}", 1, "5", "none"),
    ],
)
def test_witness_is_nearest_to_the_worse_side(text: str, level: int, witness: str, monotone: str) -> None:
    """The witness is the number of the level that is nearest to the levels worth less."""
    rule = build(f"evaluator: bands\nfrom: balance\nbands: [{text}]")
    assert possible(rule, level).witness == {"balance": Decimal(witness)}
    assert rule.describe().monotone == {"balance": monotone}


@pytest.mark.parametrize(
    ("edges", "words"),
    [
        ("from: 3, to: 3", "exactly 3"), ("from: 3", "3 or more"), ("above: 3", "more than 3"), ("to: 3", "at most 3"),
        ("below: 3", "less than 3"), ("from: 1, to: 3", "1 to 3"), ("from: 1, below: 3", "1 to less than 3"),
        ("above: 1, to: 3", "more than 1, up to 3"), ("above: 1, below: 3", "more than 1, less than 3"),
    ],
)  # fmt: skip
def test_needs_in_words(edges: str, words: str) -> None:
    """Every kind of band is told in plain words."""
    rule = build(f"evaluator: bands\nfrom: balance\nbands: [{{level: 1, {edges}}}]\notherwise: 0")
    assert possible(rule, 1).needs.text("en") == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: rank\nbands: [{level: 1, to: 5}, {level: 2, from: 5}]", ["IR410"]),
        ("from: rank\nbands: [{level: 1, to: 9}, {level: 2, from: 2, to: 3}, {level: 3, from: 10}]", ["IR410"]),
        ("from: rank\nbands: [{level: 1, to: 5}, {level: 2, from: 7}]", ["IR411"]),
        ("from: rank\nbands: [{level: 1, to: 5}, {level: 2, from: 7}]\notherwise: 0", ["IR411"]),
        ("from: rate\nbands: [{level: 1, to: 20.00}, {level: 2, from: 20.01}]", ["IR411"]),
        ("from: rate\nbands: [{level: 1, below: 20}, {level: 2, above: 20}]", ["IR411"]),
        ("from: rank\nbands: [{level: 1, from: 2}]", ["IR412"]),
        ("from: rank\nbands: [{level: 1, from: 2, to: 9}]", ["IR412", "IR412"]),
        ("from: balance\nbands: [{level: 1, from: 2}]", ["IR412"]),
        ("from: rank\nbands: [{level: 1, to: 5}, {level: 1, from: 6}]", ["IR415"]),
        ("from: rank\nbands: [{level: 1, from: 5, to: 4}]\notherwise: 0", ["IR416"]),
        ("from: rank\nbands: [{level: 1, above: 5, below: 6}]\notherwise: 0", ["IR416"]),
        ("from: rank\nbands: [{level: 1, from: 5, above: 5}]", ["IR422"]),
        ("from: rank\nbands: [{level: 1}]", ["IR422"]),
        ("from: rank\nbands: []", ["IR405"]),
        ("from: rank", ["IR122"]),
        ("from: rank\nbands: [{level: -1, to: 5}, {level: 2, from: 6}]", ["IR125"]),
        ("from: rank\nbands: [{level: 1, from: x}]", ["IR124"]),
        ("from: rank\nbands: [{level: 1, form: 5}]", ["IR121", "IR422"]),
        ("from: rank\nbands: [{level: 1, from: 1}]\nmode: up\ntie: both\ndigits: -1", ["IR125", "IR123", "IR123"]),
        ("bands: [{level: 1, from: 1}]", ["IR122"]),
        ("from: [rank, people]\nbands: [{level: 1, from: 1}]", ["IR401"]),
        ("from: ranc\nbands: [{level: 1, from: 1}]", ["IR402"]),
        ("from: stage\nbands: [{level: 1, from: 1}]", ["IR403"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """Every way in which bands can fail to say one level for each possible number is a fault of its own."""
    assert codes(f"evaluator: bands\n{text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "from: people\nbands: [{level: 0, to: 0}, {level: 1, from: 1}]",
        "from: rate\nbands: [{level: 1, to: 20.00}, {level: 2, from: 20.01}]\ndigits: 2",
        "from: balance\nbands: [{level: 1, to: 2}, {level: 2, above: 2}]",
        "from: months\nbands: [{level: 1, to: 11}, {level: 2, from: 12}]",
        "from: share\nbands: [{level: 1, from: 0, to: 50}, {level: 2, above: 50, to: 100}]",
        "from: total\nbands: [{level: 1, from: 0, to: 5}, {level: 2, from: 6}]",
        "from: gap\nbands: [{level: 1, to: -1}, {level: 2, from: 0}]",
    ],
)
def test_complete_tables_need_no_otherwise(text: str) -> None:
    """Nothing more is asked where the bands hold every number that the fact, or the arithmetic, allows."""
    assert build(f"evaluator: bands\n{text}").describe().highest in (1, 2)


@st.composite
def partitions(draw: st.DrawFn) -> tuple[list[Decimal], list[bool], list[int]]:
    """Cuts of the number line, which side each cut belongs to, and a level for each stretch."""
    cuts = draw(st.lists(halves, min_size=1, max_size=5, unique=True).map(sorted))
    upper = draw(st.lists(st.booleans(), min_size=len(cuts), max_size=len(cuts)))
    levels = draw(st.permutations(range(len(cuts) + 1)))
    return cuts, upper, list(levels)


@given(table=partitions(), value=halves)
def test_any_partition_of_the_line(table: tuple[list[Decimal], list[bool], list[int]], value: Decimal) -> None:
    """Bands that meet without gap or overlap need nothing more, and a number equal to an edge belongs to its owner."""
    cuts, upper, levels = table
    rows = []
    for index, level in enumerate(levels):
        row = [f"level: {level}"]
        if index > 0:
            row.append(f"{'from' if upper[index - 1] else 'above'}: {cuts[index - 1]}")
        if index < len(cuts):
            row.append(f"{'below' if upper[index] else 'to'}: {cuts[index]}")
        rows.append(f"{{{', '.join(row)}}}")
    rule = build(f"evaluator: bands\nfrom: balance\nbands: [{', '.join(rows)}]")
    place = sum(value > cut or (value == cut and owned) for cut, owned in zip(cuts, upper, strict=True))
    assert run(rule, balance=value).level == levels[place]
