"""Nodes of a located document that stand in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.located import MapNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.faults import Place
    from inovrules.located import Node


def scalar(text: str, place: Place) -> ScalarNode:
    """Give a scalar of this text, whatever it looks like."""
    node = ScalarNode(text, plain=False, file=place.file, line=place.line, column=place.column)
    node.sheet = place.sheet
    return node


def lost_at(place: Place) -> ScalarNode:
    """Give what stands for a cell that can't be read, after its fault was noted."""
    node = scalar("", place)
    node.torn = True
    return node


def mapping(place: Place) -> MapNode:
    """Give an empty mapping at a place."""
    node = MapNode(place.file, place.line, place.column)
    node.sheet = place.sheet
    return node


def listed(items: Iterable[Node], place: Place) -> SequenceNode:
    """Give a list at a place."""
    node = SequenceNode(place.file, place.line, place.column)
    node.sheet = place.sheet
    node.items = list(items)
    return node


def put(parent: MapNode, key: str, node: Node | None, place: Place) -> None:
    """Put a node under a key of which the fault would stand at `place`; without a node, only that place is kept."""
    parent.keys[key] = scalar(key, place)
    if node is not None:
        parent.entries[key] = node


def inner(parent: MapNode, key: str, place: Place) -> MapNode:
    """Give the mapping under a key, made at `place` when it isn't there."""
    found = parent.entries.get(key)
    if isinstance(found, MapNode):
        return found
    made = mapping(place)
    put(parent, key, made, place)
    return made
