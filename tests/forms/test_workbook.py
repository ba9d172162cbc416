"""The workbook of a form: what stands in it, what may be filled in, and what it checks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from xlsxwriter.utility import xl_rowcol_to_cell

from inovrules import Engine
from inovrules.facts import FactDeclaration
from inovrules.forms import Form
from inovrules.forms.asking import form_of
from inovrules.forms.marker import read_marks, ruleset_ids
from inovrules.forms.told import Told, told_of
from inovrules.forms.workbook import workbook_bytes
from inovrules.messages import Text
from inovrules.ruleset.library import shipped_ids
from inovrules.testing import strategies
from tests.forms.opened import Opened, values

if TYPE_CHECKING:
    from inovrules.forms.workbook.cells import Cell
    from inovrules.messages import Language
    from inovrules.ruleset import Ruleset

ENGINE = Engine()
HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "http://example.org", "{=1}", "<b>&amp;"]


def made(rulesets: list[Ruleset], language: Language = "id") -> tuple[Form, bytes]:
    form = form_of(rulesets)
    return form, workbook_bytes(form, rulesets, told_of(rulesets, language))


@pytest.fixture(scope="module")
def official() -> tuple[Form, bytes]:
    return made([ENGINE.load_ruleset("iid-2026")])


@pytest.fixture(scope="module")
def opened(official: tuple[Form, bytes]) -> Opened:
    return Opened.of(official[1])


def cell_of(form: Form, name: str, row: int = 1) -> str:
    columns = [column.name for column in form.sheet("innovations").blank]
    return str(xl_rowcol_to_cell(row, columns.index(name)))


@pytest.mark.parametrize("rulesets", [[each] for each in shipped_ids()] + [["iid-2026", "maturity"]], ids="+".join)
def test_every_shipped_ruleset_gives_a_form_that_is_read_back(rulesets: list[str]) -> None:
    """Every fact stands in it exactly once, under a header that the form knows again."""
    form, content = made([ENGINE.load_ruleset(each) for each in rulesets])
    read = values(content)
    for sheet in (sheet for sheet in form.sheets if sheet.columns):
        rows = read[sheet.title.id]
        headings = [str(row[0]) for row in rows] if sheet.layout == "questions" else [str(cell) for cell in rows[0]]
        found = [column for heading in headings for column in sheet.headed(heading)]
        assert found == list(sheet.blank)
    assert ruleset_ids(read_marks(read["_inovrules"])) == tuple(rulesets)


@given(ruleset=strategies.rulesets())
@settings(max_examples=5, deadline=None)
def test_any_ruleset_gives_a_form(ruleset: Ruleset) -> None:
    form, content = made([ruleset], "en")
    read = values(content)
    for sheet in (sheet for sheet in form.sheets if sheet.layout == "table"):
        assert [sheet.headed(str(cell)) for cell in read[sheet.title.en][0]] == [(column,) for column in sheet.blank]


def test_the_same_form_is_the_same_bytes(official: tuple[Form, bytes]) -> None:
    assert made([Engine().load_ruleset("iid-2026")])[1] == official[1]


def test_the_lists_are_on_a_sheet_that_nobody_sees(opened: Opened) -> None:
    assert opened.states.pop("_inovrules") == "veryHidden"
    assert {state for name, state in opened.states.items() if name != "_inovrules"} == {"visible"}


def test_a_drop_down_offers_the_titles(official: tuple[Form, bytes], opened: Opened) -> None:
    form, content = official
    check = opened.checks("Inovasi")[cell_of(form, "stage")]
    sheet, _, cells = check["formula"].partition("!")
    column, first, last = cells.split("$")[1], *(int(part.split("$")[2].rstrip(":")) for part in cells.split(":"))
    assert sheet.strip("'") == "_inovrules"
    index = ord(column) - 65
    offered = [values(content)["_inovrules"][row - 1][index] for row in range(first, last + 1)]
    assert offered == [title.id for title in ENGINE.load_ruleset("iid-2026").facts["innovation"]["stage"].options.values()]
    assert check["errorStyle"] if "errorStyle" in check else check["showErrorMessage"] == "1"


def test_what_may_be_several_or_is_named_elsewhere_may_be_typed(official: tuple[Form, bytes], opened: Opened) -> None:
    form, _ = official
    checks = opened.checks("Inovasi")
    for name in ("opd", "publicity"):
        assert checks[cell_of(form, name)].get("showErrorMessage", "0") == "0"
    assert checks[cell_of(form, "opd")]["formula"] == "'Perangkat Daerah'!$B$2:$B$2001"
    assert "titik koma" in checks[cell_of(form, "publicity")]["prompt"]


def test_numbers_and_dates_only_warn(official: tuple[Form, bytes], opened: Opened) -> None:
    """What the reader understands, such as `> 4000` or `awal 2024`, can be entered; 83 % as 0.83 is asked about."""
    form, _ = official
    checks = opened.checks("Inovasi")
    for name in ("beneficiaries", "complaints_settled", "implemented"):
        assert checks[cell_of(form, name)]["errorStyle"] == "warning"
    cell = cell_of(form, "complaints_settled")
    assert f"OR({cell}=0,{cell}>1)" in checks[cell]["formula"]
    assert f"{cell}<=100" in checks[cell]["formula"]
    assert f"{cell_of(form, 'people')}=INT({cell_of(form, 'people')})" in checks[cell_of(form, "people")]["formula"]
    assert all(len(check["formula"]) <= 255 for check in checks.values())
    assert all(len(check.get("prompt", "")) <= 255 for check in checks.values())


def test_headers_are_locked_and_answers_are_not(official: tuple[Form, bytes], opened: Opened) -> None:
    form, _ = official
    for name in ("id", "stage", "beneficiaries"):
        assert opened.is_locked("Inovasi", cell_of(form, name, row=0))
        assert not opened.is_locked("Inovasi", cell_of(form, name))
        assert not opened.is_locked("Inovasi", cell_of(form, name, row=1500))
    assert not opened.is_locked("Inovasi", "XFD2"), "rows can only be deleted where all of their cells may be changed"
    assert opened.is_locked("Mulai", "A3")
    assert not opened.is_locked("Mulai", "B3")


def test_every_header_of_a_fact_has_a_note(official: tuple[Form, bytes], opened: Opened) -> None:
    form, _ = official
    notes = opened.notes("Inovasi")
    assert set(notes) == {xl_rowcol_to_cell(0, index) for index in range(len(form.sheet("innovations").blank))}
    note = notes[cell_of(form, "people", row=0)]
    for told in ("Berapa orang yang ditetapkan", "Tingkat 3", "Data dukung: ", "Dasar: Surat Kepala BSKDN", "orang"):
        assert told in note
    sources = notes[cell_of(form, "publicity", row=0)]
    assert all(title.id in sources for title in ENGINE.load_ruleset("iid-2026").facts["innovation"]["publicity"].options.values())


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_that_is_written_is_a_formula_or_a_link(language: Language) -> None:
    facts = {f"f{index}": FactDeclaration(f"f{index}", "innovation", "text", Text(text, text)) for index, text in enumerate(HOSTILE)}
    form = Form.of({"innovation": facts})
    row: dict[tuple[str, ...], Cell] = {
        column.path: text for column, text in zip(form.sheet("innovations").columns, [*HOSTILE, *HOSTILE], strict=False)
    }
    content = workbook_bytes(form, [], Told(language, {}), {"innovations": [row], "start": [{("note",): "=1+1"}]})
    parts = Opened.of(content).parts
    assert not any(b"<f>" in part or b"hyperlink" in part.lower() for name, part in parts.items() if "worksheets" in name)
    sheet = form.sheet("innovations")
    assert values(content)[sheet.title.text(language)][1][: len(HOSTILE)] == HOSTILE


def test_filled_in_answers_are_read_back() -> None:
    rules = ENGINE.load_ruleset("iid-2026")
    form = form_of([rules])
    answers: dict[tuple[str, ...], Cell] = {("name",): "Ronda", ("facts", "people"): 12, ("facts", "complaints_settled"): Decimal("83.32"), ("facts", "no_complaints"): True,
               ("facts", "spending", "target"): Decimal("70.0")}  # fmt: skip
    content = workbook_bytes(form, [rules], told_of([rules], "id"), {"innovations": [answers]})
    header, row = values(content)["Inovasi"][:2]
    found = {form.sheet("innovations").headed(str(head))[0].path: cell for head, cell in zip(header, row, strict=True) if cell != ""}
    assert found == {
        ("name",): "Ronda", ("facts", "people"): 12, ("facts", "complaints_settled"): 83.32, ("facts", "no_complaints"): "Ya",
        ("facts", "spending", "target"): "70.0",
    }  # fmt: skip
