"""Asking an evaluator in other processes, whose hashes of texts, and so the order of sets, are different."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from inovrules.testing.situation import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.testing.situation import Situation

SEEDS = ("1", "2")


class ElsewhereError(Exception):
    """The evaluator couldn't be taken to another process."""


def answers(evaluator: object, situations: Sequence[Situation], *, needs_portfolio: bool) -> dict[str, list[Any]]:
    """Ask in a process for each of `SEEDS`; gives the figures of every outcome. Raises `ElsewhereError`."""
    try:
        load = pickle.dumps(sys.path) + pickle.dumps((evaluator, list(situations), needs_portfolio))
    except Exception as error:
        raise ElsewhereError(str(error)) from error
    running = {seed: _started(seed) for seed in SEEDS}
    return {seed: _read(process, load) for seed, process in running.items()}


def _started(seed: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from inovrules.testing.elsewhere import answer; answer()"]
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment)  # noqa: S603 - ourselves


def _read(process: subprocess.Popen[bytes], load: bytes) -> list[Any]:
    out, err = process.communicate(load, timeout=120)
    if process.returncode:
        raise ElsewhereError(err.decode("utf-8", "replace").strip().rpartition("\n")[2])
    found: list[Any] = json.loads(out)
    return found


def answer() -> None:
    """Answer what the other process asks on the standard input."""
    sys.path[:] = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    evaluator, situations, needs_portfolio = pickle.load(sys.stdin.buffer)  # noqa: S301
    found = [_asked(evaluator, situation, needs_portfolio=needs_portfolio) for situation in situations]
    sys.stdout.write(json.dumps(found))


def _asked(evaluator: Any, situation: Situation, *, needs_portfolio: bool) -> list[object]:  # noqa: ANN401 - a plugin's evaluator
    try:
        return figures(evaluator.evaluate(situation.inputs(evaluator, needs_portfolio=needs_portfolio)))
    except Exception as error:  # noqa: BLE001 - a plugin may raise anything
        return [type(error).__name__]
