"""Run the command: `python -m inovrules`."""

from __future__ import annotations

import sys

from inovrules.cli import main

if __name__ == "__main__":
    sys.exit(main())
