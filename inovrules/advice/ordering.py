"""Sorting many things by exact figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.exact import Exact


def places(figures: Iterable[Exact]) -> dict[Exact, int]:
    """Give each distinct figure its place, the largest first.

    Thousands of findings have few distinct stakes, and fractions are slow to compare: they are compared once, here.

    >>> places([1, 3, 1])
    {3: 0, 1: 1}
    """
    return {figure: place for place, figure in enumerate(sorted(set(figures), reverse=True))}
