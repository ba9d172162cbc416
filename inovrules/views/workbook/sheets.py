"""Sheets: their names, the paper that they are printed on, and the tables on them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.views.terminal.clean import clean
from inovrules.views.workbook.cells import height_of, write_cell
from inovrules.views.workbook.styles import CLAIMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from inovrules.views.workbook.styles import Styles
    from inovrules.views.workbook.tables import Column, Row, Table

MOST = 1_048_000
"""So many rows a sheet can hold, and a few more."""
_A4, _WRAPPED = 9, 600
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_NAME, _SCALE, _BROAD = 31, 65, 260


class Sheets:
    """The sheets of one workbook, which is about something (`subject`, printed at the foot of each page)."""

    def __init__(self, book: Workbook, styles: Styles, subject: str) -> None:
        """Start with none."""
        self.book, self.styles, self.subject = book, styles, subject
        self._taken: set[str] = set()

    def add(self, name: str) -> Worksheet:
        """Add a sheet; its name is made one that a workbook may have, and that no other sheet has."""
        sheet = self.book.add_worksheet(self._free(name))
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L{}&C&A&R&P / &N".format(clean(self.subject)[:100].replace("&", "&&")))
        return sheet

    def _free(self, name: str) -> str:
        plain = _NOT_IN_NAMES.sub(" ", clean(name)).strip(" '")[:_NAME] or "-"
        number, found = 1, plain
        while found.casefold() in self._taken:
            number += 1
            end = f" ({number})"
            found = plain[: _NAME - len(end)] + end
        self._taken.add(found.casefold())
        return found

    def write(self, table: Table) -> None:
        """Write a table on a sheet of its own; what has no room on it goes on on another one."""
        rows = iter(table.rows)
        part = list(islice(rows, MOST))
        while part:
            self._write(self.add(table.name), table, part)
            part = list(islice(rows, MOST))

    def _write(self, sheet: Worksheet, table: Table, rows: Sequence[Row]) -> None:
        self._head(sheet, table.columns)
        columns = table.columns if len(rows) <= _WRAPPED else tuple(map(_in_one_line, table.columns))
        for number, row in enumerate(rows, 1):
            if columns is table.columns:
                sheet.set_row(
                    number, height_of((cell, column.width) for cell, column in zip(row, columns, strict=True) if column.kind == "text")
                )
            for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
                write_cell(sheet, (number, place), cell, column, self.styles)
        for place, column in enumerate(table.columns):
            if column.bar:
                self._bars(sheet, place, len(rows), float(column.bar))
        if sum(column.width for column in columns) > _BROAD:
            sheet.set_print_scale(_SCALE)  # a wide sheet goes over several pages, each of which names what its rows are about
            sheet.repeat_columns(0, table.kept - 1)
        sheet.freeze_panes(1, table.kept)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)

    def _head(self, sheet: Worksheet, columns: Sequence[Column]) -> None:
        upright = any(column.upright for column in columns)
        sheet.set_row(0, 150 if upright else max(32, height_of((column.title, column.width * 0.8) for column in columns)))
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, clean(column.title), self.styles.header(upright=column.upright))

    def _bars(self, sheet: Worksheet, place: int, rows: int, longest: float) -> None:
        look = {"type": "data_bar", "bar_color": CLAIMED, "bar_solid": True, "min_type": "num", "min_value": 0}
        sheet.conditional_format(1, place, rows, place, {**look, "max_type": "num", "max_value": longest})


def _in_one_line(column: Column) -> Column:
    """Rows of very long tables are as low as they can be, and hold no more than they must."""
    return evolve(column, kind="code" if column.kind == "text" else column.kind, lined=False)
