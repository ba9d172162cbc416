"""Every example of the README and of the manual runs.

The blocks of a page run from top to bottom, in one folder that holds copies of the shipped files; its `python` blocks
share one namespace. A `python` block with `>>>` is a doctest, one without is a script. Of a `console` block each `$ `
command must end well; where output is shown below it, it must print exactly that (as a terminal shows it: both
streams). `<!-- not run: REASON -->` above a block leaves it out; `<!-- file: NAME -->` above one of any language saves it
under that name for the blocks below.
"""

from __future__ import annotations

import doctest
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from tests.docs.blocks import Block, commands, runnable

ROOT = Path(__file__).parents[2]
PAGES = [page for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))] if runnable(page)]
SHIPPED = ["examples", "rulesets"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in SHIPPED:
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES])
def test_examples_run(page: Path, folder: Path) -> None:
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for block in runnable(page):
        if block.file:
            (folder / block.file).write_text(block.text, "utf-8")
        elif block.language == "console":
            run_console(block, page, folder)
        elif block.text.lstrip().startswith(">>>"):
            run_doctest(block, page, namespace)
        else:
            # Empty lines in front make a traceback point into the page.
            code = compile("\n" * (block.line - 1) + block.text, str(page), "exec", dont_inherit=True)
            exec(code, namespace)  # noqa: S102 - running the manual's examples is what this test is for


def run_doctest(block: Block, page: Path, namespace: dict[str, Any]) -> None:
    test = doctest.DocTestParser().get_doctest(block.text, namespace, page.name, str(page), block.line - 1)
    report: list[str] = []
    doctest.DocTestRunner().run(test, out=report.append, clear_globs=False)
    namespace.update(test.globs)  # a doctest works on a copy
    assert not report, "".join(report)


def run_console(block: Block, page: Path, folder: Path) -> None:
    for command in commands(block):
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command.text],  # noqa: S607 - whichever bash there is
            cwd=folder,
            env=terminal(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        where = f"{page}:{command.line}: $ {command.text}"
        assert done.returncode == 0, f"{where}\nended with {done.returncode}:\n{done.stdout}"
        if command.shown.strip():
            assert done.stdout.rstrip("\n") == command.shown.rstrip("\n"), where


def terminal() -> dict[str, str]:
    """Describe a terminal that is nobody's in particular: this interpreter's commands, 80 columns, no colour."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "INOVRULES_"))}
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])
    return kept | {"PATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
