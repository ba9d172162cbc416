"""The workbook of results in LibreOffice: every sheet opens, and is printed with its headings, its charts and its page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from inovrules.views.report import Report
from inovrules.views.workbook import render
from tests.looks.programs import converted
from tests.views.support import ENGINE, scorecards

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.looks


def test_every_sheet_is_printed_with_its_headings(tmp_path: Path) -> None:
    file = tmp_path / "hasil.xlsx"
    file.write_bytes(render(Report(scorecards("kabupaten-contoh", ("iid-2026",)), ENGINE, "id")))
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(converted(file, "pdf", tmp_path)).pages]
    assert "Indeks Inovasi Daerah 2026" in pages[0]
    assert "Terbukti, % maks." in pages[0]
    for name, heading in {
        "Langkah Berikutnya": "Kenaikan terbukti", "Data Dukung": "Yang diperlukan", "Inovasi": "Inovasi", "Temuan": "Milik", "Keterangan": "SHA-256 isi aturan",
    }.items():  # fmt: skip
        own = [page for page in pages if f"Kabupaten Contoh {name} " in page]
        assert own, name
        assert all(heading in page for page in own), name
