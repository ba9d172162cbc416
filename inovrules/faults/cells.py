"""The names of cells, as spreadsheets write them."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W\d]\w*\Z")


def cell_name(sheet: str, row: int, column: int) -> str:
    """Name a cell by row and column (both from 1); the sheet is quoted where spreadsheets would quote it.

    >>> cell_name("Inovasi", 7, 4), cell_name("Jum'at 1", 2, 1), cell_name("", 2, 27)
    ('Inovasi!D7', "'Jum''at 1'!A2", 'AA2')
    """
    cell = f"{column_letters(column)}{row}"
    if not sheet:
        return cell
    named = sheet if _PLAIN.match(sheet) else "'" + sheet.replace("'", "''") + "'"
    return f"{named}!{cell}"


def column_letters(number: int) -> str:
    """Give the letters of a column's number, from 1.

    >>> column_letters(1), column_letters(26), column_letters(28)
    ('A', 'Z', 'AB')
    """
    letters = ""
    while number > 0:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
