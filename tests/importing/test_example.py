"""The shipped export, as CSV and as a workbook, and one of 700 rows: what a person finds in them by looking."""

from __future__ import annotations

import csv
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.export import HEADINGS, as_csv, rows
from inovrules.importing import Imported, import_tables
from inovrules.tables import open_tables
from scripts.example_export import write
from tests.importing.sheets import CSV, ENGINE, XLSX, imported, ruleset, sheet

if TYPE_CHECKING:
    from pathlib import Path

MANY = 700


@cache
def example(file: Path = CSV) -> Imported:
    return import_tables(open_tables(file), file.name, ruleset())


@cache
def many() -> Imported:
    return imported(sheet(*rows(MANY)))


def named(found: Imported, name: str) -> dict[str, Any]:
    return next(unit for unit in found.portfolio["innovations"] if unit["name"] == name)


def test_an_innovation_is_read_as_its_row_says() -> None:
    assert named(example(), "TANI TANGGAP IKLIM") == {
        "id": "tani-tanggap-iklim",
        "name": "TANI TANGGAP IKLIM",
        "opd": "dinas-pertanian",
        "source": "ekspor-kabupaten-contoh.csv B30; no: 25; tanggal_input: 2026-06-15",
        "facts": {
            "initiator": "perangkat_daerah", "form": "lainnya", "type": "non_digital", "asta_cita": [2], "affair": "pertanian",
            "other_affairs": ["lingkungan_hidup"], "stage": "penerapan", "implemented": "2024-06-10",
        },
        "reported": {"maturity": 63},
        "evidence": [{"for": "video_substances", "kind": "link", "reference": "https://youtu.be/contoh-tani"}],
    }  # fmt: skip


def test_all_rows_are_there_and_the_others_are_told() -> None:
    report = example().report
    assert (report.innovations, len(report.agencies)) == (40, 19)
    assert [(each.row, each.reason) for each in report.aside] == [(1, "above"), (2, "above"), (5, "counted"), (46, "total"), (48, "below")]


def test_what_is_not_understood_is_what_a_person_would_ask_about() -> None:
    assert [(left.text, *map(str, left.cells)) for left in example().report.left] == [
        ("Teknologi", "G9"), ("Peternakan", "I32"), ("Kehutananan", "I42"), ("ada", "O44"), ("112", "P44"), ("Data", "J45"),
    ]  # fmt: skip


def test_one_title_twice_and_dates_out_of_order_are_told_and_kept() -> None:
    found = example()
    (twins,) = found.report.twins
    assert (twins.ids, [str(cell) for cell in twins.cells]) == (("gerobak-gizi", "gerobak-gizi-2"), ["B6", "B35"])
    (disorder,) = found.report.disorder
    assert disorder.dates == (("implemented", "2025-09-01"), ("developed", "2025-02-01"))
    assert named(found, "Irigasi Siaga")["facts"]["developed"] == "2025-02-01"


def test_the_workbook_is_the_twin_of_the_csv_file(tmp_path: Path) -> None:
    """Only the names of the file and of its cells differ."""
    one, other = example(CSV).portfolio["innovations"], example(XLSX).portfolio["innovations"]
    assert [{**unit, "source": ""} for unit in one] == [{**unit, "source": ""} for unit in other]
    write(tmp_path / "again.xlsx")
    again, shipped = ([sheet.rows for sheet in open_tables(file).sheets] for file in (tmp_path / "again.xlsx", XLSX))
    assert again == shipped


@pytest.mark.parametrize("found", [example, many])
def test_the_portfolio_scores_without_faults(found: Any) -> None:
    portfolio = ENGINE.load_portfolio(found().portfolio, [ruleset()])
    assert ENGINE.evaluate(portfolio, ruleset()).headline is not None


def test_the_index_uses_the_figures_that_the_application_gave() -> None:
    """Worked out anew from the file: of the innovations that IID 2026 admits, the mean maturity.

    The divisor is at least 12. An innovation without a figure that it can have counts 0, as whatever is missing does in that ruleset.
    """
    with CSV.open(encoding="utf-8", newline="") as stream:
        table = list(csv.reader(stream, delimiter=";"))[5:45]
    admitted = [
        row
        for row in table
        if row[10].strip().casefold() == "penerapan" and any(day[-4:] == "2025" or day[:4] in ("2024", "2025") for day in row[12:14])
    ]
    figures = [int(row[15]) for row in admitted if int(row[15] or 0) in range(1, 112)]
    portfolio = ENGINE.load_portfolio(example().portfolio, [ruleset()])
    average = ENGINE.evaluate(portfolio, ruleset()).region.node("sid-average")
    assert average.value == Fraction(sum(figures), max(12, len(admitted)))


def test_of_many_rows_each_is_an_innovation_of_one_of_few_agencies() -> None:
    report = many().report
    assert report.innovations == MANY
    assert sum(number for _, _, number in report.agencies) == MANY
    assert len(report.agencies) == 6
    ids = [unit["id"] for unit in many().portfolio["innovations"]]
    assert len(set(ids)) == MANY


def test_many_rows_read_alike_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "ekspor.csv"
    file.write_text(as_csv(MANY), "utf-8")
    read = import_tables(open_tables(file), "ekspor.xlsx", ruleset())
    assert read.portfolio == many().portfolio
    assert [told.column.heading for told in read.report.columns] == list(HEADINGS)
