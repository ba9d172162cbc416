"""Cells of choices, lists and figures: understood exactly, but for how they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inovrules.tables import CellError
from tests.importing.sheets import facts, one


@pytest.mark.parametrize(
    ("written", "option"),
    [
        ("Pekerjaan Umum dan Penataan Ruang", "pekerjaan_umum"),
        ("PEKERJAAN UMUM & PENATAAN RUANG", "pekerjaan_umum"),
        ("pekerjaan  umum dan\npenataan ruang.", "pekerjaan_umum"),
        ("pekerjaan_umum", "pekerjaan_umum"),
        ("Public works and spatial planning", "pekerjaan_umum"),
        ("3. Pekerjaan Umum dan Penataan Ruang", "pekerjaan_umum"),
        ("Urusan Pemerintahan Bidang Kesehatan", "kesehatan"),
        ("Ketentraman, ketertiban umum dan perlindungan masyarakat", "ketenteraman"),
        ("Koperasi dan UMKM", "koperasi"),
        ("Kesehattan", None),
        ("Kesehatan dan Sosial", None),
        ("", None),
    ],
)
def test_an_affair_is_known_by_every_spelling_that_can_mean_nothing_else(written: str, option: str | None) -> None:
    assert facts("urusan_utama", written)[0].get("affair") == option


def test_what_is_only_near_is_proposed_and_kept() -> None:
    found = one("urusan_utama", "Kesehattan", "Kesehattan", "Perikebunan")
    first, other = found.report.left
    assert (first.text, first.near[0], [str(cell) for cell in first.cells]) == ("Kesehattan", "kesehatan", ["F2", "F3"])
    assert other.text == "Perikebunan"
    assert [unit["note"] for unit in found.portfolio["innovations"]][1] == "urusan_utama: Kesehattan"
    assert all("facts" not in unit for unit in found.portfolio["innovations"])


def test_a_third_kind_where_two_are_known_is_kept_as_it_is_written() -> None:
    found = one("jenis", "Teknologi", "NON-DIGITAL")
    assert [unit.get("note") for unit in found.portfolio["innovations"]] == ["jenis: Teknologi", None]
    assert found.report.left[0].near == ()
    assert found.portfolio["innovations"][1]["facts"] == {"type": "non_digital"}


@pytest.mark.parametrize(
    ("written", "options"),
    [
        ("Kesehatan, Sosial", ["kesehatan", "sosial"]),
        ("Kesehatan; Koperasi, usaha kecil, dan menengah\nPangan", ["kesehatan", "koperasi", "pangan"]),
        ("Pangan, Koperasi, Usaha Kecil dan Menengah, Sosial", ["pangan", "koperasi", "sosial"]),
        ('["Kesehatan","Sosial"]', ["kesehatan", "sosial"]),
        ("Sosial, SOSIAL", ["sosial"]),
    ],
)
def test_a_list_is_taken_apart_where_names_end(written: str, options: list[str]) -> None:
    assert facts("urusan_beririsan", written) == [{"other_affairs": options}]


def test_what_is_understood_of_a_list_is_taken_and_the_rest_kept() -> None:
    found = one("urusan_beririsan", "Statistik, Persandian, Data")
    (unit,) = found.portfolio["innovations"]
    assert [left.text for left in found.report.left] == ["Data"]
    assert (unit["facts"], unit["note"]) == (
        {"other_affairs": ["statistik", "persandian"]},
        "urusan_beririsan: Statistik, Persandian, Data",
    )


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        (4, [4]),
        ("4", [4]),
        ("Asta Cita 4", [4]),
        ("Asta Cita ke-4; Asta Cita ke-6", [4, 6]),
        ("4, 6", [4, 6]),
        ("6. Membangun dari desa dan dari bawah untuk pemerataan ekonomi dan pemberantasan kemiskinan", [6]),
        ("Membangun dari desa dan dari bawah untuk pemerataan ekonomi dan pemberantasan kemiskinan", [6]),
        ("5. Membangun dari desa dan dari bawah untuk pemerataan ekonomi dan pemberantasan kemiskinan", None),
        ("Asta Cita 9", None),
        ("semua", None),
    ],
)
def test_missions_are_known_by_number_and_by_name_if_both_agree(written: object, numbers: list[int] | None) -> None:
    assert facts("asta_cita", written)[0].get("asta_cita") == numbers  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "means"),
    [("87", 87), ("087", 87), ("1.026", 1026), ("87,0", 87), ("87,5", None), ("1,026", None), ("delapan", None), (True, None)],
)
def test_a_text_is_a_number_where_it_means_one(written: object, means: int | None) -> None:
    assert facts("jumlah sdm", written)[0].get("people") == means  # type: ignore[arg-type]


@pytest.mark.parametrize("written", ["-", "null", "NULL", "0000-00-00", "N/A"])
def test_a_cell_that_says_it_is_empty_reports_nothing(written: str) -> None:
    found = one("tanggal_pengembangan", written)
    assert "note" not in found.portfolio["innovations"][0]
    assert (found.report.columns[-1].empty, found.report.left) == (1, ())


def test_an_error_of_a_formula_is_not_understood() -> None:
    (unit,) = one("urusan_utama", CellError("#REF!")).portfolio["innovations"]
    assert unit["note"] == "urusan_utama: #REF!"


def test_numbers_have_the_bounds_of_their_fact() -> None:
    found = one("jumlah sdm", 3, Decimal("2.5"), -1, "empat")
    assert [unit.get("facts", {}).get("people") for unit in found.portfolio["innovations"]] == [3, None, None, None]
    assert [left.text for left in found.report.left] == ["2.5", "-1", "empat"]


def test_a_number_cell_has_no_second_reading() -> None:
    """`1.026` as a text may be a thousand; a cell that holds the number 1.026 may not."""
    found = one("anggaran inovasi", Decimal("1.026"), "1.026", 1026, Decimal("1500000.00"))
    assert [unit.get("facts", {}).get("budget") for unit in found.portfolio["innovations"]] == [
        Decimal("1.026"), None, 1026, 1500000,
    ]  # fmt: skip
    assert facts("jumlah sdm", Decimal("3.0"), Decimal("3.5")) == [{"people": 3}, {}]
