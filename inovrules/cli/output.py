"""Writing results: to the terminal, to a pipe, or to a file that is there in full or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inovrules.cli.errors import Problem
from inovrules.cli.words import told
from inovrules.cli.writing import write_files
from inovrules.messages import say
from inovrules.views.extras import LackingExtraError
from inovrules.views.silence import silence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.cli.progress import Progress
    from inovrules.cli.targets import Target
    from inovrules.faults import FaultError
    from inovrules.messages import Language
    from inovrules.plugins.descriptors import View
    from inovrules.views.report import Report
    from inovrules.views.terminal.page import Page


def write_page(draw: Callable[[Page], Iterable[RenderableType]], language: Language, depth: int, file: str | None) -> None:
    """Show a page on the terminal, or write it to a file as plain text of 80 columns."""
    from inovrules.views.terminal.console import as_text, on_screen  # noqa: PLC0415 - rich isn't needed for JSON

    if file is None:
        on_screen(draw, language, depth)
    else:
        write_file(file, as_text(draw, language, depth).encode(), language)


def write_report(targets: Sequence[Target], report: Report, progress: Progress) -> None:
    """Write a report to wherever it is wanted; notes that one of the views has no place for are said aside.

    Files take their places when all of them are made. What is no text isn't written to a terminal.
    """
    for target in targets:
        if target.file is None:
            _put_out(target.view, report, progress)
    write_files(_made(targets, report, progress), report.language)
    progress.hide()
    if any(target.view.show is None for target in targets):
        say_aside(report.notes)


def _made(targets: Sequence[Target], report: Report, progress: Progress) -> Iterator[tuple[str, bytes]]:
    for target in targets:
        if target.file is not None:
            progress.step(say("progress.writing", name=Path(target.file).name))
            yield target.file, _bytes(_rendered(target.view, report))


def _put_out(view: View, report: Report, progress: Progress) -> None:
    if view.show is not None:
        progress.hide()
        view.show(report)
        return
    progress.step(say("progress.rendering"))
    content = _rendered(view, report)
    progress.hide()
    if isinstance(content, bytes) and sys.stdout.isatty():
        raise Problem(told("output.binary", report.language, name=view.name, suffix=view.suffixes[0]))
    write_bytes(_bytes(content))


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _rendered(view: View, report: Report) -> str | bytes:
    """Render a report. Raises `ViewError` when a plugin's view fails."""
    if view.distribution == "inovrules":
        content = _own(view, report)
    else:
        try:
            content = view.render(report)
        except Exception as error:
            raise ViewError(view, f"{type(error).__name__}: {error}") from error
    if not isinstance(content, str | bytes):
        raise ViewError(view, f"it rendered {type(content).__name__}, no text or bytes")
    return content


def _own(view: View, report: Report) -> str | bytes:
    """Render by a view of the package. Raises `Problem` where that needs an extra that isn't installed."""
    try:
        return view.render(report)
    except LackingExtraError as error:
        raise Problem(told("output.extra", report.language, name=view.name, command=str(error))) from error


class ViewError(Exception):
    """A plugin's view couldn't render."""

    def __init__(self, view: View, why: str) -> None:
        """Keep whose view it was."""
        super().__init__(why)
        self.view = view


def write_text(text: str, file: str | None, language: Language) -> None:
    """Write text to a file or to standard output, byte for byte."""
    if file is None:
        write_bytes(text.encode())
    else:
        write_file(file, text.encode(), language)


def write_bytes(content: bytes) -> None:
    """Write to standard output, byte for byte."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence()


def write_file(name: str, content: bytes, language: Language) -> None:
    """Write a file through a temporary one beside it, so that nobody ever sees half of it."""
    write_files([(name, content)], language)


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
