"""Finding the table of innovations in what people make of an export."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from inovrules.importing import ImportingError
from inovrules.importing.headings import Meaning
from inovrules.tables.model import Range
from tests.importing.sheets import HEAD, imported, sheet

ROW = (1, "Gerobak Gizi", "Kabupaten Contoh", "Dinas Kesehatan", date(2026, 6, 1))
OTHER = (2, "Obat Hantar", "Kabupaten Contoh", "Dinas Kesehatan", date(2026, 6, 2))


def reasons(*rows: tuple[object, ...], **wish: object) -> list[tuple[int, str]]:
    return [(each.row, each.reason) for each in imported(sheet(*rows), **wish).report.aside]  # type: ignore[arg-type]


def test_rows_above_and_below_the_table_are_told_as_they_are() -> None:
    rows = [("REKAP INOVASI",), (), HEAD, (1, 2, 3, 4, 5), ROW, HEAD, OTHER, ("JUMLAH", 2), ("Dicetak 1 Juli 2026",)]
    assert reasons(*rows) == [(1, "above"), (4, "counted"), (6, "heading"), (8, "total"), (9, "below")]
    found = imported(sheet(*rows)).report
    assert [each.text for each in found.aside][-2:] == ["JUMLAH | 2", "Dicetak 1 Juli 2026"]
    assert found.is_whole


def test_a_row_without_a_name_and_a_name_without_anything_are_not_understood() -> None:
    rows = [HEAD, (None, None, None, "Dinas Sosial"), ROW, (None, "A. Dinas Kesehatan"), OTHER]
    assert reasons(*rows) == [(2, "unnamed"), (4, "bare")]
    assert not imported(sheet(*rows)).report.is_whole


def test_an_innovation_may_be_called_like_a_total() -> None:
    assert reasons(HEAD, (1, "Total Football Desa", "Kabupaten Contoh", "Dinas Sosial", date(2026, 6, 1))) == []
    assert reasons(HEAD, ROW, ("Jumlah", "40 inovasi")) == [(3, "total")]


@pytest.mark.parametrize("heading", ["Judul Inovasi", "JUDUL_INOVASI", " judul  inovasi:", "Nama\nInovasi", "name"])
def test_headings_are_known_however_they_are_written(heading: str) -> None:
    if heading == "name":
        with pytest.raises(ImportingError):
            imported(sheet(("no", heading, "pemda"), (1, "X", "Kabupaten Contoh")))
    else:
        assert imported(sheet(("no", heading, *HEAD[2:]), ROW)).portfolio["innovations"][0]["name"] == "Gerobak Gizi"


def test_a_column_that_no_one_knows_is_kept_and_told() -> None:
    found = imported(sheet((*HEAD, "Warna", None), (*ROW, "biru", "lepas"), (*OTHER, None, None)))
    assert found.portfolio["innovations"][0]["note"] == "Warna: biru; G: lepas"
    assert [(told.column.heading, told.column.letters, told.filled) for told in found.report.unknown] == [("Warna", "F", 1), ("", "G", 1)]
    assert not found.report.is_whole


def test_the_second_of_two_columns_that_mean_the_same_is_kept() -> None:
    found = imported(sheet((*HEAD, "Urusan", "Urusan Utama"), (*ROW, "Kesehatan", "Sosial")))
    assert found.portfolio["innovations"][0]["facts"] == {"affair": "kesehatan"}
    assert found.portfolio["innovations"][0]["note"] == "Urusan Utama: Sosial"
    assert found.report.unknown[0].column.repeats == "Urusan"


def test_every_sheet_with_such_headings_is_read_and_the_others_told() -> None:
    found = imported(
        sheet(HEAD, ROW, label="2025"),
        sheet(("catatan",), ("lihat lembar lain",), label="Petunjuk"),
        sheet(HEAD, OTHER, label="2026"),
        sheet(HEAD, OTHER, label="Lama", hidden=True),
    )
    assert [unit["source"].partition(";")[0] for unit in found.portfolio["innovations"]] == [
        "ekspor.xlsx '2025'!B2",
        "ekspor.xlsx '2026'!B2",
    ]
    assert [(each.sheet, each.reason) for each in found.report.aside] == [("Lama", "hidden")] * 2 + [("Petunjuk", "no_table")] * 2


@pytest.mark.parametrize("rows", [[], [("a", "b"), (1, 2)], [("judul_inovasi",), ("X",)], [HEAD]])
def test_without_a_table_of_innovations_nothing_is_imported(rows: list[tuple[object, ...]]) -> None:
    with pytest.raises(ImportingError):
        imported(sheet(*rows))  # type: ignore[arg-type]


def test_a_cell_merged_over_several_rows_holds_of_each_of_them() -> None:
    rows = sheet(HEAD, ROW, (2, "Obat Hantar"), (3, "Sapa", "Kabupaten Contoh"), (None, None, None, "Dinas Sosial"))
    merged = evolve(rows, merged=(Range(2, 3, 3, 3), Range(2, 4, 3, 4), Range(2, 5, 3, 5), Range(4, 2, 5, 2), Range(1, 1, 1, 2)))
    found = imported(merged)
    assert [(unit["name"], unit.get("opd")) for unit in found.portfolio["innovations"]] == [
        ("Gerobak Gizi", "dinas-kesehatan"), ("Obat Hantar", "dinas-kesehatan"), ("Sapa", None),
    ]  # fmt: skip
    assert [(each.row, each.reason) for each in found.report.aside] == [(5, "below")]


def test_a_figure_that_the_ruleset_takes_none_of_is_kept_and_told_as_such() -> None:
    found = imported(sheet((*HEAD, "kematangan"), (*ROW, 87)), name="maturity")
    assert found.portfolio["innovations"][0]["note"] == "kematangan: 87"
    assert (found.report.columns[-1].column.meaning, found.report.unknown) == (Meaning("unused"), ())
