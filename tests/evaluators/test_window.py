"""The evaluator `window`."""

from __future__ import annotations

from datetime import date

import pytest

from inovrules.facts import PartialDate
from tests.evaluators.support import build, codes, figures, possible, run, scored

WINDOW = "evaluator: window\nfrom: started\nbetween: [T-2, T-1]\n"
FIXED = "evaluator: window\nfrom: started\nbetween: [2024-02, 2025-03-15]\npoints: 4\n"


def day(year: int, month: int | None = None, number: int | None = None) -> PartialDate:
    return PartialDate.of(year, month, number)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (day(2023, 12, 31), scored(0, 0)),
        (day(2024, 1, 1), scored(1, 1)),
        (day(2024), scored(1, 1)),
        (day(2025, 12, 31), scored(1, 1)),
        (day(2026, 1), scored(0, 0)),
        (PartialDate(date(2023, 7, 1), date(2024, 6, 30)), scored(0, 0, 1)),
        (PartialDate(date(2025, 12, 31), date(2026, 1, 1)), scored(0, 0, 1)),
        (PartialDate(date(2020, 1, 1), date(2030, 1, 1)), scored(0, 0, 1)),
    ],
)
def test_years_before_the_assessment(when: PartialDate, expected: tuple[object, ...]) -> None:
    """Years are counted back from the assessment's; a date that may lie on either side counts as outside."""
    assert figures(run(build(WINDOW), started=when)) == expected


@pytest.mark.parametrize(("when", "points"), [(day(2024, 1, 31), 0), (day(2024, 2, 1), 4), (day(2025, 3, 15), 4), (day(2025, 3, 16), 0)])
def test_fixed_dates(when: PartialDate, points: int) -> None:
    """A month starts with its first day and a day is included; being inside is worth the stated points."""
    assert run(build(FIXED), started=when).points == points


def test_window_up_to_the_assessment() -> None:
    """`as_of` is the day of the assessment."""
    rule = build("evaluator: window\nfrom: started\nbetween: [T-0, as_of]")
    assert [run(rule, started=day(2026, 7, number)).level for number in (1, 2)] == [1, 0]


def test_reasons() -> None:
    """The reason tells the date and the window that it was compared with."""
    rule = build(WINDOW)
    assert run(rule, started=day(2025, 3)).reason.text("en") == "March 2025 lies within 2024 to 2025."
    assert run(rule, started=day(2022)).reason.text("id") == "2022 berada di luar jangka waktu 2024 sampai 2025."
    vague = PartialDate(date(2023, 7, 1), date(2024, 6, 30), "pertengahan 2023")
    assert run(rule, started=vague).reason.text("id").startswith("pertengahan 2023 belum pasti")


def test_description() -> None:
    """A window of fixed dates names a day inside; one that moves with the assessment can't."""
    assert possible(build(FIXED), 1).witness == {"started": day(2024, 2, 1)}
    assert possible(build(WINDOW), 1).witness == {}
    assert possible(build(WINDOW), 1).needs.text("en") == "T-2 to T-1"
    assert build(FIXED).describe().highest == 4


def test_not_reported_is_missing() -> None:
    """Without a date the outcome is missing."""
    assert run(build(WINDOW)).state == "missing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: started\nbetween: [T-1, T-2]", ["IR425"]),
        ("from: started\nbetween: [2025, 2024]", ["IR425"]),
        ("from: started\nbetween: [T-1]", ["IR128"]),
        ("from: started\nbetween: [T-1, soon]", ["IR324"]),
        ("from: started", ["IR122"]),
        ("from: people\nbetween: [T-1, T-0]", ["IR403"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """A window needs two dates, the earlier one first."""
    assert codes(f"evaluator: window\n{text}") == expected
