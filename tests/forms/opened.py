"""Opening what was written by ways of its own: the reader for values, the bare XML for what readers don't tell."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from attrs import frozen
from python_calamine import CalamineWorkbook

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def values(content: bytes) -> dict[str, list[list[Any]]]:
    """Give the cells of every sheet, hidden ones too."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


@frozen
class Opened:
    """The XML parts of a workbook by their paths."""

    parts: dict[str, bytes]

    @classmethod
    def of(cls, content: bytes) -> Opened:
        """Open a workbook."""
        with ZipFile(BytesIO(content)) as archive:
            return cls({name: archive.read(name) for name in archive.namelist()})

    def tree(self, path: str) -> ET.Element:
        """Give a part, parsed."""
        return ET.fromstring(self.parts[path])  # noqa: S314 - we wrote it ourselves

    @property
    def states(self) -> dict[str, str]:
        """Give whether each sheet shows."""
        return {
            sheet.attrib["name"]: sheet.get("state", "visible") for sheet in self.tree("xl/workbook.xml").iterfind(".//m:sheet", _SPACE)
        }

    def sheet(self, name: str) -> ET.Element:
        """Give the XML of a sheet."""
        return self.tree(f"xl/worksheets/sheet{list(self.states).index(name) + 1}.xml")

    def checks(self, name: str) -> dict[str, dict[str, str]]:
        """Give the data validations of a sheet by the first cell of each, with their formula."""
        found = self.sheet(name).iterfind(".//m:dataValidation", _SPACE)
        return {
            re.split("[: ]", check.attrib["sqref"])[0]: {**check.attrib, "formula": check.findtext("m:formula1", "", _SPACE)}
            for check in found
        }

    def notes(self, name: str) -> dict[str, str]:
        """Give the notes of a sheet by cell."""
        number = list(self.states).index(name) + 1
        path = next((re.findall(r'Target="\.\./(comments\d+\.xml)"', text.decode()) for text in self._relations(number)), [])
        if not path:
            return {}
        comments = self.tree(f"xl/{path[0]}").iterfind(".//m:comment", _SPACE)
        return {note.attrib["ref"]: "".join(note.itertext()) for note in comments}

    def _relations(self, number: int) -> Iterator[bytes]:
        path = f"xl/worksheets/_rels/sheet{number}.xml.rels"
        return (self.parts[name] for name in (path,) if name in self.parts)

    def is_locked(self, name: str, cell: str) -> bool:
        """Tell whether a cell is locked, by its own format or else its column's."""
        sheet = self.sheet(name)
        at = sheet.find(f".//m:c[@r='{cell}']", _SPACE)
        style = int(at.get("s", "0")) if at is not None else self._of_column(sheet, cell)
        formats = self.tree("xl/styles.xml").findall(".//m:cellXfs/m:xf", _SPACE)
        protection = formats[style].find("m:protection", _SPACE)
        return protection is None or protection.get("locked") not in ("0", "false")

    def _of_column(self, sheet: ET.Element, cell: str) -> int:
        number = 0
        for letter in re.sub(r"\d", "", cell):
            number = number * 26 + ord(letter) - 64
        found = (
            column for column in sheet.iterfind(".//m:col", _SPACE) if int(column.attrib["min"]) <= number <= int(column.attrib["max"])
        )
        return next((int(column.get("style", "0")) for column in found), 0)
