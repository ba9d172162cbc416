"""The programs that people open our files with. `scripts/look` brings them; a test that lacks one fails, it isn't skipped."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def program(*names: str) -> str:
    """Give the path of the first program found. Raises `LookupError` where there is none."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        message = f"{names[0]} isn't installed: run scripts/look"
        raise LookupError(message)
    return found


def chromium() -> str:
    """Give the path of Chromium."""
    return program("chromium", "chromium-browser", "google-chrome")


def converted(file: Path, suffix: str, folder: Path) -> Path:
    """Convert a workbook by LibreOffice, without a window; gives the new file."""
    home = folder / "office"
    command = [program("soffice"), f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", suffix, "--outdir", str(folder)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=120)
    made = folder / f"{file.stem}.{suffix}"
    assert made.is_file()
    return made
