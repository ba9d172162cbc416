"""Exact Shapley values of a game whose players meet only within known sets.

The value of a coalition is a sum of parts that each depend on the players of one set. Then Harsanyi's dividend of every coalition that
no set holds is zero, and a player's Shapley value is the sum of the dividends of the coalitions that it is in, each shared equally
(J. C. Harsanyi, "A simplified bargaining model for the n-person cooperative game", 1963; L. S. Shapley, "A value for n-person games",
1953). So only the subsets of the sets need to be evaluated: exact, and independent of any order.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import frozen

from inovrules.exact import Exact, as_exact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

Coalition: TypeAlias = frozenset[int]
Figures: TypeAlias = "Mapping[Any, Exact]"
Method = Literal["exact", "orders"]
MOST_COALITIONS = 600
MOST_IN_A_SET = 10


@frozen
class Shares:
    """What each player contributes to each figure; they add up to the difference between all players and none.

    `method` is `exact` (Shapley values), or `orders`: the mean of adding the players one by one in their order and in the opposite one,
    where there are too many coalitions. `evaluated` tells how many coalitions were looked at.
    """

    of: tuple[Figures, ...]
    method: Method
    evaluated: int


def shares(players: int, sets: Iterable[Coalition], value: Callable[[Coalition], Figures]) -> Shares:
    """Share out what `value` gives for all players beyond what it gives for none.

    `sets` are those within which players meet; a player that is in none stands alone.

    >>> shares(2, [frozenset({0, 1})], lambda chosen: {"x": 10 if len(chosen) == 2 else 0}).of
    ({'x': 5}, {'x': 5})
    """
    seen: dict[Coalition, Figures] = {}

    def known(chosen: Coalition) -> Figures:
        if chosen not in seen:
            seen[chosen] = value(chosen)
        return seen[chosen]

    kept = _widest([*sets, *(frozenset([player]) for player in range(players))])
    everyone = frozenset(range(players))
    if max(map(len, kept), default=0) <= MOST_IN_A_SET and len(_coalitions(kept, MOST_COALITIONS + 1)) <= MOST_COALITIONS:
        found = _exact(players, kept, known)
        if _adds_up(found, known(everyone), known(frozenset())):
            return Shares(found, "exact", len(seen))
        if players <= MOST_IN_A_SET and 2**players <= MOST_COALITIONS * 2:
            return Shares(_exact(players, [everyone], known), "exact", len(seen))
    return Shares(_orders(players, known), "orders", len(seen))


def _widest(sets: Sequence[Coalition]) -> list[Coalition]:
    """Leave out sets within others."""
    ordered = sorted({each for each in sets if each}, key=lambda each: (-len(each), sorted(each)))
    kept: list[Coalition] = []
    for each in ordered:
        if not any(each <= other for other in kept):
            kept.append(each)
    return kept


def _coalitions(sets: Iterable[Coalition], most: int) -> set[Coalition]:
    """Give the subsets of the sets; stops once there are `most`."""
    found: set[Coalition] = set()
    for each in sets:
        for size in range(len(each) + 1):
            found.update(map(frozenset, combinations(sorted(each), size)))
            if len(found) >= most:
                return found
    return found


def _exact(players: int, sets: Iterable[Coalition], value: Callable[[Coalition], Figures]) -> tuple[Figures, ...]:
    totals: list[dict[Any, Exact]] = [{} for _ in range(players)]
    done: set[Coalition] = set()
    for each in sets:
        members = sorted(each)
        for coalition, dividend in _dividends(members, value).items():
            if coalition in done or not coalition:
                continue
            done.add(coalition)
            for key, worth in dividend.items():
                part = Fraction(worth) / len(coalition)
                for player in coalition:
                    totals[player][key] = totals[player].get(key, 0) + part
    return tuple({key: as_exact(worth) for key, worth in total.items()} for total in totals)


def _dividends(members: Sequence[int], value: Callable[[Coalition], Figures]) -> dict[Coalition, dict[Any, Exact]]:
    """Give the dividends of every subset (a Möbius transform, one member at a time); those that are zero are left out."""
    worth: dict[Coalition, dict[Any, Exact]] = {}
    for size in range(len(members) + 1):
        for chosen in map(frozenset, combinations(members, size)):
            worth[chosen] = dict(value(chosen))
    for member in members:
        for chosen in [each for each in worth if member in each]:
            without = worth[chosen - {member}]
            keys = {**worth[chosen], **without}
            taken = {key: worth[chosen].get(key, 0) - without.get(key, 0) for key in keys}
            worth[chosen] = {key: left for key, left in taken.items() if left}
    return worth


def _orders(players: int, value: Callable[[Coalition], Figures]) -> tuple[Figures, ...]:
    totals: list[dict[Any, Exact]] = [{} for _ in range(players)]
    for order in (range(players), range(players - 1, -1, -1)):
        before: Coalition = frozenset()
        for player in order:
            after = before | {player}
            for key, gain in minus(value(after), value(before)).items():
                totals[player][key] = as_exact(totals[player].get(key, 0) + Fraction(gain) / 2)
            before = after
    return tuple(totals)


def minus(figures: Figures, others: Figures) -> dict[Any, Exact]:
    """Give how much more each figure is than in `others`; those that are the same are left out."""
    return {key: gain for key in {**figures, **others} if (gain := as_exact(figures.get(key, 0) - others.get(key, 0)))}


def _adds_up(found: Sequence[Figures], everyone: Figures, nobody: Figures) -> bool:
    wanted = minus(everyone, nobody)
    keys = {key for each in found for key in each} | wanted.keys()
    return all(sum(each.get(key, 0) for each in found) == wanted.get(key, 0) for key in keys)
