"""Joining things into groups, of which each thing is in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence


class Groups:
    """So many things, each alone at first.

    >>> groups = Groups(4)
    >>> groups.join(1, 3)
    >>> groups.all()
    [[0], [1, 3], [2]]
    """

    def __init__(self, size: int) -> None:
        """Start with every thing alone."""
        self._of = list(range(size))

    def join(self, first: int, second: int) -> None:
        """Put the groups of two things together."""
        low, high = sorted((self._of[first], self._of[second]))
        if low != high:
            self._of = [low if group == high else group for group in self._of]

    def join_alike(self, names: Sequence[Hashable]) -> None:
        """Put together what has the same name."""
        first: dict[Hashable, int] = {}
        for index, name in enumerate(names):
            self.join(first.setdefault(name, index), index)

    def all(self) -> list[list[int]]:
        """Give the groups, by their first thing."""
        found: dict[int, list[int]] = {}
        for index, group in enumerate(self._of):
            found.setdefault(group, []).append(index)
        return list(found.values())
