"""No ruleset hangs the program: what would take too long is refused, what is accepted is scored, shown and explained.

Each command has minutes for what takes a second: a guard against never ending, no measurement.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.ruleset.extent import MOST_STEPS
from tests.cli.support import ROOT, environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

GUARD = 300
TITLE = {"id": "X", "en": "X"}
NUMBER = {"type": "integer", "title": TITLE}
LONG = "9" * 39
SCRIPT = """
import sys
from inovrules import Engine, attribution, findings_of, next_steps
from inovrules.cli import main
file, portfolio, score = sys.argv[1:]
engine = Engine()
rules = engine.load_ruleset(file)
card = engine.evaluate(engine.load_portfolio(portfolio, [rules]), rules)
shares = attribution(card, card.region, "r")
assert sum(share.claimed for share in shares) == card.region.cell("r").value
findings_of(card), next_steps(engine, card)
for words in (["evaluate", portfolio, "-vv"], ["evaluate", portfolio, "--format", "json"], ["explain", portfolio, "n1", score]):
    assert main([*words, "--ruleset", file]) == 0, words
"""


def ruleset(scores: Sequence[dict[str, Any]], top: str, **more: Any) -> dict[str, Any]:
    """Give a ruleset that pools `top` of its scores of an innovation."""
    whole = {"id": "r", "scope": "region", "title": TITLE, "pool": {"how": "mean", "of": top, "refused": "keep"}}
    return {
        "format": "inovrules/1", "id": "hostile", "version": "1", "title": TITLE, "missing": "zero",
        "facts": {"innovation": {"x": NUMBER, "y": NUMBER, **{f"z{n}": NUMBER for n in range(50)}}}, **more,
        "scores": [*({"scope": "innovation", "title": TITLE, **score} for score in scores), whole],
        "publish": [{"score": "r", "digits": 2, "mode": "half_up", "classify_on": "exact", "rank_on": "exact"}],
    }  # fmt: skip


def curve(name: str, fact: str) -> dict[str, Any]:
    """Give a score on a curve whose corners are long numbers."""
    return {"id": name, "evaluator": "curve", "from": fact, "points": [[f"-{LONG}", "0"], ["0.3", f"0.{'7' * 37}"], [LONG, LONG]]}


def chain(length: int) -> dict[str, Any]:
    """Give scores each of which takes over the one before."""
    return ruleset([curve("s0", "x"), *({"id": f"s{n}", "of": f"s{n - 1}"} for n in range(1, length))], f"s{length - 1}")


def diamonds(levels: int, how: str = "sum") -> dict[str, Any]:
    """Give pairs of scores, each made of the pair before: ways through them double at every level."""
    pairs = [{"id": f"{name}{n}", how: [f"s{n - 1}", f"u{n - 1}"]} for n in range(1, levels) for name in "su"]
    return ruleset([{"id": "s0", "constant": LONG}, {"id": "u0", "constant": f"0.{LONG[:38]}"}, *pairs], f"s{levels - 1}")


def derived(operation: str, levels: int, times: int = 2) -> dict[str, Any]:
    """Give derived facts each of which names the one before several times."""
    facts = {f"d{n}": {operation: ["x" if n == 0 else f"d{n - 1}"] * times, "title": TITLE} for n in range(levels)}
    return ruleset([curve("s", f"d{levels - 1}")], "s", derived={"innovation": facts})


def ratios(number: int) -> dict[str, Any]:
    """Give a sum of scores each of which divides by another fact."""
    facts = {f"d{n}": {"ratio": {"of": "x", "to": f"z{n}"}, "title": TITLE} for n in range(number)}
    scores = [curve(f"c{n}", f"d{n}") for n in range(number)]
    return ruleset([*scores, {"id": "s", "sum": [f"c{n}" for n in range(number)]}], "s", derived={"innovation": facts})


def circles(number: int) -> dict[str, Any]:
    """Give pairs of scores that need each other."""
    return ruleset([{"id": f"{a}{n}", "sum": [f"{b}{n}"]} for n in range(number) for a, b in ("su", "us")], "s0")


HELD = {"missing": "exclude"}
REFUSED = {
    "chain": chain(3000),
    "diamonds": diamonds(60),
    "diamonds of means": diamonds(60, "mean"),
    "squares": derived("product", 60),
    "powers": derived("product", 20, 50),
    "doubles": derived("sum", 60),
    "ratios": ratios(50),
    "circles": circles(2000),
    "many scores": ruleset([{"id": f"s{n}", "constant": "1"} for n in range(12_000)], "s0"),
    "many unknown scores": ruleset([{"id": f"s{n}", "sum": [f"t{n}"]} for n in range(3000)], "s0"),
}
ACCEPTED = {
    "chain": chain(MOST_STEPS - 1),
    "diamonds": diamonds(11),
    "diamonds that leave out": {**diamonds(11, "mean"), **HELD},
    "squares": derived("product", 6),
    "doubles": derived("sum", 12),
    "ratios": ratios(20),
    "one sum": ruleset(
        [*({"id": f"s{n}", "constant": f"0.{n + 1}"} for n in range(400)), {"id": "s", "sum": [f"s{n}" for n in range(400)]}], "s"
    ),
    "one choice after the other": ruleset([curve("s0", "x"), *({"id": f"s{n}", "best": [f"s{n - 1}"]} for n in range(1, 90))], "s89"),
}


def written(folder: Path, rules: dict[str, Any]) -> tuple[Path, Path]:
    """Write a ruleset, and a portfolio of three innovations that answer with long numbers."""
    facts = {"x": int(LONG), "y": -7, **{f"z{n}": 10**38 + 2 * n + 1 for n in range(50)}}
    listed = [{"id": f"n{n}", "name": f"N{n}", "facts": {**facts, "y": n}} for n in range(3)]
    files = folder / "hostile.json", folder / "portfolio.json"
    files[0].write_text(json.dumps(rules), "utf-8")
    files[1].write_text(json.dumps({"region": {"name": "X"}, "as_of": "2026-07-01", "innovations": listed}), "utf-8")
    return files


def ran(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Python; fails when it doesn't end."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)], env=environment(), cwd=ROOT, capture_output=True, encoding="utf-8", timeout=GUARD, check=False
    )  # fmt: skip


@pytest.mark.parametrize("rules", REFUSED.values(), ids=REFUSED)
def test_what_would_take_for_ever_is_refused(rules: dict[str, Any], tmp_path: Path) -> None:
    """A ruleset that nobody could wait for has faults."""
    file, portfolio = written(tmp_path, rules)
    found = ran("-m", "inovrules.cli", "evaluate", portfolio, "--ruleset", file, "--lang", "en")
    assert found.returncode == 3, found.stderr[-2000:]
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("rules", ACCEPTED.values(), ids=ACCEPTED)
def test_what_is_accepted_is_scored_shown_and_explained(rules: dict[str, Any], tmp_path: Path) -> None:
    """A ruleset at the bounds is scored and split, written as JSON, shown in full, and explained."""
    found = ran("-c", SCRIPT, *written(tmp_path, rules), rules["scores"][-2]["id"])
    assert found.returncode == 0, found.stderr[-2000:]
