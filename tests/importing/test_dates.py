"""Dates as exports write them, read where they can only mean one day."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from inovrules.importing.dates import date_text
from tests.importing.sheets import facts, one


@pytest.mark.parametrize(
    ("written", "means"),
    [
        ("2024-08-12", "2024-08-12"),
        ("2024-08-12 09:15:00", "2024-08-12"),
        ("2024-08-12T09:15:00Z", "2024-08-12"),
        ("2024/8/2", "2024-08-02"),
        ("12 Agustus 2024", "2024-08-12"),
        ("12 agt 2024", "2024-08-12"),
        ("Senin, 12 Agustus 2024", "2024-08-12"),
        ("12-Aug-2024", "2024-08-12"),
        ("1 Nopember 2023", "2023-11-01"),
        ("Agustus 2024", "2024-08"),
        ("2024", "2024"),
        ("awal 2024", "awal 2024"),
        ("25/03/2024 10.30 WITA", "2024-03-25"),
        ("03/25/2024", "2024-03-25"),
        ("04.04.2024", "2024-04-04"),
        (date(2024, 3, 12), "2024-03-12"),
        (datetime(2024, 3, 12, 8, 30), "2024-03-12"),  # noqa: DTZ001 - spreadsheets know no time zones
        (2024, "2024"),
        ("03/04/2024", None),
        ("30/02/2024", None),
        ("12/08/24", None),
        ("12 Foo 2024", None),
        ("minggu lalu", None),
        (45363, None),
        (True, None),
    ],
)
def test_a_date_is_read_where_it_means_one_day(written: object, means: str | None) -> None:
    assert date_text(written) == means  # type: ignore[arg-type]


def test_other_dates_of_the_column_tell_what_a_date_in_figures_means() -> None:
    found = one("tanggal_penerapan", "03/04/2024", "25/03/2024")
    assert [unit["facts"]["implemented"] for unit in found.portfolio["innovations"]] == ["2024-04-03", "2024-03-25"]
    assert found.report.columns[-1].order == "day_first"


def test_dates_that_nothing_tells_apart_are_kept_as_they_are_written() -> None:
    found = one("tanggal_penerapan", "03/04/2024", "05/06/2024")
    assert [unit["note"] for unit in found.portfolio["innovations"]] == ["tanggal_penerapan: 03/04/2024", "tanggal_penerapan: 05/06/2024"]
    assert all("facts" not in unit for unit in found.portfolio["innovations"])


def test_two_orders_in_one_column_tell_nothing() -> None:
    assert facts("tanggal_penerapan", "25/03/2024", "03/25/2024", "03/04/2024")[2] == {}


def test_one_column_tells_nothing_of_another() -> None:
    assert facts("tanggal_pengembangan", "03/04/2024") == [{}]


def test_dates_that_a_spreadsheet_may_have_exchanged_are_told() -> None:
    """`03/04/2024` became a date on opening, `25/03/2024` stayed a text."""
    mixed = one("tanggal_penerapan", date(2024, 3, 4), "25/03/2024")
    assert mixed.report.columns[-1].is_mixed
    assert not one("tanggal_penerapan", date(2024, 3, 4), date(2024, 3, 25)).report.columns[-1].is_mixed
    assert not one("tanggal_penerapan", date(2024, 3, 25), "25/03/2024").report.columns[-1].is_mixed
