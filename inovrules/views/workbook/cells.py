"""Writing cells: text always as text, never as a formula or a link; numbers as numbers."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from inovrules.exact import Rounding, as_exact
from inovrules.views.terminal.clean import clean
from inovrules.views.workbook.tables import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.worksheet import Worksheet

    from inovrules.views.workbook.styles import Styles
    from inovrules.views.workbook.tables import Cell, Column

LONGEST = 32_767
"""So many characters a cell can hold."""
_PERCENT = Rounding(2, "cut")
_LINE, _FIT, _TALLEST = 15, 1.1, 400


def height_of(cells: Iterable[tuple[Cell, float]]) -> float:
    """Give the height (in points) of a row in which each text wraps within its width (in characters).

    Some programs find it by themselves, some don't.

    >>> height_of([("Satu", 10), ("Satu kalimat yang lebih panjang", 10), (None, 5)])
    45
    """
    texts = ((cell.value if isinstance(cell, Mark) else cell, width) for cell, width in cells)
    lines = max(
        (sum(ceil(len(part) / (width * _FIT)) for part in text.split("\n")) for text, width in texts if isinstance(text, str)), default=1
    )
    return min(max(lines, 1) * _LINE, _TALLEST)


def write_cell(sheet: Worksheet, at: tuple[int, int], cell: Cell, column: Column, styles: Styles) -> None:
    """Write a value; text wraps, codes don't. No value leaves the cell blank.

    A share of 1 is cut to whole percents, so that nothing looks full that isn't.
    """
    value, look = (cell.value, cell.look) if isinstance(cell, Mark) else (cell, "")
    if value is None or value == "":
        if look or column.lined:
            sheet.write_blank(*at, None, styles.cell(None, look))
    elif isinstance(value, str):
        sheet.write_string(*at, clean(value)[:LONGEST], styles.cell(None, look, wrap=column.kind == "text"))
    elif column.kind == "share":
        sheet.write_number(*at, float(_PERCENT.apply(value)), styles.cell(-1, look))
    else:
        digits = 0 if isinstance(as_exact(value), int) and column.kind != "points" else 2
        sheet.write_number(*at, float(value), styles.cell(digits, look))
