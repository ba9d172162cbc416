"""The evaluator `checklist`."""

from __future__ import annotations

import pytest

from tests.evaluators.support import build, codes, figures, possible, run, scored

LIST = "evaluator: checklist\nfrom: partners\nitems: [campus, media, village]\n"
LEVELS = "levels: [{level: 1, at_least: 1}, {level: 2, at_least: 3, points: 5}]\n"
FLAGS = "evaluator: checklist\nfrom: [sop, team, budget]\n"


@pytest.mark.parametrize(
    ("items", "level", "points"),
    [
        ((), 0, 0),
        (("none",), 0, 0),
        (("campus",), 1, 1),
        (("campus", "campus"), 1, 1),
        (("campus", "media", "none"), 1, 1),
        (("campus", "media", "village"), 2, 5),
    ],
)
def test_list_items_that_count(items: tuple[str, ...], level: int, points: int) -> None:
    """Only the named items count, each once, and the level is the highest whose number is reached."""
    assert figures(run(build(LIST + LEVELS), partners=items)) == scored(level, points)


def test_number_without_levels() -> None:
    """Without levels the number of items is the value, and there is no level."""
    outcome = run(build(LIST), partners=("campus", "village"))
    assert figures(outcome) == scored(None, 2)
    assert outcome.reason.text("en") == "2 of 3 items are met (not: MEDIA)."


def test_whole_numbers_as_items() -> None:
    """Items of a list of whole numbers are read as numbers, and the declared limits say how many there are."""
    assert run(build("evaluator: checklist\nfrom: missions\nitems: [1, 2]"), missions=(2, 3)).points == 1
    assert build("evaluator: checklist\nfrom: missions").describe().highest == 8


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"sop": True, "team": True, "budget": True}, scored(2, 5)),
        ({"sop": True, "team": False, "budget": True}, scored(1, 1)),
        ({"sop": True, "team": None, "budget": True}, scored(1, 1, 5)),
        ({"sop": False, "team": None, "budget": None}, scored(0, 0, 1)),
    ],
)
def test_flags(facts: dict[str, bool | None], expected: tuple[object, ...]) -> None:
    """Flags that are true count; one that isn't reported counts as not met, and as met in the upper end."""
    assert figures(run(build(FLAGS + LEVELS), **facts)) == expected


def test_flags_without_levels() -> None:
    """The number of true flags is the value, unreported ones widen it upwards."""
    outcome = run(build(FLAGS), sop=True, team=None, budget=False)
    assert figures(outcome) == scored(None, 1, 2)
    assert outcome.reason.text("id") == "1 dari 3 butir terpenuhi; 1 belum dilaporkan dan dianggap belum terpenuhi."


def test_flags_that_count() -> None:
    """With `items` only the named flags count, and where none of those is reported the outcome is missing."""
    rule = build(FLAGS + "items: [sop, team]")
    assert run(rule, sop=True, team=False, budget=True).points == 1
    assert run(rule, budget=True).state == "missing"
    assert rule.describe().monotone == {"sop": "rises", "team": "rises", "budget": "none"}


def test_reason_below_the_first_level() -> None:
    """A number that reaches no level is told with what the first level asks."""
    rule = build("evaluator: checklist\nfrom: partners\nlevels: [{level: 1, at_least: 2}]")
    assert run(rule, partners=("campus",)).reason.text("en") == (
        "1 of 4 items are met (not: MEDIA, VILLAGE, NONE): level 0; level 1 asks for at least 2."
    )


def test_open_lists_need_levels_only() -> None:
    """A list of free texts has no end of items, so it can be scored by levels but not by its number."""
    rule = build("evaluator: checklist\nfrom: names\nlevels: [{level: 1, at_least: 2}]")
    assert run(rule, names=("a", "b")).level == 1
    assert possible(rule, 1).witness == {}
    assert run(rule, names=("a",)).reason.text("en") == "1 items are met: level 0; level 1 asks for at least 2."


def test_description() -> None:
    """Each level is reached by the first so many items."""
    assert possible(build(LIST + LEVELS), 2).witness == {"partners": ("campus", "media", "village")}
    assert possible(build(FLAGS + LEVELS), 1).witness == {"sop": True, "team": False, "budget": False}
    assert [found.points for found in build(FLAGS).describe().outcomes] == [0, 1, 2, 3]


def test_level_zero_may_be_stated() -> None:
    """A stated level 0 replaces the silent one, points included."""
    rule = build(FLAGS + "levels: [{level: 0, at_least: 0, points: -1}, {level: 1, at_least: 2}]")
    assert figures(run(rule, sop=False, team=False, budget=False)) == scored(0, -1)
    assert [found.level for found in rule.describe().outcomes] == [0, 1]


def test_not_reported_is_missing() -> None:
    """Without the list, or any of the flags, the outcome is missing."""
    assert run(build(LIST)).state == "missing"
    assert run(build(FLAGS)).state == "missing"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from: [sop, partners]", ["IR403"]),
        ("from: people", ["IR403"]),
        ("from: partners\nitems: [campis]", ["IR414"]),
        ("from: [sop, team]\nitems: [budget]", ["IR414"]),
        ("from: missions\nitems: [one]", ["IR414"]),
        ("from: partners\nitems: [campus, campus]", ["IR424"]),
        ("from: partners\nitems: []", ["IR405"]),
        ("from: names", ["IR419"]),
        ("from: partners\nlevels: []", ["IR405"]),
        ("from: partners\nlevels: [{level: 1, at_least: 1}, {level: 1, at_least: 2}]", ["IR415"]),
        ("from: partners\nlevels: [{level: 1, at_least: 2}, {level: 2, at_least: 2}]", ["IR420"]),
        ("from: partners\nlevels: [{level: 1}]", ["IR122"]),
        ("from: [sop, sop]", ["IR404"]),
        ("items: [a]", ["IR122"]),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    """Mixed facts, unknown or repeated items and levels that ask no more are faults."""
    assert codes(f"evaluator: checklist\n{text}") == expected
