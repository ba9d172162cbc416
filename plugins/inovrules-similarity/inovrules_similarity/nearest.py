"""The nearest other one of each innovation, and the pairs that a person has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define, frozen

from inovrules_similarity.measure import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from inovrules_similarity.measure import Entry, Likeness


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


def note_pairs(pairs: Iterable[tuple[Found, Entry, Found | None]], edge: int | Fraction, reasons: Mapping[frozenset[str], str]) -> None:
    """Compare each pair exactly, and note it with the first of the two (and with the second, where one is given)."""
    for one, other, back in pairs:
        found = likeness(one.entry, other)
        if found.percent < edge:
            continue
        because = reasons.get(frozenset((one.entry.id, other.id)))
        for holder, near in ((one, Near(other, found)), *([(back, Near(one.entry, found))] if back else [])):
            if because is None:
                holder.note(near)
            else:
                holder.answered.append((near, because))
