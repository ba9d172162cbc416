"""The hook that other repositories take from this one runs, on the files that it asks for."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from inovrules.located import MapNode, ScalarNode, SequenceNode, read_document
from tests.cli.support import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

HOOKS = ROOT / ".pre-commit-hooks.yaml"
GOOD = ROOT / "rulesets" / "opd-coverage.yaml"
BROKEN = ROOT / "tests" / "broken" / "rulesets" / "head-wrong.yaml"


def hook() -> dict[str, str | list[str]]:
    """Read the one hook that there is."""
    listed = read_document(HOOKS)
    assert isinstance(listed, SequenceNode)
    (only,) = listed.items
    assert isinstance(only, MapNode)
    return {key: node.text if isinstance(node, ScalarNode) else [item.text for item in node.items] for key, node in only.entries.items()}  # type: ignore[union-attr]


def test_it_has_what_pre_commit_needs() -> None:
    """`id`, `name`, `entry` and `language` are required, says https://pre-commit.com/#new-hooks."""
    found = hook()
    assert (found["id"], found["language"], found["require_serial"]) == ("inovrules-check", "python", "true")
    assert found["name"]
    assert found["types_or"] == ["yaml", "json"]
    wanted = re.compile(str(found["files"]))
    assert wanted.search("rulesets/iid-2026.yaml")
    assert wanted.search("portfolios/2026/contoh.yaml")
    assert not wanted.search("docs/rulesets/index.md")


def test_its_entry_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file names stand behind the entry, as pre-commit puts them."""
    monkeypatch.chdir(tmp_path)
    program, *arguments = shlex.split(str(hook()["entry"]))
    assert program == "inovrules"
    assert run(*arguments, GOOD).returncode == 0
    found = run(*arguments, GOOD, BROKEN)
    assert found.returncode == 3
    assert "IR123" in found.stdout
