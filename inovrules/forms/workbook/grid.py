"""A sheet with a row for each thing: innovations, agencies, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell

from inovrules.forms.workbook.cells import write_cell, write_header
from inovrules.forms.workbook.layout import LAST_ROW, LINE, comment_size, lines_in, pages_across, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.worksheet import Worksheet

    from inovrules.forms.model import Column, FormSheet
    from inovrules.forms.workbook.cells import Cell
    from inovrules.forms.workbook.kit import Kit

_HELD = {"innovations": 2, "opds": 2}
PROTECTED = {
    "insert_rows": True, "delete_rows": True, "sort": True, "autofilter": True, "format_columns": True, "format_rows": True,
    "format_cells": True, "insert_columns": False,
}  # fmt: skip


def write_grid(page: Worksheet, sheet: FormSheet, kit: Kit, rows: Sequence[Mapping[tuple[str, ...], Cell]]) -> None:
    """Write a table: headers with notes, columns to fill in with their checks, and the `rows` that are filled in already."""
    columns = [column for column in sheet.columns if column.in_form or any(row.get(column.path) is not None for row in rows)]
    for index, column in enumerate(columns):
        _column(page, index, sheet, column, kit)
    for number, row in enumerate(rows, start=1):
        for index, column in enumerate(columns):
            if row.get(column.path) is not None:
                write_cell(page, (number, index), row[column.path], kit.styles.answer(column.type), kit.language)
        page.set_row(number, LINE * max((lines_in(str(row.get(column.path, "")), width_of(column)) for column in columns), default=1) + 2)
    page.autofilter(0, 0, max(LAST_ROW, len(rows)), max(len(columns) - 1, 0))
    page.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(LAST_ROW, len(columns))}"})
    _paper(page, sheet, columns)
    page.protect("", PROTECTED)


def _column(page: Worksheet, index: int, sheet: FormSheet, column: Column, kit: Kit) -> None:
    styles = kit.styles
    page.set_column(index, index, width_of(column), styles.answer(column.type))
    write_header(page, (0, index), column, styles.header(structural=column.fact is None), styles.header_english())
    note = kit.about(sheet, column)
    if note:
        page.write_comment(0, index, note, comment_size(note))
    found = kit.check(sheet, column, xl_rowcol_to_cell(1, index))
    if found is not None:
        page.data_validation(1, index, LAST_ROW, index, found)


def _paper(page: Worksheet, sheet: FormSheet, columns: Sequence[Column]) -> None:
    widths = [width_of(column) for column in columns]
    held = _HELD.get(sheet.id, 0)
    page.set_row(0, LINE * max(lines_in(f"{column.header} *", width) for column, width in zip(columns, widths, strict=True)) + 4)
    page.freeze_panes(1, held)
    page.repeat_rows(0)
    if held:
        page.repeat_columns(0, held - 1)
    page.fit_to_pages(pages_across(sum(widths)), 0)
