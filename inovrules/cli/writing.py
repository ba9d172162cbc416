"""Writing files that are there in full or not at all, and of several either all or none."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from inovrules.cli.errors import Problem
from inovrules.cli.words import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.messages import Language


def write_files(contents: Iterable[tuple[str, bytes]], language: Language) -> None:
    """Write files through temporary ones beside them; none takes its place before the last one was made. Raises `Problem`.

    Whatever is raised while a content is made, Ctrl-C too, leaves no trace.
    """
    staged: list[_Staged] = []
    try:
        for name, content in contents:
            staged.append(_Staged(name, content, language))
            staged[-1].stage()
        for each in staged:
            each.settle()
    finally:
        for each in staged:
            each.drop()


def check_places(names: Sequence[str], language: Language) -> None:
    """Refuse files that can't be written, before much work is done for them; most reasons are found only by writing. Raises `Problem`."""
    for name in names:
        target = Path(name).resolve()
        if target.is_dir():
            raise _problem(name, os.strerror(errno.EISDIR), language)
        if not target.parent.is_dir():
            raise _problem(name, os.strerror(errno.ENOENT), language)


def _problem(name: str, why: str, language: Language) -> Problem:
    return Problem(told("cannot_write", language, file=name, why=why))


class _Staged:
    """A file on its way: what isn't a file (a pipe, a device) is written to when the others take their places."""

    def __init__(self, name: str, content: bytes, language: Language) -> None:
        self.name, self.content, self.language = name, content, language
        self.target = Path(name).resolve()
        self.is_file = self.target.is_file() or not self.target.exists()
        self.beside = self.target.with_name(f".{self.target.name}.{os.getpid()}.part")

    def stage(self) -> None:
        """Write the temporary file."""
        if self.is_file:
            try:
                self.beside.write_bytes(self.content)
            except OSError as error:
                raise _problem(self.name, error.strerror or str(error), self.language) from error

    def settle(self) -> None:
        """Put it in its place."""
        try:
            if self.is_file:
                self.beside.replace(self.target)
            else:
                self.target.write_bytes(self.content)
        except OSError as error:
            raise _problem(self.name, error.strerror or str(error), self.language) from error

    def drop(self) -> None:
        """Take the temporary file away, if it is still there."""
        if self.is_file:
            self.beside.unlink(missing_ok=True)
