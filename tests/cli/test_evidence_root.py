"""`--evidence-root`: files of evidence are looked for by the commands that score."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING

import jsonschema
import pytest

from inovrules.cli import exits
from inovrules.cli.app import run
from inovrules.views.json import schema

if TYPE_CHECKING:
    from pathlib import Path

PORTFOLIO = """\
region: {name: Kabupaten Contoh}
as_of: 2026-07-01
innovations:
  - id: a
    name: Gerobak Gizi
    facts: {stage: penerapan, implemented: 2025-01-10, regulation: perkada, manual: printed}
    evidence:
      - {for: regulation, kind: pdf, date: 2025-02-01, title: Perbup, reference: arsip/perbup.pdf}
      - {for: manual, kind: pdf, date: 2025-03-01, title: Pedoman, reference: arsip/pedoman.pdf}
      - {for: regulation, kind: pdf, date: 2025-02-01, title: Lampiran, reference: Perbup 6/2024}
"""


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> str:
    (tmp_path / "bukti" / "arsip").mkdir(parents=True)
    (tmp_path / "bukti" / "arsip" / "perbup.pdf").write_bytes(b"%PDF-1.7")
    file = tmp_path / "portofolio.yaml"
    file.write_text(PORTFOLIO, "utf-8")
    return str(file)


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = exits.FINE) -> str:
    assert run([*arguments, "--ruleset", "iid-2026", "--lang", "en"]) == code
    found = capsys.readouterr()
    return found.out + found.err


def figures(text: str) -> tuple[Fraction, Fraction]:
    """Give the index of a result document, claimed and proven."""
    headline = json.loads(text)["scorecards"][0]["published"][0]
    return Fraction(headline["claimed"]["exact"]), Fraction(headline["proven"]["exact"])


def test_the_page_says_how_many_files_are_sound_and_which_are_not(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "evaluate", file, "--evidence-root", str(tmp_path / "bukti"))
    assert "Files of evidence checked: 1 of 2 are sound; 1 doesn't count. 1 other document\nname no file" in text.replace("names", "name")
    assert "File not there: “Pedoman”: there is no file `arsip/pedoman.pdf`." in text
    assert "Files of evidence" not in said(capsys, "evaluate", file)


def test_the_result_document_lists_the_files_and_only_the_proven_score_falls(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = said(capsys, "evaluate", file, "--format", "json")
    after = said(capsys, "evaluate", file, "--format", "json", "--evidence-root", str(tmp_path / "bukti"))
    assert figures(after)[0] == figures(before)[0]
    assert figures(after)[1] < figures(before)[1]
    jsonschema.validate(json.loads(after), schema())
    portfolios = [json.loads(text)["portfolio"] for text in (before, after)]
    assert portfolios[0]["files"] is None
    assert portfolios[0]["digest"] != portfolios[1]["digest"]
    assert portfolios[1]["files"] == [
        {"name": "arsip/pedoman.pdf", "size": None, "sha256": None, "fault": "absent"},
        {
            "name": "arsip/perbup.pdf", "size": 8, "fault": None,
            "sha256": "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b",
        },
    ]  # fmt: skip


def test_explain_says_why_a_document_does_not_count(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "explain", file, "a", "sid-26", "--evidence-root", str(tmp_path / "bukti"))
    assert "Doesn't count: “Pedoman”: there is no file" in text
    assert "Doesn't count" not in said(capsys, "explain", file, "a", "sid-26")


def test_check_tells_the_files_as_errors(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "check", file, "--evidence-root", str(tmp_path / "bukti"), code=exits.BELOW)
    assert "IC181" in text
    assert "IC181" not in said(capsys, "check", file)


def test_a_folder_that_is_not_there_is_told(file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in (str(tmp_path / "lain"), file):
        assert f"There is no folder “{folder}”." in said(capsys, "evaluate", file, "--evidence-root", folder, code=exits.USAGE)
