"""Cases of a ruleset: what it should say of facts that a person has worked out by hand, run and reported."""

from __future__ import annotations

from inovrules.cases.files import case_files, is_cases_file
from inovrules.cases.loading import Suite, load_suite
from inovrules.cases.model import Case, CaseResult, Expected, Failure
from inovrules.cases.running import run_case, run_suite

__all__ = ["Case", "CaseResult", "Expected", "Failure", "Suite", "case_files", "is_cases_file", "load_suite", "run_case", "run_suite"]
