"""Tables for tests, read from text by the standard library alone."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

EXAMPLE = Path(__file__).parents[2] / "examples" / "ekspor-kabupaten-contoh.csv"


def rows_of(text: str, delimiter: str = ";") -> list[tuple[str | None, ...]]:
    return [tuple(cell or None for cell in row) for row in csv.reader(StringIO(text), delimiter=delimiter)]


def tables(*sheets: list[tuple[Any, ...]]) -> Any:
    return SimpleNamespace(
        sheets=tuple(
            SimpleNamespace(name=f"Sheet{place}", hidden=False, merged=(), rows=tuple(rows), start_row=0, start_column=0)
            for place, rows in enumerate(sheets, 1)
        )
    )
