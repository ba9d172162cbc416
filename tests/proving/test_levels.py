"""V2 and V3: levels that answers reach, and answers that have one level."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from inovrules.evaluators.bands import Bands
from inovrules.evaluators.contract import Inputs
from inovrules.evaluators.level import Level
from inovrules.evaluators.level_table import Band, BandTable
from inovrules.evaluators.scale import Scale, edge
from inovrules.proving.domains import is_divided
from inovrules.ruleset.scores import Indicator
from tests.proving.small import ENGINE, flag, number, ruleset_of, score, told, verdicts, yes

PEOPLE = number(minimum="0")
BANDS = {"evaluator": "bands", "from": "n", "otherwise": "0"}


def test_levels_that_rise_and_are_reached_are_proved() -> None:
    bands = [{"level": "1", "from": "1", "to": "10"}, {"level": "2", "from": "11"}]
    (only,) = verdicts(ruleset_of({"n": PEOPLE}, score("s", bands=bands, **BANDS)), "V2")
    assert only.status == "proved"
    assert told(only).startswith("Some answer reaches each of the 3 levels of 1 indicators")


def test_a_level_worth_less_than_the_one_below_is_refuted() -> None:
    bands = [{"level": "1", "from": "1", "to": "10", "points": "5"}, {"level": "2", "from": "11", "points": "3"}]
    found = verdicts(ruleset_of({"n": PEOPLE}, score("s", bands=bands, **BANDS)), "V2")
    assert [(each.status, told(each)) for each in found] == [("refuted", "Level 2 of “s” is worth 3, less than level 1 with 5.")]


def test_a_level_that_no_answer_reaches_is_refuted() -> None:
    limited = {"type": "list", "of": "choice", "title": PEOPLE["title"], "options": {"a": PEOPLE["title"], "b": PEOPLE["title"]}}
    levels = [{"level": "1", "at_least": "1"}, {"level": "2", "at_least": "3"}]
    ruleset = ruleset_of({"l": limited, "f": flag()}, yes("good", "f"), score("s", evaluator="count", levels=levels, **{"from": "l"}))
    found = verdicts(ruleset, "V2")
    assert (found[0].status, told(found[0])) == ("refuted", "No answer reaches level 2 of “s”.")
    assert "2 levels of 1 indicators" in told(found[1])


def test_a_condition_that_a_higher_level_swallows_is_refuted() -> None:
    levels = [{"level": "1", "when": {"fact": "n", "at_least": "5"}}, {"level": "2", "when": {"fact": "n", "at_least": "3"}}]
    found = verdicts(ruleset_of({"n": PEOPLE}, score("s", evaluator="condition", levels=levels)), "V2")
    assert [(each.status, told(each)) for each in found] == [("refuted", "No answer reaches level 1 of “s”.")]


def test_a_level_that_depends_on_derived_facts_in_a_strange_way_is_left_open() -> None:
    """Level 2 asks for a product about 1234567, which the sample doesn't hit: not found isn't refuted."""
    levels = [
        {"level": "1", "when": {"fact": "n", "at_least": "0"}},
        {"level": "2", "when": {"fact": "d", "between": ["1234567", "1234568"]}},
    ]
    derived = {"innovation": {"d": {"product": ["n", "n"], "title": PEOPLE["title"]}}}
    found = verdicts(ruleset_of({"n": PEOPLE}, score("s", evaluator="condition", levels=levels), derived=derived), "V2")
    assert [each.status for each in found] == ["undecided"]
    assert "whether some answer reaches level 2" in told(found[0])


@pytest.mark.parametrize("name", ["iid-2026", "maturity", "katsinov"])
def test_what_reaches_each_level_of_shipped_rulesets_is_taken_by_the_evaluator_itself(name: str) -> None:
    assert {each.status for each in verdicts(ENGINE.load_ruleset(name), "V2")} == {"proved"}


CUTS = st.lists(st.tuples(st.integers(-3, 12), st.integers(-3, 12)), min_size=1, max_size=4)


@settings(max_examples=60)
@given(CUTS, st.booleans(), st.booleans())
def test_tables_are_divided_where_every_number_has_one_level(cuts: list[tuple[int, int]], tied: bool, rest: bool) -> None:  # noqa: FBT001
    """Oracle: count for every whole number of the scale in how many of the bands it lies."""
    bands = tuple(Band(Level.plain(place), edge(min(pair)), edge(max(pair))) for place, pair in enumerate(cuts, 1))
    table = BandTable(bands, Scale(0, 9, whole=True), "lower" if tied else None, Level.plain(0) if rest else None)
    counts = [sum(min(pair) <= value <= max(pair) for pair in cuts) for value in range(10)]
    everywhere = [sum(min(pair) <= value <= max(pair) for pair in cuts) for value in range(-3, 13)]
    expected = (rest or all(counts)) and (tied or all(count <= 1 for count in everywhere))
    assert is_divided(table) == expected


def test_a_table_with_a_hole_is_refuted() -> None:
    """A file that says so is refused, so the hole is made afterwards."""
    bands = [{"level": "1", "from": "0", "to": "10"}, {"level": "2", "from": "11"}]
    good = ruleset_of({"n": PEOPLE}, score("s", evaluator="bands", bands=bands, **{"from": "n"}))
    assert [each.status for each in verdicts(good, "V3")] == ["proved"]
    body = good.scores["s"].body
    assert isinstance(body, Indicator)
    assert isinstance(body.evaluator, Bands)
    torn = evolve(body, evaluator=evolve(body.evaluator, bands=body.evaluator.bands[1:]))
    bad = evolve(good, scores={"s": evolve(good.scores["s"], body=torn)})
    assert [each.status for each in verdicts(bad, "V3")] == ["refuted"]
    assert torn.evaluator.evaluate(Inputs({"n": 5}, {}, date(2026, 7, 1), 2026)).state == "missing"


def test_a_change_from_zero_is_told() -> None:
    change = {"type": "change", "of": "integer", "better": "lower", "minimum": "0", "title": PEOPLE["title"]}
    bands = [{"level": "1", "above": "0", "below": "20"}, {"level": "2", "from": "20"}]
    rules = score("s", evaluator="change", measure="percent", bands=bands, otherwise="0", **{"from": "c"})
    (only,) = verdicts(ruleset_of({"c": change}, rules), "V3")
    assert "one from zero can't be" in told(only)
    (other,) = verdicts(ruleset_of({"c": {**change, "minimum": "1"}}, rules), "V3")
    assert "from zero" not in told(other)
