"""The pieces of a comparison's page, the same on a terminal and in Markdown."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

NONE = "–"
"""What stands where there is no figure."""


@frozen
class Heading:
    """A heading; `level` 1 is the page's own."""

    text: str
    note: str = ""
    level: int = 2


@frozen
class Paragraph:
    """A paragraph."""

    text: str
    quiet: bool = False


@frozen
class Item:
    """A numbered or unnumbered item; the lines after the first go deeper."""

    label: str
    lines: tuple[str, ...]


@frozen
class Grid:
    """A table: columns as header and how they stand (`wide`, `right`, `left`), and rows."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Paragraph | Item | Grid
