"""The workbook of results: read back by another program's eyes, it tells what the scorecards tell, and executes nothing."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from inovrules.messages import LANGUAGES
from inovrules.ruleset.scores import Indicator
from inovrules.views.report import Report
from inovrules.views.telling.makeup import makeup
from inovrules.views.terminal.groups import told_once
from inovrules.views.terminal.page import Page
from inovrules.views.workbook import render
from inovrules.views.workbook.sheets import Sheets
from inovrules.views.workbook.styles import Styles
from inovrules.views.workbook.tables import Column, Mark, Table
from tests.views.support import ENGINE, scorecards, scored
from tests.views.test_records import EVIL

if TYPE_CHECKING:
    from inovrules import Scorecard
    from inovrules.messages import Language

CARDS = scorecards("kabupaten-contoh", ("iid-2026", "opd-coverage"))
SHEETS = {
    "id": [
        "Hasil", "Langkah Berikutnya", "Data Dukung", "Inovasi iid-2026", "OPD iid-2026", "OPD opd-coverage", "Indikator", "Temuan", "Keterangan",
    ],
    "en": [
        "Result", "Next Steps", "Missing Evidence", "Innovations iid-2026", "Agencies iid-2026", "Agencies opd-coverage", "Indicators", "Findings", "Certificate",
    ],
}  # fmt: skip


@cache
def book(language: Language = "en", cards: tuple[Scorecard, ...] = CARDS) -> bytes:
    return render(Report(cards, ENGINE, language))


def rows(name: str, content: bytes | None = None) -> list[list[Any]]:
    """Give the rows of a sheet as another program reads them."""
    return CalamineWorkbook.from_filelike(BytesIO(content or book())).get_sheet_by_name(name).to_python()


def table(name: str) -> list[dict[str, Any]]:
    head, *below = rows(name)
    return [dict(zip(head, row, strict=True)) for row in below]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_a_sheet_for_each_question_in_its_language(language: Language) -> None:
    assert CalamineWorkbook.from_filelike(BytesIO(book(language))).sheet_names == SHEETS[language]
    texts = {str(cell) for name in SHEETS[language] for row in rows(name, book(language)) for cell in row}
    assert not [text for text in texts if text.startswith(("workbook.", "report.", "view."))]


def test_the_same_report_gives_the_same_bytes() -> None:
    cards = scorecards("hss-2020")
    assert render(Report(cards, ENGINE, "en")) == render(Report(cards, ENGINE, "en"))


def test_the_answer_comes_first() -> None:
    cells = [cell for row in rows("Result") for cell in row if cell != ""]
    assert cells[0] == "Kabupaten Contoh"
    figures = cells[cells.index("Claimed") : cells.index("Claimed") + 6]
    assert figures == ["Claimed", 47.89, "Innovative", "Proven", 38.02, "Less innovative"]


def test_the_chart_draws_the_shares_that_stand_beside_it() -> None:
    with ZipFile(BytesIO(book())) as parts:
        chart = parts.read("xl/charts/chart1.xml").decode()
    drawn = re.findall(r"<c:val><c:numRef><c:f>'?Result'?!\$([EF])\$(\d+):\$[EF]\$(\d+)</c:f>", chart)
    assert [column for column, _, _ in drawn] == ["F", "E"]
    found, grid = makeup(Page("en"), CARDS[0]), rows("Result")
    top = next(number for number, row in enumerate(grid, 1) if row[0] == "Part")
    assert {(int(first), int(last)) for _, first, last in drawn} == {(top + 1, top + len(found))}
    for part, row in zip(found, grid[top:], strict=False):
        assert row[:4] == [part.title, pytest.approx(float(part.claimed)), pytest.approx(float(part.proven)), float(part.maximum or 0)]
        assert -1e-12 < Fraction(part.claimed) / Fraction(part.maximum or 1) - Fraction(row[4]) < 0.01  # cut, never rounded up


def test_every_innovation_has_its_figures_and_the_points_of_each_indicator() -> None:
    card, found = CARDS[0], table("Innovations iid-2026")
    assert {row["Innovation"]: row["Counts"] == "yes" for row in found} == {
        scores.unit.name: scores.eligibility.accepted for scores in card.innovations
    }
    asked = [score for score in card.program.plans["innovation"].scores if isinstance(score.body, Indicator)]
    for scores in card.innovations:
        row = next(row for row in found if row["Innovation"] == scores.unit.name)
        published = scores.published()[0]
        assert row["Maturity of the innovation, claimed"] == ("" if published.claimed is None else float(published.claimed))
        for score in asked:
            cell = scores.cell(score.id)
            wanted = float(cell.value * score.weight) if cell.state == "scored" else ""
            assert row[f"{score.code} {score.title.en}" if score.code else score.title.en] == pytest.approx(wanted)


def test_indicators_are_the_records_of_indicators() -> None:
    records = [record for card in CARDS for record in card.to_records() if record["made_by"] == "evaluator"]
    found = table("Indicators")
    assert Counter((row["Of"], row["Ruleset"], row["Indicator"], row["Reason"]) for row in found) == Counter(
        (record["unit_name"], record["ruleset"], record["title"], record["reason"]) for record in records
    )
    assert Counter(row["Missing evidence"] for row in found if row["Missing evidence"]) == Counter(
        record["missing_evidence"] for record in records if record["missing_evidence"]
    )


def test_every_finding_has_a_row_with_its_points() -> None:
    page = Page("en").of(CARDS[0])
    findings = [finding for groups in told_once(CARDS, each=True) for group in groups for finding in group.findings]
    found = table("Findings")
    assert Counter(row["What is the matter"] for row in found) == Counter(page.tell(finding.message) for finding in findings)
    stakes = sum(float(finding.stake or 0) for finding in findings)
    assert sum(row["At stake"] or 0 for row in found) == pytest.approx(stakes)


def test_tables_can_be_filtered_and_their_headings_stay() -> None:
    with ZipFile(BytesIO(book())) as parts:
        sheets = [parts.read(f"xl/worksheets/sheet{number}.xml").decode() for number in range(1, len(SHEETS["en"]) + 1)]
        titles = parts.read("xl/workbook.xml").decode()
    for sheet in sheets[1:-1]:
        assert "<autoFilter " in sheet
        assert 'ySplit="1"' in sheet
    assert titles.count("_xlnm.Print_Titles") == len(sheets) - 2
    assert all('orientation="landscape"' in sheet and 'paperSize="9"' in sheet for sheet in sheets)


@pytest.mark.parametrize("name", EVIL)
def test_nothing_in_it_is_executed(name: str) -> None:
    portfolio = {
        "region": {"name": name},
        "as_of": "2026-07-01",
        "opds": [{"id": "o", "name": name}],
        "innovations": [{"id": "a", "name": name, "opd": "o"}],
    }
    content = render(Report(scored(portfolio, "impact"), ENGINE, "id", (name,)))
    with ZipFile(BytesIO(content)) as parts:
        sheets = {file: parts.read(file).decode() for file in parts.namelist() if "worksheets/" in file}
    assert sheets
    assert not [file for file, text in sheets.items() if "<f>" in text or "<hyperlink" in text]
    told = [cell for sheet in CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names for row in rows(sheet, content) for cell in row]
    assert " ".join(name.split()) in {" ".join(str(cell).split()) for cell in told}


def test_a_report_of_nothing_is_a_workbook_too() -> None:
    content = render(Report(scored({"region": {"name": "Kab"}, "as_of": "2026-07-01"}, "iid-2026"), ENGINE, "id"))
    assert CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names[0] == "Hasil"


def test_of_one_opd_there_is_no_table_of_opds() -> None:
    content = book("id", scorecards("kabupaten-contoh", ("iid-2026",), only="dinkes"))
    names = CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names
    assert "Inovasi" in names
    assert "Perangkat Daerah" not in names
    assert {row[2] for row in rows("Inovasi", content)[1:]} == {"Dinas Kesehatan"}


def sheets_of(*tables: Table) -> CalamineWorkbook:
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as made:
        sheets = Sheets(made, Styles(made), "A & B")
        for each in tables:
            sheets.write(each)
    return CalamineWorkbook.from_filelike(BytesIO(target.getvalue()))


def test_names_of_sheets_are_such_as_a_workbook_may_have() -> None:
    columns, one = (Column("x"),), [("a",)]
    long = "aturan-dengan-nama-yang-amat-panjang"
    found = sheets_of(*(Table(name, columns, one) for name in ("a:b/c", long, long.upper(), "'", "[x]?"))).sheet_names
    assert found == ["a b c", long[:31], long[:27].upper() + " (2)", "-", "x"]


def test_what_has_no_room_on_a_sheet_goes_on_on_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inovrules.views.workbook.sheets.MOST", 2)
    made = sheets_of(Table("T", (Column("x", "whole"),), ((number,) for number in range(5))))
    assert [made.get_sheet_by_name(name).to_python() for name in made.sheet_names] == [
        [["x"], [0.0], [1.0]], [["x"], [2.0], [3.0]], [["x"], [4.0]],
    ]  # fmt: skip


def test_very_long_tables_are_low() -> None:
    text = "kata " * 40
    for number, tall in ((2, True), (700, False)):
        target = BytesIO()
        with Workbook(target, {"in_memory": True}) as made:
            Sheets(made, Styles(made), "").write(Table("T", (Column("x"),), [(Mark(text, "warn"),)] * number))
        with ZipFile(BytesIO(target.getvalue())) as parts:
            assert ('<row r="2" spans="1:1" ht=' in parts.read("xl/worksheets/sheet1.xml").decode()) is tall


def test_parts_of_parts_are_moved_in() -> None:
    depths = [part.depth for part in makeup(Page("en"), CARDS[0])]
    assert set(depths) == {0, 1}
    with ZipFile(BytesIO(book())) as parts:
        styles = parts.read("xl/styles.xml").decode()
    assert re.search(r'<alignment horizontal="left" vertical="top" indent="2" wrapText="1"/>', styles)
