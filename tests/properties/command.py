"""The command in this process: what a property can run hundreds of times."""

from __future__ import annotations

from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from typing import NamedTuple

from inovrules.cli import main


class Ran(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


def ran(*arguments: object) -> Ran:
    """Run `inovrules` with some arguments, its messages in English."""
    streams = [TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        code = main([*map(str, arguments), "--lang", "en"])
    return Ran(code, *(stream.buffer.getvalue().decode() for stream in streams))
