"""Sorting many things by exact figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.exact import Exact


def places(figures: Iterable[Exact]) -> list[int]:
    """Give the place of each figure among all of them, the largest first; equal figures have the same.

    Thousands of findings share few stakes, and fractions are slow to hash and to compare: each object is looked at once.

    >>> places([1, 3, 1])
    [1, 0, 1]
    """
    every = list(figures)
    objects = {id(figure): figure for figure in every}
    order = {figure: place for place, figure in enumerate(sorted(set(objects.values()), reverse=True))}
    place_of = {key: order[figure] for key, figure in objects.items()}
    return [place_of[id(figure)] for figure in every]
