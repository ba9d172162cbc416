"""The PDF report as a reader of PDF sees it: every text of the portfolio as it was written, tagged, with its language."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from inovrules.views.pdf import render
from inovrules.views.report import Report
from tests.views.html.test_hostile import portfolio
from tests.views.support import ENGINE, scored

pytestmark = pytest.mark.looks
NASTY = '#panic("x") $y$ *a* <d>'


def test_texts_are_shown_as_they_were_written() -> None:
    (card,) = scored(portfolio(NASTY), "iid-2026")
    found = PdfReader(io.BytesIO(render(Report((card,), ENGINE, "id", depth=2))))
    text = " ".join(" ".join(page.extract_text() for page in found.pages).split())
    assert f"region{NASTY}" in text
    assert f"name{NASTY}" in text
    assert found.trailer["/Root"]["/Lang"] == "id"  # type: ignore[index]
    assert found.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
