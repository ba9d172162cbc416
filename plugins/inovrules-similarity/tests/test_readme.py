"""The README's example, run as it stands there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def test_the_example(tmp_path: Path) -> None:
    for name, text in re.findall(r"<!-- file: (\S+) -->\n\n```\w+\n(.*?)```", README, re.DOTALL):
        (tmp_path / name).write_text(text, "utf-8")
    consoles = re.findall(r"```console\n\$ inovrules (.*?)\n(.*?)```", README, re.DOTALL)
    assert consoles
    for line, output in consoles:
        run = subprocess.run(
            [sys.executable, "-m", "inovrules", *line.split()], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert run.stdout == output
