"""What stands in workbooks is found as it stands there, with its place."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from xlsxwriter import Workbook

from inovrules.tables import CellError, open_tables
from inovrules.tables.model import UNKNOWN_DIGITS, Range
from tests.tables.making import ods, of_xml, workbook

if TYPE_CHECKING:
    from pathlib import Path

WHEN = datetime(2024, 8, 12, 10, 30)  # noqa: DTZ001 - cells have no time zone
CELL = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
BLANK_ROWS = (
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def test_values_keep_their_type_and_digits(tmp_path: Path) -> None:
    """Numbers have the digits that the spreadsheet shows, days are days, blank cells are nothing."""
    rows: list[list[object]] = [
        ["Nama", " ", None, True, False],
        [1026, 83.32, 0.1 + 0.2, -7, 1e-7],
        [date(2024, 8, 12), WHEN, "1.026", "010", "#REF!"],
    ]
    sheet = open_tables(workbook(tmp_path / "a.xlsx", {"Satu": rows})).sheets[0]
    assert sheet.rows == (
        ("Nama", " ", None, True, False),
        (1026, Decimal("83.32"), Decimal("0.3"), -7, Decimal("1E-7")),
        (date(2024, 8, 12), WHEN, "1.026", "010", CellError("#REF!")),
    )
    assert [type(value) for value in sheet.rows[1]] == [int, Decimal, Decimal, int, Decimal]


def test_a_number_of_more_digits_than_cells_hold_is_none(tmp_path: Path) -> None:
    """An account number typed into a cell has lost its last digits; they aren't made up."""
    rows = open_tables(workbook(tmp_path / "a.xlsx", {"Satu": [[6311012345678901, 999999999999999]]})).sheets[0].rows
    assert rows == ((UNKNOWN_DIGITS, 999999999999999),)


def test_errors_of_formulas_are_not_blank(tmp_path: Path) -> None:
    """The reader of workbooks gives blanks for errors, and for formulas that nobody has worked out."""
    with Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("Satu")
        sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
        sheet.write_formula("C2", "=A1*2", None, 83.32)
    rows = open_tables(tmp_path / "a.xlsx").sheets[0]
    assert rows.rows == ((CellError("#DIV/0!"), Decimal("83.32")),)
    assert str(rows.place(0, 0)).endswith("a.xlsx, Satu!B2")
    never = of_xml(
        tmp_path / "b.xlsx", '<row r="3"><c r="B3"><v>5</v></c><c r="D3"><f>B3*2</f></c></row><row r="4"><c r="A4" t="e"/></row>'
    )
    found = open_tables(never).sheets[0]
    assert found.rows == ((5, None, CellError("=")),)
    assert (found.start_row, found.start_column) == (3, 2)


def test_cells_that_dont_say_where_they_are_follow_one_another(tmp_path: Path) -> None:
    """Some writers leave references out; errors are still found where they are."""
    cells = '<row><c><v>1</v></c></row><row><c><v>2</v></c><c t="e"><v>#N/A</v></c></row>'
    assert open_tables(of_xml(tmp_path / "a.xlsx", cells)).sheets[0].rows == ((1, None), (2, CellError("#N/A")))


def test_hidden_sheets_and_merged_cells_are_told(tmp_path: Path) -> None:
    """Whoever reads on decides what they mean."""
    with Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet("Satu").merge_range("B2:C3", "dua")
        book.add_worksheet("Dua").hide()
        book.add_worksheet("Tiga").very_hidden()
        book.add_worksheet("Bukti Dukung").write(1, 0, "x")
    sheets = open_tables(tmp_path / "a.xlsx").sheets
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [
        ("Satu", False), ("Dua", True), ("Tiga", True), ("Bukti Dukung", False),
    ]  # fmt: skip
    assert sheets[0].merged == (Range(2, 2, 3, 3),)
    assert [str(sheets[3].place(*at[:2])) for at in sheets[3].filled()] == [f"{tmp_path / 'a.xlsx'}, 'Bukti Dukung'!A2"]


def test_opendocument_is_read_alike(tmp_path: Path) -> None:
    """Flags, errors and merged cells too, which the reader of workbooks leaves out there."""
    cells = (
        CELL.format("", "Nama")
        + '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>Ya</text:p></table:table-cell>'
    )
    wrong = CELL.format(' calcext:value-type="error" table:number-columns-repeated="2"', "#REF!")
    merged = CELL.format(' table:number-columns-spanned="2" table:number-rows-spanned="1"', "x") + "<table:covered-table-cell/>"
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in (cells + wrong, merged))
    sheet = open_tables(ods(tmp_path / "a.ods", f'<table:table table:name="Satu">{rows}{BLANK_ROWS}</table:table>')).sheets[0]
    assert sheet.rows == (("Nama", True, CellError("#REF!"), CellError("#REF!")), ("x", None, None, None))
    assert sheet.merged == (Range(2, 1, 2, 2),)


@pytest.mark.parametrize("name", ["a.XLSX", "a.ods", "a.csv", "a.xlsm"])
def test_a_file_that_is_absent_is_told_as_any_other(tmp_path: Path, name: str) -> None:
    """One fault, of the code that every file has that can't be read."""
    with pytest.raises(ValueError, match="IR112"):
        open_tables(tmp_path / name)


def test_a_percentage_is_what_is_shown(tmp_path: Path) -> None:
    """A cell that shows 83% holds 0.83; the format tells, built in or made, but not one that only writes the sign."""
    with Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("Satu")
        for row, (number, shown) in enumerate(
            [(0.83, "0%"), (1.5, "0.00%"), (0.8332, "#,##0.0 %"), (83, '0" %"'), (0, "0%"), (0.007, "0.0%")]
        ):
            sheet.write_number(row, 0, number, book.add_format({"num_format": shown}))
    found = [row[0] for row in open_tables(tmp_path / "a.xlsx").sheets[0].rows]
    assert found == ["83 %", "150 %", "83.32 %", 83, "0 %", "0.7 %"]
    cell = '<table:table-cell office:value-type="percentage" office:value="0.83"><text:p>83%</text:p></table:table-cell>'
    table = f'<table:table table:name="S"><table:table-row>{cell}</table:table-row></table:table>'
    assert open_tables(ods(tmp_path / "a.ods", table)).sheets[0].rows == (("83 %",),)
