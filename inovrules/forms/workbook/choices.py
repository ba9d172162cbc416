"""What a drop-down offers: options, yes and no, the names on another sheet, the indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from xlsxwriter.utility import xl_range_abs

from inovrules.forms.workbook.cells import answer_text
from inovrules.forms.workbook.layout import LAST_ROW

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.forms.model import Column, Form, FormSheet, SheetId
    from inovrules.forms.workbook.lists import Lists
    from inovrules.messages import Language

_REFERENCES: Mapping[tuple[SheetId, str], SheetId] = {
    ("innovations", "opd"): "opds", ("evidence", "of"): "innovations", ("levels", "of"): "innovations", ("distinct", "a"): "innovations",
    ("distinct", "b"): "innovations",
}  # fmt: skip


@frozen
class Choices:
    """Gives the range of a column's drop-down."""

    form: Form
    lists: Lists
    language: Language

    def range_of(self, sheet: FormSheet, column: Column) -> str | None:
        """Give the range that a column's drop-down offers; `None` where there is nothing to choose from."""
        if column.type == "flag":
            return self.lists.range_of(answer_text(answer, self.language) for answer in (True, False))
        if column.options:
            return self.lists.range_of(title.text(self.language) for title in column.options.values())
        return self._structural(sheet, column) if column.fact is None else None

    def _structural(self, sheet: FormSheet, column: Column) -> str | None:
        referred = _REFERENCES.get((sheet.id, column.name))
        if referred is not None:
            return self._names(referred)
        if (sheet.id, column.name) == ("levels", "level"):
            return self.lists.range_of(sorted({level for subject in self.form.subjects for level in subject.levels}))
        labels = self.form.labels(self.language)
        if (sheet.id, column.name) == ("levels", "indicator"):
            return self.lists.range_of(label for subject, label in labels.items() if subject.levels)
        if (sheet.id, column.name) == ("evidence", "for"):
            return self.lists.range_of(label for subject, label in labels.items() if subject.has_evidence)
        return None

    def _names(self, sheet_id: SheetId) -> str:
        sheet = self.form.sheet(sheet_id)
        at = next(index for index, column in enumerate(sheet.blank) if column.path == ("name",))
        return f"'{sheet.title.text(self.language)}'!{xl_range_abs(1, at, LAST_ROW, at)}"
