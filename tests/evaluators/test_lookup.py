"""The evaluator `lookup`."""

from __future__ import annotations

import pytest

from inovrules.exact import Exact, Span
from tests.evaluators.support import build, codes, figures, run, scored

RULE = """
evaluator: lookup
from: [stage, kind, sop]
rows:
  - {when: {stage: inisiatif}, points: 1}
  - {when: {stage: penerapan, kind: digital}, points: 5}
  - {when: {stage: penerapan, sop: true}, points: 4.5}
otherwise: 0
"""
LEVEL = "evaluator: lookup\nfrom: [ready, sop]\nrows: [{when: {ready: 4}, points: 3}, {when: {ready: 5}, points: 7}]\n"


@pytest.mark.parametrize(
    ("facts", "points"),
    [
        ({"stage": "inisiatif", "kind": "digital", "sop": True}, 1),
        ({"stage": "penerapan", "kind": "digital", "sop": True}, 5),
        ({"stage": "penerapan", "kind": "manual", "sop": True}, "4.5"),
        ({"stage": "penerapan", "kind": "manual", "sop": False}, 0),
        ({"stage": "uji_coba", "kind": "digital", "sop": True}, 0),
    ],
)
def test_first_row_that_fits(facts: dict[str, object], points: object) -> None:
    """The first row whose answers all fit gives the points, or else `otherwise`; there is no level."""
    outcome = run(build(RULE), **facts)
    assert (outcome.level, str(float(outcome.points))) == (None, str(float(str(points))))


@pytest.mark.parametrize(
    ("facts", "points"),
    [({"stage": "inisiatif"}, 1), ({"stage": "uji_coba", "kind": None, "sop": None}, 0)],
)
def test_decided_without_a_fact(facts: dict[str, object], points: int) -> None:
    """A fact that isn't reported doesn't matter where every answer to it gives the same points."""
    assert figures(run(build(RULE), **facts)) == scored(None, points)


@pytest.mark.parametrize(
    ("facts", "low", "high"),
    [({"stage": "penerapan", "sop": False}, 0, 5), ({"kind": "manual", "sop": False}, 0, 1)],
)
def test_undecided_without_a_fact_is_missing(facts: dict[str, object], low: Exact, high: Exact) -> None:
    """Where an unreported fact decides the points the outcome is missing, with the least and most that are possible."""
    outcome = run(build(RULE), **facts)
    assert (outcome.state, outcome.low, outcome.high) == ("missing", low, high)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(low=4), scored(None, 3, 7)),
        (Span(5, 5), scored(None, 7)),
        (Span(high=3), scored(None, 0)),
        (Span(low=5), scored(None, 7)),
        (Span(low=3), scored(None, 0, 7)),
    ],
)
def test_level_within_bounds(span: Span, expected: tuple[object, ...]) -> None:
    """A level known only within bounds gets the fewest points of the rows that it may fit."""
    assert figures(run(build(LEVEL + "otherwise: 0"), ready=span, sop=True)) == expected


def test_every_answer_may_give_the_same() -> None:
    """A fact that isn't reported leaves the points certain where each of its answers gives them."""
    rows = "rows: [{when: {kind: digital}, points: 2}, {when: {kind: manual}, points: 2}, {when: {sop: true}, points: 9}]"
    assert figures(run(build(f"evaluator: lookup\nfrom: [kind, sop]\n{rows}\notherwise: 0"), sop=True)) == scored(None, 2)


def test_complete_tables_need_no_otherwise() -> None:
    """Where the rows cover every combination nothing more is asked."""
    rule = build(
        "evaluator: lookup\nfrom: [sop, kind]\n"
        "rows: [{when: {sop: ya}, points: 2}, {when: {kind: digital}, points: 1}, {when: {kind: manual}, points: 0}]"
    )
    assert [run(rule, sop=sop, kind="digital").points for sop in (True, False)] == [2, 1]


def test_reasons() -> None:
    """The reason names the row by its answers' titles, or what is not reported."""
    rule = build(RULE)
    told = run(rule, stage="penerapan", kind="digital", sop=True).reason
    assert told.text("id") == "Judul stage: Penerapan, Judul kind: Digital: 5."
    assert run(rule, stage="penerapan").reason.text("en") == "Its value can't be decided; not reported: Title kind, Title sop."
    assert run(rule, stage="uji_coba").reason.text("en") == "any other answers: 0."


def test_description() -> None:
    """Each row, and the rest, names the first combination of answers that reaches it."""
    described = build(RULE).describe()
    assert [(found.points, found.witness) for found in described.outcomes[:2]] == [
        (1, {"stage": "inisiatif", "kind": "digital", "sop": False}),
        (5, {"stage": "penerapan", "kind": "digital", "sop": False}),
    ]
    assert described.outcomes[3].witness == {"stage": "uji_coba", "kind": "digital", "sop": False}
    assert (described.lowest, described.highest) == (0, 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: [stage, kind]\nrows: [{when: {stage: inisiatif}, points: 1}]", ["IR413"]),
        ("from: [ready, open_level]\nrows: [{when: {ready: 1}, points: 1}]", ["IR413"]),
        ("from: [stage, kind]\nrows: [{when: {sop: true}, points: 1}]\notherwise: 0", ["IR402"]),
        ("from: [stage, kind]\nrows: [{when: {kind: digitl}, points: 1}]\notherwise: 0", ["IR414"]),
        (
            (
                "from: [stage, kind]\notherwise: 0\nrows: [{when: {kind: digital}, points: 1},"
                " {when: {kind: digital, stage: inisiatif}, points: 2}]"
            ),
            ["IR427"],
        ),
        ("from: [stage, kind]\nrows: []\notherwise: 0", ["IR405"]),
        ("from: [stage, kind]\nrows: [{when: {}, points: 1}]\notherwise: 0", ["IR405"]),
        ("from: [stage, kind]\nrows: [{when: {kind: digital}}]\notherwise: 0", ["IR122"]),
        ("from: [stage, kind]", ["IR122"]),
        ("from: [stage, people]\nrows: [{when: {stage: inisiatif}, points: 1}]\notherwise: 0", ["IR403"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """Unknown answers, rows that are never reached and combinations left out are faults."""
    assert codes(f"evaluator: lookup\n{text}") == expected


def test_too_many_combinations_ask_for_otherwise() -> None:
    """Where the combinations are too many to go through, `otherwise` must be stated."""
    names = "[ready, stage, kind, sop, team, budget, open_level]"
    rows = "rows: [{when: {sop: true}, points: 1}, {when: {sop: false}, points: 0}]"
    assert codes(f"evaluator: lookup\nfrom: {names}\n{rows}") == ["IR413"]
    assert build(f"evaluator: lookup\nfrom: {names}\n{rows}\notherwise: 0").describe().outcomes[0].witness == {}
