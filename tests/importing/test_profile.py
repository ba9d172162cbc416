"""The profile of an export: data that fits the vocabulary, is refused where it is wrong, and isn't all that can be imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inovrules.faults import FaultError
from inovrules.importing.profile import load_profile, shipped_profile
from inovrules.importing.words import words
from tests.importing.sheets import HEAD, OWN, imported, one, ruleset, sheet

if TYPE_CHECKING:
    from pathlib import Path

FACTS = ruleset().facts["innovation"]


def test_every_spelling_is_of_an_option_that_there_is() -> None:
    for name, spellings in shipped_profile().spellings.items():
        fact = FACTS[name]
        known = set(fact.options) or {str(number) for number in range(1, int(fact.maximum or 0) + 1)}
        assert set(spellings.values()) <= known, name


@pytest.mark.parametrize("name", sorted(shipped_profile().spellings))
def test_no_spelling_is_the_title_of_another_option(name: str) -> None:
    titles = {words(text): option for option, title in FACTS[name].options.items() for text in (option, title.id, title.en)}
    wrong = {spelling for spelling, option in shipped_profile().spellings[name].items() if titles.get(spelling, option) != option}
    assert wrong == set()


def test_no_heading_is_two_things() -> None:
    profile = shipped_profile()
    listed = [profile.columns, profile.reported, profile.headings, {name: each.headings for name, each in profile.documents.items()}]
    headings = [heading for part in listed for several in part.values() for heading in several]
    assert sorted(set(headings)) == sorted(headings)


def test_every_fact_that_it_names_is_in_the_vocabulary() -> None:
    profile = shipped_profile()
    named = {*profile.headings, *profile.documents, *profile.order, *profile.prefixes, *profile.spellings}
    assert named <= set(FACTS)
    assert set(profile.reported) <= set(ruleset().scores)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("format: inovrules-import/2\nid: x\ntitle: {id: X, en: X}\ncolumns: {name: [a]}", "IR123"),
        ("format: inovrules-import/1\nid: x\ntitle: {id: X, en: X}\ncolumns: {opd: [a]}", "IR122"),
        ("format: inovrules-import/1\nid: x\ntitle: {id: X, en: X}\ncolumns: {name: [a], colour: [b]}", "IR121"),
        ("format: inovrules-import/1\nid: x\ntitle: {id: X, en: X}\ncolumns: {name: {a: b}}", "IR120"),
        ("format: inovrules-import/1\nid: x\ntitle: X\ncolumns: {name: [a]}\nspelings: {}", "IR121"),
        ("- a", "IR120"),
    ],
)
def test_a_profile_that_is_wrong_is_refused(text: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "profile.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(FaultError) as error:
        load_profile(file)
    assert code in [fault.code for fault in error.value.faults]


@pytest.mark.parametrize("name", ["iid-2021", "maturity", "katsinov", "opd-coverage"])
def test_an_export_can_be_imported_for_other_rulesets(name: str) -> None:
    found = one("tahapan", "Penerapan", name=name)
    assert found.report.ruleset == name
    assert found.portfolio["innovations"][0]["name"] == "Inovasi 1"


def test_a_fact_that_only_the_ruleset_knows_needs_no_code(tmp_path: Path) -> None:
    """A ruleset of one's own declares a fact; its name, titles and aliases are headings at once."""
    file = tmp_path / "kolom.yaml"
    file.write_text(OWN, "utf-8")
    for heading in ("solar_panels", "JUMLAH PANEL SURYA", "Solar panels", "panel", "Jumlah panel surya / Solar panels"):
        found = imported(
            sheet((*HEAD, heading), (1, "Atap Surya", "Kabupaten Contoh", "Dinas ESDM", "2026-06-01", "1.026")), name=str(file)
        )
        assert found.portfolio["innovations"][0]["facts"] == {"solar_panels": 1026}, heading
