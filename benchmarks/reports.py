"""700 innovations: the blank form, reading a filled one, each report, its size, and how soon a browser shows it."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.generate import as_yaml, portfolio
from benchmarks.measure import python, row, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

INNOVATIONS, RUNS = 700, 3
RULES = ("--ruleset", "iid-2026")
BASE = "evaluate, as JSON"


def run() -> None:
    """Time each command as a whole process, against the result as JSON; weigh what it writes; open the page in Chromium."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yaml = folder / "portfolio.yaml"
        data: Any = portfolio(INNOVATIONS)
        yaml.write_text(as_yaml(data), encoding="utf-8")
        base = _timed(BASE, ["evaluate", str(yaml), *RULES], folder / "result.json", None)
        _timed("template iid-2026, as a workbook", ["template", "iid-2026"], folder / "form.xlsx", base)
        for suffix in ("txt", "html", "md", "xlsx", "csv", "jsonl", "pdf"):
            _timed(f"evaluate, as {suffix}", ["evaluate", str(yaml), *RULES], folder / f"result.{suffix}", base)
        _paint(folder / "result.html")


def _timed(label: str, arguments: Sequence[str], file: Path, base: float | None) -> float:
    """Time a command that writes a file; gives the seconds it takes."""
    spent = whole(python("-m", "inovrules", *arguments, "--output", str(file)), RUNS)
    size = file.stat().st_size
    row(label, f"{spent * 1000:.0f} ms", f"{spent / (base or spent):.2f}×")
    row("  its size", f"{size / 1024:.0f} KiB")
    return spent


def _paint(page: Path) -> None:
    """Open a page in Chromium without a window; says when its first content was painted, and when all of it was there."""
    chromium = next((path for each in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(each))), None)
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the group `browser`
    except ImportError:
        chromium = None
    if chromium is None:
        row("first paint in Chromium", "not measured")  # scripts/look brings both
        return
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        times = sorted(_painted(browser, page.as_uri()) for _ in range(RUNS))
        browser.close()
    row("first content painted by Chromium", f"{times[RUNS // 2][0]:.0f} ms")
    row("  the page loaded", f"{times[RUNS // 2][1]:.0f} ms")


def _painted(browser: Any, address: str) -> tuple[float, float]:  # noqa: ANN401 - playwright is imported late
    page = browser.new_page()
    page.goto(address, wait_until="load")
    found = page.evaluate("""() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(JSON.stringify([
        performance.getEntriesByName('first-contentful-paint')[0].startTime,
        performance.getEntriesByType('navigation')[0].loadEventEnd,
    ])), 0)))""")
    page.close()
    first, loaded = json.loads(found)
    return first, loaded
