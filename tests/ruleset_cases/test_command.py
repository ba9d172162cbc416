"""`inovrules test` as a person runs it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from inovrules.cli import exits, main
from tests.ruleset_cases.support import written

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "  - {id: good, score: people, rows: [{facts: {people: 1}, level: 1}]}\n"
BAD = GOOD + "  - {id: bad, score: people, title: {id: Salah, en: Wrong}, rows: [{facts: {people: 11}, level: 3, points: 4}]}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, language: str = "en") -> int:
    return main(["test", *arguments, "--lang", language])


def test_it_finds_the_cases_of_this_folder(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here, GOOD)
    assert run() == exits.FINE
    assert "1 case, 0 failed" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["small.yaml", "small.cases.yaml"])
def test_a_failure_shows_both_figures_and_why(here: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    written(here, BAD)
    assert run(name) == exits.BELOW
    shown = capsys.readouterr().out
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "✗ bad/1 Wrong" in lines
    assert "people of case expected got" in lines
    assert "level 3 2" in lines
    assert "Because 11 is in the band of level 2 (11 to 30)." in lines
    assert "2 cases, 1 failed" in lines
    assert not any(line.startswith("points") for line in lines)
    assert max(map(len, shown.splitlines())) <= 80


def test_it_fails_when_no_case_ran(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == exits.BELOW
    assert "No ruleset with cases" in capsys.readouterr().err
    written(here, GOOD).with_name("small.cases.yaml").unlink()
    assert run("small.yaml") == exits.BELOW
    assert "has no cases" in capsys.readouterr().out


def test_faults_of_cases_are_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here, "  - {id: a, score: peple, rows: [{level: 1}]}\n")
    assert run() == exits.INVALID
    assert "IR702" in capsys.readouterr().err


def test_json_holds_every_case(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here, BAD)
    assert run("--format", "json") == exits.BELOW
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["passed"], found["failed"]) == ("inovrules-tests/1", 1, 1)
    good, bad = found["rulesets"][0]["cases"]
    assert (good["id"], good["passed"], good["failures"]) == ("good/1", True, [])
    assert [(each["key"], each["expected"], each["got"]) for each in bad["failures"]] == [("level", "3", "2")]


@pytest.mark.parametrize("language", ["id", "en"])
def test_junit_holds_every_case(here: Path, language: str) -> None:
    written(here, BAD)
    assert run("--format", "junit", "--output", "out.xml", language=language) == exits.BELOW
    root = ET.parse(here / "out.xml").getroot()  # noqa: S314 - written just now
    assert (root.tag, root.get("tests"), root.get("failures")) == ("testsuites", "2", "1")
    assert [case.get("name") for case in root.iter("testcase")] == ["good/1", "bad/1"]
    (failure,) = root.iter("failure")
    assert {"id": "seharusnya 3", "en": "should be 3"}[language] in str(failure.get("message"))
