"""Write the workbook that is the twin of `examples/ekspor-kabupaten-contoh.csv`: `python -m scripts.example_export`.

Dates and figures are such in it, but for a few that stay texts, as in real exports; the title is merged over the table.
"""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

ROOT = Path(__file__).parent.parent
CSV = ROOT / "examples" / "ekspor-kabupaten-contoh.csv"
HEADINGS = 3
WIDTHS = (5, 48, 18, 44, 18, 36, 12, 14, 40, 34, 12, 14, 18, 22, 32, 12)


def write(target: Path) -> None:
    """Write the workbook."""
    with CSV.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    with xlsxwriter.Workbook(target, {"strings_to_urls": False, "strings_to_formulas": False}) as workbook:
        workbook.set_properties({"created": datetime(2026, 7, 1)})  # noqa: DTZ001 - the file is the same wherever it is written
        sheet = workbook.add_worksheet("Inovasi")
        bold, day = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "yyyy-mm-dd"})
        for place, cells in enumerate(rows):
            for column, text in enumerate(cells):
                if place in (0, 1) and column == 0:
                    sheet.merge_range(place, 0, place, len(WIDTHS) - 1, text, bold)
                elif text:
                    _write(sheet, place, column, text, bold if place == HEADINGS else day)
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(HEADINGS + 1, 2)


def _write(sheet: Worksheet, place: int, column: int, text: str, look: object) -> None:
    """Write a cell: a day as a date, a figure as a number in every other row."""
    try:
        sheet.write_datetime(place, column, datetime.fromordinal(date.fromisoformat(text).toordinal()), look)
    except ValueError:
        if text.isdigit() and place % 2:
            sheet.write_number(place, column, int(text))
        else:
            sheet.write_string(place, column, text, look if place == HEADINGS else None)


if __name__ == "__main__":
    write(CSV.with_suffix(".xlsx"))
