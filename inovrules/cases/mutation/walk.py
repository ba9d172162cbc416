"""Finding every small change in a ruleset's document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.cases.mutation import bands
from inovrules.cases.mutation.mutant import Edit, removed, set_to
from inovrules.cases.mutation.steps import values
from inovrules.located import MapNode, ScalarNode, SequenceNode
from inovrules.located.nodes import item_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.cases.mutation.mutant import Mutant, Path
    from inovrules.located import Node

_NAMED_BY = {"eligibility": "id", "scores": "id", "publish": "score"}
_TOLD = frozenset([
    "id", "scope", "title", "group", "code", "remedy", "effort", "basis", "confidence", "note", "maximum", "mandatory", "evaluator",
    "reported_by",
    "what", "reason", "by", "of", "fact", "score", "band", "ties", "rank_on", "how", "level", "any_of",
])  # fmt: skip
"""What names something (kinds of documents among it), or only tells of it: it changes no score, or makes another rule of it."""
_MAY_GO = frozenset(["cap", "floor", "round", "when", "unless", "divisor_floor", "where", "evidence"])
_ITEMS_MAY_GO = frozenset([
    "sum", "mean", "minimum", "best", "steps", "items", "values", "is", "in", "includes_all", "includes_any", "all", "any",
    "gates", "evidence",
])  # fmt: skip


def mutants(document: MapNode) -> Iterator[Mutant]:
    """Give every small change to a ruleset's own document, in its order; not each need give a ruleset."""
    for key in ("year", "missing"):
        yield from _Item(0).scalar(key, document.entries.get(key), (key,))
    for section, naming in _NAMED_BY.items():
        listed = document.entries.get(section)
        for item in listed.items if isinstance(listed, SequenceNode) else ():
            named = item.entries.get(naming) if isinstance(item, MapNode) else None
            if isinstance(named, ScalarNode):
                path = (section, named.text)
                if section == "eligibility":
                    yield removed(path, item, [Edit((section,), "remove")], instead=True)
                yield from _Item(_digits(item)).inside(item, path)
    yield from _Item(0).inside(document.entries.get("derived"), ("derived",))


def _digits(item: Node) -> int:
    """Give at how many decimals something is read, where that is stated."""
    stated = item.entries.get("digits") if isinstance(item, MapNode) else None
    return int(stated.text) if isinstance(stated, ScalarNode) and stated.text.isdecimal() else 0


@frozen
class _Item:
    """A rule or score, whose numbers are read at so many decimals."""

    digits: int

    def inside(self, node: Node | None, path: Path) -> Iterator[Mutant]:
        """Give the changes to the entries of a mapping."""
        for key, part in node.entries.items() if isinstance(node, MapNode) else ():
            if key in _TOLD:
                continue
            if key in _MAY_GO and not isinstance(part, SequenceNode):
                yield removed((*path, key), part)
            if isinstance(part, ScalarNode):
                yield from self.scalar(key, part, (*path, key))
            elif isinstance(part, MapNode):
                yield from self._options(part, (*path, key)) if key == "options" else self.inside(part, (*path, key))
            else:
                yield from self._listed(key, part, (*path, key))

    def scalar(self, key: str, node: Node | None, path: Path) -> Iterator[Mutant]:
        """Give the changes to a scalar."""
        if isinstance(node, ScalarNode):
            key = path[-2] if len(path) > 1 and path[-2] == "rescale" else key
            digits = 0 if key in ("digits", "otherwise") else self.digits
            yield from (set_to(path, node, value) for value in values(key, node, digits))

    @staticmethod
    def _options(node: MapNode, path: Path) -> Iterator[Mutant]:
        """Take each option away from a choice."""
        if len(node.entries) > 1:
            yield from (removed((*path, key), part) for key, part in node.entries.items())

    def _listed(self, key: str, node: SequenceNode, path: Path) -> Iterator[Mutant]:
        levels = bands.levels_of(node)
        for index, item in enumerate(node.items):
            own = (*path, _name(item, index))
            if key in _ITEMS_MAY_GO:
                whole = [Edit(path, "remove")] if key in ("gates", "evidence") else []
                yield from [removed(own, item, whole, instead=True)] if whole else [removed(own, item)] if len(node.items) > 1 else []
            if levels:
                yield from self._level(levels, index, own)
            elif isinstance(item, MapNode):
                yield from self.inside(item, own)
            elif isinstance(item, SequenceNode):
                yield from self._listed("curve" if key in ("curve", "points") else key, item, own)
            elif _texts(node).count(item.text) == 1 and not node_is_named(key):
                yield from self.scalar(key, item, own)

    def _level(self, levels: list[MapNode], index: int, path: Path) -> Iterator[Mutant]:
        """Give the changes to one of several levels."""
        level = levels[index]
        yield from bands.renumbered(levels, index, path)
        yield from bands.edges(levels, index, path, self.digits)
        yield from bands.options(levels, index, path)
        for key, part in level.entries.items():
            if isinstance(part, ScalarNode) and key not in (*_TOLD, *bands.LOWER, *bands.UPPER, "is", "in"):
                yield from self.scalar(key, part, (*path, key))
            elif isinstance(part, MapNode) and key not in _TOLD:
                yield from self.inside(part, (*path, key))


def node_is_named(key: str) -> bool:
    """Whether the scalars of a list are names, not numbers to be changed."""
    return key in ("is", "in", "includes_all", "includes_any", "from", *_ITEMS_MAY_GO)


def _texts(node: SequenceNode) -> list[str]:
    return [item.text for item in node.items if isinstance(item, ScalarNode)]


def _name(item: Node, index: int) -> str:
    """Name an item as paths do: by its id or score, itself, or its number."""
    if isinstance(item, ScalarNode):
        return item.text
    scored = item.entries.get("score") if isinstance(item, MapNode) and "id" not in item.entries else None
    return scored.text if isinstance(scored, ScalarNode) else item_name(item, index)
