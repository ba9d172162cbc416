"""The pieces of a report: texts in its language, figures already written, and bars as exact shares."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.messages import Language
    from inovrules.views.telling.line import Line, Tone

WHOLE = 1000


@frozen
class Bar:
    """How much of a maximum is proven, and how much is claimed."""

    claimed: Exact
    proven: Exact
    maximum: Exact

    @property
    def parts(self) -> tuple[int, int]:
        """The proven part and what is claimed beyond it, in thousandths; whole only when the maximum is reached.

        >>> Bar(3, 2, 4).parts
        (500, 250)
        """
        proven = thousandths(min(self.claimed, self.proven), self.maximum)
        return proven, max(thousandths(self.claimed, self.maximum) - proven, 0)


def thousandths(value: Exact, maximum: Exact) -> int:
    """Give a share in thousandths, between 0 and 1000; of anything at least 1.

    >>> thousandths(1, 3), thousandths(0, 3), thousandths(1, 99999), thousandths(7, 3)
    (333, 0, 1, 1000)
    """
    if value <= 0 or maximum <= 0:
        return 0
    return max(min(int(Fraction(value) * WHOLE / maximum), WHOLE), 1)


@frozen
class Cell:
    """A cell of a table: words and `lines` below them, or a bar. `depth` is how far it is moved in; `to` the name of what it leads to."""

    text: str = ""
    tone: Tone = ""
    strong: bool = False
    depth: int = 0
    bar: Bar | None = None
    to: str = ""
    lines: tuple[Line, ...] = ()


@frozen
class Column:
    """A column of a table, by what its cells hold; `name` is what each row is about."""

    title: str
    kind: Literal["name", "text", "figure", "bar"] = "text"


@frozen
class Table:
    """A table. Each of its rows has a cell for each column; a `wide` one may need more room than a phone has."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    wide: bool = True


@frozen
class Lines:
    """Paragraphs of a line each."""

    lines: tuple[Line, ...]


@frozen
class Item:
    """One of a list: what stands before it (points, a number), and its lines; `name` is what leads to it."""

    mark: str
    lines: tuple[Line, ...]
    name: str = ""


@frozen
class Items:
    """A list: findings, steps, claims or rules."""

    kind: Literal["findings", "steps", "claims", "rules"]
    items: tuple[Item, ...]


@frozen
class Entry:
    """A label and what it stands for; `code` is for programs (a hash, a command)."""

    label: str
    texts: tuple[str, ...]
    code: bool = False


@frozen
class Entries:
    """Labelled texts."""

    entries: tuple[Entry, ...]


@frozen
class Mark:
    """A place on the scale of a gauge, in thousandths: where a predicate begins, and which."""

    at: int
    start: str
    text: str


@frozen
class Answer:
    """The published figure of the whole: claimed and proven with their predicates, and what it may still turn out to be.

    `gauge` is told in words by `told`; `span` are the ends of the interval on it, in thousandths.
    """

    title: str
    told: str
    claimed: str
    predicate: str
    proven: str
    proven_predicate: str
    maximum: str = ""
    gauge: Bar | None = None
    span: tuple[int, int] | None = None
    marks: tuple[Mark, ...] = ()


@frozen
class Fold:
    """A part that a reader opens: a unit with its figures."""

    name: str
    title: str
    note: str
    claimed: str
    proven: str
    bar: Bar | None
    blocks: tuple[Block, ...]


Block: TypeAlias = "Lines | Table | Items | Entries | Answer | Fold"


@frozen
class Section:
    """A part with a title; a `note` beside it says what the figures in it are."""

    name: str
    title: str
    note: str = ""
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def answer(self) -> Answer | None:
        """The answer that it gives, where it gives one."""
        return next((block for block in self.blocks if isinstance(block, Answer)), None)


@frozen(slots=False)
class Outline:
    """A report on one portfolio in one language: whose it is, what is to be known of it as a whole, and its sections."""

    language: Language
    kind: str
    title: str
    facts: tuple[str, ...]
    lead: tuple[Line, ...]
    sections: tuple[Section, ...]
    words: tuple[tuple[str, str], ...] = ()

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all parts, to which cells may lead."""
        return frozenset(_names(self.sections))

    def around(self, name: str) -> str:
        """Give one of the words around the report, such as the title of its contents."""
        return dict(self.words)[name]


def _names(parts: tuple[Section | Block, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Section):
            yield part.name
            yield from _names((*part.blocks, *part.sections))
        elif isinstance(part, Fold):
            yield part.name
            yield from _names(part.blocks)
        elif isinstance(part, Items):
            yield from (item.name for item in part.items if item.name)
