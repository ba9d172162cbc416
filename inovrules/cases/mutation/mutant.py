"""Mutants: a ruleset with one small change, written as the changes of an edition are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from attrs import field, frozen

from inovrules.exact import read_exact
from inovrules.located import ScalarNode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.faults import Place
    from inovrules.located import Node

Path: TypeAlias = "tuple[str, ...]"


class Edit(NamedTuple):
    """What is done to a document at a path."""

    path: Path
    verb: Literal["set", "remove", "add"]
    value: Node | None = None


@frozen(eq=False)
class Mutant:
    """One small change: `to` is what is set at the path, `None` where that is removed; `was` is what stands there.

    `ways` are the edits that make it, the first that gives a ruleset counts: an edge of a band takes its neighbour's along where there
    would be a gap otherwise.
    """

    path: Path
    to: str | None
    was: str
    place: Place = field(repr=False)
    ways: tuple[tuple[Edit, ...], ...] = field(repr=False)

    @property
    def written(self) -> str:
        """The path as a ruleset's changes write it."""
        return "/".join(self.path)

    @property
    def name(self) -> tuple[str, str | None]:
        """What tells it from every other: the path and the value."""
        return self.written, self.to

    def is_meant_by(self, path: str, to: str | None) -> bool:
        """Whether an excuse means this one; numbers are compared as numbers."""
        if path != self.written or (to is None) != (self.to is None):
            return False
        return to == self.to or (to is not None and self.to is not None and _number(to) is not None and _number(to) == _number(self.to))


def _number(text: str) -> object:
    return read_exact(text)


def scalar(text: str, like: Node) -> ScalarNode:
    """Make the node of a value, standing where another stands."""
    return ScalarNode(text, plain=True, file=like.file, line=like.line, column=like.column)


def set_to(path: Path, node: ScalarNode, text: str, *others: Sequence[Edit]) -> Mutant:
    """Set a scalar; `others` are further ways, tried when that alone gives no ruleset."""
    own = Edit(path, "set", scalar(text, node))
    return Mutant(path, text, node.text, node.place, ((own,), *((own, *more) for more in others)))


def removed(path: Path, node: Node, *others: Sequence[Edit], instead: bool = False) -> Mutant:
    """Remove what stands at a path; `others` are edits beside that, or (`instead`) in its stead."""
    own = Edit(path, "remove")
    was = node.text if isinstance(node, ScalarNode) else ""
    ways = (tuple(more) if instead else (own, *more) for more in others)
    return Mutant(path, None, was, node.place, ((own,), *ways))
