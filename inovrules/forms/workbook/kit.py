"""What every sheet of a form is written with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.forms.workbook.checks import check
from inovrules.messages import say

if TYPE_CHECKING:
    from inovrules.forms.model import Column, FormSheet
    from inovrules.forms.told import Told
    from inovrules.forms.workbook.choices import Choices
    from inovrules.forms.workbook.styles import Styles
    from inovrules.messages import Language


@frozen
class Kit:
    """The formats, what is told of the facts, and the drop-downs."""

    styles: Styles
    told: Told
    choices: Choices

    @property
    def language(self) -> Language:
        """The language of the form's notes and choices."""
        return self.told.language

    def about(self, sheet: FormSheet, column: Column) -> str:
        """Tell what belongs in a column."""
        if column.fact is not None:
            return self.told.note(column)
        return say(f"forms.about_{sheet.id}_{'_'.join(column.path)}").text(self.language)

    def check(self, sheet: FormSheet, column: Column, cell: str) -> dict[str, Any] | None:
        """Give the check of a column for its first cell; `None` where anything may be written."""
        return check(column, self.told, cell, self.choices.range_of(sheet, column))
