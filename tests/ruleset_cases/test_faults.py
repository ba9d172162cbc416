"""Every fault that files of cases can have, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules import FaultError
from inovrules.faults import CODES
from tests.ruleset_cases.support import suite

if TYPE_CHECKING:
    from pathlib import Path

PORTFOLIO = "portfolio: {facts: {budget: 1}}"
BROKEN = {
    "  - {id: a, score: people, rows: [{facts: {people: 1}}]}": [("IR701", 4)],
    f"  - {{id: a, {PORTFOLIO}}}": [("IR701", 4)],
    "  - {id: a, score: peple, rows: [{refused_by: []}]}": [("IR702", 4)],
    f"  - {{id: a, {PORTFOLIO}, expect: {{region: {{people: {{value: 1}}}}}}}}": [("IR702", 4)],
    f"  - {{id: a, {PORTFOLIO}, expect: {{region: {{index: {{predicate: hgih}}}}}}}}": [("IR702", 4)],
    "  - {id: a, rows: [{refused_by: [aplied]}]}": [("IR702", 4)],
    f"  - {{id: a, reading: kep, {PORTFOLIO}, expect: {{region: {{index: {{value: 1}}}}}}}}": [("IR702", 4)],
    "  - {id: a, expect: {region: {index: {value: 1}}}}": [("IR703", 4)],
    f"  - {{id: a, innovation: {{}}, {PORTFOLIO}}}": [("IR703", 4)],
    "  - {id: a, score: people, rows: [{value: 1/0}, {value: x}]}": [("IR704", 4), ("IR704", 4)],
    "  - {id: a, rows: [{refused_by: []}]}\n  - {id: a, rows: [{refused_by: []}]}": [("IR705", 5)],
    f"  - {{id: a, {PORTFOLIO}, expect: {{region: {{average: {{published: 1}}}}}}}}": [("IR706", 4)],
    "  - {id: a, portfolio: {innovations: [{copies: 0}]}, faults: [IR204]}": [("IR125", 4)],
    "  - {id: a, portfolio: {innovations: [{copies: 1001}]}, faults: [IR204]}": [("IR127", 4)],
    "  - {id: a, score: people, rows: [{levl: 1}]}": [("IR121", 4)],
    "  - a": [("IR120", 4)],
}


@pytest.mark.parametrize("cases", BROKEN)
def test_a_broken_file_yields_its_faults(tmp_path: Path, cases: str) -> None:
    with pytest.raises(FaultError) as caught:
        suite(tmp_path, cases + "\n")
    assert sorted((fault.code, fault.place.line) for fault in caught.value.faults) == sorted(BROKEN[cases])
    assert all(fault.place.file.endswith("small.cases.yaml") for fault in caught.value.faults)


def test_every_code_of_cases_is_shown() -> None:
    shown = {code for faults in BROKEN.values() for code, _ in faults}
    assert {code for code in CODES if code.startswith("IR7")} <= shown


def test_a_file_must_say_what_it_is_and_hold_cases(tmp_path: Path) -> None:
    with pytest.raises(FaultError) as caught:
        suite(tmp_path, "format: inovrules/1\ncases: []\n")
    assert [fault.code for fault in caught.value.faults] == ["IR123", "IR405"]
