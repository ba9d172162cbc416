"""Several files in one run: the suffix tells the form, all are written or none is."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from inovrules.cli import exits, main
from inovrules.messages import Text
from inovrules.plugins import Source, View, hookimpl
from inovrules.plugins.manager import Plugins
from tests.cli.support import EXAMPLES
from tests.plugins.support import install

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inovrules.plugins import Report

HSS = str(EXAMPLES / "hss-2020.yaml")
COVERAGE = ("--ruleset", "opd-coverage", "--lang", "en")
Ran = tuple[int, str, str]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run the command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def ran(*arguments: str) -> Ran:
        code = main(["evaluate", HSS, *COVERAGE, *arguments])
        shown = capsysbinary.readouterr()
        return code, shown.out.decode(), shown.err.decode()

    return ran


def test_each_file_is_what_its_format_writes(run: Any, tmp_path: Path) -> None:
    code, out, err = run("--output", "a.csv", "--output", "B.JSONL", "--output", "c.json", "--output", "d.txt")
    assert (code, err) == (exits.FINE, "")
    assert out == "opd-coverage: no figure, not reported\nWritten: a.csv, B.JSONL, c.json, d.txt\n"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["B.JSONL", "a.csv", "c.json", "d.txt"]
    for name, form in {"a.csv": "csv", "B.JSONL": "jsonl", "c.json": "json", "d.txt": "terminal"}.items():
        assert (tmp_path / name).read_bytes().decode() == run("--format", form)[1], name


def test_the_portfolio_is_scored_once(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from inovrules.scoring.engine import Engine

    scored: list[Any] = []
    evaluate = Engine.evaluate

    def counted(*given: Any) -> Any:
        scored.append(given)
        return evaluate(*given)

    monkeypatch.setattr(Engine, "evaluate", counted)
    assert run("--output", "a.csv", "--output", "b.jsonl")[0] == exits.FINE
    assert len(scored) == 1


def test_the_answer_is_told_with_its_predicates(run: Any) -> None:
    out = run("--ruleset", "maturity", "--output", "a.csv")[1]
    assert out.splitlines()[1] == "maturity: 4.46 (Initial), proven 0.46 (Initial)"


def test_a_stated_format_is_silent_whatever_the_suffix(run: Any, tmp_path: Path) -> None:
    assert run("--format", "json", "--output", "a.csv") == (exits.FINE, "", "")
    json.loads((tmp_path / "a.csv").read_text("utf-8"))


def test_a_file_without_a_suffix_is_what_the_screen_shows(run: Any, tmp_path: Path) -> None:
    run("--output", "hasil", "--output", "hasil.txt")
    assert (tmp_path / "hasil").read_bytes() == (tmp_path / "hasil.txt").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--output", "a.jso"], "There is no form for a.jso. Known suffixes: "),
        (["--output", "a.jso"], "Did you mean `.json`?"),
        (["--output", "a.csv", "--output", "./a.csv"], "One file is named twice"),
        (["--format", "csv", "--output", "a", "--output", "b"], "--format names one form."),
        (["--output", "a.csv", "--output", "no/such.csv"], "no/such.csv can't be written: No such file or directory."),
        (["--output", "."], ". can't be written: Is a directory."),
    ],
)
def test_mistakes_are_told_before_anything_is_read(
    run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], said: str
) -> None:
    monkeypatch.setattr("inovrules.cli.evaluate.load", lambda *_: pytest.fail("it was read"))
    code, out, err = run(*arguments)
    assert (code, out) == (exits.USAGE, "")
    assert said in err
    assert list(tmp_path.iterdir()) == []


class Views:
    """A plugin with views: one writes text, one bytes, one fails, one is interrupted."""

    @hookimpl
    def inovrules_views(self) -> list[View]:
        title = Text("x", "x")
        return [
            View("line", title, lambda _: "satu baris\n", suffixes=(".line", ".ln")),
            View("bytes", title, lambda _: b"\x00\x01"),
            View("bad", title, fail),
            View("slow", title, interrupt),
        ]


def fail(_report: Report) -> str:
    raise RuntimeError("no luck")


def interrupt(_report: Report) -> str:
    raise KeyboardInterrupt


@pytest.fixture
def plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, Plugins.of(Source("own-views", "1.0", Views)))


@pytest.mark.usefixtures("plugin")
def test_the_views_of_plugins_are_known_by_suffix_too(run: Any, tmp_path: Path) -> None:
    assert run("--output", "a.line", "--output", "b.ln", "--output", "c.bytes")[0] == exits.FINE
    assert (tmp_path / "a.line").read_text("utf-8") == (tmp_path / "b.ln").read_text("utf-8") == "satu baris\n"
    assert (tmp_path / "c.bytes").read_bytes() == b"\x00\x01"


@pytest.mark.usefixtures("plugin")
@pytest.mark.parametrize(("last", "code"), [("z.bad", exits.FAILED), ("z.slow", exits.INTERRUPTED)])
def test_when_one_fails_none_is_written(run: Any, tmp_path: Path, last: str, code: int) -> None:
    (tmp_path / "a.csv").write_text("old", "utf-8")
    found = run("--output", "a.csv", "--output", "b.json", "--output", last)
    assert found[:2] == (code, "")
    assert {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()} == {"a.csv": "old"}


@pytest.mark.usefixtures("plugin")
def test_bytes_go_through_a_pipe_but_not_to_a_terminal(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("--format", "bytes") == (exits.FINE, "\x00\x01", "")
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
    code, out, err = run("--format", "bytes")
    assert (code, out) == (exits.USAGE, "")
    assert "bytes can't be shown on a screen. Write it to a file: --output result.bytes" in err


def test_suffixes_that_another_has_are_a_clash() -> None:
    class Other:
        @hookimpl
        def inovrules_views(self) -> list[View]:
            return [View("tabel", Text("x", "x"), lambda _: "", suffixes=(".csv",))]

    plugins = Plugins.of(Source("other", "1.0", Other))
    assert plugins.view_suffixes[".csv"].name == "csv"
    assert ".csv" in plugins.broken[0].why.text("en")
