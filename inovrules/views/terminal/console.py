"""The console that pages are printed on: no colour when piped, no wider than the terminal, silent when nobody reads on."""

from __future__ import annotations

import os
import re
import sys
from io import StringIO
from typing import TYPE_CHECKING, Any, TextIO, cast

from rich.console import Console

from inovrules.views.silence import silence
from inovrules.views.terminal.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from rich.console import RenderableType

    from inovrules.messages import Language

PIPED_WIDTH, NARROWEST, WIDEST = 80, 20, 110
_ASCII = str.maketrans({
    "█": "#", "▒": "+", "░": ".", "─": "-", "·": "-", "–": "-", "−": "-", "×": "x", "÷": "/", "≈": "~", "…": ".", "≥": ">", "→": ">",
    "’": "'", "“": '"', "”": '"',
})  # fmt: skip
_PADDING = re.compile(r"[ ]+$", re.MULTILINE)


class Screen(Console):
    """A console that goes silent when its reader has gone (`… | head`)."""

    def on_broken_pipe(self) -> None:
        """Write nothing more; that nobody reads on is no error."""
        self.quiet = True
        silence()


class Sheet:
    """A stream that is no full terminal: no blanks at the ends of lines, and only what its encoding can show.

    Bars and dashes become ASCII, cell for cell, so that columns stay where they are.
    """

    def __init__(self, stream: TextIO) -> None:
        """Write to `stream`."""
        self.stream = stream
        self.encoding = getattr(stream, "encoding", None) or "utf-8"

    def write(self, text: str) -> int:
        """Write what the stream can show."""
        if not self.stream.isatty():
            text = _PADDING.sub("", text)
        if not self.encoding.lower().startswith("utf"):
            text = text.translate(_ASCII).encode(self.encoding, "replace").decode(self.encoding)
        return self.stream.write(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        """Be the stream in all else."""
        return getattr(self.stream, name)


def screen_on(stream: TextIO, environment: Mapping[str, str]) -> Screen:
    """Give the console for a stream. Piped output is 80 cells wide, or as wide as `COLUMNS` says."""
    width = None if stream.isatty() else _columns(environment) or PIPED_WIDTH
    screen = Screen(file=cast("TextIO", Sheet(stream)), width=width, highlight=False, markup=False, emoji=False)
    screen.width = min(screen.width, WIDEST)
    return screen


def _columns(environment: Mapping[str, str]) -> int | None:
    text = environment.get("COLUMNS", "")
    return max(int(text), NARROWEST) if text.isascii() and text.isdigit() else None


def show(screen: Screen, page: Iterable[RenderableType]) -> None:
    """Print a page, piece by piece."""
    for piece in page:
        screen.print(piece)
    try:
        screen.file.flush()
    except BrokenPipeError:
        screen.on_broken_pipe()


def on_screen(draw: Callable[[Page], Iterable[RenderableType]], language: Language, depth: int) -> None:
    """Draw a page on standard output, as wide and as colourful as it allows."""
    screen = screen_on(sys.stdout, os.environ)
    show(screen, draw(Page(language, screen.width, depth)))


def as_text(draw: Callable[[Page], Iterable[RenderableType]], language: Language, depth: int) -> str:
    """Draw a page as plain text of 80 columns."""
    text = StringIO()
    show(screen_on(text, {}), draw(Page(language, depth=depth)))
    return text.getvalue()
