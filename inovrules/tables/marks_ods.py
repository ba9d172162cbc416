"""The marks of sheets in the OpenDocument format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.tables.damage import DamagedError, ProtectedError
from inovrules.tables.marks import Marks
from inovrules.tables.model import CellError, Range
from inovrules.tables.tags import walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.tables.limits import TableLimits

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_CELLS = ("table-cell", "covered-table-cell")
_LONGEST = 7
"""Digits of the largest count that can be meant."""


def ods_marks(parts: Mapping[str, bytes], limits: TableLimits) -> dict[str, Marks]:
    """Give the marks of each sheet, by its name. Raises `DamagedError`, `ProtectedError` and `TooLargeError`."""
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise ProtectedError
    if _CONTENT not in parts:
        raise DamagedError
    cells = _Cells(limits)
    walk(parts[_CONTENT], cells)
    return {marks.sheet: marks for marks in cells.found}


class _Cells:
    """Follows the cells of all sheets. A row or a cell that stands for many alike is counted as many."""

    def __init__(self, limits: TableLimits) -> None:
        self.limits = limits
        self.found: list[Marks] = []
        self.depth = self.row = self.column = 0
        self.rows = self.columns = 1
        self.attributes: Mapping[str, str] = {}
        self.filled = self.inside = False
        self.written = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "table":
            self.depth += 1
        if tag == "table" and self.depth == 1:
            self.found.append(Marks(attributes.get("table:name", ""), self.limits))
            self.row = self.column = 0
            self.rows = 1
        elif self.depth != 1:
            return
        elif tag == "table-row":
            self.rows, self.column = _count(attributes, "table:number-rows-repeated"), 0
        elif tag in _CELLS:
            self.columns, self.attributes = _count(attributes, "table:number-columns-repeated"), attributes
            self.filled, self.inside, self.written = "office:value-type" in attributes, True, ""
        elif tag == "p" and self.inside:
            self.filled = True

    def end(self, tag: str) -> None:
        if tag == "table":
            self.depth -= 1
        elif self.depth != 1:
            return
        elif tag == "table-row":
            self.row += self.rows
        elif tag in _CELLS:
            self._note()
            self.column += self.columns
            self.inside = False

    def text(self, piece: str) -> None:
        if self.inside and self.depth == 1:
            self.written += piece

    def _note(self) -> None:
        """Note the cell that ends here, and those that it stands for."""
        marks, given = self.found[-1], self.attributes
        top, left = self.row + 1, self.column + 1
        tall, wide = _count(given, "table:number-rows-spanned"), _count(given, "table:number-columns-spanned")
        if self.filled:
            marks.reach(top, left, self.row + self.rows, self.column + self.columns)
        if tall > 1 or wide > 1:
            marks.merged.append(Range(top, left, self.row + tall, self.column + wide))
        if self.filled:
            cells = [(row, column) for row in range(top, top + self.rows) for column in range(left, left + self.columns)]
            self._mark(marks, cells)

    def _mark(self, marks: Marks, cells: list[tuple[int, int]]) -> None:
        """Note what is special about some cells that are alike."""
        flag = self.attributes.get("office:boolean-value")
        if self.attributes.get("calcext:value-type") == "error":
            marks.errors |= dict.fromkeys(cells, CellError(self.written.strip()[:20] or "="))
        elif flag is not None:
            marks.flags |= dict.fromkeys(cells, flag == "true")
        elif self.attributes.get("office:value-type") == "percentage":
            marks.percents |= set(cells)


def _count(attributes: Mapping[str, str], name: str) -> int:
    """Read a count; one where none is stated."""
    stated = attributes.get(name, "1")
    if not stated.isascii() or not stated.isdigit() or len(stated) > _LONGEST or int(stated) < 1:
        raise DamagedError
    return int(stated)
