"""Sizes: how wide a column is, how many lines a text takes in it, and over how many pages a sheet is printed."""

from __future__ import annotations

from math import ceil
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovrules.forms.model import Column

LAST_ROW = 2000
"""The last row, counted from 0, for which there are drop-downs and checks; more may be filled in."""
LINE = 13.5
_PAGE = 190
_WIDTHS = {"text": 30, "choice": 30, "list": 32, "flag": 14, "date": 20, "money": 22}
_NAMED = {
    "name": 44, "id": 18, "opd": 34, "note": 34, "of": 34, "for": 40, "indicator": 44, "title": 36, "reason": 60, "a": 40, "b": 40,
    "kind": 12, "date": 16, "issuer": 20, "reference": 24, "sha256": 12,
}  # fmt: skip
_LINES, _WIDEST = 4, 36
_COMMENT_WIDTH, _COMMENT_LINE, _COMMENT_CHARACTERS = 460, 15, 74


def width_of(column: Column) -> int:
    """Give the width of a column, in characters: more for a long header, so that it doesn't take more than a few lines."""
    if column.fact is None:
        return _NAMED.get(column.name, 22)
    return max(_WIDTHS.get(column.type, 20), min(_WIDEST, len(column.header) // _LINES))


def lines_in(text: str, width: int) -> int:
    """Tell how many lines a text takes in a cell that is `width` characters wide.

    >>> lines_in("Tahapan inovasi / Stage of the innovation", 28)
    2
    """
    if len(text) < width and "\n" not in text:
        return 1
    return sum(len(wrap(line, max(width - 1, 4))) or 1 for line in text.split("\n"))


def comment_size(text: str) -> dict[str, int]:
    """Give the size of a note in pixels, so that all of it shows."""
    return {"width": _COMMENT_WIDTH, "height": _COMMENT_LINE * (lines_in(text, _COMMENT_CHARACTERS) + 1)}


def pages_across(width: int) -> int:
    """Tell over how many A4 pages a sheet of so many characters is printed so that it can still be read.

    >>> pages_across(100), pages_across(700)
    (1, 4)
    """
    return max(1, ceil(width / _PAGE))
