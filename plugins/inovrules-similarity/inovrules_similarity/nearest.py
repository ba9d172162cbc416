"""The nearest other one of each innovation, and the pairs that a person has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define, frozen

from inovrules.integrity.twins import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

    from inovrules.integrity.twins import Entry, Likeness


@frozen
class Near:
    """Another entry, and how like it is."""

    other: Entry
    likeness: Likeness

    @property
    def rank(self) -> tuple[int, str, str]:
        """The order in which the nearest comes first, the same on every machine."""
        return -self.likeness.percent, self.other.id, self.other.called


@define
class Found:
    """What was found for one entry: the nearest, and those near that a person called different, with the reason."""

    entry: Entry
    nearest: Near | None = None
    answered: list[tuple[Near, str]] = Factory(list)
    bare: tuple[str, ...] = ()

    def note(self, near: Near) -> None:
        """Keep the nearest."""
        if self.nearest is None or near.rank < self.nearest.rank:
            self.nearest = near


def likenesses(entries: Sequence[Entry], least: Fraction) -> list[tuple[int, int, Likeness]]:
    """Give the places of every two entries that are at least so alike, and how alike they are.

    Raises `ValueError` where so many are nearly the same that not all can be compared.
    """
    found = alike(entries, least)
    if not found.complete:
        message = f"too many of {len(entries)} innovations are nearly the same to compare them all"
        raise ValueError(message)
    places = {id(entry): place for place, entry in enumerate(entries)}
    listed = []
    for pair in found.pairs:
        early, late = sorted((places[id(pair.one)], places[id(pair.other)]))
        listed.append((early, late, pair.likeness))
    return listed


def note_pairs(pairs: Iterable[tuple[Found, Near, Found | None]], edge: int | Fraction, reasons: Mapping[frozenset[str], str]) -> None:
    """Note each pair with the first of the two (and with the second, where one is given)."""
    for one, near, back in pairs:
        if near.likeness.percent < edge:
            continue
        because = reasons.get(frozenset((one.entry.id, near.other.id)))
        for holder, found in ((one, near), *([(back, Near(one.entry, near.likeness))] if back else [])):
            if because is None:
                holder.note(found)
            else:
                holder.answered.append((found, because))
