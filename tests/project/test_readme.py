"""The two commands of the README's first screen are the ones that CI runs."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_ci_runs_the_two_commands_of_the_first_screen_word_for_word() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = re.findall(r"^```sh\n(.+)\n```$", readme, re.MULTILINE)[:2]
    script = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert len(commands) == 2
    assert [command for command in commands if f"({command})" not in script] == []


def test_the_first_screen_is_one_screen() -> None:
    above = (ROOT / "README.md").read_text("utf-8").split("<!-- transcript -->")[0]
    assert above.count("\n") <= 40
