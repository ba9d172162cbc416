"""The whole workbook: the answer first, then tables to filter and sort, and at the end by what all of it was made."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from inovrules.views.telling.head import whose
from inovrules.views.terminal.page import Page
from inovrules.views.workbook.advice import findings, missing, steps
from inovrules.views.workbook.answer import answer
from inovrules.views.workbook.certificate import certificate
from inovrules.views.workbook.indicators import indicators
from inovrules.views.workbook.sheets import Sheets
from inovrules.views.workbook.styles import Styles
from inovrules.views.workbook.tables import told
from inovrules.views.workbook.units import innovations, opds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.views.report import Report
    from inovrules.views.workbook.tables import Table

_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def render(report: Report) -> bytes:
    """Write the report as a workbook (XLSX) in its language; the same bytes for the same report."""
    cards, page = report.scorecards, Page(report.language)
    portfolio, target = cards[0].portfolio, BytesIO()
    subject = whose(page, portfolio)
    book = Workbook(target, _PLAIN)
    title = told(page, "title", whose=subject)
    book.set_properties({"title": title, "author": "inovrules", "created": datetime.combine(portfolio.as_of, time())})
    sheets = Sheets(book, Styles(book), subject)
    answer(sheets, page, report)
    for table in _tables(page, report):
        sheets.write(table)
    certificate(sheets, page, cards)
    book.close()
    return target.getvalue()


def _tables(page: Page, report: Report) -> Iterator[Table]:
    cards, engine = report.scorecards, report.engine
    yield steps(page, engine, cards)
    yield missing(page, engine, cards)
    for card in cards:
        yield from innovations(page.of(card), card, several=len(cards) > 1)
    for card in cards:
        if not card.portfolio.only:
            yield from opds(page.of(card), card, several=len(cards) > 1)
    yield indicators(page, cards)
    yield findings(page, cards)
