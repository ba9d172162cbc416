"""The portfolio's `distinct` and the ruleset's `twins`, as they are read."""

from __future__ import annotations

from typing import Any

import pytest

from inovrules import FaultError
from inovrules.portfolio import digest
from inovrules.ruleset.twins import PERCENT, TwinRule
from tests.integrity.twins.support import AGAIN, ENGINE, ROAD, innovation, portfolio, ruleset


def codes(error: pytest.ExceptionInfo[FaultError]) -> set[tuple[str, str]]:
    return {(fault.code, fault.path) for fault in error.value.faults}


def test_answers_are_read_in_any_order_and_the_first_of_two_counts() -> None:
    found = portfolio(ROAD, AGAIN, distinct=[{"pair": ["y", "x"], "because": "satu"}, {"pair": ["x", "y"], "because": "dua"}]).distinct
    assert [(answer.pair, answer.because) for answer in found] == [(("x", "y"), "satu")]


@pytest.mark.parametrize(
    ("distinct", "found"),
    [
        ([{"pair": ["x", "q"], "because": "b"}], {("IR220", "distinct/0/pair/1")}),
        ([{"pair": ["x"], "because": "b"}], {("IR128", "distinct/0/pair")}),
        ([{"pair": ["x", "x"], "because": "b"}], {("IR128", "distinct/0/pair")}),
        ([{"pair": ["x", "y", "y"], "because": "b"}], {("IR128", "distinct/0/pair")}),
        ([{"pair": "x", "because": "b"}], {("IR120", "distinct/0/pair")}),
        ([{"pair": ["x", "y"]}], {("IR122", "distinct/0/because")}),
        ([{"pair": ["x", "y"], "because": ""}], {("IR122", "distinct/0/because")}),
        ([{"because": "b"}], {("IR122", "distinct/0/pair")}),
        ([{"pair": ["x", "y"], "because": "b", "why": "c"}], {("IR121", "distinct/0/why")}),
        ({"pair": ["x", "y"]}, {("IR120", "distinct")}),
        (["x", "y"], {("IR120", "distinct/0"), ("IR120", "distinct/1")}),
    ],
)
def test_mistakes_in_answers_are_told_where_they_are(distinct: Any, found: set[tuple[str, str]]) -> None:
    with pytest.raises(FaultError) as error:
        portfolio(ROAD, AGAIN, distinct=distinct)
    assert codes(error) == found
    assert all(fault.text(language) for fault in error.value.faults for language in ("id", "en"))


def test_an_id_is_not_called_unknown_where_an_innovation_could_not_be_read() -> None:
    with pytest.raises(FaultError) as error:
        portfolio(ROAD, {"name": "TANPA ID"}, distinct=[{"pair": ["x", "q"], "because": "b"}])
    assert {code for code, _ in codes(error)} == {"IR122"}


def answered(because: str) -> list[dict[str, Any]]:
    return [{"pair": ["x", "y"], "because": because}]


def test_the_hash_of_a_portfolio_covers_its_answers() -> None:
    plain = digest(portfolio(ROAD, AGAIN))
    assert len({plain, *(digest(portfolio(ROAD, AGAIN, distinct=answered(because))) for because in "ab")}) == 3
    assert digest(portfolio(ROAD, AGAIN, distinct=[])) == plain


def test_answers_change_no_score() -> None:
    rules = ruleset()
    listed = [innovation("x", ROAD[1], ROAD[2], people="3"), innovation("y", AGAIN[1], AGAIN[2], people="4")]
    reported = portfolio(*listed, rules=rules), portfolio(*listed, rules=rules, distinct=answered("a"))
    cards = [ENGINE.evaluate(each, rules) for each in reported]
    assert [[scores.cell("s").value for scores in card.innovations] for card in cards] == [[3, 4], [3, 4]]


def test_without_a_word_of_the_ruleset_every_text_describes() -> None:
    rules = ruleset()
    assert rules.twins == TwinRule(None, PERCENT, None, "replication")
    assert TwinRule().facts(rules.facts["innovation"]) == ("aims",)


def test_what_the_ruleset_says_is_read() -> None:
    said = {"describe": ["aims"], "from": "85", "year": "implemented", "across": "twin"}
    assert ruleset(twins=said).twins == TwinRule(("aims",), 85, "implemented", "twin")


@pytest.mark.parametrize(
    ("twins", "found"),
    [
        ({"describe": ["people"]}, {("IR370", "twins/describe/0")}),
        ({"describe": ["nothing"]}, {("IR370", "twins/describe/0")}),
        ({"describe": []}, {("IR405", "twins/describe")}),
        ({"year": "aims"}, {("IR370", "twins/year")}),
        ({"from": "50"}, {("IR125", "twins/from")}),
        ({"from": "101"}, {("IR127", "twins/from")}),
        ({"from": "70.5"}, {("IR125", "twins/from")}),
        ({"across": "never"}, {("IR123", "twins/across")}),
        ({"at": "70"}, {("IR121", "twins/at")}),
        (["aims"], {("IR120", "twins")}),
    ],
)
def test_mistakes_in_the_ruleset_are_told_where_they_are(twins: Any, found: set[tuple[str, str]]) -> None:
    with pytest.raises(FaultError) as error:
        ruleset(twins=twins)
    assert codes(error) == found
    assert all(fault.text(language) for fault in error.value.faults for language in ("id", "en"))


def test_a_fact_that_could_not_be_read_is_not_told_twice() -> None:
    title = {"id": "x", "en": "x"}
    broken = {"innovation": {"aims": {"type": "poem", "title": title}}}
    content = {"format": "inovrules/1", "id": "r", "version": "1", "title": title, "facts": broken, "twins": {"describe": ["aims"]}}
    with pytest.raises(FaultError) as error:
        ENGINE.load_ruleset(content)
    assert {code for code, _ in codes(error)} == {"IR123"}
