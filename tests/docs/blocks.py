"""Finding the runnable blocks of a Markdown page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LANGUAGES = {"python", "console"}
EXEMPT = re.compile(r"<!-- not run: \S.* -->\s*\Z")
FILE = re.compile(r"<!-- file: (?P<name>\w[\w./-]*) -->\s*\Z")


@frozen
class Block:
    """A fenced block: its language, its text and the page's line on which the text starts.

    `file` is the file that the block is the content of; such a block is saved, not run.
    """

    language: str
    text: str
    line: int
    file: str = ""


@frozen
class Command:
    """A shell command of a console block and the output shown below it."""

    text: str
    shown: str
    line: int


def runnable(page: Path) -> list[Block]:
    """Give the blocks of a page that are run or saved, in order.

    These are `python` and `console` blocks, without those under a `<!-- not run: REASON -->`, and blocks of any language
    under a `<!-- file: NAME -->`.
    """
    blocks, before = [], ""
    for token in MarkdownIt().parse(page.read_text("utf-8")):
        if token.type == "fence":
            language, start = token.info.strip(), token.map[0] if token.map else 0
            if saved := FILE.match(before):
                blocks.append(Block(language, token.content, start + 2, saved["name"]))
            elif language in LANGUAGES and not EXEMPT.match(before):
                blocks.append(Block(language, token.content, start + 2))
        before = token.content if token.type == "html_block" else ""
    return blocks


def commands(block: Block) -> Iterator[Command]:
    """Split a console block at its `$ ` lines; `> ` lines below one continue it."""
    text, line = "", 0
    shown: list[str] = []
    for number, row in enumerate(block.text.splitlines(), block.line):
        if row.startswith("$ "):
            if text:
                yield Command(text, "\n".join(shown), line)
            text, shown, line = row[2:], [], number
        elif not text:
            message = f"line {number}: a console block starts with a '$ ' line"
            raise ValueError(message)
        elif row.startswith("> ") and not shown:
            text += "\n" + row[2:]
        else:
            shown.append(row)
    yield Command(text, "\n".join(shown), line)
