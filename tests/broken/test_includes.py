"""Rulesets of many files, and where they may lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.faults import FaultError
from inovrules.ruleset import load_ruleset
from inovrules.ruleset.documents import MOST_FILES
from tests.broken.case import PLUGINS

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "format: inovrules/1\nid: contoh\nversion: 1.0.0\ntitle: {id: Contoh, en: Example}\n"


def codes(file: Path | str) -> list[str]:
    """Load a ruleset; gives the codes of its faults."""
    with pytest.raises(FaultError) as caught:
        load_ruleset(file, PLUGINS)
    return [fault.code for fault in caught.value.faults]


@pytest.mark.parametrize(("number", "found"), [(MOST_FILES, []), (MOST_FILES + 2, ["IR352", "IR352"])])
def test_so_many_files_and_no_more(number: int, found: list[str], tmp_path: Path) -> None:
    """A ruleset of fifty other files is read; what is beyond them isn't left out without a word."""
    names = [f"part-{index}.yaml" for index in range(number)]
    for name in names:
        (tmp_path / name).write_text("format: inovrules-vocabulary/1\n", "utf-8")
    file = tmp_path / "ruleset.yaml"
    file.write_text(f"{HEAD}include: [{', '.join(names)}]\n", "utf-8")
    if found:
        assert codes(file) == found
    else:
        assert load_ruleset(file, PLUGINS).id == "contoh"


def test_a_long_chain_of_editions_ends(tmp_path: Path) -> None:
    """Each edition extends the one before: five hundred of them are a fault, not a stack overflow."""
    for index in range(500):
        (tmp_path / f"e{index}.yaml").write_text(f"{HEAD}extends: e{index + 1}.yaml\n", "utf-8")
    assert "IR352" in codes(tmp_path / "e0.yaml")


def test_changes_cannot_dig_for_ever(tmp_path: Path) -> None:
    """Changes that nest ever deeper values are refused before anything that reads them overflows."""
    deep = "{a: " * 50 + "x" + "}" * 50
    path, changes = "readings", []
    for _ in range(30):
        changes.append(f"  - {{set: {path}, to: {deep}}}\n")
        path += "/a" * 50
    (tmp_path / "base.yaml").write_text(HEAD, "utf-8")
    file = tmp_path / "next.yaml"
    file.write_text(f"{HEAD}extends: base.yaml\nchanges:\n{''.join(changes)}", "utf-8")
    assert "IR105" in codes(file)


@pytest.mark.parametrize("name", ["iid-2062", "x" * 300, "a\0b"])
def test_a_name_that_is_no_ruleset_is_a_fault(name: str) -> None:
    """Whatever is asked for by name, what isn't there is a fault."""
    assert codes(name) == ["IR301"]


@pytest.mark.parametrize("name", ["./none.yaml", "../" + "x" * 300 + ".yaml"])
def test_a_file_that_is_not_there_is_a_fault(name: str) -> None:
    """A path that leads nowhere can't be read."""
    assert codes(name) == ["IR112"]


def test_another_spelling_of_a_file_is_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`./a.yaml` and `a.yaml` are one file: what it includes twice is read once."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "part.yaml").write_text(
        "format: inovrules-vocabulary/1\nfacts: {region: {x: {type: text, title: {id: X, en: X}}}}\n", "utf-8"
    )
    (tmp_path / "ruleset.yaml").write_text(f"{HEAD}include: [part.yaml, ./part.yaml]\n", "utf-8")
    assert list(load_ruleset("./ruleset.yaml", PLUGINS).facts["region"]) == ["x"]
