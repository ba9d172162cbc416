"""The command line."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; the entry point of `inovrules`."""
    if arguments is None:
        gc.disable()  # a command ends soon, and looking for cycles costs a quarter of the time that reading takes
    try:
        from inovrules.cli.app import run  # noqa: PLC0415 - importing this package costs nothing

        return run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:  # while modules were still being imported
        return 130
