"""Cases are compared exactly, and each figure that differs is told. The expected figures are worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.ruleset_cases.support import failures, ran, suite, written

if TYPE_CHECKING:
    from pathlib import Path

PASSING = """\
  - id: rows
    score: people
    facts: {stage: applied}
    rows:
      - {facts: {people: 0}, level: 0, value: 0, points: 0, state: scored}
      - {facts: {people: 1}, level: 1, points: 2, proven: {state: refused}}
      - {facts: {people: 11}, level: 2, points: 4, evidence: [{for: people, kind: pdf}], proven: {level: 2, points: 4}}
      - {state: missing, low: 0, high: 3}
      - {levels: {people: 3}, level: 3}
  - id: refused
    rows:
      - {facts: {stage: trial}, refused_by: [applied]}
      - {facts: {stage: applied}, refused_by: []}
  - id: alone
    innovation: {facts: {stage: applied, people: 31}}
    expect: {people: {level: 3}, maturity: {value: 6}}
    refused_by: []
  - id: whole
    portfolio:
      innovations:
        - {id: a, copies: 4, facts: {stage: applied, people: 31}}
        - {id: b, facts: {stage: applied, people: 1}}
        - {id: c, facts: {stage: trial, people: 31}}
    expect:
      region: {average: {value: 26/5}, index: {value: 260/3, published: 86.67, predicate: high}}
      innovations: {a-4: {maturity: {value: 6}}, b: {maturity: {value: 2}}, c: {refused_by: [applied]}}
  - id: few
    portfolio: {innovations: [{facts: {stage: applied, people: 1}}]}
    expect: {region: {average: {value: 2/3}, index: {published: 11.11, predicate: low, proven: {published: 0, predicate: low}}}}
  - id: kept
    reading: kept
    portfolio: {innovations: [{copies: 4, facts: {stage: applied, people: 31}}, {facts: {stage: trial}}]}
    expect: {region: {average: {value: 4.8}}}
  - id: faulty
    portfolio: {facts: {budgett: 1, budget: -1}}
    faults: [IR204, IR209]
"""


def test_what_is_as_expected_passes(tmp_path: Path) -> None:
    results = ran(tmp_path, PASSING)
    assert [result.case.id for result in results] == [
        "rows/1", "rows/2", "rows/3", "rows/4", "rows/5", "refused/1", "refused/2", "alone", "whole", "few", "kept", "faulty",
    ]  # fmt: skip
    assert failures(tmp_path, PASSING) == []
    assert all(result.passed for result in results)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{facts: {people: 1}, level: 2}", ("level", 2, 1)),
        ("{facts: {people: 1}, points: 2.0001}", ("points", Fraction(20001, 10000), 2)),
        ("{facts: {people: 1}, state: missing}", ("state", "missing", "scored")),
        ("{facts: {people: 1}, high: 2}", ("high", 2, 1)),
        ("{value: 0}", ("value", 0, None)),
        ("{facts: {people: 1}, proven: {level: 1}}", ("proven.level", 1, None)),
        ("{facts: {people: 1}, level: 1, refused_by: []}", ("refused_by", None, "applied")),
        ("{facts: {peple: 1}, level: 1}", ("faults", None, "IR209")),
    ],
)
def test_a_figure_that_differs_fails(tmp_path: Path, row: str, told: tuple[str, object, object]) -> None:
    assert failures(tmp_path, f"  - {{id: a, score: people, rows: [{row}]}}\n") == [told]


@pytest.mark.parametrize(
    ("expect", "told"),
    [
        ("{region: {average: {value: 0.6666}}}", ("value", Fraction(6666, 10000), Fraction(2, 3))),
        ("{region: {index: {published: 11.12}}}", ("published", Fraction(278, 25), Fraction(1111, 100))),
        ("{region: {index: {predicate: high}}}", ("predicate", "high", "low")),
        ("{innovations: {nobody: {people: {level: 1}}}}", ("unit", "nobody", None)),
        ("{innovations: {nobody: {refused_by: []}}}", ("unit", "nobody", None)),
    ],
)
def test_a_figure_of_a_portfolio_that_differs_fails(tmp_path: Path, expect: str, told: tuple[str, object, object]) -> None:
    case = f"  - id: a\n    portfolio: {{innovations: [{{facts: {{stage: applied, people: 1}}}}]}}\n    expect: {expect}\n"
    assert failures(tmp_path, case) == [told]


def test_faults_that_are_not_found_fail(tmp_path: Path) -> None:
    case = "  - {id: a, portfolio: {facts: {budget: 1}}, faults: [IR209]}\n"
    assert failures(tmp_path, case) == [("faults", "IR209", None)]


def test_cases_may_fill_a_folder(tmp_path: Path) -> None:
    file = written(tmp_path, "  - {id: a, score: people, rows: [{facts: {people: 1}, level: 1}]}\n")
    (tmp_path / "small.cases").mkdir()
    file.with_name("small.cases.yaml").rename(tmp_path / "small.cases" / "more.yaml")
    assert [result.case.id for result in ran(tmp_path, PASSING)][-2:] == ["faulty", "a/1"]


def test_texts_and_dates_come_from_the_file_the_case_or_the_row(tmp_path: Path) -> None:
    head = "format: inovrules-cases/1\nas_of: 2026-07-01\nsource: letter\ncases:\n"
    rows = "[{facts: {people: 1}, level: 1}, {facts: {people: 1}, level: 1, source: other, because: {id: x, en: y}}]"
    loaded = suite(tmp_path, head + f"  - {{id: a, score: people, title: first, rows: {rows}}}\n")
    assert [str(case.source and case.source.text("en")) for case in loaded.cases] == ["letter", "other"]
    assert [case.title and case.title.text("id") for case in loaded.cases] == ["first", "first"]
    assert loaded.cases[1].because is not None
    assert loaded.cases[1].because.text("id") == "x"


def test_files_of_cases_are_no_rulesets(tmp_path: Path) -> None:
    from inovrules.plugins import RulesetSource, hookimpl
    from inovrules.plugins.manager import Plugins
    from inovrules.ruleset import shipped_ids

    assert [name for name in shipped_ids() if "cases" in name] == []
    file = written(tmp_path, PASSING)

    class Brings:
        @hookimpl
        def inovrules_rulesets(self) -> list[RulesetSource]:
            return [RulesetSource(path) for path in sorted(file.parent.glob("*.yaml"))]

    brought = list(Plugins.of(Brings()).rulesets)
    assert "small" in brought
    assert [name for name in brought if "." in name] == []
