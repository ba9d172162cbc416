"""Every exit code, as `docs/reference/exit-codes.md` describes it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest
from attrs import frozen

from inovrules.cli import exits, main
from inovrules.messages import Text
from inovrules.plugins import Description, EvaluatorType, Source, Takes, hookimpl
from inovrules.plugins.manager import Plugins
from tests.cli.support import EXAMPLES, ROOT, environment, run
from tests.plugins.support import install

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.plugins import Inputs, Outcome

HSS = EXAMPLES / "hss-2020.yaml"
PAGE = ROOT / "docs" / "reference" / "exit-codes.md"


def test_0_when_all_went_well() -> None:
    found = run("evaluate", HSS, "--ruleset", "opd-coverage")
    assert found.returncode == exits.FINE == 0
    assert found.stderr == ""


@pytest.mark.parametrize(("least", "code"), [("4.45", 0), ("4.46", 0), ("4,47", 1), ("90", 1)])
def test_1_below_the_limit(least: str, code: int) -> None:
    found = run("evaluate", HSS, "--ruleset", "maturity", "--fail-under", least, "--format", "json")
    assert found.returncode == code
    assert ("Below the limit: maturity 4.46" in found.stderr) == bool(code)
    assert found.stdout.startswith("{")


def test_1_without_any_figure() -> None:
    found = run("evaluate", EXAMPLES / "majene-2021.yaml", "--ruleset", "maturity", "--fail-under", "0")
    assert found.returncode == exits.BELOW
    assert "not reported" in found.stderr


def test_the_limit_is_for_the_first_ruleset() -> None:
    first = run("evaluate", HSS, "--ruleset", "maturity", "--ruleset", "iid-2026", "--fail-under", "4", "--format", "json")
    other = run("evaluate", HSS, "--ruleset", "iid-2026", "--ruleset", "maturity", "--fail-under", "4", "--format", "json")
    assert (first.returncode, other.returncode) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["evalute"], "Did you mean `evaluate`?"),
        (["--nothing"], "There is no option --nothing."),
        (["evaluate"], "PORTFOLIO is missing."),
        (["evaluate", HSS, "--format", "xml"], "--format: choose one of csv, "),
        (["evaluate", HSS, "--format"], "--format needs a value."),
        (["evaluate", HSS, "--formt", "json"], "Did you mean `--format`?"),
        (["evaluate", HSS, "more"], "Too many arguments: more"),
        (["evaluate", HSS, "--fail-under", "1e3"], "`1e3` is no plain number"),
        (["evaluate", HSS, "--opd", "dinkse"], "Did you mean `dinkes`?"),
        (["evaluate", "-", "--ruleset", "-"], "can be read only once"),
        (["evaluate", HSS, "--output", "no/such/folder/x"], "can't be written"),
        (["explain", HSS, "si-midn"], "Did you mean `si-midun`?"),
        (["explain", HSS, "si-midun", "impact-peple"], "Did you mean `impact-people`?"),
        (["--lang", "en"], "No command was given."),
        (["--lang", "fr", "evaluate", HSS], "--lang: choose one of id, en."),
    ],
)
def test_2_when_the_command_is_mistaken(arguments: list[str | Path], said: str) -> None:
    found = run(*arguments)
    assert found.returncode == exits.USAGE == 2
    assert said in found.stderr
    assert found.stdout == ""


BROKEN = """\
region: {name: Kabupaten, levl: kota}
as_of: 2026-13-01
innovations:
  - {id: a, name: A, facts: {stage: penerapn, beneficiaries: banyak}}
"""


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_3_with_every_fault_and_nothing_scored(tmp_path: Path, form: str) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(BROKEN, "utf-8")
    found = run("evaluate", "broken.yaml", "--format", form, folder=tmp_path)
    assert found.returncode == exits.INVALID == 3
    assert found.stdout == ""
    for place in ("broken.yaml:1:27", "broken.yaml:2:8", "broken.yaml:4:37", "broken.yaml:4:62"):
        assert place in found.stderr
    assert len(re.findall(r"^\d+\.  ", found.stderr, re.MULTILINE)) == 4
    assert found.stderr.count("→ ") == 4
    assert "4 faults found" in found.stderr
    assert re.findall(r"\bIR\d{3}\b", found.stderr) == ["IR121", "IR201", "IR202", "IR205"]


@pytest.mark.parametrize("arguments", [["no-such.yaml"], [str(HSS), "--ruleset", "iid-2O26"], [str(HSS), "--ruleset", "no-such.yaml"]])
def test_3_when_there_is_no_such_file_or_ruleset(arguments: list[str]) -> None:
    found = run("evaluate", *arguments)
    assert found.returncode == exits.INVALID
    assert "1 fault found" in found.stderr


def test_3_with_the_faults_of_all_rulesets_together(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text("format: inovrules/1\nid: NO\nversion: 1\ntitle: {id: A, en: A}\n", "utf-8")
    found = run("evaluate", HSS, "--ruleset", tmp_path / "one.yaml", "--ruleset", tmp_path / "two.yaml")
    assert found.returncode == exits.INVALID
    assert "one.yaml:2:5" in found.stderr.replace("\n", "").replace(" ", "")
    assert "two.yaml:2:5" in found.stderr.replace("\n", "").replace(" ", "")


UNLUCKY = """\
format: inovrules/1
id: unlucky
version: 1.0.0
title: {id: Sial, en: Unlucky}
include: vocabulary/innovation
scores:
  - id: benefit
    scope: innovation
    title: {id: Manfaat, en: Benefit}
    evaluator: luckless
    from: beneficiaries
"""


def test_4_when_an_evaluator_failed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "unlucky.yaml").write_text(UNLUCKY, "utf-8")
    install(monkeypatch, Plugins.of(Source("unlucky", "1.0", Unlucky)))
    code = main(["evaluate", str(EXAMPLES / "balangan-2026.yaml"), "--ruleset", str(tmp_path / "unlucky.yaml"), "-v", "--lang", "en"])
    shown = capsys.readouterr()
    assert code == exits.FAILED == 4
    assert shown.err == "1 score couldn't be computed because its evaluator failed; no other figure is affected.\n"
    code = main(
        [
            "explain",
            str(EXAMPLES / "balangan-2026.yaml"),
            "pak-sotarsa",
            "benefit",
            "--ruleset",
            str(tmp_path / "unlucky.yaml"),
            "--lang",
            "en",
        ]
    )
    assert code == exits.FAILED
    told = " ".join(capsys.readouterr().out.split())
    assert "The evaluator `luckless` of unlucky failed: ValueError: no luck with ['beneficiaries']." in told


class Unlucky:
    """A plugin whose one evaluator describes itself well and then raises."""

    @hookimpl
    def inovrules_evaluators(self) -> list[EvaluatorType]:
        return [EvaluatorType.of(Failing, "luckless", Takes({"integer"}), Text("Sial", "Luckless"))]


@frozen
class Failing:
    """An evaluator that describes itself well and then raises."""

    reads: tuple[str, ...]

    def describe(self) -> Description:
        return Description(0, 3)

    def evaluate(self, inputs: Inputs) -> Outcome:
        message = f"no luck with {sorted(inputs.facts)}"
        raise ValueError(message)


def break_down(*_arguments: object) -> NoReturn:
    message = "out of luck"
    raise RuntimeError(message)


@pytest.mark.parametrize("debug", ["", "1"])
def test_70_when_the_program_itself_is_at_fault(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], debug: str) -> None:
    monkeypatch.setattr("inovrules.cli.evaluate.load", break_down)
    monkeypatch.setenv("INOVRULES_DEBUG", debug)
    assert main(["evaluate", str(HSS), "--lang", "en"]) == exits.INTERNAL == 70
    shown = capsys.readouterr()
    assert "RuntimeError: out of luck" in shown.err
    assert "report it" in shown.err
    assert ("Traceback" in shown.err) == bool(debug)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for processes")
def heed_interrupts() -> None:
    """Undo what a shell does to what it runs in the background, where the suite may be."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_130_when_interrupted(tmp_path: Path) -> None:
    pipe = tmp_path / "portfolio.yaml"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [sys.executable, "-m", "inovrules.cli", "evaluate", str(pipe), "--output", str(tmp_path / "result")],
        env=environment(), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=heed_interrupts,  # noqa: PLW1509 - nothing else runs beside this test in its process
    )  # fmt: skip
    with pipe.open("wb"):  # waits until it is opened for reading
        process.send_signal(signal.SIGINT)
        out, error = process.communicate(timeout=120)
    assert [file.name for file in tmp_path.iterdir()] == ["portfolio.yaml"]
    assert process.returncode == exits.INTERRUPTED == 130
    assert out == b""
    assert error.decode().strip() == "Interrupted."


def test_every_code_is_documented() -> None:
    codes = {value for name, value in vars(exits).items() if name.isupper()}
    assert {int(code) for code in re.findall(r"^\| `(\d+)` \|", PAGE.read_text("utf-8"), re.MULTILINE)} == codes
