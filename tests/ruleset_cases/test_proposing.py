"""Cases that are proposed: they hold, touch what no case touched, and say that a person must confirm them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.cases import Suite, load_suite, run_suite
from inovrules.cases.coverage import coverage_of
from inovrules.cases.proposing import propose
from inovrules.cli import exits, main
from inovrules.views.cases.proposed import cases_file
from tests.ruleset_cases.support import ENGINE, suite, written

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.ruleset import Ruleset

CONFIRMED = "    to_confirm: true\n"
TOUCHING_MOST = """\
  - id: rows
    score: people
    rows: [{facts: {people: 0}, level: 0}, {facts: {people: 1}, level: 1}, {facts: {people: 11}, level: 2, proven: {state: refused}}]
  - {id: kept, reading: kept, portfolio: {}, expect: {region: {index: {state: missing}}}}
  - {id: silent, innovation: {}, expect: {maturity: {state: missing}}, refused_by: [applied]}
"""


def kept(folder: Path, ruleset: Ruleset, text: str) -> Suite:
    """Keep a file of cases, and load it alone."""
    file = folder / "proposed.yaml"
    file.write_text(text, "utf-8")
    return load_suite(ruleset, [file])


@pytest.mark.parametrize("name", ["lan-2018", "novelty"])
def test_proposals_for_a_shipped_ruleset_hold_and_touch_everything(tmp_path: Path, name: str) -> None:
    """Written down, read and run like any other case; none counts before it is confirmed."""
    ruleset = ENGINE.load_ruleset(name)
    nothing = Suite(ruleset, ())
    proposal = propose(ENGINE, nothing, ())
    items = coverage_of(ENGINE, ruleset, ()).items
    assert proposal.left == ()
    assert 0 < len(proposal.cases) < len(items)
    text = cases_file(proposal, "id")
    for unconfirmed in (True, False):
        found = kept(tmp_path, ruleset, text if unconfirmed else text.replace(CONFIRMED, ""))
        results = run_suite(ENGINE, found)
        assert [result.failures for result in results if not result.passed] == []
        assert {result.case.unconfirmed for result in results} == {unconfirmed}
        assert coverage_of(ENGINE, ruleset, results).untouched == (items if unconfirmed else ())


def test_what_no_case_was_found_for_is_told() -> None:
    """Some agencies with an innovation and some without: portfolios of a single agency are all that is tried."""
    proposal = propose(ENGINE, Suite(ENGINE.load_ruleset("opd-coverage"), ()), ())
    assert [item.mark[1:] for item in proposal.left] == [("opd-coverage", "predicate", "sebagian")]


def test_what_is_touched_already_isnt_proposed_again(tmp_path: Path) -> None:
    """Left: the top level, documents that do, both predicates, what passes and fails the rule, and the pool: three cases are enough."""
    found = suite(tmp_path, TOUCHING_MOST)
    proposal = propose(ENGINE, found, run_suite(ENGINE, found))
    assert proposal.left == ()
    touched = [item.mark[1:] for case in proposal.cases for item in case.touches]
    assert sorted(touched) == sorted([
        ("applied", "passes", ""), ("applied", "refuses", ""), ("people", "level", "3"), ("people", "documents", "0"),
        ("average", "refused_member", ""), ("average", "few", ""), ("average", "enough", ""),
        ("index", "predicate", "high"), ("index", "predicate", "low"),
    ])  # fmt: skip
    assert len(proposal.cases) <= 4


def test_the_command_writes_a_file_that_may_be_kept(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here, TOUCHING_MOST)
    (here / "small.cases").mkdir()
    assert main(["test", "small.yaml", "--generate", "--output", "small.cases/proposed.yaml", "--lang", "en"]) == exits.FINE
    assert "cases are proposed. What they expect is what the program says" in capsys.readouterr().err
    assert main(["test", "small.yaml", "--lang", "en"]) == exits.FINE
    assert "still have to be confirmed by a person" in capsys.readouterr().out
    assert main(["test", "small.yaml", "--generate", "--lang", "en"]) == exits.FINE
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "The cases of small touch everything; there is nothing to propose.\n")


def test_one_ruleset_at_a_time(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(here, TOUCHING_MOST)
    assert main(["test", "small.yaml", "lan-2018", "--generate", "--lang", "en"]) == exits.USAGE
    assert "--generate proposes cases for one ruleset; name it." in capsys.readouterr().err


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path
