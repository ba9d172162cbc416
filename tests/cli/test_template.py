"""`inovrules template`: which file it writes, what it says, and what it leaves alone."""

from __future__ import annotations

import csv
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from inovrules import Engine
from inovrules.cli import exits, main
from inovrules.forms.asking import form_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("language", "said", "sheets"), [
    ("id", "Formulir dengan 2 isian ditulis ke f.xlsx.\nSetelah diisi:\n  inovrules evaluate f.xlsx\n", ["Mulai", "Perangkat Daerah", "Inovasi"]),
    ("en", "A form of 2 facts is in f.xlsx.\nWhen it is filled in:\n  inovrules evaluate f.xlsx\n", ["Start", "Agencies", "Innovations"]),
])  # fmt: skip
def test_a_workbook_is_written(folder: Path, capsys: pytest.CaptureFixture[str], language: str, said: str, sheets: list[str]) -> None:
    assert main(["template", "bogor-2017", "--output", "f.xlsx", "--lang", language]) == exits.FINE
    assert capsys.readouterr().out == said
    assert CalamineWorkbook.from_path(folder / "f.xlsx").sheet_names[:3] == sheets


def test_a_workbook_can_be_piped(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["template", "bogor-2017"]) == exits.FINE
    assert CalamineWorkbook.from_filelike(BytesIO(capfdbinary.readouterr().out)).sheet_names[0] == "Start"


def test_yaml_is_a_portfolio_that_can_be_scored(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "f.yml"
    assert main(["template", "lan-2018", "bogor-2017", "--output", name, "--lang", "id"]) == exits.FINE
    assert f"inovrules evaluate {name} --ruleset lan-2018 --ruleset bogor-2017" in capsys.readouterr().out
    text = (folder / name).read_text("utf-8")
    facts = {
        column.fact.name
        for column in form_of([Engine().load_ruleset(each) for each in ("lan-2018", "bogor-2017")]).sheet("innovations").columns
        if column.fact
    }
    assert facts == {line.strip().rstrip(":") for line in text.splitlines() if line.startswith("      ") and line.endswith(":")}
    assert main(["evaluate", name, "--ruleset", "lan-2018", "--ruleset", "bogor-2017"]) == exits.FINE


def test_csv_is_a_folder_of_files_that_indonesian_spreadsheets_open(folder: Path) -> None:
    assert main(["template", "bogor-2017", "--format", "csv", "--output", "form", "--lang", "id"]) == exits.FINE
    names = {file.name for file in (folder / "form").iterdir()}
    assert names == {
        "Mulai.csv", "Perangkat Daerah.csv", "Inovasi.csv", "Data Dukung.csv", "Tingkat.csv", "Berbeda.csv", "_inovrules.csv",
    }  # fmt: skip
    content = (folder / "form" / "Inovasi.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfKode inovasi / Innovation id;Nama inovasi / Name of the innovation *;")
    sheet = form_of([Engine().load_ruleset("bogor-2017")]).sheet("innovations")
    (headings,) = csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";")
    assert [column for heading in headings for column in sheet.headed(heading)] == list(sheet.blank)


@pytest.mark.parametrize("form", ["xlsx", "yaml", "csv"])
def test_nothing_that_is_there_is_written_over(folder: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    (folder / "mine").write_text("filled in", "utf-8")
    assert main(["template", "bogor-2017", "--format", form, "--output", "mine", "--lang", "en"]) == exits.USAGE
    assert "may have been filled in" in capsys.readouterr().err
    assert (folder / "mine").read_text("utf-8") == "filled in"


@pytest.mark.parametrize("arguments", [["bogor-2017", "--format", "csv"], [], ["bogor-2017", "--format", "doc"]])
def test_mistakes_on_the_command_line(folder: Path, arguments: list[str]) -> None:
    assert main(["template", *arguments]) == exits.USAGE
    assert list(folder.iterdir()) == []


def test_a_ruleset_with_faults_gives_no_form(folder: Path) -> None:
    (folder / "r.yaml").write_text("format: inovrules/1\n", "utf-8")
    assert main(["template", "r.yaml", "--output", "f.xlsx"]) == exits.INVALID
    assert [file.name for file in folder.iterdir()] == ["r.yaml"]
