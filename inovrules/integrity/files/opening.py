"""Opening a file below a folder without leaving it: step by step, following no link, and only if it is a plain file."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from inovrules.portfolio.evidence import FileFault

_STEPWISE = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_COMMON = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FOLDER, _FILE = _COMMON | getattr(os, "O_DIRECTORY", 0), _COMMON | getattr(os, "O_NONBLOCK", 0)
_JUNCTIONS = {getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)}
_FAULTS: dict[int, FileFault] = {errno.ENOENT: "absent", errno.ENOTDIR: "absent", errno.ELOOP: "link"}


class NotOpenedError(Exception):
    """A file that wasn't opened; `fault` says why."""

    def __init__(self, fault: FileFault) -> None:
        """Keep the reason."""
        super().__init__(fault)
        self.fault: FileFault = fault


def opened(root: Path, parts: Sequence[str]) -> int:
    """Open a file for reading; gives its descriptor. Raises `NotOpenedError`.

    Each folder is opened from the one before, so that nothing that is moved or linked meanwhile leads out. Where the system can't do
    that, each is looked at first instead.
    """
    try:
        return _stepwise(root, parts) if _STEPWISE else _by_path(root, parts)
    except OSError as error:
        raise NotOpenedError(_FAULTS.get(error.errno or 0, "unreadable")) from error


def _stepwise(root: Path, parts: Sequence[str]) -> int:
    folder = os.open(root, _FOLDER & ~getattr(os, "O_NOFOLLOW", 0))
    try:
        for part in parts[:-1]:
            _refuse_link(os.stat(part, dir_fd=folder, follow_symlinks=False))
            inner = os.open(part, _FOLDER, dir_fd=folder)
            os.close(folder)
            folder = inner
        _refuse_special(os.stat(parts[-1], dir_fd=folder, follow_symlinks=False))
        return _plain(os.open(parts[-1], _FILE, dir_fd=folder))
    finally:
        os.close(folder)


def _by_path(root: Path, parts: Sequence[str]) -> int:
    if any(":" in part for part in parts):
        raise NotOpenedError("outside")
    for path in _paths(root, parts):
        _refuse_link(os.lstat(path))
    path = root.joinpath(*parts)
    _refuse_special(os.lstat(path))
    return _plain(os.open(path, _FILE))


def _paths(root: Path, parts: Sequence[str]) -> Iterator[Path]:
    for part in parts:
        root = root / part
        yield root


def _plain(file: int) -> int:
    """Make sure that what was opened is what was looked at: a plain file."""
    if not stat.S_ISREG(os.fstat(file).st_mode):
        os.close(file)
        raise NotOpenedError("special")
    return file


def _refuse_link(found: os.stat_result) -> None:
    if stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", None) in _JUNCTIONS:
        raise NotOpenedError("link")


def _refuse_special(found: os.stat_result) -> None:
    _refuse_link(found)
    if not stat.S_ISREG(found.st_mode):
        raise NotOpenedError("special")
