"""Bounded work: a ruleset may come from anybody."""

from __future__ import annotations


class TooManyError(Exception):
    """There is more to go through than is gone through: the property isn't decided."""


class Budget:
    """So many steps of work, and no more.

    >>> budget = Budget(2)
    >>> budget.spend(2)
    >>> budget.is_spent
    True
    """

    def __init__(self, most: int) -> None:
        """Allow so many."""
        self.left = most

    @property
    def is_spent(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0

    def spend(self, number: int = 1) -> None:
        """Take some steps. Raises `TooManyError` when there aren't as many left."""
        self.left -= number
        if self.left < 0:
            raise TooManyError
