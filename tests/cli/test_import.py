"""`inovrules import`: what it writes, says, and ends with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inovrules.cli import exits, main
from tests.cli.support import EXAMPLES
from tests.importing.sheets import OWN

if TYPE_CHECKING:
    from inovrules.messages import Language

EXPORT = EXAMPLES / "ekspor-kabupaten-contoh.csv"
CLEAN = "no,judul inovasi,pemda,opd,tanggal input,panel\n1,Gerobak Gizi,Kabupaten Contoh,Dinas Kesehatan,2026-06-01,4\n"


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "bersih.csv"
    file.write_text(CLEAN, "utf-8")
    (tmp_path / "kolom.yaml").write_text(OWN, "utf-8")
    return file


def run(*arguments: object, ruleset: str = "kolom.yaml", language: Language = "en") -> int:
    return main(["import", *map(str, arguments), "--as", ruleset, "--lang", language])


def test_an_export_of_which_everything_is_understood_ends_with_0(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(clean, "--output", "p.yaml") == exits.FINE
    told = capsys.readouterr()
    assert "The portfolio is written to p.yaml." in told.out
    assert told.err == ""
    assert main(["evaluate", "p.yaml", "--ruleset", "kolom.yaml", "--format", "json", "--output", "r.json"]) == exits.FINE


def test_what_is_not_understood_ends_with_1_and_is_written_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "p.yaml"
    assert run(EXPORT, "--output", target, ruleset="iid-2026") == exits.BELOW
    assert "Teknologi" in capsys.readouterr().out
    assert "jenis: Teknologi" in target.read_text("utf-8")
    assert run(EXPORT, ruleset="iid-2026") == exits.BELOW
    assert "Nothing was written" in capsys.readouterr().out


def test_a_file_that_is_there_is_not_written_over(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("p.yaml").write_text("mine", "utf-8")
    assert run(clean, "--output", "p.yaml") == exits.USAGE
    assert Path("p.yaml").read_text("utf-8") == "mine"
    assert run(clean, "--output", "p.docx") == exits.USAGE
    assert ".yaml" in capsys.readouterr().err


def test_the_portfolio_alone_goes_to_standard_output_when_asked(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(clean, "--output", "-") == exits.FINE
    told = capsys.readouterr()
    assert told.out.splitlines()[1] == "format: inovrules-portfolio/1"
    assert told.err.startswith("Import of bersih.csv")


def test_the_report_is_a_document_too(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(clean, "--format", "json") == exits.FINE
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["understood"], found["as_of"]) == (
        "inovrules-import-report/1", True, {"day": "2026-06-01", "source": "entered"},
    )  # fmt: skip
    assert [each["name"] or each["role"] for each in found["columns"]] == ["number", "name", "region", "opd", "entered", "solar_panels"]


@pytest.mark.parametrize("wrong", [("--as-of", "1 Juli 2026"), ("--region", "Kota Lain"), ("--opd", "Dinas Lain"), ("--opd", "")])
def test_what_is_not_in_the_file_can_not_be_asked_for(clean: Path, wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(clean, *wrong) == exits.USAGE
    assert wrong[1] in capsys.readouterr().err


@pytest.mark.usefixtures("clean")
def test_a_file_that_can_not_be_read_has_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "rusak.xlsx"
    broken.write_bytes(b"PK\x03\x04 not a workbook")
    for file in (broken, tmp_path / "tidak-ada.csv"):
        assert run(file) == exits.INVALID
    assert "IR130" in capsys.readouterr().err


@pytest.mark.usefixtures("clean")
def test_a_table_without_innovations_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "lain.csv"
    file.write_text("a,b\n1,2\n", "utf-8")
    assert run(file) == exits.USAGE
    assert "judul inovasi" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_fits_into_80_columns(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    run(EXPORT, "-v", ruleset="iid-2026", language=language)
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_the_ruleset_has_to_be_named(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(clean), "--lang", "id"]) == exits.USAGE
    assert capsys.readouterr().err.startswith("--as belum disebut.")
    assert main(["import", "--help", "--lang", "id"]) == exits.FINE
    assert "required" not in capsys.readouterr().out


@pytest.mark.parametrize("above", ["REKAPITULASI INOVASI\n\n", "Rekap; per Juni\tJuli, 2026\n"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_what_separates_columns_is_found_out_from_the_headings(clean: Path, above: str, mark: str) -> None:
    clean.write_text(above + CLEAN.replace(",", mark), "utf-8")
    assert run(clean) == exits.FINE


def test_a_workbook_is_written_where_the_file_is_called_so(clean: Path) -> None:
    assert run(clean, "--output", "p.xlsx") == exits.FINE
    assert main(["evaluate", "p.xlsx", "--ruleset", "kolom.yaml", "--format", "json", "--output", "r.json"]) == exits.FINE
