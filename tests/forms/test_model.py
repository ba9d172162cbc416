"""A form has a column for every fact, and each is found by what stands above it."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from inovrules import Engine
from inovrules.facts import FactDeclaration
from inovrules.forms import Form
from inovrules.forms.asking import form_of
from inovrules.forms.columns import ASKED
from inovrules.forms.told import Told
from inovrules.manual.form import asked
from inovrules.messages import Text
from inovrules.ruleset.library import shipped_ids

ENGINE = Engine()
NAME = re.compile(r"\*\*.*?\*\* \(`([^`]+)`")


@pytest.mark.parametrize("ruleset", shipped_ids())
def test_every_fact_that_is_asked_for_has_its_column(ruleset: str) -> None:
    """What a manual lists as asked for, which `describe` shows, is what the form asks."""
    rules = ENGINE.load_ruleset(ruleset)
    for section in asked(rules, "en"):
        listed = [found[1] for item in section.blocks if (found := NAME.match(str(getattr(item, "text", ""))))]
        sheet = next(sheet for sheet in form_of([rules]).sheets if sheet.scope == section.name)
        names = Counter(column.fact.name for column in sheet.columns if column.fact and column.part in (None, "baseline"))
        assert set(names.values()) == {1}
        assert set(names) == set(listed) - set(rules.derived[sheet.scope or "region"])


@pytest.mark.parametrize("rulesets", [["iid-2024"], ["opd-coverage"], ["iid-2026", "maturity", "katsinov"]], ids="+".join)
def test_every_header_leads_back_to_its_column(rulesets: list[str]) -> None:
    for sheet in form_of([ENGINE.load_ruleset(each) for each in rulesets]).sheets:
        assert len({column.path for column in sheet.columns}) == len(sheet.columns)
        for column in sheet.columns:
            assert sheet.headed(column.header) == (column,)
            assert sheet.headed(f"  {column.header.upper().replace(' / ', chr(10) + '/ ')} *:") == (column,)


def test_two_columns_of_one_title_are_told_apart() -> None:
    same = Text("Sama", "Same")
    facts = {name: FactDeclaration(name, "innovation", "text", same) for name in ("one", "other", "third")}
    sheet = Form.of({"innovation": facts}).sheet("innovations")
    assert [column.header for column in sheet.columns[-3:]] == ["Sama / Same [one]", "Sama / Same [other]", "Sama / Same [third]"]
    assert [column.path for column in sheet.headed("SAMA")] == [("facts", name) for name in ("one", "other", "third")]
    assert sheet.headed("same [other]") == (sheet.columns[-2],)


def test_a_fact_named_like_a_part_of_every_innovation_has_a_header_of_its_own() -> None:
    note = FactDeclaration("note", "innovation", "text", Text("Catatan", "Note"))
    sheet = Form.of({"innovation": {"note": note}}).sheet("innovations")
    assert {sheet.headed(column.header)[0].path for column in sheet.columns} >= {("note",), ("facts", "note")}


def test_each_part_of_a_change_has_its_column_and_the_blank_form_those_that_most_know() -> None:
    change = FactDeclaration("satisfaction", "innovation", "change", Text("Kepuasan", "Satisfaction"), of="percent", aliases=("SKM",))
    sheet = Form.of({"innovation": {"satisfaction": change}}).sheet("innovations")
    parts = {column.part: column for column in sheet.columns if column.fact}
    assert tuple(part for part in parts if parts[part].in_form) == ASKED
    assert parts["baseline"].header == "Kepuasan – sebelum / Satisfaction – before"
    assert [parts[part].type for part in ("baseline", "claimed", "from", "target_met")] == ["percent", "choice", "date", "flag"]
    for heading in ("kepuasan - SEBELUM", "Satisfaction — before", "satisfaction.baseline", "SKM – before", "SKM – sebelum"):
        assert sheet.headed(heading) == (parts["baseline"],)


@pytest.mark.parametrize("name", ["Inovasi", " innovations ", "INNOVATIONS", "innovations"])
def test_a_sheet_is_known_by_its_names(name: str) -> None:
    found = Form.of({}).named(name)
    assert found is not None
    assert found.id == "innovations"
    assert Form.of({}).named("Lembar lain") is None


def test_the_figure_of_a_score_has_a_column_that_asks_for_no_fact() -> None:
    score = FactDeclaration("maturity", "innovation", "decimal", Text("Kematangan", "Maturity"), minimum=0, maximum=111)
    asked = FactDeclaration("maturity", "innovation", "text", Text("Kematangan", "Maturity"))
    sheet = Form.of({"innovation": {"maturity": asked}}, reported={"innovation": {"maturity": score}}).sheet("innovations")
    fact, figure = sheet.columns[-2:]
    assert (fact.path, figure.path) == (("facts", "maturity"), ("reported", "maturity"))
    assert (fact.asks_fact, figure.asks_fact) == (True, False)
    assert figure.header == "Kematangan – angka terlapor / Maturity – reported figure"
    assert sheet.headed("maturity") == (fact, figure), "which of the two is meant has to be said"
    assert sheet.headed(fact.header) == (fact,)
    assert sheet.headed("reported.maturity") == (figure,)
    assert Told("id", {("innovation", "maturity"): ("■ Aturan",)}).note(figure) == (
        "Berapa Kematangan menurut aplikasi kementerian? Hanya bila rincian indikatornya tidak ada.\nAngka, 0 sampai 111."
    )
