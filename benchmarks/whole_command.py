"""500 innovations × 21 facts in YAML, the whole command, against `python -c pass`; and where the time goes."""

from __future__ import annotations

import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.generate import FACTS, as_yaml, portfolio
from benchmarks.measure import python, row, whole
from inovrules import Engine

INNOVATIONS = 500
LIMIT = "25×"


def run() -> None:
    """Time the command in its formats, then its stages in one process."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "portfolio.yaml"
        data: Any = portfolio(INNOVATIONS)
        assert {len(innovation["facts"]) for innovation in data["innovations"]} == {FACTS}
        file.write_text(as_yaml(data), encoding="utf-8")
        base = whole(python("-c", "pass"))
        row("python -c pass", f"{base * 1000:.0f} ms", "1.0×")
        for label, arguments in _COMMANDS.items():
            spent = whole(python("-m", "inovrules", "evaluate", str(file), *arguments))
            row(label, f"{spent * 1000:.0f} ms", f"{spent / base:.1f}×", LIMIT)
        for label, spent in _stages(file).items():
            row(f"  {label}", f"{spent * 1000:.0f} ms", f"{spent / base:.1f}×")


_COMMANDS = {
    "inovrules evaluate --ruleset iid-2026": ("--ruleset", "iid-2026"),
    "inovrules evaluate --ruleset iid-2026 --format json": ("--ruleset", "iid-2026", "--format", "json"),
    "inovrules evaluate (maturity and the official index)": (),
}


def _stages(file: Path) -> dict[str, float]:
    """Time each stage once, in this process (imports are already done)."""
    marks = [time.perf_counter()]
    engine = Engine()
    ruleset = engine.load_ruleset("iid-2026")
    marks.append(time.perf_counter())
    read = engine.load_portfolio(str(file), [ruleset])
    marks.append(time.perf_counter())
    engine.evaluate(read, ruleset)
    marks.append(time.perf_counter())
    names = ("loading the ruleset", "reading the portfolio", "scoring, with the other readings")
    return dict(zip(names, (after - before for before, after in pairwise(marks)), strict=True))
