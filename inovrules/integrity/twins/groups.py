"""Groups of entries that pairs connect, and which of their pairs are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inovrules.integrity.twins.search import Pair

SMALL = 5
"""Every pair of a group of so many is told; of a larger one, the nearest other of each member."""


def groups_of(pairs: Iterable[Pair]) -> tuple[tuple[Pair, ...], ...]:
    """Give the pairs of each group, in the order of the pairs: what is like one of a group belongs to it."""
    group: dict[str, list[str]] = {}
    listed = list(pairs)
    for pair in listed:
        one, other = group.setdefault(pair.one.id, [pair.one.id]), group.setdefault(pair.other.id, [pair.other.id])
        if one is not other:
            less, more = sorted((one, other), key=len)
            more += less
            group.update(dict.fromkeys(less, more))
    found: dict[int, list[Pair]] = {}
    for pair in listed:
        found.setdefault(id(group[pair.one.id]), []).append(pair)
    return tuple(tuple(each) for each in found.values())


def members_of(group: Sequence[Pair]) -> tuple[str, ...]:
    """Give the ids of a group's members, in the order of its pairs.

    >>> members_of(())
    ()
    """
    return tuple(dict.fromkeys(entry.id for pair in group for entry in (pair.one, pair.other)))


def told_of(group: Sequence[Pair], answered: Mapping[tuple[str, str], object]) -> Iterator[Pair]:
    """Yield the pairs of a group that are told; those that a person has answered always are."""
    small = len(members_of(group)) <= SMALL
    nearest: dict[str, Pair] = {}
    for pair in group if not small else ():
        for entry in (pair.one, pair.other):
            best = nearest.setdefault(entry.id, pair)
            if pair.likeness.value > best.likeness.value:
                nearest[entry.id] = pair
    kept = {id(pair) for pair in nearest.values()}
    for pair in group:
        if small or id(pair) in kept or ids_of(pair) in answered:
            yield pair


def ids_of(pair: Pair) -> tuple[str, str]:
    """Give the ids of a pair in alphabetical order, as answers have them."""
    one, other = sorted((pair.one.id, pair.other.id))
    return one, other
