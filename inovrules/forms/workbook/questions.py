"""A sheet with a row for each question: the start, with the guide to the form, and the region's own facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell

from inovrules.forms.workbook.cells import write_cell, write_header
from inovrules.forms.workbook.grid import PROTECTED
from inovrules.forms.workbook.layout import LINE, comment_size, lines_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xlsxwriter.worksheet import Worksheet

    from inovrules.forms.model import Column, FormSheet
    from inovrules.forms.workbook.cells import Cell
    from inovrules.forms.workbook.guide import Line
    from inovrules.forms.workbook.kit import Kit
    from inovrules.forms.workbook.styles import Styles

_WIDTHS = (46, 44, 76)


def write_questions(page: Worksheet, sheet: FormSheet, kit: Kit, title: str, answers: Mapping[tuple[str, ...], Cell]) -> int:
    """Write the questions of a sheet below its title; gives the row below the last one."""
    for index, width in enumerate(_WIDTHS):
        page.set_column(index, index, width)
    page.write_string(0, 0, title, kit.styles.title())
    page.set_row(0, 24)
    row = 1
    for row, column in enumerate((each for each in sheet.columns if each.in_form or answers.get(each.path) is not None), start=2):
        _question(page, row, sheet, column, kit)
        write_cell(page, (row, 1), answers.get(column.path), kit.styles.answer(column.type), kit.language)
        found = kit.check(sheet, column, xl_rowcol_to_cell(row, 1))
        if found is not None:
            page.data_validation(row, 1, row, 1, found)
    page.ignore_errors({"number_stored_as_text": f"B1:{xl_rowcol_to_cell(row, 1)}"})
    page.freeze_panes(2, 0)
    page.fit_to_pages(1, 0)
    page.protect("", PROTECTED)
    return row + 1


def _question(page: Worksheet, row: int, sheet: FormSheet, column: Column, kit: Kit) -> None:
    """Write the label of a question, and beside its answer what is asked."""
    styles, told = kit.styles, kit.told
    write_header(page, (row, 0), column, styles.label(), styles.label_english())
    note = kit.about(sheet, column)
    aside = f"{told.ask(column)} {told.how(column)}" if column.fact else note
    page.write_string(row, 2, aside, styles.aside())
    if column.fact:
        page.write_comment(row, 0, note, comment_size(note))
    page.set_row(row, LINE * max(lines_in(f"{column.header} *", _WIDTHS[0]), lines_in(aside, _WIDTHS[2]), 1) + 4)


def write_lines(page: Worksheet, row: int, lines: Iterable[Line], styles: Styles) -> None:
    """Write the guide below the questions: lines that run over the empty cells beside them."""
    for number, line in enumerate(lines, start=row):
        if line.text:
            page.write_string(number, 0, line.text, styles.heading() if line.is_heading else styles.line())
