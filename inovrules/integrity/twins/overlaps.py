"""Finding every two sets that share enough, without comparing each with each.

Nothing is lost: where one set has most of the other, it has some of the other's rarest members (prefix filtering), and those are looked
up. Only what shares several of them is compared.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import chain
from math import ceil, inf
from typing import TYPE_CHECKING

from attrs import define, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

RARE = 5
"""How many of the rare members a pair must share before it is compared: with fewer, more pairs are compared in vain."""
MOST_WORK = 4_000_000_000
"""How many members may be looked up; a pair that is compared counts as a thousand. 31,000 long descriptions take less than half."""
_PAIR = 1000


@define
class Work:
    """What may still be looked up: no input, however it was made, keeps the program busy for ever."""

    left: int = MOST_WORK

    @property
    def is_done(self) -> bool:
        """Whether nothing more may be looked up."""
        return self.left <= 0

    def spend(self, looked_up: int, pairs: int) -> None:
        """Take off what was looked up, and the pairs that were found."""
        self.left -= looked_up + _PAIR * pairs


@frozen
class Wanted:
    """Which pairs are wanted: `share` of the smaller set must lie in the larger, which is at most `ratio` times as large (`None`: any)."""

    share: Fraction
    ratio: Fraction | None = None

    def fewest(self, size: int) -> int:
        """How many members a set of this size shares at least with any larger one."""
        return ceil(size * self.share)

    def is_met(self, smaller: frozenset[str], larger: frozenset[str]) -> bool:
        """Whether two sets share what is wanted; the larger one isn't too large."""
        return len(smaller & larger) >= self.fewest(len(smaller))

    def largest(self, size: int) -> Fraction | float:
        """How large a set is at most that a set of this size can be found in."""
        return inf if self.ratio is None else size * self.ratio

    def looked_up(self, size: int) -> tuple[int, int]:
        """How many of its rarest members are looked up, and how many of these must be found."""
        fewest = self.fewest(size)
        shared = min(RARE, fewest)
        return size - fewest + shared, shared


@frozen
class Ranked:
    """Sets in ascending order of size, each with its members from rare to frequent; `places` are those of the sets as given."""

    places: list[int]
    members: list[list[int]]

    @classmethod
    def of(cls, sets: Sequence[frozenset[str]]) -> Ranked:
        """Rank members by how many sets have them, and leave empty sets out."""
        often = Counter(chain.from_iterable(sets))
        rank = {member: number for number, member in enumerate(sorted(often, key=lambda member: (often[member], member)))}
        places = sorted((place for place, members in enumerate(sets) if members), key=lambda place: (len(sets[place]), place))
        return cls(places, [sorted(rank[member] for member in sets[place]) for place in places])

    def holding(self) -> Mapping[int, list[int]]:
        """Give for each member the sets that have it."""
        found: dict[int, list[int]] = defaultdict(list)
        for number, members in enumerate(self.members):
            for member in members:
                found[member].append(number)
        return found


def overlaps(sets: Sequence[frozenset[str]], wanted: Wanted, work: Work) -> Iterator[tuple[int, int]]:
    """Yield the places of every two sets that share what is wanted, the lower place first, none twice; stop where the work is done.

    >>> from fractions import Fraction
    >>> list(overlaps([frozenset("abc"), frozenset("abcd"), frozenset("xyz")], Wanted(Fraction(3, 4), Fraction(2)), Work()))
    [(0, 1)]
    """
    ranked = Ranked.of(sets)
    holding = ranked.holding()
    sizes = [len(members) for members in ranked.members]
    for number, members in enumerate(ranked.members):
        if work.is_done:
            return
        length, shared = wanted.looked_up(len(members))
        found = _counted(holding, members[:length], number, bisect_right(sizes, wanted.largest(len(members))))
        near = [other for other, times in found.items() if times >= shared]
        work.spend(found.total(), len(near))
        for other in near:
            if wanted.is_met(sets[ranked.places[number]], sets[ranked.places[other]]):
                yield in_order(ranked.places[number], ranked.places[other])


def _counted(holding: Mapping[int, list[int]], members: list[int], after: int, end: int) -> Counter[int]:
    """Count how many of some members each set has that comes after one, and before the end."""
    found: Counter[int] = Counter()
    for member in members:
        held = holding[member]
        if held[-1] > after:
            found.update(held[bisect_right(held, after) : bisect_left(held, end)])
    return found


def in_order(one: int, other: int) -> tuple[int, int]:
    """Give two places, the lower first."""
    return (one, other) if one < other else (other, one)
