"""Putting things in order of need, and finding those that need themselves."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def in_order(graph: Mapping[str, Iterable[str]]) -> tuple[list[str], list[list[str]]]:
    """Give the names so that each follows all that it needs, and every circle among them (then the order is empty).

    >>> in_order({"a": ["b"], "b": []}), in_order({"a": ["b"], "b": ["c"], "c": ["a"], "d": []})
    ((['b', 'a'], []), ([], [['a', 'b', 'c', 'a']]))
    """
    left = {name: [need for need in needs if need in graph] for name, needs in graph.items()}
    circles: list[list[str]] = []
    while True:
        try:
            order = list(TopologicalSorter(left).static_order())
        except CycleError as error:
            circles.append(_from_first(error.args[1][:0:-1], left))
            left = {name: [need for need in needs if need not in circles[-1]] for name, needs in left.items() if name not in circles[-1]}
        else:
            return ([], circles) if circles else (order, [])


def _from_first(circle: list[str], known: Mapping[str, Iterable[str]]) -> list[str]:
    """Start a circle, in which each needs the next, at the member that stands first in the file, and close it."""
    start = min(range(len(circle)), key=lambda index: list(known).index(circle[index]))
    return [*circle[start:], *circle[:start], circle[start]]
