"""Whole workbooks with something wrong in them: every fault is told, with its cell, and nothing is lost silently."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from xlsxwriter import Workbook

from inovrules import Engine
from inovrules.faults import FaultError
from tests.tables.making import workbook

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset

ENGINE = Engine()
START: list[list[Any]] = [["Nama daerah", "Kabupaten Rekaan"], ["Hari penilaian", "2026-07-01"]]
HEADS: list[Any] = ["id", "Nama inovasi", "Jumlah penerima"]
ONE: list[list[Any]] = [HEADS, ["satu", "Satu", 12]]


@pytest.fixture(scope="module")
def ruleset() -> Ruleset:
    """Give the ruleset of these tests."""
    return ENGINE.load_ruleset("tests/tables/form.yaml")


def load(path: Path, ruleset: Ruleset) -> Portfolio:
    """Load a portfolio for the ruleset of these tests."""
    return ENGINE.load_portfolio(path, [ruleset])


def faults(path: Path, ruleset: Ruleset) -> list[str]:
    """Give the faults of a file: code and place."""
    with pytest.raises(FaultError) as raised:
        load(path, ruleset)
    return [f"{fault.code} {str(fault.place).replace(str(path), path.name)}" for fault in raised.value.faults]


@pytest.mark.parametrize(
    ("sheets", "wanted"),
    [
        ({"Inovasi": [[*HEADS, "Jumlah penerma"], ["satu", "Satu", 12, 5]]}, ["IR143 a.xlsx, Inovasi!D1"]),
        ({"Inovasi": [[*HEADS, "Jumlah penerma"], ["satu", "Satu", 12, " "]]}, []),
        ({"Inovasi": [[*HEADS, "people"], ["satu", "Satu", 12, 13]]}, ["IR145 a.xlsx, Inovasi!D1"]),
        ({"Inovasi": [[*HEADS, None], ["satu", "Satu", 12, 13]]}, ["IR146 a.xlsx, Inovasi!D2"]),
        ({"Inovasi": [HEADS, ["satu", None, 12], [None, None, 13]]}, ["IR249 a.xlsx, Inovasi!B2", "IR122 a.xlsx, Inovasi!A3", "IR249 a.xlsx, Inovasi!B3"]),
        ({"Inovasi": [["id", "people"], ["satu", 12]]}, ["IR122 a.xlsx, Inovasi!A2"]),
        ({"Inovasi": [HEADS, [None, "Satu", 12], [None, "SATU", 13]]}, ["IR211 a.xlsx, Inovasi!B3"]),
        ({"Inovasi": ONE, "Innovations": ONE}, ["IR142 a.xlsx, Innovations"]),
        ({"Inovasi": ONE, "Inovassi": ONE}, ["IR140 a.xlsx, Inovassi"]),
        ({"Inovasi": ONE, "Catatan": []}, []),
        ({"Inovasi": ONE, "Tingkat": [["of", "indicator", "level"], ["dua", "reach", 2]]}, ["IR245 a.xlsx, Tingkat!A2"]),
        ({"Inovasi": ONE, "Tingkat": [["of", "indicator", "level"], ["Satu", "reach", 2], ["satu", "Jangkauan", 1]]}, ["IR247 a.xlsx, Tingkat!B3"]),
        ({"Inovasi": ONE, "Tingkat": [["of", "indicator", "level"], ["Satu", "reach", None]]}, ["IR249 a.xlsx, Tingkat!C2"]),
        ({"Inovasi": ONE, "Tingkat": [["of", "indicator", "level"], ["Satu", "jangkau", 1]]}, ["IR215 a.xlsx, Tingkat!C2"]),
        ({"Inovasi": ONE, "Tingkat": [["x"], [5]]}, ["IR143 a.xlsx, Tingkat!A1"]),
        ({"Inovasi": ONE, "Tingkat": [["of", "level"], ["satu", 2]]}, ["IR122 a.xlsx, Tingkat!A2"]),
        ({"Inovasi": ONE, "Data Dukung": [["of", "for", "kind"], ["satu", "reach; apa", "pdf"]]}, ["IR214 a.xlsx, 'Data Dukung'!B2"]),
        ({"Inovasi": ONE, "Data Dukung": [["of", "for", "kind"], ["satu", None, "gif"]]}, ["IR249 a.xlsx, 'Data Dukung'!B2", "IR202 a.xlsx, 'Data Dukung'!C2"]),
        ({"Inovasi": [*ONE, ["dua", "Satu", 1]], "Tingkat": [["of", "indicator", "level"], ["Satu", "reach", 2]]}, ["IR246 a.xlsx, Tingkat!A2"]),
        ({"Inovasi": ONE, "OPD": [["id", "name"], ["a", "Dinas A"]]}, []),
        ({"Inovasi": [[*HEADS, "opd"], ["satu", "Satu", 12, "Dinas B"]], "OPD": [["id", "name"], ["a", "Dinas A"]]}, ["IR212 a.xlsx, Inovasi!D2"]),
        ({"Inovasi": [[*HEADS, "opd"], ["satu", "Satu", 12, 63.1]]}, ["IR242 a.xlsx, Inovasi!D2"]),
        ({"Inovasi": ONE, "Berbeda": [["a", "b", "reason"], ["satu", "tiga", "Lain."]]}, ["IR245 a.xlsx, Berbeda!B2"]),
        ({"Inovasi": ONE, "Daerah": [["Penduduk", 5], [" people ", 6], ["Luas", 7], ["Catatan"], [None, 8]]}, ["IR247 a.xlsx, Daerah!B2", "IR143 a.xlsx, Daerah!A3", "IR146 a.xlsx, Daerah!B5"]),
        ({"Mulai": [["Nama daerah", None], ["level", "desa"], ["code", 63.1], ["as_of", 2026]]},
         ["IR249 a.xlsx, Mulai!B1", "IR202 a.xlsx, Mulai!B2", "IR242 a.xlsx, Mulai!B3", "IR210 a.xlsx, Mulai!B4"]),
    ],
)  # fmt: skip
def test_each_fault_has_its_cell(tmp_path: Path, ruleset: Ruleset, sheets: dict[str, list[list[Any]]], wanted: list[str]) -> None:
    """All that is wrong is told at once, where it is."""
    path = workbook(tmp_path / "a.xlsx", {"Mulai": START} | sheets)
    assert (faults(path, ruleset) if wanted else []) == wanted
    if not wanted:
        assert load(path, ruleset).region.name == "Kabupaten Rekaan"


def test_a_heading_that_fits_two_columns(tmp_path: Path) -> None:
    """Two facts of the same title can't be told apart by it, nor by a document; their names can."""
    facts = {name: {"type": "integer", "title": {"id": "Jumlah", "en": name}} for name in ("one", "two")}
    score = {"id": "s", "scope": "innovation", "title": {"id": "S", "en": "S"}, "weight": 1, "evaluator": "bands", "from": "one"}
    score |= {"bands": [{"level": 1, "from": 1}], "otherwise": 0, "missing": "zero"}
    head = {"format": "inovrules/1", "id": "two", "version": "1", "title": {"id": "Dua", "en": "Two"}}
    ruleset = ENGINE.load_ruleset({**head, "facts": {"innovation": facts}, "scores": [score], "publish": []})
    path = workbook(tmp_path / "a.xlsx", {"Mulai": START, "Inovasi": [["name", "Jumlah"], ["Satu", 1]]})
    assert faults(path, ruleset) == ["IR144 a.xlsx, Inovasi!B1"]
    documents = [["of", "for", "kind"], ["satu", "Jumlah", "pdf"]]
    workbook(path, {"Mulai": START, "Inovasi": [["name"], ["Satu"]], "Data Dukung": documents})
    assert faults(path, ruleset) == ["IR248 a.xlsx, 'Data Dukung'!B2"]
    workbook(path, {"Mulai": START, "Inovasi": [["name", "Jumlah [two]", "ONE"], ["Satu", 1, 2]]})
    assert dict(load(path, ruleset).innovations[0].facts) == {"two": 1, "one": 2}


def test_hidden_sheets(tmp_path: Path, ruleset: Ruleset) -> None:
    """One of the form that holds anything is refused; another is somebody's note."""
    sheets: dict[str, list[list[Any]]] = {"Mulai": START, "Inovasi": ONE, "Tingkat": [["of"]], "Catatan": [["x"]]}
    path = tmp_path / "a.xlsx"
    with Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                sheet.write_row(row, 0, cells)
            if name in ("Tingkat", "Catatan"):
                sheet.hide()
    assert faults(path, ruleset) == ["IR141 a.xlsx, Tingkat"]


def test_merged_cells(tmp_path: Path, ruleset: Ruleset) -> None:
    """In a table they are refused with their range; on the start sheet they only look better."""
    with Workbook(tmp_path / "a.xlsx") as book:
        start, innovations = book.add_worksheet("Mulai"), book.add_worksheet("Inovasi")
        start.merge_range("A1:C1", "Formulir")
        for row, cells in enumerate(START, 1):
            start.write_row(row, 0, cells)
        for row, cells in enumerate([HEADS, ["satu", "Satu"], ["dua", "Dua"]]):
            innovations.write_row(row, 0, cells)
        innovations.merge_range("C2:C3", 12)
    assert faults(tmp_path / "a.xlsx", ruleset) == ["IR139 a.xlsx, Inovasi!C2"]


def test_what_another_ruleset_reads_is_kept_unread(tmp_path: Path, ruleset: Ruleset) -> None:
    """By its title too; a form of several rulesets can be scored by one of them."""
    title = ENGINE.load_ruleset("impact").facts["innovation"]["beneficiaries"].title
    sheets: dict[str, list[list[Any]]] = {
        "Mulai": START,
        "Inovasi": [[*HEADS, title.en], ["satu", "Satu", 12, 880], ["dua", "Dua", 13, None]],
    }
    sheets["Tingkat"] = [["of", "indicator", "level"], ["Satu", "16 Regulasi inovasi daerah", 2]]
    sheets["Data Dukung"] = [["of", "for", "kind"], ["Satu", f"{title.id}; 16 Regulasi inovasi daerah", "pdf"]]
    portfolio = load(workbook(tmp_path / "a.xlsx", sheets), ruleset)
    assert portfolio.unread == (
        "innovations/satu/facts/beneficiaries", "innovations/satu/levels/sid-16",
        "innovations/satu/evidence/0/for/0", "innovations/satu/evidence/0/for/1",
    )  # fmt: skip
    assert portfolio.innovations[0].unread_names == {"beneficiaries", "level:sid-16"}


def test_an_empty_form_says_that_nothing_was_reported(tmp_path: Path, ruleset: Ruleset) -> None:
    """Headings alone are no list of agencies, and no innovations."""
    portfolio = load(workbook(tmp_path / "a.xlsx", {"Mulai": START, "Inovasi": [HEADS], "OPD": [["id", "name"]]}), ruleset)
    assert (portfolio.innovations, portfolio.opds, portfolio.innovations_listed) == ((), (), False)
    sheets: dict[str, list[list[Any]]] = {
        "Mulai": [*START, ["opds_complete", "ya"]],
        "Inovasi": [HEADS],
        "OPD": [["id", "name"], ["a", "A"]],
    }
    assert load(workbook(tmp_path / "b.xlsx", sheets), ruleset).innovations_listed


def test_names_stand_for_ids(tmp_path: Path, ruleset: Ruleset) -> None:
    """Where there is no id one is made of the name; agencies and innovations may be named by either."""
    sheets: dict[str, list[list[Any]]] = {
        "Mulai": START,
        "OPD": [["name"], ["Dinas Kesehatan"]],
        "Inovasi": [["name", "opd"], ["Gerobak Gizi (2)", "DINAS KESEHATAN"], ["Lain", "dinas-kesehatan"]],
        "Tingkat": [["of", "indicator", "level"], ["gerobak gizi (2)", "2 Penurunan", 1]],
        "Berbeda": [["a", "b", "reason"], ["Lain", "gerobak-gizi-2", "Yang satu untuk balita."]],
    }
    portfolio = load(workbook(tmp_path / "a.xlsx", sheets), ruleset)
    assert [(unit.id, unit.opd) for unit in portfolio.innovations] == [("gerobak-gizi-2", "dinas-kesehatan"), ("lain", "dinas-kesehatan")]
    assert portfolio.innovations[0].levels == {"fall": 1}
    assert portfolio.distinct[0].pair == ("gerobak-gizi-2", "lain")


def test_a_single_csv_holds_the_innovations(tmp_path: Path, ruleset: Ruleset) -> None:
    """With the region and the day in every row; where they differ it is a fault."""
    path = tmp_path / "inovasi-2026.csv"
    path.write_text(
        "Nama inovasi;Jumlah penerima;Region;Hari penilaian;Kode wilayah\nSatu;1.026;Kab. A;2026-07-01;63.10\nDua;;Kab. A;;63.10\n"
    )
    portfolio = load(path, ruleset)
    assert (portfolio.region.name, portfolio.as_of.isoformat(), portfolio.code) == ("Kab. A", "2026-07-01", "63.10")
    assert [unit.facts["people"] for unit in portfolio.innovations] == [1026, None]
    assert str(portfolio.innovations[0].places["people"]) == f"{path}, B2"
    path.write_text("Nama inovasi;pemda;as_of\nSatu;Kab. A;2026-07-01\nDua;Kab. B;2026-07-01\n")
    assert faults(path, ruleset) == ["IR147 inovasi-2026.csv, B3"]
    path.write_text("Nama inovasi;people\nSatu;3\n")
    assert faults(path, ruleset) == ["IR122 inovasi-2026.csv", "IR122 inovasi-2026.csv"]
