"""Putting things in order of need, and finding those that need themselves."""

from __future__ import annotations

from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MOST_CIRCLES = 100  # looking for one takes a walk through everything; those beyond are told once these are mended


def in_order(graph: Mapping[str, Iterable[str]]) -> tuple[list[str], list[list[str]]]:
    """Give the names so that each follows all that it needs, and every circle among them.

    What is part of a circle, or needs one that is, has no place in the order.

    >>> in_order({"a": ["b"], "b": []}), in_order({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["e"], "e": [], "f": ["c"]})
    ((['b', 'a'], []), (['e', 'd'], [['a', 'b', 'c', 'a']]))
    """
    left = {name: [need for need in needs if need in graph] for name, needs in graph.items()}
    order = _order(left)
    circles: list[list[str]] = []
    places = {name: place for place, name in enumerate(graph)}
    while len(order) < len(graph) and len(circles) < _MOST_CIRCLES:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            circles.append(_from_first(error.args[1][:0:-1], places))
            gone = set(circles[-1])
            left = {name: [need for need in needs if need not in gone] for name, needs in left.items() if name not in gone}
        else:
            break
    return order, circles


def _order(graph: Mapping[str, list[str]]) -> list[str]:
    sorter = TopologicalSorter(graph)
    with suppress(CycleError):
        sorter.prepare()  # with circles it still gives whatever they don't block
    order: list[str] = []
    while ready := sorter.get_ready():
        order += ready
        sorter.done(*ready)
    return order


def _from_first(circle: list[str], places: Mapping[str, int]) -> list[str]:
    """Start a circle, in which each needs the next, at the member that stands first in the file, and close it."""
    start = min(range(len(circle)), key=lambda index: places[circle[index]])
    return [*circle[start:], *circle[:start], circle[start]]
