"""The evaluator `levels`."""

from __future__ import annotations

import pytest

from inovrules.exact import Span
from tests.evaluators.support import build, codes, figures, possible, run, scored

STAGE = """
evaluator: levels
from: stage
levels:
  - {level: 1, is: inisiatif}
  - {level: 3, in: [uji_coba, penerapan], points: 4.5, title: {id: Berjalan, en: Running}}
"""


@pytest.mark.parametrize(("value", "level"), [("inisiatif", 1), ("uji_coba", 3), ("penerapan", 3)])
def test_each_option_has_its_level(value: str, level: int) -> None:
    """An answer gets the level that names it, by `is` or within `in`."""
    assert run(build(STAGE), stage=value).level == level


def test_points_and_reason() -> None:
    """Stated points count instead of the level's number, and the reason names the answer by its title."""
    outcome = run(build(STAGE), stage="penerapan")
    assert float(outcome.points) == 4.5
    assert outcome.reason.text("id") == "Judul stage: Penerapan, yaitu level 3, Berjalan."
    assert outcome.reason.text("en") == "Title stage: PENERAPAN, which is level 3, Running."


def test_otherwise_holds_the_rest() -> None:
    """Options that no level names get the level that `otherwise` states."""
    rule = build("evaluator: levels\nfrom: stage\nlevels: [{level: 2, is: penerapan}]\notherwise: 0")
    assert [run(rule, stage=value).level for value in ("inisiatif", "uji_coba", "penerapan")] == [0, 0, 2]
    assert possible(rule, 0).witness == {"stage": "inisiatif"}


def test_otherwise_may_be_a_stated_level() -> None:
    """An `otherwise` that names a stated level is worth that level's points."""
    rule = build("evaluator: levels\nfrom: stage\nlevels: [{level: 1, is: penerapan, points: 7}]\notherwise: 1")
    assert figures(run(rule, stage="inisiatif")) == scored(1, 7)


@pytest.mark.parametrize(("words", "level"), [("true", 1), ("ya", 1), ("yes", 1)])
def test_flags(words: str, level: int) -> None:
    """A flag's options are read as a portfolio's flags are."""
    rule = build(f"evaluator: levels\nfrom: sop\nlevels: [{{level: {level}, is: {words}}}, {{level: 0, is: tidak}}]")
    assert [run(rule, sop=value).level for value in (True, False)] == [level, 0]
    assert rule.describe().monotone == {"sop": "rises"}


@pytest.mark.parametrize("level", range(6))
def test_level_facts_are_their_own_level(level: int) -> None:
    """Without `levels` a level fact counts as it stands."""
    assert figures(run(build("evaluator: levels\nfrom: ready"), ready=level)) == scored(level, level)


@pytest.mark.parametrize(
    ("span", "expected"),
    [(Span(low=3), scored(3, 3, 5)), (Span(high=1), scored(0, 0, 1)), (Span(2, 2, about=True), scored(2, 2))],
)
def test_level_within_bounds(span: Span, expected: tuple[object, ...]) -> None:
    """A level known only within bounds counts at the lowest that they allow."""
    assert figures(run(build("evaluator: levels\nfrom: ready"), ready=span)) == expected


def test_mapped_level_fact() -> None:
    """A level fact may be mapped to other levels."""
    rule = build("evaluator: levels\nfrom: ready\nlevels: [{level: 1, in: [0, 1, 2]}, {level: 2, in: [3, 4, 5]}]")
    assert [run(rule, ready=value).level for value in range(6)] == [1, 1, 1, 2, 2, 2]
    assert rule.describe().monotone == {"ready": "rises"}


def test_description() -> None:
    """Every level is described by the titles of its options, with the first of them as witness."""
    rule = build(STAGE)
    assert possible(rule, 3).needs.text("en") == "one of: UJI_COBA, PENERAPAN"
    assert possible(rule, 1).needs.text("id") == "Inisiatif"
    assert possible(rule, 3).witness == {"stage": "uji_coba"}
    assert rule.describe().monotone == {"stage": "either"}


def test_not_reported_is_missing() -> None:
    """Without the fact the outcome is missing."""
    assert run(build(STAGE)).state == "missing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: stage\nlevels: [{level: 1, is: inisiatif}]", ["IR413"]),
        ("from: stage\nlevels: [{level: 1, is: inisiatip}]\notherwise: 0", ["IR414"]),
        ("from: stage\nlevels: [{level: 1, is: inisiatif}, {level: 2, in: [inisiatif]}]\notherwise: 0", ["IR418"]),
        ("from: stage\nlevels: [{level: 1, is: inisiatif}, {level: 1, is: uji_coba}]\notherwise: 0", ["IR415"]),
        ("from: stage\nlevels: [{level: 1, is: inisiatif, in: [uji_coba]}]\notherwise: 0", ["IR423"]),
        ("from: stage\nlevels: [{level: 1}]\notherwise: 0", ["IR423"]),
        ("from: stage\nlevels: []\notherwise: 0", ["IR405"]),
        ("from: stage", ["IR122"]),
        ("from: sop\nlevels: [{level: 1, is: maybe}]\notherwise: 0", ["IR414"]),
        ("from: sop\nlevels: [{level: 1, is: true}]", ["IR413"]),
        ("from: ready\nlevels: [{level: 1, is: 6}]\notherwise: 0", ["IR414"]),
        ("from: open_level", ["IR419"]),
        ("from: people\nlevels: [{level: 1, is: 5}]", ["IR403"]),
        ("from: months\nlevels: [{level: 1, is: 5}]", ["IR403"]),
        ("from: [sop, team]\nlevels: [{level: 1, is: true}]\notherwise: 0", ["IR401"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """Options that are unknown, repeated or left out are faults, and so are facts that have no options."""
    assert codes(f"evaluator: levels\n{text}") == expected
