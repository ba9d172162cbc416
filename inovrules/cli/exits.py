"""The exit codes. Each has its line in `docs/reference/exit-codes.md` and its test."""

from __future__ import annotations

FINE = 0
BELOW = 1
USAGE = 2
INVALID = 3
FAILED = 4
INTERNAL = 70
INTERRUPTED = 130
