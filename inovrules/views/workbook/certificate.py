"""The last sheet: by what the figures were made, and how anybody can make them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.outline.certificate import certificate as told_certificate
from inovrules.views.outline.pieces import Entries, Lines
from inovrules.views.workbook.cells import height_of
from inovrules.views.workbook.tables import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.outline.pieces import Section
    from inovrules.views.terminal.page import Page
    from inovrules.views.workbook.sheets import Sheets

_WIDTHS = (36, 100)


def certificate(sheets: Sheets, page: Page, cards: Sequence[Scorecard]) -> None:
    """Write what the other reports tell as their certificate."""
    section = told_certificate(page, cards)
    sheet, styles = sheets.add(told(page, "certificate")), sheets.styles
    label, text = styles.make(bold=True), styles.make(text_wrap=True)
    sheet.set_column(0, 0, _WIDTHS[0])
    sheet.set_column(1, 1, _WIDTHS[1])
    sheet.write_string(0, 0, section.title, styles.make(bold=True, font_size=14))
    sheet.set_row(0, 24)
    for row, (name, told_of) in enumerate(_lines(section), 2):
        sheet.set_row(row, height_of([(told_of, _WIDTHS[1])]))
        sheet.write_string(row, 0, name, label)
        sheet.write_string(row, 1, told_of, text)


def _lines(section: Section) -> Iterator[tuple[str, str]]:
    for block in section.blocks:
        if isinstance(block, Entries):
            yield from ((entry.label, "\n".join(entry.texts)) for entry in block.entries)
        elif isinstance(block, Lines):
            yield from (("", line.text) for line in block.lines)
