"""From the command line, as people use it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from inovrules import Engine, Plugins

README = Path(__file__).parent.parent / "README.md"


def blocks(language: str) -> list[str]:
    """Give the code blocks of the README in a language."""
    return [part.split("\n```", 1)[0] for part in README.read_text("utf-8").split(f"```{language}\n")[1:]]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "inovrules", *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rules, reported, *_ = blocks("yaml")
    (tmp_path / "aturan.yaml").write_text(rules, "utf-8")
    (tmp_path / "manfaat.csv").write_text(blocks("text")[0], "utf-8")
    (tmp_path / "portofolio.yaml").write_text(reported, "utf-8")
    return tmp_path


def test_it_is_found_as_installed() -> None:
    plugins = Plugins.installed(only=["inovrules-dmn"])
    assert plugins.broken == ()
    assert plugins.evaluators["decision-table"].distribution == "inovrules-dmn"


def test_the_example_of_the_readme_scores(folder: Path) -> None:
    done = run(folder, "evaluate", "portofolio.yaml", "--ruleset", "aturan.yaml", "--format", "json")
    assert done.returncode == 0, done.stderr
    card = json.loads(done.stdout)["scorecards"][0]
    assert [unit["nodes"][0]["claimed"]["points"] for unit in card["innovations"]] == ["6", "2"]
    assert [(each["distribution"], each["claimed"]) for each in card["plugins"]] == [("inovrules-dmn", "4")]


@pytest.mark.parametrize(("language", "word"), [("id", "sama-sama cocok"), ("en", "both fit")])
def test_an_overlap_is_told_with_both_places(folder: Path, language: str, word: str) -> None:
    table = (folder / "manfaat.csv").read_text("utf-8")
    (folder / "manfaat.csv").write_text(table.replace("> 500", ">= 500"), "utf-8")
    done = run(folder, "evaluate", "portofolio.yaml", "--ruleset", "aturan.yaml", "--lang", language)
    assert done.returncode != 0
    told = "".join((done.stdout + done.stderr).split())
    assert "manfaat.csv:3:1" in told
    assert "manfaat.csv:4:1" in told
    assert word.replace(" ", "") in told


def test_the_same_table_as_a_workbook_gives_the_same(folder: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (folder / "manfaat.csv").read_text("utf-8").splitlines():
        sheet.append([int(part) if part.isdigit() else part or None for part in line.split(";")])
    book.save(folder / "manfaat.xlsx")
    of_csv = scores(folder)
    rules = (folder / "aturan.yaml").read_text("utf-8")
    (folder / "aturan.yaml").write_text(rules.replace("manfaat.csv", "manfaat.xlsx"), "utf-8")
    assert scores(folder) == of_csv == [6, 2]


def scores(folder: Path) -> list[int]:
    engine = Engine(Plugins.installed(only=["inovrules-dmn"]))
    rules = engine.load_ruleset(folder / "aturan.yaml")
    card = engine.evaluate(engine.load_portfolio(folder / "portofolio.yaml", [rules]), rules)
    return [int(unit.node("manfaat").points) for unit in card.innovations]
