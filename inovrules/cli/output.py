"""Writing results: to the terminal, to a pipe, or to a file that is there in full or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inovrules.cli.errors import Problem
from inovrules.cli.words import told
from inovrules.views.silence import silence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rich.console import RenderableType

    from inovrules.faults import FaultError
    from inovrules.messages import Language
    from inovrules.views.terminal.page import Page


def write_page(draw: Callable[[Page], Iterable[RenderableType]], language: Language, depth: int, file: str | None) -> None:
    """Show a page on the terminal, or write it to a file as plain text of 80 columns."""
    from inovrules.views.terminal.console import screen_on, show  # noqa: PLC0415 - rich isn't needed for JSON
    from inovrules.views.terminal.page import Page  # noqa: PLC0415

    if file is None:
        screen = screen_on(sys.stdout, os.environ)
        show(screen, draw(Page(language, screen.width, depth)))
        return
    from io import StringIO  # noqa: PLC0415

    text = StringIO()
    show(screen_on(text, {}), draw(Page(language, depth=depth)))
    write_file(file, text.getvalue(), language)


def write_text(text: str, file: str | None, language: Language) -> None:
    """Write text to a file or to standard output, byte for byte."""
    if file is not None:
        write_file(file, text, language)
        return
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence()


def write_file(name: str, text: str, language: Language) -> None:
    """Write a file through a temporary one beside it, so that nobody ever sees half of it."""
    target = Path(name).resolve()
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(text.encode())
            return
        beside = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            beside.write_bytes(text.encode())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise Problem(told("cannot_write", language, file=name, why=error.strerror or str(error))) from error


def say_aside(notes: Iterable[str]) -> None:
    """Say something on standard error, beside the result."""
    for note in notes:
        click.echo(note, err=True)


def show_faults(error: FaultError, language: Language) -> None:
    """Show every fault on standard error."""
    from inovrules.views.terminal.console import screen_on, show  # noqa: PLC0415
    from inovrules.views.terminal.faults import faults  # noqa: PLC0415
    from inovrules.views.terminal.page import Page  # noqa: PLC0415

    screen = screen_on(sys.stderr, os.environ)
    show(screen, faults(Page(language, screen.width), error.faults))
