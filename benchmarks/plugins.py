"""Ten installed plugins that aren't used, and a plugin's evaluator against a built-in one over 31,000 innovations of 4 distinct inputs."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from benchmarks.generate import as_yaml, portfolio
from benchmarks.measure import python, row
from inovrules import Engine, Plugins
from inovrules.messages import Text
from inovrules.plugins import Description, EvaluatorType, Outcome, Source, Takes, hookimpl

if TYPE_CHECKING:
    from inovrules.plugins import Inputs

IDLE, RUNS, INNOVATIONS = 10, 15, 31_000
_MODULE = """
from attrs import frozen
from inovrules.plugins import Description, EvaluatorType, Outcome, Takes, Text, hookimpl


@frozen
class Idle:
    reads: tuple

    def evaluate(self, inputs):
        return Outcome.scored(0, Text("x", "x"))

    def describe(self):
        return Description(0, 1)


@hookimpl
def inovrules_evaluators():
    return [EvaluatorType.of(Idle, "idle{number}", Takes(), Text("x", "x"))]
"""


def run() -> None:
    """Time the command with and without idle plugins, in turns; then the two evaluators in one process."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "portfolio.yaml"
        file.write_text(as_yaml(portfolio(500)), encoding="utf-8")
        _install(Path(folder) / "site")
        bare, full = _in_turns(file, Path(folder) / "site")
    row("inovrules evaluate --ruleset iid-2026", f"{bare * 1000:.0f} ms", "1.00×")
    row(f"  with {IDLE} plugins installed (limit 1.05×)", f"{full * 1000:.0f} ms", f"{full / bare:.2f}×")
    engine = Engine(Plugins.of(Source("inovrules-bench", "1", _Bench)))
    own, theirs = (min(_scoring(engine, name) for _ in range(5)) for name in ("levels", "bench"))
    row("31,000 innovations, built-in `levels`", f"{own * 1000:.0f} ms", "1.00×")
    row("31,000 innovations, a plugin's evaluator", f"{theirs * 1000:.0f} ms", f"{theirs / own:.2f}×")


def _install(site: Path) -> None:
    """Put distributions there as an installer would."""
    for number in range(IDLE):
        info = site / f"inovrules_idle{number}-1.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: inovrules-idle{number}\nVersion: 1.0\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[inovrules]\nidle{number} = idle{number}\n", "utf-8")
        (site / f"idle{number}.py").write_text(_MODULE.replace("{number}", str(number)), "utf-8")


def _in_turns(file: Path, site: Path) -> tuple[float, float]:
    command = python("-m", "inovrules", "evaluate", str(file), "--ruleset", "iid-2026")
    with_plugins = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(site), os.environ.get("PYTHONPATH"))))}
    listed = subprocess.run(python("-m", "inovrules", "plugins"), env=with_plugins, check=True, capture_output=True, text=True).stdout
    assert listed.count("inovrules-idle") == IDLE
    pairs = [(_spent(command, dict(os.environ)), _spent(command, with_plugins)) for _ in range(RUNS)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def _spent(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


@frozen
class _Levels:
    reads: tuple[str, ...]

    def evaluate(self, inputs: Inputs) -> Outcome:
        value: Any = inputs.facts[self.reads[0]]
        return Outcome.scored("abcd".index(value), Text(f"jawaban {value}", f"answer {value}"))

    def describe(self) -> Description:
        return Description(0, 3)


class _Bench:
    @hookimpl
    def inovrules_evaluators(self) -> list[EvaluatorType]:
        return [EvaluatorType.of(_Levels, "bench", Takes({"choice"}), Text("x", "x"))]


def _scoring(engine: Engine, evaluator: str) -> float:
    title = {"id": "x", "en": "x"}
    score: dict[str, Any] = {"id": "s", "scope": "innovation", "title": title, "evaluator": evaluator, "from": "c"}
    if evaluator == "levels":
        score["levels"] = [{"level": str(number), "is": letter} for number, letter in enumerate("abcd")]
    options = dict.fromkeys("abcd", title)
    facts = {"innovation": {"c": {"type": "choice", "title": title, "options": options}}}
    ruleset = engine.load_ruleset({"format": "inovrules/1", "id": "r", "version": "1", "title": title, "facts": facts, "scores": [score]})
    listed = [{"id": f"i{number}", "name": "x", "facts": {"c": "abcd"[number % 4]}} for number in range(INNOVATIONS)]
    reported = engine.load_portfolio({"region": {"name": "x"}, "as_of": "2026-07-01", "innovations": listed}, [ruleset])
    start = time.perf_counter()
    card = engine.evaluate(reported, ruleset)
    spent = time.perf_counter() - start
    assert sum(scores.cell("s").value for scores in card.innovations) == sum(number % 4 for number in range(INNOVATIONS))
    return spent
