"""Levels in a list: their numbers, and the edges of bands, which go together where two bands meet."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.cases.mutation.mutant import Edit, removed, scalar, set_to
from inovrules.cases.mutation.steps import values
from inovrules.exact import exact_text, read_exact
from inovrules.located import MapNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.cases.mutation.mutant import Mutant, Path

LOWER, UPPER = ("from", "above"), ("to", "below")
_OPTIONS = ("is", "in")


def levels_of(node: SequenceNode) -> list[MapNode]:
    """Give the levels that a list consists of; none of another list."""
    found = [item for item in node.items if isinstance(item, MapNode) and isinstance(item.entries.get("level"), ScalarNode)]
    return found if len(found) == len(node.items) else []


def renumbered(levels: Sequence[MapNode], index: int, path: Path) -> Iterator[Mutant]:
    """Give a level another number, and so other points; where that is no ruleset, or points are stated, change those."""
    level, stated = levels[index].entries["level"], levels[index].entries.get("points")
    number = read_exact(level.text) if isinstance(level, ScalarNode) else None
    if number is None or not isinstance(level, ScalarNode) or stated is not None:
        return
    numbers = [Fraction(found) for each in levels if (found := read_exact(_text(each.entries["level"]))) is not None]
    worth = Edit((*path, "points"), "set", scalar(exact_text(Fraction(number) + 1), level))
    made = set_to((*path, "level"), level, exact_text(max(numbers) + 1))
    yield type(made)(made.path, made.to, made.was, made.place, (*made.ways, (worth,)))


def edges(levels: Sequence[MapNode], index: int, path: Path, digits: int) -> Iterator[Mutant]:
    """Move each edge of a band one step; where only moving the edge of its neighbour as well gives a ruleset, that moves along."""
    for key, node in levels[index].entries.items():
        if key not in (*LOWER, *UPPER) or not isinstance(node, ScalarNode) or (number := read_exact(node.text)) is None:
            continue
        for value in values(key, node, digits):
            moved = Fraction(read_exact(value) or 0) - Fraction(number)
            together = _facing(levels, Fraction(number), abs(moved), moved, path[:-1]) if key in LOWER else []
            yield set_to((*path, key), node, value, *([together] if together else []))


def _facing(levels: Sequence[MapNode], number: Fraction, step: Fraction, moved: Fraction, path: Path) -> list[Edit]:
    """Give the edits that move the upper edges that meet a lower one."""
    found = []
    for index, level in enumerate(levels):
        for key in UPPER:
            node = level.entries.get(key)
            other = read_exact(node.text) if isinstance(node, ScalarNode) else None
            if node is not None and other is not None and abs(number - Fraction(other)) <= step:
                found.append(Edit((*path, str(index), key), "set", scalar(exact_text(Fraction(other) + moved), node)))
    return found


def options(levels: Sequence[MapNode], index: int, path: Path) -> Iterator[Mutant]:
    """Take each of several options away from a level; where every option must have one, the next level gets it."""
    other = (index + 1) % len(levels)
    for key in _OPTIONS:
        listed = levels[index].entries.get(key)
        for item in listed.items if isinstance(listed, SequenceNode) and len(listed.items) > 1 else ():
            if isinstance(item, ScalarNode):
                own = (*path, key, item.text)
                given = [] if other == index else [_given(levels[other], (*path[:-1], str(other)), item)]
                yield removed(own, item, *([*each] for each in given if each))


def _given(level: MapNode, path: Path, option: ScalarNode) -> list[Edit]:
    for key in _OPTIONS:
        known = level.entries.get(key)
        if isinstance(known, SequenceNode):
            return [Edit((*path, key), "add", option)]
        if isinstance(known, ScalarNode):
            both = SequenceNode(known.file, known.line, known.column)
            both.items = [known, option]
            return [Edit((*path, key), "set", both)]
    return []


def _text(node: object) -> str:
    return node.text if isinstance(node, ScalarNode) else ""
