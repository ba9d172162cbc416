"""A manual on the terminal."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.manual.model import Entry, Formula, Item, Paragraph
from inovrules.manual.words import word
from inovrules.views.terminal.clean import clean
from inovrules.views.terminal.layout import hanging, heading, indented, plain, subheading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.manual.model import Block, Manual, Section
    from inovrules.views.terminal.page import Page

_MARKED = re.compile(r"(\*\*.+?\*\*|`[^`]+`)")
_LABEL, _LABEL_NARROW = 18, 12


def page_of(page: Page, manual: Manual) -> Iterator[RenderableType]:
    """Give the page of a manual."""
    yield heading(page, manual.title, f"{manual.ruleset} {manual.version}")
    yield from _blocks(page, manual.blocks)
    for part in manual.sections:
        yield ""
        yield heading(page, part.title)
        yield from _blocks(page, part.blocks)
        for inner in part.sections:
            yield from _inner(page, inner)
    yield ""
    yield plain(word("printed", manual.language), "dim")


def _inner(page: Page, part: Section) -> Iterator[RenderableType]:
    yield ""
    yield indented(subheading(part.title))
    yield from _blocks(page, part.blocks)


def _blocks(page: Page, blocks: tuple[Block, ...]) -> Iterator[RenderableType]:
    for place, block in enumerate(blocks):
        if isinstance(block, Formula | Paragraph) and place and type(block) is not type(blocks[place - 1]):
            yield ""
        if isinstance(block, Entry):
            yield hanging(Text(plain(block.label).plain, "dim"), _marked(block.text), _LABEL_NARROW if page.is_narrow else _LABEL, indent=4)
        elif isinstance(block, Item):
            yield hanging("•" if block.depth == 0 else "–", _marked(block.text), 1, indent=4 + 3 * block.depth)
        elif isinstance(block, Formula):
            lines = textwrap.wrap(block.text, page.width - 8, break_on_hyphens=False)
            yield from (indented(plain(line), 8 if number else 4) for number, line in enumerate(lines))
        else:
            yield indented(_marked(block.text), 4)


def _marked(text: str) -> Text:
    """Show `**strong**` words in bold, and codes without their quotes."""
    found = Text()
    for part in _MARKED.split(clean(text)):
        if part.startswith("**") and part.endswith("**") and len(part) > len("****"):
            found.append(part[2:-2], "bold")
        elif part.startswith("`") and part.endswith("`") and len(part) > 1:
            found.append(part[1:-1], "cyan")
        else:
            found.append(part)
    return found
