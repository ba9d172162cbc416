"""The documents that claims lack: what is told to come back comes back when a portfolio with the documents is scored."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from inovrules import Engine, Portfolio, Scorecard
from inovrules.advice.lacking import missing_documents
from inovrules.advice.supplied import MOST, returned, tried
from tests.integrity.documents.support import ENGINE as SMALL
from tests.integrity.documents.support import innovation, paper, portfolio, ruleset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.advice.lacking import Missing
    from inovrules.exact import Exact
    from inovrules.portfolio import Unit

EXAMPLES = Path(__file__).parents[2] / "examples"
ENGINE = Engine()
RULESETS = ("iid-2026", "maturity")


@cache
def card(name: str) -> Scorecard:
    rules = ENGINE.load_ruleset(name)
    everything = [ENGINE.load_ruleset(each) for each in RULESETS]
    return ENGINE.evaluate(ENGINE.load_portfolio(EXAMPLES / "kabupaten-contoh.yaml", everything), rules)


@cache
def all_tried(name: str) -> tuple[Missing, ...]:
    return tried(ENGINE, card(name), missing_documents(card(name)), each=True)


def with_units(reported: Portfolio, units: Iterable[Unit]) -> Portfolio:
    for unit in units:
        reported = reported.replaced(unit)
    return reported


def proven(scored: Scorecard, name: str | None) -> Exact:
    """The proven figure of the whole, exactly, by the score that is published."""
    return next(item.proven_exact or 0 for item in scored.published if name is None or item.rule.score == name)


@pytest.mark.parametrize("name", RULESETS)
def test_what_is_told_to_come_back_comes_back_when_all_is_scored_from_the_start(name: str) -> None:
    before = card(name)
    found = all_tried(name)
    assert len(found) > 10
    for missing in found[:3] + found[-1:]:
        figure = missing.figure.id if missing.figure else None
        for one in missing.units[:2]:
            after = ENGINE.evaluate(with_units(before.portfolio, [one.unit.with_documents(*missing.documents)]), before.ruleset)
            assert one.gain == proven(after, figure) - proven(before, figure)
            cells = [each.unit_of(one.unit.scope, one.unit.id).cell(missing.score.id) for each in (before, after)]
            assert one.own == (cells[1].proven - cells[0].proven) * missing.score.weight > 0
        units = [one.unit.with_documents(*missing.documents) for one in missing.units]
        after = ENGINE.evaluate(with_units(before.portfolio, units), before.ruleset)
        assert missing.gain == proven(after, figure) - proven(before, figure)


@pytest.mark.parametrize("name", RULESETS)
def test_with_every_document_nothing_is_missing_any_more(name: str) -> None:
    before = card(name)
    units: dict[tuple[str, str], Unit] = {}
    for missing in missing_documents(before):
        for one in missing.units:
            key = (one.unit.scope, one.unit.id)
            units[key] = units.get(key, one.unit).with_documents(*missing.documents)
    after = ENGINE.evaluate(with_units(before.portfolio, units.values()), before.ruleset)
    assert missing_documents(after) == ()
    assert after.headline is not None
    assert after.headline.proven_exact == after.headline.exact
    if name == "iid-2026":  # `maturity` also scores how well reports are documented, so that its claimed figure rises
        assert before.headline is not None
        assert after.headline.exact == before.headline.exact


def test_the_most_comes_first_and_what_stands_beside_the_headline_last() -> None:
    found = all_tried("maturity")
    told = [(each.apart, -each.worth) for each in found]
    assert told == sorted(told)
    assert {each.score.id for each in found if each.apart} == {"reporting-count-trend", "reporting-rank-trend"}
    for each in found:
        assert [-one.stake for one in each.units] == sorted(-one.stake for one in each.units)


def test_what_does_not_count_gets_nothing_back() -> None:
    found = all_tried("iid-2026")
    refused = {scores.unit.id for scores in card("iid-2026").innovations if not scores.eligibility.accepted}
    assert refused == {"sapa-difabel", "loket-keliling"}
    own = [one for each in found for one in each.units if one.unit.id in refused]
    assert own
    assert {(one.stake, one.gain) for one in own} == {(0, 0)}
    assert not any(one.unit.id in refused for each in found if each.stake for one in each.units)


def test_the_arithmetic_alone_may_be_wrong_and_is_never_called_a_gain() -> None:
    """`maturity` also scores how well reports are documented: scoring again gives more than the slope tells."""
    (manual,) = (each for each in missing_documents(card("maturity")) if each.score.id == "replicability-manual")
    assert (manual.gain, {one.gain for one in manual.units}) == (None, {None})
    (tested,) = tried(ENGINE, card("maturity"), [manual], each=True)
    assert tested.gain is not None
    assert tested.gain > manual.stake


def test_an_agency_alone_has_no_documents_of_the_region() -> None:
    whole = card("iid-2026")
    part = ENGINE.evaluate(whole.portfolio.restricted("dikbud"), whole.ruleset)
    units = {(one.unit.scope, one.unit.id) for each in missing_documents(part) for one in each.units}
    assert units == {("innovation", "pustaka-ketinting")}


def test_no_document_is_asked_for_that_is_dated_after_the_assessment() -> None:
    dates = [document.date for each in missing_documents(card("iid-2026")) for document in each.documents if document.date]
    assert dates
    assert all(date.last <= card("iid-2026").portfolio.as_of for date in dates)


def small(*innovations: dict[str, object]) -> Scorecard:
    rules = ruleset()
    return SMALL.evaluate(portfolio(*innovations, rules=rules), rules)


def of(found: tuple[Missing, ...], score: str) -> list[Missing]:
    return [each for each in found if each.score.id == score]


def test_only_what_is_still_lacking_is_asked_for() -> None:
    """Three trainings want two certificates; one is there."""
    found = missing_documents(small(innovation("a", paper("trainings")), innovation("b", paper("trainings"), paper("trainings"))))
    (courses,) = of(found, "courses")
    assert ([one.unit.id for one in courses.units], courses.number, [document.kind for document in courses.documents]) == (
        ["a"],
        1,
        ["pdf"],
    )
    (staff,) = of(found, "staff")
    assert ([one.unit.id for one in staff.units], staff.number) == (["a", "b"], 2)


def test_different_documents_of_one_indicator_are_told_apart() -> None:
    found = of(missing_documents(small(innovation("a", paper("trainings")), innovation("b"))), "courses")
    assert sorted((len(each.documents), [one.unit.id for one in each.units]) for each in found) == [(1, ["a"]), (3, ["b"])]


def test_very_many_units_are_not_tried_together() -> None:
    scored = small(*(innovation(f"i{number:03}") for number in range(MOST + 1)))
    found = tried(SMALL, scored, missing_documents(scored), each=True)
    assert {each.gain for each in found} == {None}
    assert sum(one.gain is not None for each in found for one in each.units) == 4000 // (MOST + 1)
    assert returned(SMALL, scored, [(found[0], one) for one in found[0].units]) is None
    assert found[0].worth == found[0].stake > 0


def test_what_is_told_does_not_depend_on_the_order_of_the_report() -> None:
    before = card("maturity")
    turned = evolve(before.portfolio, innovations=before.portfolio.innovations[::-1], opds=before.portfolio.opds[::-1])
    one, other = (missing_documents(scored) for scored in (before, ENGINE.evaluate(turned, before.ruleset)))
    told = [[(each.score.id, each.needs, [each.unit.id for each in each.units], each.stake) for each in found] for found in (one, other)]
    assert told[0] == told[1]


def test_everything_proven_is_nothing_missing() -> None:
    papers = [paper("people"), paper("appointment"), paper("trainings"), paper("trainings", title="Lain")]
    assert missing_documents(small(innovation("a", *papers))) == ()
