"""A manual as Markdown: headings, definition lists, lists and code, in lines of at most 118 characters."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from inovrules.manual.model import Entry, Formula, Item
from inovrules.manual.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.manual.model import Block, Manual, Section

_WIDTH = 118
_TAG = re.compile(r"<(?=[A-Za-z/!?])")


def markdown(manual: Manual, *, below: str = "") -> str:
    """Write a manual; `below` stands under its title beside the id and the version, such as a link to the other language."""
    facing = " · ".join(part for part in (f"`{manual.ruleset}`", f"{word('version', manual.language)} {manual.version}", below) if part)
    lines = [f"# {_safe(manual.title)}", "", facing, "", *_blocks(manual.blocks)]
    for part in manual.sections:
        lines += _section(part, 2)
    return "\n".join(lines).rstrip() + "\n"


def _section(part: Section, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {_safe(part.title)}"
    yield ""
    yield from _blocks(part.blocks)
    for inner in part.sections:
        yield from _section(inner, depth + 1)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Write blocks with a blank line between them, but none within a list or a formula."""
    for place, block in enumerate(blocks, 1):
        yield from _block(block)
        following = blocks[place] if place < len(blocks) else None
        if not (isinstance(block, Item | Formula) and type(block) is type(following)):
            yield ""


def _block(block: Block) -> list[str]:
    if isinstance(block, Entry):
        return [block.label, *_wrapped(_safe(block.text), ": ", "  ")]
    if isinstance(block, Item):
        pad = "  " * block.depth
        return _wrapped(_safe(block.text), f"{pad}- ", f"{pad}  ")
    if isinstance(block, Formula):
        return _wrapped(block.text, "    ", "        ")
    return _wrapped(_safe(block.text), "", "")


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)


def _safe(text: str) -> str:
    """Keep what a ruleset's author wrote from being read as HTML."""
    return _TAG.sub("&lt;", text)
