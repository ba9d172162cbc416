"""Why a file can't be read as tables; told as faults by whoever opens it."""

from __future__ import annotations

from typing import Literal

Bound = Literal["size", "unpacked", "parts", "sheets", "rows", "columns", "cells", "files", "text"]


class DamagedError(Exception):
    """The file is damaged, or isn't what its name says."""


class ProtectedError(Exception):
    """The file can't be opened without a password, or is of the format before 2007."""


class TooLargeError(Exception):
    """A bound was passed: which, its `limit`, and the sheet, where it is one of a sheet."""

    def __init__(self, bound: Bound, limit: int, sheet: str = "") -> None:
        """Keep what was passed."""
        super().__init__(bound, limit, sheet)
        self.bound, self.limit, self.sheet = bound, limit, sheet
