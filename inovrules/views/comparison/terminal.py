"""A comparison's page on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.views.comparison.blocks import Grid, Heading, Item
from inovrules.views.terminal.layout import hanging, heading, indented, plain, subheading, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from inovrules.views.comparison.blocks import Block
    from inovrules.views.terminal.page import Page


def drawn(page: Page, blocks: Iterable[Block]) -> Iterator[RenderableType]:
    """Draw blocks."""
    width = 3
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            if place:
                yield ""
            yield heading(page, block.text, block.note) if block.level == 1 else subheading(block.text, block.note)
        elif isinstance(block, Item):
            label = block.label or "·"
            yield hanging(
                Text(label, "bold"), Text("\n").join(plain(line) for line in block.lines), max(width, len(label)), justify="right"
            )
        elif isinstance(block, Grid):
            yield table(page, block.columns, block.rows)
        else:
            yield indented(plain(block.text, "dim" if block.quiet else ""))
