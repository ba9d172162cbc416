"""Progress: told to a person who waits, on a terminal, and to nobody else; interrupted, nothing is left behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from inovrules.cli import exits
from inovrules.cli.progress import Progress
from inovrules.messages import say
from tests.cli.support import EXAMPLES, ROOT, environment
from tests.cli.test_exit_codes import heed_interrupts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither pseudo-terminals nor SIGINT for processes")
HSS = EXAMPLES / "hss-2020.yaml"
XTERM = {"TERM": "xterm-256color"}


class Terminal:
    """A terminal that keeps what is written to it."""

    def __init__(self) -> None:
        self.ours, self.theirs = os.openpty()
        self.stream: TextIO = os.fdopen(self.theirs, "w", encoding="utf-8")

    def read(self) -> str:
        self.stream.flush()
        os.set_blocking(self.ours, False)
        try:
            return os.read(self.ours, 1 << 16).decode()
        except BlockingIOError:
            return ""


@contextmanager
def terminal() -> Iterator[Terminal]:
    made = Terminal()
    try:
        yield made
    finally:
        made.stream.close()
        os.close(made.ours)


def test_steps_are_told_once_it_takes_long_and_the_screen_is_left_as_it_was() -> None:
    with terminal() as screen:
        with Progress("en", screen.stream, XTERM, patience=0.05) as progress:
            progress.step(say("progress.reading", name="a.yaml"))
            assert screen.read() == ""
            time.sleep(0.06)
            progress.expect(3)
            progress.step(say("progress.writing", name="b\x1b[2J.csv"))
            told = screen.read()
            assert "Writing b [2J.csv" in told
            progress.hide()
            left = screen.read()
            assert left.rstrip("\r").endswith(("\x1b[2K", "\x1b[?25h", "\x1b[1A\x1b[2K"))
            progress.step(say("progress.rendering"))
            assert "Putting the result together" in screen.read()
        assert "\x1b[?25h" in screen.read()  # the cursor is there again


def test_a_step_that_takes_long_is_told_before_it_ends() -> None:
    with terminal() as screen, Progress("id", screen.stream, XTERM, patience=0.01) as progress:
        progress.step(say("progress.reading", name="besar.yaml"))
        progress.prepare()
        until = time.monotonic() + 10
        told = ""
        while "Membaca besar.yaml" not in told and time.monotonic() < until:
            time.sleep(0.02)
            told += screen.read()
        assert "Membaca besar.yaml" in told


def test_what_is_quick_is_told_to_nobody() -> None:
    with terminal() as screen:
        with Progress("en", screen.stream, XTERM, patience=60) as progress:
            progress.step(say("progress.reading", name="a.yaml"))
            progress.prepare()
            progress.step(say("progress.rendering"))
        assert screen.read() == ""


def test_a_dumb_terminal_is_left_alone() -> None:
    with terminal() as screen:
        with Progress("en", screen.stream, {"TERM": "dumb"}, patience=0) as progress:
            progress.step(say("progress.rendering"))
        assert screen.read() == ""


def test_without_colour_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    with terminal() as screen:
        with Progress("en", screen.stream, patience=0) as progress:
            progress.step(say("progress.rendering"))
        told = screen.read()
    assert "Putting the result together" in told
    assert not re.search(r"\x1b\[(\d+;)*[349]\d", told)


def test_nothing_is_told_to_a_pipe() -> None:
    with os.fdopen(os.pipe()[1], "w") as pipe, Progress("en", pipe, XTERM, patience=0) as progress:
        progress.step(say("progress.rendering"))
        assert not progress.is_watched
        assert progress.text == ""


def test_interrupted_while_writing_no_file_is_replaced_and_none_is_left(tmp_path: Path) -> None:
    old, pipe = tmp_path / "a.csv", tmp_path / "pipe.json"
    old.write_text("old", "utf-8")
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [sys.executable, "-m", "inovrules.cli", "evaluate", str(HSS), "--ruleset", "opd-coverage", "--output", str(pipe), "--output", str(old)],
        env=environment(), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - nothing else runs beside this test in its process
    )  # fmt: skip
    until = time.monotonic() + 60
    while not list(tmp_path.glob(".a.csv.*.part")) and time.monotonic() < until:
        time.sleep(0.02)
    assert list(tmp_path.glob(".a.csv.*.part")), "it didn't get so far"
    process.send_signal(signal.SIGINT)  # it waits for somebody who reads the pipe
    out, error = process.communicate(timeout=60)
    assert process.returncode == exits.INTERRUPTED == 130
    assert (out, error.decode().strip()) == (b"", "Interrupted.")
    assert old.read_text("utf-8") == "old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.csv", "pipe.json"]
