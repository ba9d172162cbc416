"""The whole workbook of a form."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from inovrules.forms.marker import SHEET
from inovrules.forms.workbook.choices import Choices
from inovrules.forms.workbook.grid import write_grid
from inovrules.forms.workbook.guide import guide
from inovrules.forms.workbook.kit import Kit
from inovrules.forms.workbook.lists import Lists
from inovrules.forms.workbook.questions import write_lines, write_questions
from inovrules.forms.workbook.styles import UNLOCKED, Styles
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xlsxwriter.worksheet import Worksheet

    from inovrules.forms.model import Form, FormSheet, SheetId
    from inovrules.forms.told import Told
    from inovrules.forms.workbook.cells import Cell
    from inovrules.ruleset import Ruleset

    Filled = Mapping[SheetId, Sequence[Mapping[tuple[str, ...], Cell]]]

_MADE = datetime(2026, 1, 1, tzinfo=UTC)  # the same bytes whenever it is written
_A4 = 9
_NAMED = 4
_CHARACTERS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook_bytes(form: Form, rulesets: Sequence[Ruleset], told: Told, filled: Filled | None = None) -> bytes:
    """Write the form of some rulesets as a workbook (XLSX) in the language in which it is `told`; the same bytes each time.

    `filled` are the rows by sheet that are filled in already, each by the paths of its columns; a sheet of questions has one.
    """
    title = say("forms.title", rulesets=tuple(rules.title for rules in rulesets)).text(told.language)
    target = BytesIO()
    book = Workbook(target, {**_CHARACTERS, "in_memory": True, "default_format_properties": UNLOCKED})
    book.set_properties({"title": title, "created": _MADE, "author": "inovrules"})
    sheets = [sheet for sheet in form.sheets if sheet.columns]
    pages = [book.add_worksheet(sheet.title.text(told.language)) for sheet in sheets]
    lists = Lists(book.add_worksheet(SHEET), form, told.language)
    kit = Kit(Styles(book), told, Choices(form, lists, told.language))
    for page, sheet in zip(pages, sheets, strict=True):
        _paper(page, form, sheet, kit)
        rows = (filled or {}).get(sheet.id, ())
        if sheet.layout == "table":
            write_grid(page, sheet, kit, rows)
            continue
        is_first = sheet.id == "start"
        below = write_questions(page, sheet, kit, title if is_first else sheet.title.text(told.language), rows[0] if rows else {})
        if is_first:
            write_lines(page, below, guide(rulesets, told.language), kit.styles)
    pages[0].activate()
    book.close()
    return target.getvalue()


def _paper(page: Worksheet, form: Form, sheet: FormSheet, kit: Kit) -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer(f"&L{_shortened(form.rulesets)}&C{sheet.title.text(kit.language)}&R&P / &N")


def _shortened(rulesets: tuple[str, ...]) -> str:
    """Name the first few rulesets: a footer has little room."""
    return ", ".join((*rulesets[:_NAMED], "…") if len(rulesets) > _NAMED else rulesets)
