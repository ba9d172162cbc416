"""`inovrules diff`, as people and scripts use it."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import pytest

from inovrules.cli import main
from tests.cli.support import EXAMPLES, run

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLE = EXAMPLES / "kabupaten-contoh.yaml"


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portfolio in which one figure differs."""
    file = tmp_path_factory.mktemp("later") / "later.yaml"
    file.write_text(EXAMPLE.read_text("utf-8").replace("beneficiaries: 742\n", "beneficiaries: 150\n", 1), "utf-8")
    return file


Run = Callable[..., "Ran"]


class Ran(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def ran(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `inovrules diff` within this process, in English, at 80 columns: most of a process of its own is imports."""
    monkeypatch.setenv("INOVRULES_LANG", "en")
    monkeypatch.setenv("COLUMNS", "80")

    def run_it(*arguments: str | Path) -> Ran:
        code = main(["diff", *map(str, arguments)])
        return Ran(code, *capsys.readouterr())

    return run_it


@pytest.mark.parametrize("language", ["id", "en"])
def test_rulesets_are_compared_in_both_languages_within_eighty_columns(language: str) -> None:
    found = run("diff", "iid-2026", "iid-2027", "--portfolio", EXAMPLE, "--lang", language)
    assert (found.returncode, found.stderr) == (0, "")
    assert max(map(len, found.stdout.splitlines())) <= 80
    assert ("47,89 → 28,37 (−19,52)" if language == "id" else "47.89 → 28.37 (−19.52)") in found.stdout
    assert "diff." not in found.stdout


def test_causes_of_the_document_add_up_and_what_is_shown_adds_up_too(ran: Run) -> None:
    both = ("iid-2026", "iid-2027", "--portfolio", EXAMPLE)
    found = json.loads(ran(*both, "--format", "json").out)
    assert (found["format"], found["kind"], found["attribution"]["method"]) == ("inovrules-diff/1", "rulesets", "exact")
    for move in found["moves"]:
        for side in ("claimed", "proven"):
            assert sum(Fraction(cause[side]) for cause in move["causes"]) == Fraction(move[side])
    page = ran(*both, "--format", "md").out
    rows = [[cell.strip() for cell in line.split("|")] for line in page.splitlines() if line.startswith(("| \\[", "|   | Total"))]
    causes, total = [row for row in rows if "Total" not in row][:3], next(row for row in rows if "Total" in row)
    for column in (3, 4):
        assert sum(Fraction(row[column].replace("−", "-")) for row in causes) == Fraction(total[column].replace("−", "-"))


def test_portfolios_are_compared(later: Path, ran: Run) -> None:
    found = ran(EXAMPLE, later, "--ruleset", "iid-2026")
    assert found.code == 0
    assert "People who benefit: 742 → 150" in found.out
    assert ran(EXAMPLE, later, "--ruleset", "iid-2026", "--exit-code").code == 1


@pytest.fixture(scope="module")
def results(later: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two results by two editions: of the example, and of the one in which a figure differs."""
    files = [tmp_path_factory.mktemp("results") / f"{number}.json" for number in range(2)]
    for file, portfolio, ruleset in zip(files, (EXAMPLE, later), ("iid-2026", "iid-2027"), strict=True):
        main(["evaluate", str(portfolio), "--ruleset", ruleset, "--format", "json", "--output", str(file)])
    return files


def test_results_are_compared_and_what_they_cannot_tell_is_said(results: list[Path], ran: Run) -> None:
    found = ran(*results)
    assert found.code == 0
    lines = [line.strip() for line in found.out.splitlines()]
    assert "·  Content of the portfolio: changed" in lines
    assert "·  Ruleset iid-2026 1.0.0 compared with iid-2027 0.1.0" in lines
    assert "Results alone can't tell which change caused how many points. Compare the" in lines
    assert "Predicate: Innovative → Less innovative" in lines
    assert max(map(len, lines)) <= 80


def test_results_of_one_ruleset_are_compared_figure_by_figure(results: list[Path], ran: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    document = json.loads(results[0].read_text("utf-8"))
    document["scorecards"][0]["region"]["published"][0]["claimed"].update(exact="40", published="40.00")
    document["scorecards"][0]["region"]["name"] = "Kabupaten Lain"
    document["scorecards"][0]["innovations"][0]["name"] = "Nama Lain"
    other.write_text(json.dumps(document), "utf-8")
    found = json.loads(ran(results[0], other, "--format", "json").out)
    assert [(move["unit"], move["claimed"], move["proven"]) for move in found["moves"]] == [("region", "-2959/375", "0")]


def test_the_exit_code_tells_a_difference_only_when_asked(ran: Run) -> None:
    assert ran("iid-2026", "iid-2027", "--exit-code").code == 1
    same = ran("iid-2026", "iid-2026", "--exit-code")
    assert (same.code, "They say the same." in same.out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("iid-2026", EXAMPLE), "the first is a ruleset, the second a portfolio"),
        ((EXAMPLE, EXAMPLE, "--portfolio", EXAMPLE), "--portfolio is only for"),
        (("iid-2026", "iid-2027", "--ruleset", "iid-2026"), "--ruleset is only for"),
        (("-", "-"), "can be read only once"),
        (("iid-2026", "iid-2027", "--format", "html"), "--format"),
    ],
)
def test_mistakes_are_told(arguments: tuple[str, ...], said: str, ran: Run) -> None:
    found = ran(*arguments)
    assert found.code == 2
    assert said in found.err


def test_faults_of_every_file_are_told_together(tmp_path: Path, ran: Run) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: inovrules/1\nid: broken\n", "utf-8")
    result = tmp_path / "result.json"
    result.write_text('{"format": "inovrules-result/1", "scorecards": [{"ruleset": {"id": "a"}}]}', "utf-8")
    found = ran(broken, "no-such-ruleset", "--portfolio", tmp_path / "absent.yaml")
    assert found.code == 3
    told = "".join(found.err.split())  # names of files may be broken over lines
    assert all(name in told for name in ("broken.yaml", "no-such-ruleset", "absent.yaml"))
    found = ran(result, result)
    assert (found.code, "Traceback" in found.err) == (3, False)


def test_one_side_may_be_standard_input() -> None:
    found = run("diff", "-", EXAMPLE, "--ruleset", "iid-2026", "--exit-code", text=EXAMPLE.read_text("utf-8"))
    assert found.returncode == 0
