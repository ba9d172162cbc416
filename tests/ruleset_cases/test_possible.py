"""What can't happen isn't asked of cases; whatever can be doubted is. The rulesets are worked through by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.cases import run_suite
from inovrules.cases.coverage import coverage_of
from tests.ruleset_cases.support import ENGINE, suite

if TYPE_CHECKING:
    from pathlib import Path

RULES = """\
format: inovrules/1
id: small
version: 1.0.0
status: draft
official: false
title: {id: Kecil, en: Small}
confidence: {grade: ours}
missing: zero
facts:
  innovation:
    share: {type: percent, minimum: 0, maximum: 100, title: {id: Bagian, en: Share}}
    none: {type: flag, title: {id: Tidak ada, en: None}}
    since: {type: date, title: {id: Sejak, en: Since}}
scores:
"""
CONDITION = "  - {id: a, scope: innovation, title: {id: A, en: A}, evaluator: condition, levels: [%s]}\n"
PART = "  - {id: %s, scope: innovation, title: {id: A, en: A}, %s}\n"
SUM = "  - {id: total, scope: innovation, title: {id: J, en: S}, sum: [a, b]}\n"
COMPLETENESS = PART % ("a", "evaluator: completeness, of: facts, from: [share, none]")
ASKED = ("{level: 1, when: {any: [{fact: none, is: true}, {fact: share, at_least: 0}]}}", "{level: 2, when: {fact: share, at_least: 50}}")


def asked(folder: Path, scores: str) -> set[str]:
    """Give what cases are asked to touch."""
    found = suite(folder, "  - {id: a, innovation: {}, expect: {a: {state: missing}}, to_confirm: true}\n", RULES + scores)
    return {" ".join(item.mark[1:]).strip() for item in coverage_of(ENGINE, found.ruleset, []).items}


@pytest.mark.parametrize(
    ("levels", "zero"),
    [
        (ASKED, False),  # a share that is reported is at least 0, and silence leaves it open
        (("{level: 1, when: {fact: share, at_least: 0.01}}",), True),
        (("{level: 1, when: {fact: none, is: true}}",), True),
        (("{level: 1, when: {any: [{fact: none, is: true}, {fact: none, is: false}]}}",), False),
        (("{level: 1, when: {fact: none, reported: true}}",), True),  # that it isn't reported is decided at once
        (("{level: 1, when: {fact: share, less_than: 5}}", "{level: 2, when: {fact: share, at_least: 5}}"), True),  # a share of 3 to 7
        (
            ("{level: 1, when: {any: [{fact: since, less_than: 2026-01-01}, {fact: since, at_least: 2026-01-01}]}}",),
            True,
        ),  # dates aren't tried
    ],
)
def test_a_level_that_needs_no_condition(tmp_path: Path, levels: tuple[str, ...], zero: bool) -> None:  # noqa: FBT001 - a column of the table
    assert ("a level 0" in asked(tmp_path, CONDITION % ", ".join(levels))) is zero


def test_a_number_within_bounds_may_decide_nothing(tmp_path: Path) -> None:
    """Why vague numbers are tried: neither condition is sure of 3 to 7, so the level that needs none is the lowest possible one."""
    levels = "{level: 1, when: {fact: share, less_than: 5}}, {level: 2, when: {fact: share, at_least: 5}}"
    case = "  - {id: a, score: a, rows: [{facts: {share: {between: [3, 7]}}, level: 0}]}\n"
    (result,) = run_suite(ENGINE, suite(tmp_path, case, RULES + CONDITION % levels))
    assert result.passed


@pytest.mark.parametrize(
    ("other", "missing"),
    [
        ("constant: 50", False),
        ("constant: 50, when: {fact: none, is: true}", True),
        ("evaluator: bands, from: share, bands: [{level: 1, from: 1}], otherwise: 0", True),
    ],
)
def test_parts_that_are_never_missing(tmp_path: Path, other: str, missing: bool) -> None:  # noqa: FBT001 - a column of the table
    assert ("total part_missing" in asked(tmp_path, COMPLETENESS + PART % ("b", other) + SUM)) is missing
