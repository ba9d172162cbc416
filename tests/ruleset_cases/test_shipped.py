"""The cases of the shipped rulesets and of the examples: worked out by hand from the instruments' tables, and all of them hold."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inovrules.cases import load_suite, run_suite
from inovrules.cases.coverage import coverage_of
from inovrules.cases.files import is_cases_file, rulesets_with_cases
from inovrules.ruleset.library import shipped_folder
from tests.ruleset_cases.support import ENGINE

if TYPE_CHECKING:
    from inovrules.cases import CaseResult, Suite

FOLDERS = (shipped_folder(), Path(__file__).parents[2] / "examples" / "rulesets")
FILES = [file for folder in FOLDERS for file in rulesets_with_cases(folder)]
EVERY = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])


@functools.cache
def suite_of(file: Path) -> tuple[Suite, tuple[CaseResult, ...]]:
    """Run the cases of a ruleset, once."""
    suite = load_suite(ENGINE.load_ruleset(file))
    return suite, run_suite(ENGINE, suite)


def test_every_ruleset_has_cases() -> None:
    """A file that isn't found any more would otherwise be a test less, not a failing one."""
    assert [file for folder in FOLDERS for file in sorted(folder.glob("*.yaml")) if not is_cases_file(file)] == FILES


@EVERY
def test_every_case_holds_and_says_why(file: Path) -> None:
    """No case differs, none waits for a person, and each has a rationale and a source."""
    suite, results = suite_of(file)
    assert [result.case.id for result in results if not result.passed] == []
    assert [case.id for case in suite.cases if case.unconfirmed or not (case.because and case.source)] == []


@EVERY
def test_the_cases_touch_everything(file: Path) -> None:
    """Every level, gate, limit, rule, predicate and other reading; nothing is left for which no case stands."""
    suite, results = suite_of(file)
    assert coverage_of(ENGINE, suite.ruleset, results).untouched == ()


def test_a_case_fails_when_its_ruleset_changes() -> None:
    """The same cases under the next edition: the divisor, the affairs and the window differ, and the cases notice."""
    suite = load_suite(ENGINE.load_ruleset("iid-2027"))
    changed = load_suite(ENGINE.load_ruleset("iid-2026"), suite.files)
    failed = {result.case.id for result in run_suite(ENGINE, changed) if not result.passed}
    assert failed == {"five-affairs", "six-affairs", "fifteen", "window/1", "window/3"}
