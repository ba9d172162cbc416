"""The cases of the shipped rulesets: worked out by hand from the instruments' tables, and all of them hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.cases import load_suite, run_suite
from inovrules.cases.coverage import coverage_of
from inovrules.cases.files import rulesets_with_cases
from inovrules.ruleset.library import shipped_folder
from tests.ruleset_cases.support import ENGINE

if TYPE_CHECKING:
    from pathlib import Path

FILES = rulesets_with_cases(shipped_folder())

COVERED = ("bogor-2017", "opd-coverage")
"""The rulesets whose cases touch everything in them."""


def test_these_rulesets_have_cases() -> None:
    """A file that isn't found any more would otherwise be a test less, not a failing one."""
    assert [file.stem for file in FILES] == [
        "bogor-2017",
        "iid-2021",
        "iid-2023",
        "iid-2024",
        "iid-2026",
        "iid-2027",
        "katsinov",
        "lan-2018",
        "opd-coverage",
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_case_holds_and_says_why(file: Path) -> None:
    """No case differs, none waits for a person, and each has a rationale and a source."""
    suite = load_suite(ENGINE.load_ruleset(file))
    assert [result.case.id for result in run_suite(ENGINE, suite) if not result.passed] == []
    assert [case.id for case in suite.cases if case.unconfirmed or not (case.because and case.source)] == []


@pytest.mark.parametrize("name", COVERED)
def test_the_cases_touch_everything(name: str) -> None:
    """Every level, gate, limit, rule, predicate and other reading; nothing is left for which no case stands."""
    suite = load_suite(ENGINE.load_ruleset(name))
    assert coverage_of(ENGINE, suite.ruleset, run_suite(ENGINE, suite)).untouched == ()


def test_a_case_fails_when_its_ruleset_changes() -> None:
    """The same cases under the next edition: the divisor and the affairs differ, and the cases notice."""
    suite = load_suite(ENGINE.load_ruleset("iid-2027"))
    changed = load_suite(ENGINE.load_ruleset("iid-2026"), suite.files)
    failed = {result.case.id for result in run_suite(ENGINE, changed) if not result.passed}
    assert failed == {"five-affairs", "six-affairs"}
