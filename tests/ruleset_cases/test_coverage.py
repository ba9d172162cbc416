"""What cases touch of a ruleset. Which items there are, and which a case touches, is written down by hand from the rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from inovrules.cases import run_suite
from inovrules.cases.coverage import Coverage, coverage_of
from inovrules.cli import exits, main
from tests.ruleset_cases.support import ENGINE, RULES, suite, written

if TYPE_CHECKING:
    from pathlib import Path

ALL = {
    *(f"applied {kind}" for kind in ("passes", "refuses", "undecided")),
    *(f"people level {level}" for level in range(4)),
    *("people documents 0", "people undocumented 0"),
    "maturity part_missing",
    *(f"average {kind}" for kind in ("refused_member", "few", "enough")),
    *("index predicate high", "index predicate low"),
    "kept reading",
}


def measured(folder: Path, cases: str, rules: str = RULES) -> Coverage:
    found = suite(folder, cases, rules)
    return coverage_of(ENGINE, found.ruleset, run_suite(ENGINE, found))


def untouched(folder: Path, cases: str, rules: str = RULES) -> set[str]:
    return {" ".join(part for part in item.mark[1:] if part) for item in measured(folder, cases, rules).untouched}


def row(facts: str, expected: str, more: str = "") -> str:
    return f"  - {{id: one, score: people, rows: [{{facts: {{{facts}}}, {expected}}}]{more}}}\n"


def test_a_ruleset_has_these_items(tmp_path: Path) -> None:
    assert untouched(tmp_path, row("people: 1", "state: missing", ", to_confirm: true")) == ALL


@pytest.mark.parametrize(
    ("cases", "touched"),
    [
        (row("people: 11", "level: 2"), {"people level 2"}),
        (row("people: 11", "level: 2, proven: {state: refused}"), {"people level 2", "people undocumented 0"}),
        (row("people: 0", "level: 0, proven: {level: 0}"), {"people level 0"}),  # what is worth nothing needs no documents
        ("  - {id: a, score: people, rows: [{levels: {people: 3}, level: 3}]}\n", set()),  # a stated level tries no band
        ("  - {id: a, rows: [{facts: {stage: applied}, refused_by: []}]}\n", {"applied passes"}),
        ("  - {id: a, rows: [{facts: {stage: trial, people: 3}, refused_by: [applied]}]}\n", {"applied refuses"}),
        ("  - {id: a, rows: [{facts: {people: 3}, refused_by: [applied]}]}\n", {"applied undecided"}),
        ("  - {id: a, innovation: {}, expect: {maturity: {state: missing}}}\n", {"maturity part_missing"}),
    ],
)
def test_a_case_touches_what_its_expectations_depend_on(tmp_path: Path, cases: str, touched: set[str]) -> None:
    assert ALL - untouched(tmp_path, cases) == touched


WHOLE = """\
  - id: whole
    portfolio:
      innovations:
        - {copies: 3, facts: {stage: applied, people: 31}}
        - {facts: {stage: trial, people: 1}}
    expect: {region: {index: {published: 100}}}
"""


def test_a_pool_passes_the_touch_on_to_what_it_gathers(tmp_path: Path) -> None:
    """The refused one is judged, but no level of it counts; the figure is expected, its predicate isn't."""
    touched = {"applied passes", "applied refuses", "people level 3", "average enough", "average refused_member"}
    assert ALL - untouched(tmp_path, WHOLE) == touched
    assert untouched(tmp_path, WHOLE.replace("published: 100", "predicate: high")) == ALL - touched - {"index predicate high"}


def test_under_another_reading_only_that_reading_is_touched(tmp_path: Path) -> None:
    cases = WHOLE.replace("published: 100", "published: 75") + "    reading: kept\n"
    assert ALL - untouched(tmp_path, cases) == {"kept reading"}


MODIFIED = RULES.replace(
    "{of: maturity, how: mean, divisor_floor: 3, refused: leave_out}",
    "{of: maturity, how: mean, refused: leave_out}\n    cap: 5\n    floor: 1",
).replace(
    "    rescale: {from: 6, to: 100}\n",
    "    gates: [{require: {fact: budget, at_least: 10}, otherwise: 0, title: {id: Anggaran, en: Budget}}]\n",
)


@pytest.mark.parametrize(
    ("people", "budget", "value", "touched"),
    [
        (31, 10, 5, {"average cap", "average no_floor", "index gate_open 0"}),
        (11, 9, 0, {"average no_cap", "average no_floor", "index gate_shut 0"}),
        (0, 9, 0, {"average no_cap", "average floor", "index gate_shut 0"}),
    ],
)
def test_gates_caps_and_floors(tmp_path: Path, people: int, budget: int, value: int, touched: set[str]) -> None:
    given = f"{{facts: {{budget: {budget}}}, innovations: [{{facts: {{stage: applied, people: {people}}}}}]}}"
    cases = f"  - {{id: a, portfolio: {given}, expect: {{region: {{index: {{value: {value}}}}}}}}}\n"
    assert {
        mark for mark in untouched(tmp_path, "  - {id: a, rows: [{refused_by: [applied]}]}\n", MODIFIED) if mark not in ALL
    } - untouched(tmp_path, cases, MODIFIED) == touched


def test_an_edition_is_asked_only_for_what_it_changes(tmp_path: Path) -> None:
    written(tmp_path, "")
    edition = tmp_path / "next.yaml"
    edition.write_text(
        "format: inovrules/1\nid: next\nversion: 1.0.0\ntitle: {id: Berikut, en: Next}\nextends: small.yaml\n"
        "changes: [{set: scores/average/pool/divisor_floor, to: 4}]\n",
        "utf-8",
    )
    found = coverage_of(ENGINE, ENGINE.load_ruleset(edition), [])
    assert {item.mark[2] for item in found.items} == {"few", "enough"}
    assert found.others == (str(tmp_path / "small.yaml"),)


def test_what_is_included_is_for_its_own_cases(tmp_path: Path) -> None:
    written(tmp_path, "")
    whole = tmp_path / "whole.yaml"
    whole.write_text(
        "format: inovrules/1\nid: whole\nversion: 1.0.0\nstatus: draft\nofficial: false\ntitle: {id: Semua, en: Whole}\nconfidence: {grade: ours}\n"
        "missing: zero\ninclude: small.yaml\nscores: [{id: twice, scope: region, title: {id: Dua kali, en: Twice}, best: [average, index]}]\n",
        "utf-8",
    )
    found = coverage_of(ENGINE, ENGINE.load_ruleset(whole), [])
    assert {item.mark[1:] for item in found.items} == {
        ("twice", "decides", "average"),
        ("twice", "decides", "index"),
        ("twice", "part_missing", ""),
    }


def test_the_command_lists_what_no_case_touches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One of 15 items is touched: 6.66… %, which isn't rounded up to the 6.7 that are asked for."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path, row("people: 11", "level: 2"))
    assert main(["test", "small.yaml", "--coverage", "--lang", "en"]) == exits.FINE
    shown = capsys.readouterr().out
    assert "Coverage: 1 of 16 items (6.2 %)" in shown
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "· level 3: 31 or more" in lines
    assert "· level 2: 11 to 30" not in lines
    assert "eligibility/applied Applied" in lines
    assert max(map(len, shown.splitlines())) <= 80


def test_the_limit_is_an_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, row("people: 11", "level: 2"))
    for least, code in (("6.25", exits.FINE), ("6.26", exits.BELOW)):
        assert main(["test", "small.yaml", "--coverage", "--fail-under", least, "--format", "json", "--lang", "en"]) == code
    captured = capsys.readouterr()
    assert "Below the limit of 6.26 %: small." in captured.err
    assert main(["test", "small.yaml", "--fail-under", "6", "--lang", "en"]) == exits.USAGE


def test_the_document_tells_every_item(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, row("people: 11", "level: 2"))
    assert main(["test", "small.yaml", "--coverage", "--format", "json"]) == exits.FINE
    found = json.loads(capsys.readouterr().out)["rulesets"][0]["coverage"]
    assert (found["items"], found["touched"], found["share"], len(found["untouched"])) == (16, 1, "0.0625", 15)
    assert found["untouched"][-2] | {"place": None} == {
        "section": "publish", "id": "index", "kind": "predicate", "key": "high",
        "text": {"id": "Tinggi (mulai 50)", "en": "High (from 50)"}, "place": None,
    }  # fmt: skip
