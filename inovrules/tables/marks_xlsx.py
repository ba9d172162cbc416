"""The marks of sheets in Excel's format."""

from __future__ import annotations

import re
from posixpath import join, normpath
from typing import TYPE_CHECKING

from inovrules.tables.damage import DamagedError
from inovrules.tables.marks import Marks
from inovrules.tables.model import CellError
from inovrules.tables.percents import percent_styles
from inovrules.tables.tags import walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.tables.limits import TableLimits

_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})\Z", re.ASCII)
_ROW = re.compile(r"[1-9][0-9]{0,6}\Z", re.ASCII)
_WORKBOOK, _RELATIONS, _STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"


def xlsx_marks(parts: Mapping[str, bytes], limits: TableLimits) -> dict[str, Marks]:
    """Give the marks of each sheet, by its name. Raises `DamagedError` and `TooLargeError`."""
    if _WORKBOOK not in parts or _RELATIONS not in parts:
        raise DamagedError
    sheets, targets = _Names("sheet"), _Names("Relationship")
    walk(parts[_WORKBOOK], sheets)
    walk(parts[_RELATIONS], targets)
    files = {given.get("Id", ""): given.get("Target", "") for given in targets.found}
    percents = percent_styles(parts[_STYLES]) if _STYLES in parts else frozenset()
    found: dict[str, Marks] = {}
    for given in sheets.found:
        relation = next((value for key, value in given.items() if key.rpartition(":")[2] == "id"), "")
        part = parts.get(_path(files.get(relation, "")))
        if part is None or given.get("name") is None:
            raise DamagedError
        marks = found[given["name"]] = Marks(given["name"], limits)
        walk(part, _Cells(marks, percents))
    return found


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))


class _Names:
    """Gathers the attributes of all tags of a name."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.found: list[Mapping[str, str]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == self.tag:
            self.found.append(attributes)

    def end(self, tag: str) -> None:
        pass

    def text(self, piece: str) -> None:
        pass


class _Cells:
    """Follows the cells of a sheet; where they don't say where they are, they follow one another."""

    def __init__(self, marks: Marks, percents: frozenset[str]) -> None:
        self.marks, self.percents = marks, percents
        self.row = self.column = 0
        self.kind = self.error = self.style = ""
        self.formula = self.filled = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "c":
            self._cell(attributes.get("r"))
            self.kind, self.style, self.error = attributes.get("t", ""), attributes.get("s", ""), ""
            self.formula = self.filled = False
        elif tag == "row":
            self.row, self.column = self._row(attributes.get("r")), 0
        elif tag in ("v", "is"):
            self.filled = True
        elif tag == "f":
            self.formula = True

    def end(self, tag: str) -> None:
        if tag != "c" or not (self.filled or self.formula):
            return
        self.marks.reach(self.row, self.column, self.row, self.column)
        if self.kind == "e" or not self.filled:
            self.marks.errors[self.row, self.column] = CellError(self.error.strip()[:20] or "=")
        elif self.style in self.percents:
            self.marks.percents.add((self.row, self.column))

    def text(self, piece: str) -> None:
        if self.kind == "e" and self.filled:
            self.error += piece

    def _row(self, stated: str | None) -> int:
        if stated is not None and not _ROW.match(stated):
            raise DamagedError
        return self.row + 1 if stated is None else int(stated)

    def _cell(self, stated: str | None) -> None:
        if stated is None:
            self.column += 1
            return
        match = _CELL.match(stated)
        if match is None:
            raise DamagedError
        self.row, self.column = int(match[2]), 0
        for letter in match[1]:
            self.column = self.column * 26 + ord(letter) - ord("A") + 1
