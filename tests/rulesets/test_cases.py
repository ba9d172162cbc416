"""The cases beside shipped rulesets hold, also where they were installed."""

from __future__ import annotations

import pytest

from inovrules import Engine
from inovrules.cases import case_files, load_suite, run_suite
from inovrules.ruleset import shipped_ids
from inovrules.ruleset.library import shipped_path

FILES = {name: case_files(path) for name in shipped_ids() if (path := shipped_path(name)) is not None}


def test_there_are_cases() -> None:
    assert FILES["iid-2026"]


@pytest.mark.parametrize("name", [name for name, files in FILES.items() if files])
def test_cases_of_shipped_rulesets_hold(name: str) -> None:
    engine = Engine()
    results = run_suite(engine, load_suite(engine.load_ruleset(name), FILES[name]))
    assert results
    assert [(result.case.id, result.failures, result.faults) for result in results if not result.passed] == []
