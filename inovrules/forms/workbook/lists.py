"""The sheet that nobody sees: what the form is, and the lists of its drop-downs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_range_abs

from inovrules.forms.marker import SHEET, marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.worksheet import Worksheet

    from inovrules.forms.model import Form
    from inovrules.messages import Language

_FIRST = 3


class Lists:
    """Lists by their items, each in a column of its own; equal lists are one."""

    def __init__(self, sheet: Worksheet, form: Form, language: Language) -> None:
        """Write what the form is in the first columns."""
        self._sheet = sheet
        self._made: dict[tuple[str | int, ...], str] = {}
        for row, pair in enumerate(marks(form, language)):
            for column, text in enumerate(pair):
                sheet.write_string(row, column, text)
        sheet.very_hidden()
        sheet.protect()

    def range_of(self, items: Iterable[str | int]) -> str | None:
        """Give the range that holds these items; `None` where there are none."""
        listed = tuple(items)
        if listed and listed not in self._made:
            column = _FIRST + len(self._made)
            for row, item in enumerate(listed):
                if isinstance(item, str):
                    self._sheet.write_string(row, column, item)
                else:
                    self._sheet.write_number(row, column, item)
            self._made[listed] = f"'{SHEET}'!{xl_range_abs(0, column, len(listed) - 1, column)}"
        return self._made.get(listed)
