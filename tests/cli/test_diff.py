"""`inovrules diff`, as people and scripts use it."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.cli.support import EXAMPLES, run

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLE = EXAMPLES / "kabupaten-contoh.yaml"
ENGLISH = {"INOVRULES_LANG": "en"}


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portfolio in which one figure differs."""
    file = tmp_path_factory.mktemp("later") / "later.yaml"
    file.write_text(EXAMPLE.read_text("utf-8").replace("beneficiaries: 742\n", "beneficiaries: 150\n", 1), "utf-8")
    return file


@pytest.mark.parametrize("language", ["id", "en"])
def test_rulesets_are_compared_in_both_languages_within_eighty_columns(language: str) -> None:
    found = run("diff", "iid-2026", "iid-2027", "--portfolio", EXAMPLE, "--lang", language)
    assert (found.returncode, found.stderr) == (0, "")
    assert max(map(len, found.stdout.splitlines())) <= 80
    assert ("47,89 → 28,37 (−19,52)" if language == "id" else "47.89 → 28.37 (−19.52)") in found.stdout
    assert "diff." not in found.stdout


def test_causes_of_the_document_add_up() -> None:
    found = json.loads(run("diff", "iid-2026", "iid-2027", "--portfolio", EXAMPLE, "--format", "json").stdout)
    assert (found["format"], found["kind"], found["attribution"]["method"]) == ("inovrules-diff/1", "rulesets", "exact")
    for move in found["moves"]:
        for side in ("claimed", "proven"):
            assert sum(Fraction(cause[side]) for cause in move["causes"]) == Fraction(move[side])


def test_what_is_shown_adds_up_too() -> None:
    found = run("diff", "iid-2026", "iid-2027", "--portfolio", EXAMPLE, "--format", "md", changes=ENGLISH).stdout
    rows = [[cell.strip() for cell in line.split("|")] for line in found.splitlines() if line.startswith(("| \\[", "|   | Total"))]
    causes, total = [row for row in rows if "Total" not in row][:3], next(row for row in rows if "Total" in row)
    for column in (3, 4):
        assert sum(Fraction(row[column].replace("−", "-")) for row in causes) == Fraction(total[column].replace("−", "-"))


def test_portfolios_are_compared(later: Path) -> None:
    found = run("diff", EXAMPLE, later, "--ruleset", "iid-2026", changes=ENGLISH)
    assert found.returncode == 0
    assert "People who benefit 742 → 150" in found.stdout


def test_results_are_compared_and_what_they_cannot_tell_is_said(later: Path, tmp_path: Path) -> None:
    files = []
    for number, portfolio in enumerate((EXAMPLE, later)):
        files.append(tmp_path / f"{number}.json")
        run("evaluate", portfolio, "--ruleset", "iid-2026", "--format", "json", "--output", files[-1])
    found = run("diff", *files, changes=ENGLISH)
    assert found.returncode == 0
    assert "Content of the portfolio: changed" in found.stdout
    assert "Results alone can't tell" in found.stdout
    document = json.loads(run("diff", *files, "--format", "json").stdout)
    assert {move["unit"] for move in document["moves"]} == {"region", "dikbud", "jempol-sekolah"}


def test_the_exit_code_tells_a_difference_only_when_asked(later: Path) -> None:
    assert run("diff", EXAMPLE, later, "--ruleset", "iid-2026", "--exit-code").returncode == 1
    assert run("diff", "iid-2026", "iid-2027", "--exit-code").returncode == 1
    same = run("diff", "iid-2026", "iid-2026", "--exit-code", changes=ENGLISH)
    assert (same.returncode, "They say the same." in same.stdout) == (0, True)


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
def test_mistakes_are_told(arguments: tuple[str, ...], said: str) -> None:
    found = run("diff", *arguments, changes=ENGLISH)
    assert found.returncode == 2
    assert said in found.stderr


def test_faults_of_every_file_are_told_together(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: inovrules/1\nid: broken\n", "utf-8")
    result = tmp_path / "result.json"
    result.write_text('{"format": "inovrules-result/1", "scorecards": [{"ruleset": {"id": "a"}}]}', "utf-8")
    found = run("diff", broken, "no-such-ruleset", "--portfolio", tmp_path / "absent.yaml", changes=ENGLISH)
    assert found.returncode == 3
    told = "".join(found.stderr.split())  # names of files may be broken over lines
    assert all(name in told for name in ("broken.yaml", "no-such-ruleset", "absent.yaml"))
    found = run("diff", result, result, changes=ENGLISH)
    assert (found.returncode, "Traceback" in found.stderr) == (3, False)


def test_one_side_may_be_standard_input() -> None:
    found = run("diff", "-", EXAMPLE, "--ruleset", "iid-2026", "--exit-code", text=EXAMPLE.read_text("utf-8"))
    assert found.returncode == 0


def test_what_only_makes_sense_together_is_told_a_line_each() -> None:
    lines = [line.strip() for line in run("diff", "iid-2024", "iid-2026", "--lang", "en").stdout.splitlines()]
    assert sum(line.startswith(("New fact: ", "2.  New fact: ")) for line in lines) > 20
    assert not any("New fact: " in line[12:] for line in lines)
