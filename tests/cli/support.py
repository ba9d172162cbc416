"""Running the command as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SPOKEN = ("INOVRULES_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "COLUMNS", "PYTHONIOENCODING", "FORCE_COLOR", "NO_COLOR")


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the environment without anything that chooses a language or a look, then changed."""
    kept = {name: value for name, value in os.environ.items() if name not in SPOKEN}
    paths = [path for path in sys.path if path and Path(path).resolve() == ROOT]
    return {**kept, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1", **(changes or {})}


def run(
    *arguments: str | Path, changes: Mapping[str, str] | None = None, text: str | None = None, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `inovrules` and wait for it."""
    return subprocess.run(
        [sys.executable, "-m", "inovrules.cli", *map(str, arguments)],
        env=environment(changes), input=text, cwd=folder or ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
