"""Making workbooks to be read: by XlsxWriter, or part by part where no writer would make such."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """Write sheets of texts, numbers, flags, dates and blanks; a text stays one, whatever it looks like."""
    with Workbook(path, {"strings_to_numbers": False, "strings_to_formulas": False, "default_date_format": "dd/mm/yyyy"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, value in enumerate(cells):
                    sheet.write(row, column, value)
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    """Give the parts of a workbook."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(path: Path, parts: Mapping[str, bytes]) -> Path:
    """Write a workbook of these parts."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    path.write_bytes(stream.getvalue())
    return path


def sheet_xml(cells: str, rest: str = "") -> bytes:
    """Give a sheet's XML around its rows."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData>{rest}</worksheet>'.encode()


def of_xml(path: Path, cells: str, rest: str = "") -> Path:
    """Write a workbook whose only sheet, `Satu`, is of this XML."""
    workbook(path, {"Satu": []})
    return packed(path, {**parts_of(path), "xl/worksheets/sheet1.xml": sheet_xml(cells, rest)})


def ods(path: Path, table: str) -> Path:
    """Write an OpenDocument workbook of the XML of its tables."""
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style"))
    spaces += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    content = f"<office:document-content {spaces}><office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>"
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return packed(path, {"mimetype": kind, "META-INF/manifest.xml": manifest.encode(), "content.xml": content.encode()})
