"""Workbooks on the command line: scored by what their form was made for, told with their cells."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from inovrules.cli import exits, main
from inovrules.views.checked.plain import schema
from inovrules.views.json import schema as result_schema
from tests.tables.making import workbook

if TYPE_CHECKING:
    from pathlib import Path

START: list[list[Any]] = [["Nama daerah", "Kabupaten Rekaan"], ["Hari penilaian", "2026-07-01"]]
ROWS: list[list[Any]] = [["id", "Nama inovasi", "stage", "beneficiaries"], ["gerobak", "Gerobak Gizi", "Penerapan", 880]]


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """Give a workbook made for a ruleset that nothing in it would choose."""
    marks = [["format", "inovrules-form/1"], ["rulesets", "bogor-2017@1.0.0; unknown@2"]]
    sheets: dict[str, list[list[Any]]] = {
        "Mulai": START,
        "Inovasi": [["name", "bogor_progress"], ["Gerobak Gizi", 40]],
        "_inovrules": marks,
    }
    return workbook(tmp_path / "form.xlsx", sheets)


def document(arguments: list[str], capsys: pytest.CaptureFixture[str], code: int = exits.FINE) -> dict[str, Any]:
    """Run a command that writes JSON."""
    assert main([*arguments, "--format", "json"]) == code
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_form_is_scored_by_what_it_was_made_for(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Unless other rulesets are named; what isn't installed here is told."""
    assert main(["evaluate", str(form), "--lang", "en"]) == exits.FINE
    told = capsys.readouterr().out
    assert "bogor-2017" in told
    assert "unknown" in told
    assert [card["ruleset"]["id"] for card in document(["evaluate", str(form), "--ruleset", "maturity"], capsys)["scorecards"]] == [
        "maturity"
    ]


def test_a_result_tells_cells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside row and column, as spreadsheets name them; its schema allows it."""
    path = workbook(tmp_path / "a.xlsx", {"Mulai": START, "Bukti Dukung": [], "Inovasi": ROWS})
    found = document(["evaluate", str(path), "--ruleset", "iid-2026"], capsys)
    jsonschema.validate(found, result_schema())
    assert {"file": "a.xlsx", "line": 2, "column": 4, "cell": "Inovasi!D2"} in _places(found)


def _places(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [place for item in value for place in _places(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if {"file", "line", "column"} <= value.keys() else []
    return own + [place for item in value.values() for place in _places(item)]


def test_pages_tell_cells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """So that the officer finds the answer."""
    path = str(workbook(tmp_path / "a.xlsx", {"Mulai": START, "Inovasi": ROWS}))
    assert main(["explain", path, "gerobak", "sid-33-people", "--ruleset", "iid-2026"]) == exits.FINE
    assert "a.xlsx, Inovasi!D2)" in " ".join(capsys.readouterr().out.split())
    for language, cell in (("id", "(sel Inovasi!D2)"), ("en", "(cell Inovasi!D2)")):
        assert main(["evaluate", path, "--ruleset", "iid-2026", "-vv", "--lang", language]) == exits.FINE
        assert cell in " ".join(capsys.readouterr().out.split())


def test_check_tells_faults_with_cells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In every form; those that know only lines of text are told the cell in words."""
    rows = [ROWS[0], ["gerobak", "Gerobak Gizi", "Penerapn", "1,026"]]
    path = str(workbook(tmp_path / "a.xlsx", {"Mulai": START, "Inovasi": rows}))
    found = document(["check", path, "--ruleset", "iid-2026"], capsys, exits.INVALID)
    jsonschema.validate(found, schema())
    assert [(fault["code"], fault["place"]["cell"]) for fault in found["files"][0]["faults"]] == [
        ("IR202", "Inovasi!C2"), ("IR218", "Inovasi!D2"),
    ]  # fmt: skip
    told = {}
    for form in ("terminal", "github", "sarif", "junit"):
        assert main(["check", path, "--ruleset", "iid-2026", "--format", form]) == exits.INVALID
        told[form] = capsys.readouterr().out
        assert "Inovasi!C2" in told[form], form
    assert "line=" not in told["github"]
    assert "startLine" not in told["sarif"]


def test_a_folder_and_a_single_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of CSV files, told apart from a ruleset's name by what is there; two of them can be compared."""
    for name, people in (("lama", "880"), ("baru", "1.880")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "Mulai.csv").write_text("Nama daerah;Kabupaten Rekaan\nHari penilaian;1 Juli 2026\n", "utf-8")
        (tmp_path / name / "Inovasi.csv").write_text(f"id;name;beneficiaries\na;A;{people}\n", "utf-8")
    assert document(["evaluate", str(tmp_path / "lama"), "--ruleset", "maturity"], capsys)["scorecards"]
    assert main(["diff", str(tmp_path / "lama"), str(tmp_path / "baru")]) in (exits.FINE, exits.BELOW)
