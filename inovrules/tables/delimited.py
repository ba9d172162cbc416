"""CSV files: UTF-8, with commas, semicolons or tabs between values."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.faults import Place
from inovrules.located.text import position
from inovrules.messages import say
from inovrules.tables.model import Sheet
from inovrules.tables.workbook import text_value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.faults import Collector
    from inovrules.tables.limits import TableLimits

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
_STATED = "sep="


@frozen
class _Broken:
    """Why a text can't be read as a table, with the line."""

    code: str
    line: int
    values: dict[str, object]


def read_delimited(
    raw: bytes, file: str, limits: TableLimits, faults: Collector, fits: Callable[[Sheet], bool] | None = None
) -> Sheet | None:
    """Read a CSV file as a sheet of texts. Faults, after which it is `None`: IR111, IR132, IR133, IR134.

    What stands between values is stated before the first line (`sep=;`), as Excel does; or only one reading `fits`, whatever stands above
    the table; or it is found out from the first line.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.add("IR111", Place(file, *position(raw[: error.start].decode("utf-8-sig"))), "")
        return None
    first, _, rest = text.partition("\n")
    stated = first.strip()[len(_STATED) :] if first.lower().startswith(_STATED) else None
    if stated is None and fits is not None and (found := _fitting(text, file, limits, fits)):
        return found
    rows = _rows(rest if stated is not None else text, file, stated, limits, faults)
    if rows is None:
        return None
    return _sheet(rows, file, 1 if stated is None else 2)


def _sheet(rows: Sequence[Sequence[str]], file: str, start: int = 1) -> Sheet:
    width = max(map(len, rows), default=0)
    filled = tuple((*map(text_value, row), *(None,) * (width - len(row))) for row in rows)
    return Sheet(Path(file).stem, file, "", filled, start_row=start)


def _fitting(text: str, file: str, limits: TableLimits, fits: Callable[[Sheet], bool]) -> Sheet | None:
    """Give the only reading of a text that fits; `None` where none does, or several do."""
    read = (_read(text, mark, limits) for mark in DELIMITERS if mark in text)
    found = [sheet for rows in read if not isinstance(rows, _Broken) and fits(sheet := _sheet(rows, file))]
    return found[0] if len(found) == 1 else None


def _rows(text: str, file: str, stated: str | None, limits: TableLimits, faults: Collector) -> list[list[str]] | None:
    """Read the rows with whatever stands between the values of this file."""
    tried = [stated] if stated in DELIMITERS else [] if stated is not None else [mark for mark in DELIMITERS if mark in _head(text)]
    broken: list[_Broken] = []
    read: dict[str, list[list[str]]] = {}
    for mark in tried:
        found = _read(text, mark, limits)
        if isinstance(found, _Broken):
            broken.append(found)
        else:
            read[mark] = found
    fitting = read if len(read) == 1 else {mark: rows for mark, rows in read.items() if _is_even(rows)}
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    if broken and not read:
        faults.add(broken[0].code, Place(file, broken[0].line, 1, ""), "", **broken[0].values)
    elif text.strip():
        faults.add("IR133", Place(file, 1, 1, ""), "")
    else:
        return []
    return None


def _head(text: str) -> str:
    return text.lstrip().partition("\n")[0]


def _read(text: str, delimiter: str, limits: TableLimits) -> list[list[str]] | _Broken:
    """Read every row; or give the fault that keeps from it."""
    rows: list[list[str]] = []
    if line := _stray_quote(text, delimiter):
        return _Broken("IR134", line, {})
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            rows.append(row)
            if bound := _passed(rows, row, limits):
                return _Broken("IR132", reader.line_num, {"bound": say(f"tables.bound.{bound}"), "limit": getattr(limits, bound)})
    except csv.Error:
        return _Broken("IR134", max(reader.line_num, 1), {})
    return rows


def _stray_quote(text: str, delimiter: str) -> int | None:
    """Give the line of the first quotation mark that neither opens nor closes a value; `None` where all of them do.

    Between two marks a text stands outside of quotes if it is an even one, and then is nothing (the mark is doubled) or ends before a
    value and starts behind one.
    """
    pieces = text.split('"')
    line = 1
    for number, piece in enumerate(pieces):
        is_last = number == len(pieces) - 1
        if number % 2 == 0 and piece:
            opens = is_last or piece[-1] in (delimiter, "\n", "\r")
            closes = number == 0 or piece[0] in (delimiter, "\n", "\r")
            if not (opens and closes):
                return line + (piece.count("\n") if closes else 0)
        line += 0 if is_last else piece.count("\n")
    return line if len(pieces) % 2 == 0 else None


def _passed(rows: Sequence[Sequence[str]], row: Sequence[str], limits: TableLimits) -> str | None:
    if len(rows) > limits.rows:
        return "rows"
    if len(row) > limits.columns:
        return "columns"
    return "text" if any(len(value) > limits.text for value in row) else None


def _is_even(rows: Sequence[Sequence[str]]) -> bool:
    """Whether every row has as many values as the first, of which there are several."""
    return len(rows[0]) > 1 and all(len(row) == len(rows[0]) for row in rows if row)
