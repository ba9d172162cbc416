"""Telling a person who waits what is being done. Nobody watches a pipe, a file or a dumb terminal; what is quick needs no telling."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Lock, Timer
from time import monotonic
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.views.terminal.clean import clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Self, TextIO

    from rich.progress import Progress as Shown

    from inovrules.messages import Language, Message

PATIENCE = 1.0
"""Seconds after which a person wonders what is going on."""
_BAR, _BIG = 20, 100_000


class Progress:
    """What is being done, on standard error, from the moment when a command has taken `PATIENCE` seconds, and gone when it ends.

    Rich is imported by the thread that works: two threads that import it at the same time could each meet half of it.
    """

    def __init__(
        self,
        language: Language,
        stream: TextIO | None = None,
        environment: Mapping[str, str] | None = None,
        patience: float = PATIENCE,
    ) -> None:
        """Watch the clock from now on."""
        self.language, self.patience, self.began = language, patience, monotonic()
        self.stream = stream or sys.stderr
        known = os.environ if environment is None else environment
        self.is_watched = self.stream.isatty() and known.get("TERM", "") not in ("dumb", "unknown")
        self.done, self.steps, self.text = -1, 0, ""
        self._lock = Lock()
        self._timer: Timer | None = None
        self._shown: Shown | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Leave the screen as it was, whatever happened."""
        self.hide()

    def expect(self, steps: int) -> None:
        """Say how many steps there will be in all; while nobody knows, 0."""
        self.steps = steps

    def step(self, what: Message) -> None:
        """Begin a step."""
        if not self.is_watched:
            return
        self.done, self.text = self.done + 1, clean(what.text(self.language))
        if self._shown is not None or monotonic() - self.began >= self.patience:
            self._show()

    def reading(self, source: str) -> None:
        """Begin with reading a file; a big one takes long."""
        self.step(say("progress.reading", name=Path(source).name))
        file = Path(source)
        if self.is_watched and file.is_file() and file.stat().st_size > _BIG:
            self.prepare()

    def prepare(self) -> None:
        """Be ready to tell of a step that is known to take long, before it ends."""
        if self.is_watched and self._timer is None and self._shown is None:
            import rich.progress  # noqa: F401, PLC0415 - for the timer, which mustn't import

            self._timer = Timer(max(self.began + self.patience - monotonic(), 0), self._late)
            self._timer.daemon = True
            self._timer.start()

    def hide(self) -> None:
        """Make room for what is written now; the next step is told of again."""
        with self._lock:
            timer, self._timer = self._timer, None
            if timer is not None:
                timer.cancel()
            if self._shown is not None:
                self._shown.stop()
                self._shown = None

    def _show(self) -> None:
        with self._lock:
            self._draw()

    def _late(self) -> None:
        """Begin to tell of a step that has begun before, unless it has ended in this very moment."""
        with self._lock:
            if self._timer is not None:
                self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            self._shown = _shown_on(self.stream)
        shown = self._shown
        shown.update(shown.tasks[0].id, description=self.text, completed=self.done, total=self.steps or None, refresh=shown.live.is_started)
        shown.start()


def _shown_on(stream: TextIO) -> Shown:
    from rich.console import Console  # noqa: PLC0415 - only where somebody watches, and waits
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415
    from rich.table import Column  # noqa: PLC0415

    told_in = TextColumn("{task.description}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1))
    columns = SpinnerColumn("line"), BarColumn(_BAR), told_in, TimeElapsedColumn()
    shown = Progress(
        *columns, console=Console(file=stream), transient=True, expand=True, redirect_stdout=False, redirect_stderr=False
    )  # fmt: skip
    shown.add_task("")
    return shown
