"""Setting an outline as PDF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from inovrules.views.extras import LackingExtraError
from inovrules.views.outline import outline
from inovrules.views.pdf.data import data

if TYPE_CHECKING:
    from inovrules.views.report import Report

TEMPLATE = Path(__file__).with_name("report.typ")


def render(report: Report) -> bytes:
    """Write a report as PDF (PDF/UA-1), the same on every machine: the fonts are Typst's own, and no time is written into it.

    Raises `LackingExtraError` where Typst isn't installed.
    """
    try:
        import typst  # noqa: PLC0415 - an extra, and large
    except ImportError as error:
        raise LackingExtraError("pdf") from error

    told = json.dumps(data(outline(report, with_units=False)), ensure_ascii=False)
    made: bytes = typst.compile(
        TEMPLATE.read_bytes(), sys_inputs={"report": told}, ignore_system_fonts=True, pdf_standards=["ua-1"], timestamp=0
    )
    return made
