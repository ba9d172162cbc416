"""Walking over the tags of an XML part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

from inovrules.tables.damage import DamagedError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Walker(Protocol):
    """What is told of each tag, by its name without a prefix, and of each piece of text."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take note of a tag that opens."""

    def end(self, tag: str) -> None:
        """Take note of a tag that closes."""

    def text(self, piece: str) -> None:
        """Take note of a piece of text."""


def walk(part: bytes, walker: Walker) -> None:
    """Tell a walker of every tag. Raises `DamagedError` where it isn't well-formed XML."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: walker.start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: walker.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = walker.text
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat takes it by position
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DamagedError from error
