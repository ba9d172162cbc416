"""What goes where: results, notes, pipes, files."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.support import EXAMPLES, ROOT, environment, run

if TYPE_CHECKING:
    from pathlib import Path

HSS = EXAMPLES / "hss-2020.yaml"
CONTOH = EXAMPLES / "kabupaten-contoh.yaml"


@pytest.mark.parametrize("columns", ["40", "80", "100"])
def test_piped_output_has_no_colour_and_fits(columns: str) -> None:
    found = run("evaluate", HSS, changes={"COLUMNS": columns, "TERM": "xterm-256color"})
    assert found.returncode == 0
    assert "\x1b" not in found.stdout
    assert max(map(len, found.stdout.splitlines())) <= int(columns)


def test_piped_output_is_80_wide_unless_told_otherwise() -> None:
    found = run("evaluate", HSS, changes={"TERM": "xterm"})
    assert max(map(len, found.stdout.splitlines())) == 80


def test_an_encoding_without_these_characters_is_no_error() -> None:
    found = subprocess.run(
        [sys.executable, "-m", "inovrules.cli", "evaluate", str(HSS), "--lang", "id"],
        env=environment({"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}), cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0
    assert found.stdout.isascii()
    assert b"Klaim" in found.stdout


@pytest.mark.parametrize("arguments", [["--format", "json"], ["-vv"]])
def test_a_reader_that_goes_away_is_no_error(arguments: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "inovrules.cli", "evaluate", str(HSS), "--ruleset", "maturity", *arguments],
        env=environment(), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=120) == 0
    process.stderr.close()


def test_notes_stand_beside_json_and_within_the_report() -> None:
    shown = run("evaluate", HSS)
    assert "No official ruleset known here was in force on 15 July 2020" in shown.stdout
    assert shown.stderr == ""
    found = run("evaluate", HSS, "--format", "json")
    assert "No official ruleset" in found.stderr
    json.loads(found.stdout)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "result.json"
    target.write_text("old", "utf-8")
    found = run("evaluate", HSS, "--format", "json", "--output", target)
    assert found.returncode == 0
    assert found.stdout == ""
    assert target.read_text("utf-8") == run("evaluate", HSS, "--format", "json").stdout
    assert [file.name for file in tmp_path.iterdir()] == ["result.json"]


def test_a_report_in_a_file_is_plain(tmp_path: Path) -> None:
    target = tmp_path / "laporan.txt"
    assert run("evaluate", HSS, "--lang", "id", "--output", target, changes={"COLUMNS": "200"}).returncode == 0
    text = target.read_text("utf-8")
    assert "Klaim" in text
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_what_is_not_written_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "result.json"
    target.write_text("old", "utf-8")
    assert run("evaluate", "no-such.yaml", "--output", target).returncode == 3
    assert target.read_text("utf-8") == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_new_file_has_ordinary_permissions(tmp_path: Path) -> None:
    target = tmp_path / "result.json"
    run("evaluate", HSS, "--ruleset", "opd-coverage", "--format", "json", "--output", target)
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~mask


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev")
def test_a_device_is_written_to_not_replaced() -> None:
    assert run("evaluate", HSS, "--ruleset", "opd-coverage", "--output", "/dev/null").returncode == 0


def test_standard_input_is_read() -> None:
    from_file = json.loads(run("evaluate", HSS, "--format", "json").stdout)
    piped = json.loads(run("evaluate", "-", "--format", "json", text=HSS.read_text("utf-8")).stdout)
    assert piped["portfolio"]["file"] == "<stdin>"
    assert piped["portfolio"]["digest"] == from_file["portfolio"]["digest"]
    assert [card["published"] for card in piped["scorecards"]] == [card["published"] for card in from_file["scorecards"]]


def test_fault_texts_hold_no_control_characters(tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(
        'region: {name: R}\nas_of: 2026-07-01\n"\\u202eevil\\x1b[2J": 1\ninnovations: [{id: "\\x1b[31m", name: A, opdd: x}]\n', "utf-8"
    )
    found = run("evaluate", file)
    assert found.returncode == 3
    assert "\x1b" not in found.stderr
    assert "\u202e" not in found.stderr


def test_a_portfolio_of_one_opd() -> None:
    by_id = run("evaluate", CONTOH, "--opd", "dinkes", "--ruleset", "iid-2026", "--lang", "id")
    by_name = run("evaluate", CONTOH, "--opd", "dinas kesehatan", "--ruleset", "iid-2026", "--lang", "id")
    assert by_id.returncode == 0
    assert by_id.stdout == by_name.stdout
    assert "Dinas Kesehatan, Kabupaten Contoh" in by_id.stdout
