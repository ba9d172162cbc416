"""How many small changes to the shipped rulesets their cases notice. Slow: about a minute and a half of computing for all of them."""

from __future__ import annotations

import pytest

from inovrules.cases import load_suite, run_suite
from inovrules.cases.files import rulesets_with_cases
from inovrules.cases.mutation import mutation_of
from inovrules.ruleset.library import shipped_folder
from tests.ruleset_cases.support import ENGINE

WANTED = 95
"""Percent of the changes that aren't excused with a reason."""
SHIPPED = [file.stem for file in rulesets_with_cases(shipped_folder())]


@pytest.mark.slow
@pytest.mark.parametrize("name", SHIPPED)
def test_cases_notice_nearly_every_change(name: str) -> None:
    suite = load_suite(ENGINE.load_ruleset(name))
    found = mutation_of(ENGINE, suite, run_suite(ENGINE, suite))
    assert found.stale == ()
    assert 100 * found.share >= WANTED, [survivor.mutant.name for survivor in found.unexcused]
