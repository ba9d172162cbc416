"""Intervals against brute force: every way in which what is unknown may turn out, tried one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inovrules.exact import as_exact
from inovrules.ruleset.scores import Pool
from inovrules.scoring.combine import add_up, average, extreme
from inovrules.scoring.counted import Member
from inovrules.scoring.pool import pool_units
from tests.scoring.worlds import cell, child, ends, extremes, figures, outcomes, ruled, worlds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from inovrules.exact import Exact
    from inovrules.scoring.cells import Cell, Combined

POLICIES = ("zero", "exclude")
WEIGHTS: tuple[Exact, ...] = (1, 2, Fraction(1, 2))


@st.composite
def cells(draw: st.DrawFn, *, applies: bool = False) -> Cell:
    """Give a cell: scored with or without room, missing, refused, or one that doesn't apply or may not."""
    state: Any = draw(st.sampled_from(["scored", "scored", "missing", "refused", *([] if applies else ["not_applicable"])]))
    low, value, high = sorted(draw(st.tuples(*[st.integers(-3, 9)] * 3)))
    if state == "scored":
        return cell(state, value, low, high, may_not_apply=not applies and draw(st.booleans()))
    if state == "missing":
        return cell(state, 0, low, high, may_not_apply=not applies and draw(st.booleans()))
    return cell(state)


PARTS = st.lists(cells(), min_size=1, max_size=4)


def total(found: Sequence[tuple[Exact, Exact]]) -> Exact:
    """Add up weighted values."""
    return as_exact(sum((Fraction(weight) * value for weight, value in found), Fraction(0)))


def mean(found: Sequence[tuple[Exact, Exact]]) -> Exact:
    """Give the weighted mean."""
    return as_exact(Fraction(total(found)) / sum(Fraction(weight) for weight, _ in found))


def open_worlds(parts: Sequence[Cell], policy: str) -> Iterator[tuple[Exact | None, ...]]:
    """Give every world, and those in which a part that is silent counts zero, as it does now where nothing else is known."""
    yield from worlds(parts, policy)
    yield from product(*([*outcomes(one, policy), *([0] if one.state == "missing" else [])] for one in parts))


def possible(parts: Sequence[Cell], weights: Sequence[Exact], policy: str, together: Any, *, empty: bool) -> list[Exact]:
    """Give the value of every world; `empty` tells that a world without parts is worth nothing rather than none."""
    found = []
    for world in open_worlds(parts, policy):
        kept = [(weight, value) for weight, value in zip(weights, world, strict=True) if value is not None]
        if kept or empty:
            found.append(together(kept))
    return found


@pytest.mark.parametrize("policy", POLICIES)
@given(parts=PARTS, data=st.data())
def test_a_sum_lies_between_its_worst_and_its_best_world(policy: Any, parts: list[Cell], data: st.DataObject) -> None:
    """The interval of a sum runs from the least to the most that it comes to in any world, no further and no less far."""
    weights = data.draw(st.lists(st.sampled_from(WEIGHTS), min_size=len(parts), max_size=len(parts)))
    combined = add_up([child(f"c{k}", one, weights[k]) for k, one in enumerate(parts)], policy)
    assert ends(combined) == extremes(possible(parts, weights, policy, total, empty=True))
    within(combined)


@pytest.mark.parametrize("policy", POLICIES)
@given(parts=PARTS, data=st.data())
def test_a_mean_lies_between_its_worst_and_its_best_world(policy: Any, parts: list[Cell], data: st.DataObject) -> None:
    """The same for a mean, where leaving a part out moves the divisor."""
    weights = data.draw(st.lists(st.sampled_from(WEIGHTS), min_size=len(parts), max_size=len(parts)))
    found = possible(parts, weights, policy, mean, empty=False)
    assume(found)
    combined = average([child(f"c{k}", one, weights[k]) for k, one in enumerate(parts)], policy)
    assert ends(combined) == extremes(found)
    within(combined)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("largest", [True, False])
@given(parts=PARTS)
def test_the_best_and_the_least_part_lie_between_their_worlds(policy: Any, largest: Any, parts: list[Cell]) -> None:
    """The same for the largest and the smallest of several parts."""
    pick: Callable[[Any], Any] = max if largest else min
    found = possible(parts, [1] * len(parts), policy, lambda kept: pick(value for _, value in kept), empty=False)
    assume(found)
    combined = extreme([child(f"c{k}", one) for k, one in enumerate(parts)], policy, largest=largest)
    assert ends(combined) == extremes(found)
    within(combined)


def within(combined: Combined) -> None:
    """A value lies within its own interval, and its lines add up to it."""
    state, value, proven = figures(combined)
    low, high = ends(combined)
    if state == "scored":
        assert low <= value
        assert high is None or value <= high
        assert sum(line.claimed for line in combined.lines()) == value
        assert sum(line.proven for line in combined.lines()) == proven


VERDICTS = {"in": (), "out": (False,), "perhaps in": (None,), "perhaps out": (None,)}
MEMBERS = st.lists(st.tuples(st.sampled_from(sorted(VERDICTS)), cells(applies=True)), min_size=1, max_size=4)


def member(number: int, verdict: str, one: Cell) -> Member:
    """Give a unit in a pool whose eligibility is known, or can't be decided and is accepted or refused for now."""
    eligibility = ruled(*VERDICTS[verdict], unknown="refuse" if verdict == "perhaps out" else "accept")
    return Member(f"u{number}", eligibility, one)


def turned(verdict: str, one: Cell, policy: str, refused: str) -> list[Exact | None]:
    """Give what a unit may bring to a pool in the end: its value where it is eligible, else nothing, or zero where it is kept.

    One that can't be judged may bring zero, too: that is what it brings now.
    """
    if verdict == "in":
        return outcomes(one, policy)
    outside = 0 if refused == "keep" else None
    return [outside] if verdict == "out" else [*outcomes(one, policy), outside, 0]


@pytest.mark.parametrize("refused", ["leave_out", "keep"])
@pytest.mark.parametrize("floor", [0, 3])
@given(members=MEMBERS)
def test_a_mean_of_units_lies_between_its_worlds(floor: int, refused: Any, members: list[tuple[str, Cell]]) -> None:
    """A mean over innovations, some of which may turn out not to count, with and without a floor of its divisor."""
    found = []
    for world in product(*(turned(verdict, one, "zero", refused) for verdict, one in members)):
        kept = [value for value in world if value is not None]
        if divisor := max(floor, len(kept)):
            found.append(as_exact(Fraction(sum(map(Fraction, kept))) / divisor))
    assume(found)
    pool = Pool("mean", "innovation", of="x", refused=refused, divisor_floor=floor)
    combined = pool_units(pool, [member(k, *one) for k, one in enumerate(members)], "zero", complete=True)
    assert ends(combined) == extremes(found)
    within(combined)


@pytest.mark.parametrize("refused", ["leave_out", "keep", "counted"])
@given(members=MEMBERS, cap=st.none() | st.integers(0, 3))
def test_a_count_of_units_lies_between_its_worlds(refused: Any, members: list[tuple[str, Cell]], cap: int | None) -> None:
    """A count runs from the units that surely count to all that may; those that are refused only where they are counted."""
    sure = sum(verdict == "in" or refused == "counted" for verdict, _ in members)
    most = sum(verdict != "out" or refused == "counted" for verdict, _ in members)
    now = sum(verdict in ("in", "perhaps in") or refused == "counted" for verdict, _ in members)
    pool = Pool("count", "innovation", refused=refused, cap=cap, each=Fraction(38, 100))
    combined = pool_units(pool, [member(k, *one) for k, one in enumerate(members)], "zero", complete=True)
    worth = [Fraction(38, 100) * min(number, number if cap is None else cap) for number in (sure, now, most)]
    assert (combined.low, combined.value, combined.high) == tuple(worth)
    within(combined)
