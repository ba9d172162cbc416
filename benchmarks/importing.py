"""An export of 700 innovations, as CSV: the whole command against reading the same file with `csv`, and where the time goes."""

from __future__ import annotations

import tempfile
import time
from itertools import pairwise
from pathlib import Path

from benchmarks.export import as_csv
from benchmarks.measure import python, row, whole
from inovrules import Engine
from inovrules.importing import import_tables
from inovrules.importing.written import yaml_text
from inovrules.tables import open_tables

INNOVATIONS, RUNS = 700, 3
BASE = "import csv, sys; print(sum(map(len, csv.reader(open(sys.argv[1], encoding='utf-8'), delimiter=';'))))"
UNDERSTOOD_IN_PART = """import sys, tempfile
from inovrules.cli import main
with tempfile.TemporaryDirectory() as folder:
    assert main([*sys.argv[1:], "--output", f"{folder}/portfolio.yaml"]) == 1
"""


def run() -> None:
    """Time the command, then its stages in one process."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "ekspor.csv"
        file.write_text(as_csv(INNOVATIONS), encoding="utf-8")
        base = whole(python("-c", BASE, str(file)), RUNS)
        row("reading with csv alone", f"{base * 1000:.0f} ms", "1.0×")
        command = python("-c", UNDERSTOOD_IN_PART, "import", str(file), "--as", "iid-2026")
        spent = whole(command, RUNS)
        row("inovrules import --as iid-2026", f"{spent * 1000:.0f} ms", f"{spent / base:.1f}×")
        for label, seconds in _stages(file).items():
            row(f"  {label}", f"{seconds * 1000:.0f} ms", f"{seconds / base:.1f}×")


def _stages(file: Path) -> dict[str, float]:
    """Time each stage once, in this process (imports are already done)."""
    marks = [time.perf_counter()]
    ruleset = Engine().load_ruleset("iid-2026")
    marks.append(time.perf_counter())
    tables = open_tables(file)
    marks.append(time.perf_counter())
    imported = import_tables(tables, file.name, ruleset)
    marks.append(time.perf_counter())
    assert len(yaml_text(imported, "id").splitlines()) > INNOVATIONS
    marks.append(time.perf_counter())
    names = ("loading the ruleset", "opening the file", "understanding it", "writing YAML")
    return dict(zip(names, (after - before for before, after in pairwise(marks)), strict=True))
