"""From the command line, as people use it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from inovrules import Plugins

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
    (tmp_path / "portofolio.yaml").write_text(reported, "utf-8")
    return tmp_path


def test_it_is_found_as_installed() -> None:
    plugins = Plugins.installed(only=["inovrules-cel"])
    assert plugins.broken == ()
    assert plugins.evaluators["cel"].distribution == "inovrules-cel"


def test_the_example_of_the_readme_scores(folder: Path) -> None:
    done = run(folder, "evaluate", "portofolio.yaml", "--ruleset", "aturan.yaml", "--format", "json")
    assert done.returncode == 0, done.stderr
    card = json.loads(done.stdout)["scorecards"][0]
    assert [unit["nodes"][0]["claimed"]["points"] for unit in card["innovations"]] == ["6", "2"]
    assert [(each["distribution"], each["claimed"]) for each in card["plugins"]] == [("inovrules-cel", "4")]


@pytest.mark.parametrize(("language", "word"), [("id", "Mungkin maksudnya `beneficiaries`?"), ("en", "Did you mean `beneficiaries`?")])
def test_a_slip_is_told_with_its_line(folder: Path, language: str, word: str) -> None:
    rules = (folder / "aturan.yaml").read_text("utf-8")
    (folder / "aturan.yaml").write_text(rules.replace("beneficiaries >= 500", "benficiaries >= 500"), "utf-8")
    line = next(number for number, text in enumerate(rules.splitlines(), 1) if "beneficiaries >= 500" in text)
    done = run(folder, "evaluate", "portofolio.yaml", "--ruleset", "aturan.yaml", "--lang", language)
    assert done.returncode != 0
    told = " ".join((done.stdout + done.stderr).split())
    assert f"aturan.yaml:{line}:" in told
    assert word in told
