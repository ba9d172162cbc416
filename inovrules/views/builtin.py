"""The views that come with the package; what each needs is imported when it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import Text
from inovrules.plugins.descriptors import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import RenderableType

    from inovrules.views.report import Report
    from inovrules.views.terminal.page import Page


def _json(report: Report) -> str:
    from inovrules.views.json import render  # noqa: PLC0415

    return render(report.scorecards, report.engine)


def _csv(report: Report) -> str:
    from inovrules.views.records.csv import render  # noqa: PLC0415

    return render(report)


def _xlsx(report: Report) -> bytes:
    from inovrules.views.workbook import render  # noqa: PLC0415

    return render(report)


def _jsonl(report: Report) -> str:
    from inovrules.views.records.jsonl import render  # noqa: PLC0415

    return render(report)


def _html(report: Report) -> str:
    from inovrules.views.html import render  # noqa: PLC0415 - Jinja is only needed here

    return render(report)


def _markdown(report: Report) -> str:
    from inovrules.views.markdown import render  # noqa: PLC0415

    return render(report)


def _pdf(report: Report) -> bytes:
    from inovrules.views.pdf import render  # noqa: PLC0415

    return render(report)


def _page(report: Report) -> Callable[[Page], Iterable[RenderableType]]:
    from inovrules.views.terminal.report import report as pieces  # noqa: PLC0415 - rich is slow to import

    return lambda page: pieces(page, report.engine, report.scorecards, report.notes)


def _text(report: Report) -> str:
    from inovrules.views.terminal.console import as_text  # noqa: PLC0415

    return as_text(_page(report), report.language, report.depth)


def _show(report: Report) -> None:
    from inovrules.views.terminal.console import on_screen  # noqa: PLC0415

    on_screen(_page(report), report.language, report.depth)


BUILTIN: tuple[View, ...] = (
    View("json", Text("Dokumen hasil untuk program", "The result document, for programs"), _json),
    View("terminal", Text("Laporan untuk dibaca di layar", "The report, to be read on a screen"), _text, _show, suffixes=(".txt",)),
    View("html", Text("Laporan untuk peramban dan cetak", "The report, for browsers and printing"), _html),
    View("xlsx", Text("Buku kerja dengan tabel dan grafik", "A workbook with tables and charts"), _xlsx),
    View("md", Text("Laporan sebagai Markdown", "The report as Markdown"), _markdown),
    View("pdf", Text("Laporan sebagai PDF", "The report as PDF"), _pdf),
    View("csv", Text("Satu tabel untuk bingkai data dan basis data", "One table, for data frames and databases"), _csv),
    View("jsonl", Text("Satu rekaman setiap baris, angkanya eksak", "One record a line, exact"), _jsonl),
)
