"""Timing: the best of many short runs, which is what the code costs when nothing else disturbs it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def best(call: Callable[[], object], runs: int = 300) -> float:
    """Give the shortest of some runs, in seconds."""
    shortest = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        call()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest


def whole(command: Sequence[str], runs: int = 7) -> float:
    """Give the median time of a command as a whole process, in seconds; its output is thrown away."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
        times.append(time.perf_counter() - start)
    return sorted(times)[runs // 2]


def python(*arguments: str) -> list[str]:
    """Give a command that runs this interpreter."""
    return [sys.executable, *arguments]


def row(label: str, value: str, ratio: str = "", limit: str = "") -> None:
    """Print one figure, and the most that its ratio should be."""
    print(f"  {label:<58} {value:>14} {ratio:>10}{f'  (at most {limit})' if limit else ''}")
