"""`python -m inovrules` is the command, its exit code included."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), (["evaluate", "no-such-file.yaml"], 3), (["no-such-command"], 2)])
def test_the_exit_code_is_that_of_the_command(arguments: list[str], code: int) -> None:
    done = subprocess.run([sys.executable, "-m", "inovrules", *arguments], capture_output=True, check=False)
    assert done.returncode == code, done.stderr
