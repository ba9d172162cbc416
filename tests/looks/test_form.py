"""The form in LibreOffice: every sheet opens, is printed with its headers, and keeps its checks when it is saved there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from inovrules import Engine
from inovrules.forms.asking import form_of
from inovrules.forms.told import told_of
from inovrules.forms.workbook import workbook_bytes
from tests.forms.opened import Opened
from tests.looks.programs import converted

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.looks


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rulesets = [Engine().load_ruleset("iid-2026")]
    target = tmp_path_factory.mktemp("form") / "form.xlsx"
    target.write_bytes(workbook_bytes(form_of(rulesets), rulesets, told_of(rulesets, "id")))
    return target


def test_every_sheet_is_printed_with_its_headers(file: Path, tmp_path: Path) -> None:
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(converted(file, "pdf", tmp_path)).pages]
    assert len(pages) < 20
    for text in ("Indeks Inovasi Daerah 2026", "Nama perangkat daerah", "Tahapan inovasi", "Opini BPK", "Jenis berkas", "Alasan keduanya"):
        assert any(text in page for page in pages), text
    innovations = [page for page in pages if "Inovasi" in page and "Kode inovasi" in page]
    assert len(innovations) > 1, "a wide sheet goes over several pages, each of which names the innovation"


def test_the_checks_survive_libreoffice(file: Path, tmp_path: Path) -> None:
    (tmp_path / "back").mkdir()
    saved = converted(converted(file, "ods", tmp_path), "xlsx", tmp_path / "back")
    before, after = Opened.of(file.read_bytes()), Opened.of(saved.read_bytes())
    assert list(before.states) == list(after.states)
    assert after.states["_inovrules"] != "visible"
    for sheet in before.states:
        kept = after.checks(sheet)
        for cell, check in before.checks(sheet).items():
            if check.get("type"):
                assert kept[cell]["type"] == check["type"]
                assert kept[cell].get("prompt", "") == check.get("prompt", "")
    assert after.is_locked("Inovasi", "E1")
    assert not after.is_locked("Inovasi", "E2")
