"""Last month's findings and this month's: what is new, what changed, what is gone, and what fails the check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from attrs import evolve

from inovrules.checking.finding import Finding
from inovrules.checking.since import since
from inovrules.cli import exits, main
from inovrules.faults import Place
from inovrules.messages import Text
from inovrules.views.checked.plain import schema

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = Path(__file__).parents[2] / "examples"
OLD = EXAMPLES / "balangan-2023.yaml"
CONTRADICTED = "contradicted/innovation/galuh-sanggam/satisfaction"


def finding(name: str, **more: Any) -> Finding:
    """Make a finding of this name."""
    return evolve(Finding.of("IC170", "warning", Place("p.yaml", 1, 1), name, title=name), id=name, **more)


def test_each_finding_is_new_changed_gone_or_the_same() -> None:
    old = [finding("a"), finding("b"), finding("c"), finding("d")]
    new = [
        finding("b", severity="error"),
        finding("c", reason=Text("x", "x")),
        evolve(finding("d"), place=Place("q.yaml", 9)),
        finding("e"),
    ]
    found = since("old.yaml", old, new)
    assert {each.id: found.fate(each) for each in new} == {"b": "changed", "c": "changed", "d": "same", "e": "new"}
    assert [each.id for each in found.gone] == ["a"]
    assert [each.id for each in new if found.is_worse(each)] == ["b", "e"]


def test_an_answer_that_is_taken_back_makes_a_finding_worse() -> None:
    new = [finding("a")]
    assert since("old.yaml", [finding("a", reason=Text("x", "x"))], new).is_worse(new[0])
    assert not since("old.yaml", [finding("a", severity="error")], new).is_worse(new[0])


@pytest.fixture
def corrected(tmp_path: Path) -> Path:
    """Write the case as it is once the claim is corrected."""
    file = tmp_path / "new.yaml"
    file.write_text(OLD.read_text("utf-8").replace("baseline: 83.32", "baseline: 33.32"), "utf-8")
    return file


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Give the command, which gives its exit code and what it prints."""

    def run(new: Path, old: Path, *more: str) -> tuple[int, str]:
        code = main(["check", str(new), "--since", str(old), "--lang", "en", *more])
        return code, capsys.readouterr().out

    return run


def test_what_was_there_before_doesnt_fail_the_check(corrected: Path, checked: Callable[..., tuple[int, str]]) -> None:
    """Another contradiction of the case stays, but it isn't new; that the corrected claim lacks evidence is."""
    code, told = checked(corrected, OLD)
    assert code == exits.FINE
    new, gone = told.split("1 gone")
    assert "1 finding new or worse since" in new
    assert "impact-satisfaction" in new
    assert "Said to have risen, but the figures went from 83.32 points to 34.37" in " ".join(gone.split())
    assert max(map(len, told.splitlines())) <= 80 + len(str(corrected.parent))


def test_a_new_contradiction_fails_it(corrected: Path, checked: Callable[..., tuple[int, str]]) -> None:
    code, told = checked(OLD, corrected, "--format", "json")
    assert code == exits.BELOW
    document = json.loads(told)
    jsonschema.validate(document, schema(), jsonschema.Draft7Validator)
    (file,) = document["files"]
    assert file["since"]["new"] == [CONTRADICTED]
    assert [each["id"] for each in file["since"]["gone"]] == ["unproven/innovation/galuh-sanggam/impact-satisfaction"]
    assert file["since"]["source"] == str(corrected)


def test_sarif_tells_it_by_baseline_states(corrected: Path, checked: Callable[..., tuple[int, str]]) -> None:
    _, told = checked(OLD, corrected, "--format", "sarif")
    results = json.loads(told)["runs"][0]["results"]
    states = {each["partialFingerprints"]["inovrulesFinding/v1"]: each["baselineState"] for each in results}
    assert states[CONTRADICTED] == "new"
    assert states["unproven/innovation/galuh-sanggam/impact-satisfaction"] == "absent"
    assert states["contradicted/region/region/innovation_count_change"] == "unchanged"


def test_the_same_report_has_nothing_new(checked: Callable[..., tuple[int, str]]) -> None:
    code, told = checked(OLD, OLD, "--format", "junit")
    assert code == exits.FINE
    assert 'failures="0"' in told


def test_faults_of_either_are_told(tmp_path: Path, checked: Callable[..., tuple[int, str]]) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("region: {name: R}\nas_of: yesterday\n", "utf-8")
    for pair in ((OLD, broken), (broken, OLD)):
        code, told = checked(*pair, "--format", "json")
        assert code == exits.INVALID
        assert [(file["source"], [fault["place"]["line"] for fault in file["faults"]]) for file in json.loads(told)["files"]] == [
            (str(broken), [2])
        ]


def test_only_a_portfolio_can_be_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "iid-2026", "--since", str(OLD)]) == exits.USAGE
    assert "--since" in capsys.readouterr().err
