"""Where a character of a scalar's text stands in its file: inside quotes, folded lines and blocks too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from inovrules.faults import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.located.nodes import ScalarNode

_ANCHOR = re.compile(r"(?:&\S+[ \t]+)?")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU])", re.DOTALL)
_UNSEEN = frozenset("ntrvfb0ae \t\n_NLP")
"""Escapes that stand for blanks, or for characters that a text can't show."""


def place_within(node: ScalarNode, offset: int) -> Place:
    """Give the place of the character at `offset` of a scalar's text; where the scalar starts when that can't be told.

    Blanks may be written otherwise than they are read (folded, indented), but every other character is written in its turn: they
    are counted, and compared on the way.
    """
    text = node.text
    wanted = len("".join(text[:offset].split()))
    visible = "".join(text.split())
    last: tuple[int, int] | None = None
    for count, (line, column, character) in enumerate(_seen(node)):
        if count == len(visible) or character not in ("", visible[count]):
            break
        last = (line, column)
        if count == wanted:
            return Place(node.file, line, column)
    at_end = last is not None and wanted == len(visible)
    return Place(node.file, last[0], last[1] + 1) if at_end and last else node.place


def _seen(node: ScalarNode) -> Iterator[tuple[int, int, str]]:
    """Yield each visible character of a scalar as its file has it: line, column, and the character (empty when it is escaped)."""
    lines = _lines(node)
    if not lines:
        return
    start = node.column - 1
    if anchor := _ANCHOR.match(lines[0], start):
        start = anchor.end()
    style = lines[0][start : start + 1]
    if style in ("|", ">"):
        lines, number, start = lines[1:], node.line + 1, 0
    else:
        number, start = node.line, start + (style in ("'", '"'))
    escapes = style if style in ("'", '"') else ""
    for index, line in enumerate(lines):
        yield from _of_line(line, start if index == 0 else 0, number + index, escapes)


def _of_line(line: str, start: int, number: int, style: str) -> Iterator[tuple[int, int, str]]:
    column = start
    while column < len(line):
        character, width = line[column], 1
        if style == '"' and character == "\\":
            found = _ESCAPE.match(line, column)
            width = found.end() - column if found else len(line) - column
            character = " " if found is None or (width == 2 and line[column + 1] in _UNSEEN) else ""  # noqa: PLR2004 - `\n`
        elif style == "'" and line.startswith("''", column):
            width = 2
        if not character.isspace():
            yield number, column + 1, character
        column += width


def _lines(node: ScalarNode) -> list[str]:
    """Read the lines of a scalar's file from where it starts; none when there is no such file (any more)."""
    try:
        return Path(node.file).read_text("utf-8-sig").split("\n")[node.line - 1 :] if node.line else []
    except (OSError, ValueError):
        return []
