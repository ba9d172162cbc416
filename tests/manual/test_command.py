"""`inovrules describe` as its user meets it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from inovrules.cli import exits, main

if TYPE_CHECKING:
    from pathlib import Path


def test_a_shipped_ruleset(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", "iid-2026", "--lang", "id"]) == exits.FINE
    out = capsys.readouterr().out
    assert "Indeks Inovasi Daerah 2026" in out.splitlines()[0]
    assert "Jumlah penerima manfaat: 201 orang → Tingkat 2" in " ".join(out.split())


@pytest.mark.parametrize(("language", "title"), [("id", "# Cakupan"), ("en", "# Agencies with an innovation")])
def test_markdown_into_a_file(language: str, title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "manual.md"
    assert main(["describe", "opd-coverage", "--lang", language, "--format", "md", "--output", str(file)]) == exits.FINE
    assert file.read_text("utf-8").startswith(title)
    assert capsys.readouterr().out == ""


def test_json_is_the_same_in_either_language(capsys: pytest.CaptureFixture[str]) -> None:
    found = []
    for language in ("id", "en"):
        assert main(["describe", "novelty", "--lang", language, "--format", "json"]) == exits.FINE
        found.append(json.loads(capsys.readouterr().out))
    assert found[0] == found[1]
    assert found[0]["format"] == "inovrules-manual/1"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["iid-202"], exits.INVALID, "IR301"),
        (["bands"], exits.USAGE, "inovrules describe evaluator bands"),
        (["evaluator"], exits.USAGE, "Which evaluator?"),
        (["evaluator", "bands", "levels"], exits.USAGE, "Which evaluator?"),
        (["iid-2026", "iid-2027"], exits.USAGE, "One ruleset at a time"),
        (["evaluator", "bands", "--format", "md"], exits.USAGE, "terminal or json"),
        ([], exits.USAGE, "describe"),
    ],
)
def test_what_is_refused(arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", *arguments, "--lang", "en"]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
