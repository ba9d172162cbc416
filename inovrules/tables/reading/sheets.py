"""Which sheet of some tables is which of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.faults import Place, closest
from inovrules.forms.marker import SHEET as MARKER

if TYPE_CHECKING:
    from inovrules.faults import Collector
    from inovrules.forms import Form
    from inovrules.forms.model import SheetId
    from inovrules.tables.model import Sheet, Tables

ONE_TABLE: SheetId = "innovations"
"""What a single CSV file is, whatever it is called."""


def known_sheets(tables: Tables, form: Form, faults: Collector) -> dict[SheetId, Sheet]:
    """Give the sheets that a form knows, by their ids, but for those in which nothing stands.

    Faults: IR139 (merged cells), IR140 (unknown), IR141 (hidden), IR142 (twice). A sheet that nobody sees and no form knows is a note of
    somebody's, and isn't looked at; nor is the one that tells what the form was made for.
    """
    if is_one_table(tables):
        return {ONE_TABLE: tables.sheets[0]}
    found: dict[SheetId, Sheet] = {}
    for sheet in tables.sheets:
        if sheet.name.casefold() == MARKER or not any(True for _ in sheet.filled()):
            continue
        known = form.named(sheet.name)
        place = Place(sheet.file, sheet=sheet.label or None)
        if known is None and not sheet.hidden:
            names = [name for each in form.sheets for name in each.names]
            faults.add("IR140", place, "", name=sheet.name, hint=closest(sheet.name, names))
        elif known is not None and sheet.hidden:
            faults.add("IR141", place, "", name=sheet.name)
        elif known is not None and known.id in found:
            faults.add("IR142", place, "", name=sheet.name, first=found[known.id].name)
        elif known is not None:
            found[known.id] = sheet
            if known.layout == "table":
                _check_merged(sheet, faults)
    return found


def _check_merged(sheet: Sheet, faults: Collector) -> None:
    """Refuse merged cells: which rows their value is meant for can't be told."""
    for merged in sheet.merged:
        faults.add("IR139", Place(sheet.file, merged.top, merged.left, sheet.label), "", range=merged.text)


def is_one_table(tables: Tables) -> bool:
    """Whether these are the innovations alone, in a CSV file of their own."""
    return len(tables.sheets) == 1 and tables.sheets[0].file == tables.file and not tables.sheets[0].label


def marker_sheet(tables: Tables) -> Sheet | None:
    """Give the sheet that tells what the form was made for."""
    return next((sheet for sheet in tables.sheets if sheet.name.casefold() == MARKER), None)
