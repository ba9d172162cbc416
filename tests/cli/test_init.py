"""`inovrules init plugin NAME`: the files it writes, and what it refuses."""

from __future__ import annotations

import ast
import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from inovrules.cli import exits, main
from inovrules.cli.init import PluginName, rendered

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["air-bersih", "inovrules-air-bersih"])
def test_a_repository_is_written(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "plugin", name, "--lang", "en"]) == exits.FINE
    assert "inovrules-air-bersih" in capsys.readouterr().out
    made = folder / "inovrules-air-bersih"
    files = {file.relative_to(made).as_posix() for file in made.rglob("*") if file.is_file()}
    assert files == {
        ".gitignore", "CHANGELOG.md", "README.md", "pyproject.toml", "inovrules_air_bersih/__init__.py",
        "tests/test_contract.py", "tests/test_example.py", "example/portfolio.yaml", "example/ruleset.yaml",
    }  # fmt: skip
    project = tomllib.loads((made / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["entry-points"]["inovrules"] == {"inovrules_air_bersih": "inovrules_air_bersih"}
    for file in made.rglob("*.py"):
        ast.parse(file.read_text("utf-8"))


def test_no_placeholder_is_left() -> None:
    for file, text in rendered(PluginName("x").values()):
        assert not re.search(r"\$\w|__module__|\.tmpl", file + text), file


@pytest.mark.parametrize("name", ["Air", "air bersih", "../x", "9lives", "a--b", "x" * 51, ""])
def test_names_that_can_t_be_used_are_refused(folder: Path, name: str) -> None:
    assert main(["init", "plugin", name]) == exits.USAGE
    assert list(folder.iterdir()) == []


def test_nothing_is_written_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "inovrules-x").mkdir()
    (folder / "inovrules-x" / "mine.txt").write_text("mine", "utf-8")
    assert main(["init", "plugin", "x", "--lang", "en"]) == exits.USAGE
    assert "can't be written" in capsys.readouterr().err
    assert [file.name for file in (folder / "inovrules-x").iterdir()] == ["mine.txt"]
