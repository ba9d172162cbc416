"""Shares are Shapley values: checked against the mean over all orders of joining, straight from the definition."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import factorial
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from inovrules.comparing.shapley import MOST_IN_A_SET, shares

if TYPE_CHECKING:
    from collections.abc import Callable

Worths = list[tuple[frozenset[int], dict[frozenset[int], int]]]


def by_orders(players: int, value: Callable[[frozenset[int]], int]) -> list[Fraction]:
    """Give each player's mean gain over every order."""
    totals = [Fraction(0)] * players
    for order in permutations(range(players)):
        for place, player in enumerate(order):
            before = frozenset(order[:place])
            totals[player] += value(before | {player}) - value(before)
    return [total / factorial(players) for total in totals]


@st.composite
def games(draw: st.DrawFn) -> tuple[int, Worths]:
    """A game of up to five players: the sum of parts that each look at a set of them, and give anything for what they see."""
    players = draw(st.integers(1, 5))
    sets = draw(st.lists(st.frozensets(st.integers(0, players - 1), max_size=3), max_size=3))
    return players, [(seen, _worth(draw, seen)) for seen in sets]


def _worth(draw: st.DrawFn, seen: frozenset[int]) -> dict[frozenset[int], int]:
    members = sorted(seen)
    coalitions = [frozenset(m for place, m in enumerate(members) if mask >> place & 1) for mask in range(2 ** len(members))]
    return {coalition: draw(st.integers(-9, 9)) for coalition in coalitions}


@given(games())
def test_shares_are_the_mean_over_all_orders(game: tuple[int, Worths]) -> None:
    players, parts = game

    def value(chosen: frozenset[int]) -> int:
        return sum(worth[chosen & seen] for seen, worth in parts)

    found = shares(players, [seen for seen, _ in parts], lambda chosen: {"x": value(chosen)})
    assert found.method == "exact"
    assert [each.get("x", 0) for each in found.of] == by_orders(players, value)


def test_players_that_meet_although_nobody_said_so_are_found_out() -> None:
    found = shares(2, [], lambda chosen: {"x": len(chosen) == 2})
    assert (found.method, found.of) == ("exact", ({"x": Fraction(1, 2)}, {"x": Fraction(1, 2)}))


def test_too_many_that_meet_are_shared_by_two_orders_which_still_add_up() -> None:
    players = MOST_IN_A_SET + 3
    found = shares(players, [frozenset(range(players))], lambda chosen: {"x": len(chosen) ** 2})
    assert found.method == "orders"
    assert sum(each["x"] for each in found.of) == players**2
    assert found.evaluated <= 2 * players + 1


def test_many_that_do_not_meet_are_shared_exactly() -> None:
    found = shares(200, [], lambda chosen: {"x": sum(chosen)})
    assert found.method == "exact"
    assert [each.get("x", 0) for each in found.of] == list(range(200))
