"""A manual: sections of paragraphs, entries, items and formulas, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

if TYPE_CHECKING:
    from inovrules.messages import Language


def _line(text: str) -> str:
    return " ".join(text.split())


@frozen
class Paragraph:
    """A paragraph. `` `code` `` and `**strong**` are the only marks that texts carry."""

    text: str = field(converter=_line)


@frozen
class Entry:
    """A labelled text, such as the legal basis of an indicator; `name` is the label's, the same in every language."""

    name: str
    label: str
    text: str = field(converter=_line)


@frozen
class Item:
    """An item of a list; `depth` counts the lists it stands in, from 0."""

    text: str = field(converter=_line)
    depth: int = 0


@frozen
class Formula:
    """A line of arithmetic."""

    text: str = field(converter=_line)


Block: TypeAlias = Paragraph | Entry | Item | Formula


@frozen
class Section:
    """A part with a title: its `blocks`, then its own sections. `name` is the same in every language, and the id of a score or rule."""

    name: str
    title: str = field(converter=_line)
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing below the title."""
        return not self.blocks and not self.sections


@frozen
class Manual:
    """The manual of a ruleset in a language."""

    ruleset: str
    version: str
    digest: str
    language: Language
    title: str = field(converter=_line)
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
