"""The evaluator `age`."""

from __future__ import annotations

import pytest

from inovrules.facts import PartialDate
from tests.evaluators.support import build, codes, figures, possible, run, scored

AGE = """
evaluator: age
from: started
unit: months
bands: [{level: 1, from: 6, to: 23}, {level: 2, from: 24}]
otherwise: 0
"""


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (PartialDate.of(2026, 1, 2), scored(0, 0)),
        (PartialDate.of(2026, 1, 1), scored(1, 1)),
        (PartialDate.of(2024, 7, 2), scored(1, 1)),
        (PartialDate.of(2024, 7, 1), scored(2, 2)),
        (PartialDate.of(2024), scored(1, 1, 2)),
        (PartialDate.of(2023), scored(2, 2)),
        (PartialDate.of(2026), scored(0, 0, 1)),
    ],
)
def test_completed_months(when: PartialDate, expected: tuple[object, ...]) -> None:
    """Only completed months count; a partial date has the lowest level that its days allow."""
    assert figures(run(build(AGE), started=when)) == expected


@pytest.mark.parametrize(("unit", "level"), [("years", 1), ("months", 2), ("days", 2)])
def test_units(unit: str, level: int) -> None:
    """The age is counted in the stated unit."""
    rule = build(f"evaluator: age\nfrom: started\nunit: {unit}\nbands: [{{level: 1, to: 17}}, {{level: 2, from: 18}}]")
    assert run(rule, started=PartialDate.of(2024, 12, 31)).level == level


def test_future_dates_have_no_age() -> None:
    """A date after the assessment is missing, with that reason."""
    outcome = run(build(AGE), started=PartialDate.of(2026, 7, 2))
    assert outcome.state == "missing"
    assert outcome.reason.text("en") == "2 July 2026 is after the assessment (1 July 2026), so it has no age yet."


def test_reason_and_description() -> None:
    """The reason tells date and age; an older date has a higher level, and no date is a witness by itself."""
    rule = build(AGE)
    assert run(rule, started=PartialDate.of(2023, 7, 1)).reason.text("id") == (
        "1 Juli 2023: usianya 36 bulan, termasuk rentang level 2 (24 bulan atau lebih)."
    )
    assert possible(rule, 2).witness == {}
    assert rule.describe().monotone == {"started": "falls"}


def test_not_reported_is_missing() -> None:
    """Without a date the outcome is missing."""
    assert run(build(AGE)).state == "missing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: started\nbands: [{level: 1, from: 0}]", ["IR122"]),
        ("from: started\nunit: weeks\nbands: [{level: 1, from: 0}]", ["IR123"]),
        ("from: started\nunit: years\nbands: [{level: 1, from: 2}]", ["IR412"]),
        ("from: people\nunit: years\nbands: [{level: 1, from: 0}]", ["IR403"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """An age needs a unit and bands for each possible age."""
    assert codes(f"evaluator: age\n{text}") == expected
