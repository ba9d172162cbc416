"""What the README and the manual show of a report, with parts left out, is what the command prints.

A `text` block that starts with `$ `, or stands below `<!-- part of: COMMAND -->`, shows output of which `[…]` lines leave parts out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from tests.docs.test_docs_examples import ROOT, SHIPPED, terminal

if TYPE_CHECKING:
    from pathlib import Path

PART = re.compile(r"<!-- part of: (?P<command>\S.*) -->\s*\Z")


def transcripts() -> list[tuple[str, str, str]]:
    """Give every transcript: its page, its command, and what is shown."""
    found = []
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        before = ""
        for token in MarkdownIt().parse(page.read_text("utf-8")):
            if token.type == "fence" and token.info.strip() == "text":
                part = PART.match(before)
                first, _, rest = token.content.partition("\n")
                if part or first.startswith("$ "):
                    command, shown = (part["command"], token.content) if part else (first[2:], rest)
                    found.append((page.relative_to(ROOT).as_posix(), command, shown))
            before = token.content if token.type == "html_block" else ""
    return found


def printed(command: str, folder: Path) -> list[str]:
    """Run a command beside copies of the shipped files; gives the lines that a terminal shows."""
    for name in SHIPPED:
        shutil.copytree(ROOT / name, folder / name)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],  # noqa: S607 - whichever bash there is
        cwd=folder,
        env=terminal(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return [line.rstrip() for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("page", "command", "shown"), transcripts(), ids=[f"{page}-{command}" for page, command, _ in transcripts()])
def test_a_transcript_is_what_is_printed(page: str, command: str, shown: str, tmp_path: Path) -> None:
    """Each part that is shown stands in the output word for word, the parts in their order."""
    lines, start = printed(command, tmp_path), 0
    parts = [part.strip("\n").splitlines() for part in re.split(r"^\[…\]$", shown, flags=re.MULTILINE)]
    for part in filter(None, parts):
        places = [place for place in range(start, len(lines)) if lines[place : place + len(part)] == part]
        assert places, f"{page}: not printed by `{command}`:\n" + "\n".join(part)
        start = places[0] + len(part)


def test_the_readme_has_a_transcript() -> None:
    """The first thing that a reader sees of the program is among those that are checked."""
    assert {page for page, _, _ in transcripts()} >= {"README.md", "docs/how-to/read-a-contested-reading.md"}
