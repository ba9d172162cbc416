"""Tables as they are written: cells of text with their places, from CSV, XLSX, or a text in the ruleset."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.plugins import Place, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.plugins import Attached, Cursor

MOST_BYTES = 1_000_000
MOST_UNPACKED = 20_000_000
MOST_ROWS = 500
MOST_COLUMNS = 30
_MOST_LINES = 5000
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,9})([0-9]{1,9})""")
_DISGUISED = re.compile(rb"""\br\s*=\s*["'][^"']*&""")
_SHAPE = Text("Sederhanakan tabelnya.", "Simplify the table.")


@frozen
class Cell:
    """A text, and where it stands: in a file of its own, or at a character of the ruleset's text."""

    text: str
    place: Place | None = None
    offset: int = 0


Sheet = tuple[tuple[Cell, ...], ...]


def of_csv(text: str, file: str | None = None) -> Sheet:
    r"""Read a table whose columns are parted by commas, semicolons or tabs, whichever its first line has most of.

    >>> [[cell.text for cell in row] for row in of_csv("n;points\n>= 1,5;3\n")]
    [['n', 'points'], ['>= 1,5', '3']]
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(";\t,", key=first.count)
    lines = text.splitlines(keepends=True)
    starts = list(accumulate(map(len, lines), initial=0))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[Cell, ...]] = []
    line = 1
    for row in reader:
        if any(part.strip() for part in row):
            rows.append(tuple(_cells(row, file, line, lines[line - 1], starts[line - 1])))
        line = reader.line_num + 1
    return tuple(rows)


def _cells(row: list[str], file: str | None, line: int, written: str, start: int) -> Iterator[Cell]:
    column = 0
    for number, part in enumerate(row, 1):
        found = written.find(part.strip().replace('"', '""') or part, column)
        column = max(found, column)
        place = None if file is None else Place(file, line, number)
        yield Cell(part.strip(), place, start + column)
        column += len(part)


def of_xlsx(content: bytes, file: str, sheet: str | None) -> Sheet:
    """Read the values of a workbook's sheet, the first unless one is named; formulas aren't computed. Raises `ValueError`."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - a CSV doesn't need it

    try:
        _check_packed(content)
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        name = sheet or book.sheet_names[0]
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=MOST_ROWS + 2)
    except (CalamineError, zipfile.BadZipFile, LookupError) as error:
        raise ValueError(str(error)) from error
    return tuple(
        tuple(Cell(_text(value), Place(file, line, column)) for column, value in enumerate(row, 1))
        for line, row in enumerate(rows, 1)
        if any(_text(value) for value in row)
    )


def _check_packed(content: bytes) -> None:
    """Refuse a workbook that unpacks to very much, or whose cells lie so far apart that the space between them would."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
            raise ValueError("more than 20 MB")
        for part in packed.infolist():
            if "worksheets/" in part.filename and part.filename.endswith(".xml"):
                _check_places(packed.read(part))


def _check_places(written: bytes) -> None:
    if b"\0" in written or _DISGUISED.search(written):
        raise ValueError("unusual XML")
    if any(int(line) > _MOST_LINES or len(column) > 2 for column, line in _PLACE.findall(written)):  # noqa: PLR2004 - beyond ZZ
        raise ValueError(f"cells beyond column ZZ or row {_MOST_LINES}")


def _text(value: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    """Write a value as a person would have typed it.

    A spreadsheet keeps 15 digits, which `repr` gives back; a further 0 tells that `.` is a decimal point.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{Decimal(repr(value)):f}0"
    return str(value).strip()


def read_file(at: Cursor, sheet: str | None) -> Sheet | None:
    """Read the table of the file that is named here."""
    found = at.attached((".csv", ".xlsx"), MOST_BYTES)
    if found is None:
        return None
    try:
        return _parsed(found, sheet)
    except (ValueError, csv.Error) as error:
        at.refuse(
            Text(f"tabel itu tidak terbaca ({error}).", f"the table can't be read ({error})."),
            Text("Simpan ulang sebagai CSV (UTF-8) atau XLSX.", "Save it again as CSV (UTF-8) or XLSX."),
            place=Place(found.file),
        )
        return None


def _parsed(found: Attached, sheet: str | None) -> Sheet:
    if found.file.lower().endswith(".xlsx"):
        return of_xlsx(found.content, found.file, sheet)
    return of_csv(found.content.decode("utf-8-sig"), found.file)


def read_inline(at: Cursor) -> Sheet | None:
    """Read a table that stands in the ruleset itself."""
    text = at.text()
    try:
        return None if text is None else of_csv(text)
    except csv.Error as error:
        at.refuse(Text(f"tabel itu tidak terbaca ({error}).", f"the table can't be read ({error})."), _SHAPE)
        return None


def is_bounded(at: Cursor, rows: Sheet) -> bool:
    """Refuse a table without rows, or with too many rows or columns."""
    if len(rows) < 2:  # noqa: PLR2004 - names, and a row
        at.refuse(
            Text("tabel itu tidak mempunyai baris.", "the table has no rows."),
            Text(
                "Tulis nama kolom pada baris pertama, lalu aturannya.", "Write the names of the columns in the first row, then the rules."
            ),
        )
    elif len(rows) > MOST_ROWS + 1 or max(map(len, rows)) > MOST_COLUMNS:
        at.refuse(
            Text(
                f"tabel itu melebihi {MOST_ROWS} baris atau {MOST_COLUMNS} kolom.",
                f"the table exceeds {MOST_ROWS} rows or {MOST_COLUMNS} columns.",
            ),
            _SHAPE,
        )
    else:
        return True
    return False
