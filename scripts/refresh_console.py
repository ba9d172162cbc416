"""Run the `console` blocks of the manual again and put what they print now below each command that shows its output.

Run it from the checkout (`python -m scripts.refresh_console [PAGE…]`) after changing a text, and read the difference: a block
that changed for no reason is a fault found. Blocks of `python` are neither run nor changed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.docs.blocks import commands, runnable
from tests.docs.test_docs_examples import PAGES, ROOT, SHIPPED, terminal

if TYPE_CHECKING:
    from tests.docs.blocks import Block


def refresh(page: Path) -> bool:
    """Rewrite one page; gives whether anything changed."""
    lines = page.read_text("utf-8").splitlines()
    shift = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for shipped in SHIPPED:
            shutil.copytree(ROOT / shipped, folder / shipped)
        for block in runnable(page):
            if block.file:
                (folder / block.file).write_text(block.text, "utf-8")
            elif block.language == "console":
                old, new = block.text.splitlines(), _printed(block, folder)
                start = block.line - 1 + shift
                lines[start : start + len(old)] = new
                shift += len(new) - len(old)
    text = "\n".join(lines) + "\n"
    changed = text != page.read_text("utf-8")
    page.write_text(text, "utf-8")
    return changed


def _printed(block: Block, folder: Path) -> list[str]:
    found: list[str] = []
    for command in commands(block):
        found += ["$ " + command.text.replace("\n", "\n> ")]
        done = subprocess.run(  # noqa: S603 - the manual's own commands
            ["bash", "-euo", "pipefail", "-c", command.text],  # noqa: S607 - whichever bash there is
            cwd=folder,
            env=terminal(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        found += done.stdout.rstrip("\n").split("\n") if command.shown.strip() else []
    return "\n".join(found).split("\n")


if __name__ == "__main__":
    wanted = [Path(argument).resolve() for argument in sys.argv[1:]] or PAGES
    for one in wanted:
        if refresh(one):
            print(one.relative_to(ROOT))
