"""V5: rounding and printed limits, against enumeration."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules.exact import Rounding
from inovrules.proving.rounding.halves import least_divisor
from inovrules.proving.sums.grid import Divided, Grid
from tests.proving.small import ENGINE, flag, ruleset_of, score, told, verdicts, yes

FLAGS = {name: flag() for name in "abc"}
STEPS = st.builds(Fraction, st.integers(0, 6), st.sampled_from([1, 2, 5, 8, 25]))


@settings(max_examples=50)
@given(STEPS, STEPS, st.integers(0, 2), st.integers(1, 40))
def test_figures_are_half_way_only_where_it_is_said(step: Fraction, share: Fraction, digits: int, divisor: int) -> None:
    """By trying every small multiple of both steps."""
    found = least_divisor(Grid(step, share, Divided("s", "innovation", 1)), digits)
    doubled = [2 * 10**digits * (a * step + b * share / divisor) for a in range(-9, 10) for b in range(40)]
    if any(value.denominator == 1 and value % 2 for value in doubled):
        assert found is not None
        assert divisor % found == 0


def is_half(n: int, counted: int, total: int) -> bool:
    """Whether twice the index in hundredths, 80 S / d + 30.4 n and what SPD gives, is odd."""
    divisor = max(12, n)
    twice, rest = divmod(400 * total + 152 * counted * divisor, 5 * divisor)
    return not rest and twice % 2 == 1


def test_the_index_is_half_way_only_if_a_multiple_of_16_is_averaged() -> None:
    """By enumeration of the index, (SPD + S / max(12, n) + 0.38 n or nothing) x 100 / 250; a quarter of SPD is 0.1 of it: twice that in hundredths is 20."""
    sizes = {n for n in range(1, 34) for counted in (0, n) if any(is_half(n, counted, total) for total in range(111 * n + 1))}
    assert sizes == {16, 32}
    (figure,) = [each for each in verdicts(ENGINE.load_ruleset("iid-2026"), "V5") if each.score == "iid" and each.status == "proved"]
    assert "only where “Average maturity of the region's innovations” is divided by a multiple of 16 (at least 12)" in told(figure)


def test_the_figures_told_lie_between_published_ones() -> None:
    (open_one,) = [each for each in verdicts(ENGINE.load_ruleset("iid-2026"), "V5") if each.status == "undecided"]
    values = dict(open_one.details[0].values)["values"].values  # type: ignore[attr-defined]
    assert {int(value) for value in values} == {40, 65}
    assert all(0 < value - int(value) < Fraction(1, 100) for value in values)
    published = {mode: {Rounding(2, mode).apply(value) for value in values} for mode in ("half_up", "cut")}
    assert published["half_up"] != published["cut"]


def predicates(*starts: str) -> list[dict[str, object]]:
    return [{"id": f"p-{place}", "from": start, "title": {"id": "P", "en": "P"}} for place, start in enumerate(starts)]


@pytest.mark.parametrize("points", list(itertools.product(["1", "0.5", "0.25"], ["1.004", "2", "0.995"])))
@pytest.mark.parametrize("digits", ["0", "2"])
def test_small_rulesets_are_proved_only_if_no_sum_tells_rules_apart(points: tuple[str, str], digits: str) -> None:
    """Oracle: every sum, rounded in each way, and its predicate under each reading of a limit."""
    scores = yes("x", "a", points=points[0]), yes("y", "b", points=points[1]), score("s", sum=["x", "y"])
    published = {"score": "s", "digits": digits, "predicates": predicates("0", "1", "1.5")}
    figure, limit = verdicts(ruleset_of(FLAGS, *scores, publish=[published]), "V5")
    sums = [sum(some, Fraction(0)) for size in range(3) for some in itertools.combinations(map(Fraction, points), size)]
    modes = [Rounding(int(digits), mode) for mode in ("half_up", "half_even", "cut")]
    first_two = all(modes[0].apply(value) == modes[1].apply(value) for value in sums)
    assert (figure.status == "proved") == first_two
    step = Fraction(1, 10 ** int(digits))
    starts = [-(-Fraction(start) // step) * step for start in ("1", "1.5")]
    alike = all(
        len({*(mode.apply(value) >= start for mode in modes), value > start - step, value >= start}) == 1
        for value in sums
        for start in starts
    )
    assert (limit.status == "proved") == alike


def test_a_curve_is_left_open() -> None:
    curve = score("s", evaluator="curve", points=[["0", "0"], ["3", "1"]], **{"from": "n"})
    found = verdicts(ruleset_of({"n": {"type": "integer", "title": {"id": "N", "en": "N"}}}, curve), "V5")
    assert [each.status for each in found] == ["undecided"]
