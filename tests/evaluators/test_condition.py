"""The evaluator `condition`."""

from __future__ import annotations

import pytest

from inovrules.exact import Span
from inovrules.facts import PartialDate
from tests.evaluators.support import build, codes, figures, possible, run, scored

RULE = """
evaluator: condition
levels:
  - {level: 1, when: {fact: people, at_least: 1}}
  - {level: 3, when: {all: [{fact: people, at_least: 100}, {fact: sop, is: true}]}, title: {id: Mapan, en: Settled}}
"""


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"people": 0, "sop": True}, scored(0, 0)),
        ({"people": 1, "sop": True}, scored(1, 1)),
        ({"people": 99, "sop": True}, scored(1, 1)),
        ({"people": 100, "sop": False}, scored(1, 1)),
        ({"people": 100, "sop": True}, scored(3, 3)),
        ({"people": 100}, scored(1, 1, 3)),
        ({"people": 99}, scored(1, 1)),
        ({"people": Span(low=50), "sop": True}, scored(1, 1, 3)),
        ({"people": Span(low=0), "sop": False}, scored(0, 0, 1)),
    ],
)
def test_highest_level_whose_condition_holds(facts: dict[str, object], expected: tuple[object, ...]) -> None:
    """The highest level that certainly holds counts; one that can't be decided only raises the upper end."""
    assert figures(run(build(RULE), **facts)) == expected


@pytest.mark.parametrize(("facts", "low", "high"), [({}, 0, 3), ({"sop": False}, 0, 1), ({"sop": True}, 0, 3)])
def test_undecided_for_want_of_a_fact_is_missing(facts: dict[str, object], low: int, high: int) -> None:
    """Where nothing holds and an unreported fact is to blame, the outcome is missing, with what it may become."""
    outcome = run(build(RULE), **facts)
    assert (outcome.state, outcome.points, outcome.low, outcome.high) == ("missing", 0, low, high)
    assert outcome.reason.text("en").startswith("Its conditions can't be decided; not reported: Title people")


def test_silence_can_be_asked_about() -> None:
    """Conditions may ask whether a fact is reported, so the evaluator answers where nothing is."""
    rule = build("evaluator: condition\nlevels: [{level: 2, when: {fact: aims, reported: true}}]\notherwise: 1")
    assert rule.answers_missing
    assert (run(rule).level, run(rule, aims="x").level) == (1, 2)


def test_conditions_on_dates() -> None:
    """Conditions see the date and year of the assessment."""
    rule = build("evaluator: condition\nlevels: [{level: 3, when: {fact: started, between: [T-2, as_of]}}]")
    assert [run(rule, started=PartialDate.of(year)).level for year in (2023, 2024)] == [0, 3]
    assert figures(run(rule, started=PartialDate.of(2026))) == scored(0, 0, 3)


def test_reads_what_conditions_name() -> None:
    """It reads every fact of its conditions once, those named in `from` first."""
    assert set(build(RULE).reads) == {"people", "sop"}
    assert build(RULE + "from: [team, sop]\n").reads[:2] == ("team", "sop")
    assert len(build(RULE + "from: [team, sop]\n").reads) == 3


def test_reasons() -> None:
    """The reason tells the condition that holds, and what is still open."""
    rule = build(RULE)
    assert "level 3, Settled: Title people" in run(rule, people=100, sop=True).reason.text("en")
    assert run(rule, people=100).reason.text("en").endswith("; level 3, Settled can't be decided yet.")
    assert run(rule, people=0, sop=True).reason.text("id") == "Tidak ada syarat yang terpenuhi: level 0."
    told = run(rule, people=Span(low=0), sop=False).reason.text("id")
    assert told == "Belum ada syarat yang pasti terpenuhi: level 0; level 1 belum dapat dipastikan."


def test_description() -> None:
    """Each level names facts that meet its condition, unless they meet a higher one too."""
    rule = build(RULE)
    assert possible(rule, 3).witness == {"people": 100, "sop": True}
    assert possible(rule, 1).witness == {"people": 1}
    assert possible(rule, 0).witness == {}
    both = "{level: 1, when: {fact: people, at_least: 5}}, {level: 2, when: {fact: people, at_least: 1}}"
    assert possible(build(f"evaluator: condition\nlevels: [{both}]"), 1).witness == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("levels: []", ["IR405"]),
        ("otherwise: 0", ["IR122"]),
        ("levels: [{level: 1}]", ["IR122"]),
        ("levels: [{level: 1, when: {fact: peeple, at_least: 1}}]", ["IR321"]),
        ("from: peeple\nlevels: [{level: 1, when: {fact: people, at_least: 1}}]", ["IR402"]),
        (
            "levels: [{level: 1, when: {fact: people, at_least: 1}}, {level: 1, when: {fact: sop, is: true}}]",
            ["IR415"],
        ),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """Every level needs a condition that can be read, and levels don't repeat."""
    assert codes(f"evaluator: condition\n{text}") == expected
