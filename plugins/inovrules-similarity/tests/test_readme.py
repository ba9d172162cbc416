"""The README's example, run as it stands there; its figures."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from support import PAIRS
from test_pairs import EDGE, similar

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


def test_the_figures_are_those_of_the_tests() -> None:
    for part, said in (("tune", "0.90 (18 of 20)"), ("check", "0.95 (19 of 20)")):
        same = [similar(pair) >= EDGE for pair in PAIRS if pair["part"] == part and pair["same"]]
        assert f"{sum(same) / len(same):.2f} ({sum(same)} of {len(same)})" == said
        assert f"`{part}`) | {sum(pair['part'] == part for pair in PAIRS)} | 1.00 | {said}" in README
