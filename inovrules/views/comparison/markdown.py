"""A comparison's page as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inovrules.views.comparison.blocks import Grid, Heading, Item, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.views.comparison.blocks import Block

_MEANS_SOMETHING = re.compile(r"([\\*_\[\]<>|#~])")


def markdown(blocks: Iterable[Block]) -> str:
    r"""Write blocks as Markdown; what means something in it is escaped, but for code between backticks.

    >>> markdown([Heading("Two *rulesets*", level=1), Item("1.", ("weight 3 → 4",))])
    '# Two \\*rulesets\\*\n\n1. weight 3 → 4\n'
    """
    parts = [list(_lines(block)) for block in blocks]
    text = ""
    before: Block | None = None
    for block, lines in zip(blocks, parts, strict=True):
        gap = "" if not text else "\n" if isinstance(block, Item) and isinstance(before, Item) else "\n\n"
        text += gap + "\n".join(lines)
        before = block
    return text + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {_safe(block.text)}" + (f" ({_safe(block.note)})" if block.note else "")
    elif isinstance(block, Paragraph):
        yield _safe(block.text)
    elif isinstance(block, Item):
        mark = block.label or "-"
        yield f"{mark} {_safe(block.lines[0])}"
        yield from (f"{' ' * (len(mark) + 1)}- {_safe(line)}" for line in block.lines[1:])
    else:
        yield from _grid(block)


def _grid(grid: Grid) -> Iterator[str]:
    yield "| " + " | ".join(_safe(header) or " " for header, _ in grid.columns) + " |"
    yield "| " + " | ".join("---:" if how == "right" else "---" for _, how in grid.columns) + " |"
    for row in grid.rows:
        yield "| " + " | ".join(_safe(cell) or " " for cell in row) + " |"


def _safe(text: str) -> str:
    parts = text.split("`")
    return "`".join(part if place % 2 else _MEANS_SOMETHING.sub(r"\\\1", part) for place, part in enumerate(parts)).replace("\n", " ")
