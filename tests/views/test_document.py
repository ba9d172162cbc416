"""The result document: complete, exact, the same everywhere."""

from __future__ import annotations

import json
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from attrs import evolve

from inovrules.portfolio import digest
from inovrules.views.document import document
from inovrules.views.json import dumps, render, schema
from tests.views.support import ENGINE, NAMES, scorecards, scored

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
VALIDATOR = jsonschema.Draft7Validator(schema())


@cache
def result(name: str, only: str | None = None) -> dict[str, Any]:
    return document(scorecards(name, only=only), ENGINE)


def every(value: object) -> Iterator[object]:
    yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from every(item)


def units(card: dict[str, Any]) -> list[dict[str, Any]]:
    return [*([card["region"]] if card["region"] else []), *card["opds"], *card["innovations"]]


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_valid_against_the_schema(name: str) -> None:
    only = "dinkes" if name == "kabupaten-contoh" else None  # all of it takes the validator a minute
    assert [error.message for error in VALIDATOR.iter_errors(result(name, only))] == []


def test_the_region_of_the_complete_example_is_valid_too() -> None:
    whole = result("kabupaten-contoh")
    cards = [{**card, "innovations": [], "opds": [], "contributions": card["contributions"][:20]} for card in whole["scorecards"]]
    assert [error.message for error in VALIDATOR.iter_errors({**whole, "scorecards": cards})] == []


def test_the_schema_itself_is_valid_and_leaves_nothing_open() -> None:
    jsonschema.Draft7Validator.check_schema(schema())
    described = [part for part in every(schema()) if isinstance(part, dict) and "properties" in part]
    assert described
    assert all(part["additionalProperties"] is False and set(part["required"]) == set(part["properties"]) for part in described)


@pytest.mark.parametrize("name", NAMES)
def test_there_is_no_float_and_no_folder(name: str) -> None:
    values = list(every(result(name)))
    assert not [value for value in values if isinstance(value, float)]
    assert not [value for value in values if isinstance(value, str) and str(ROOT) in value]


@pytest.mark.parametrize("name", NAMES)
def test_contributions_add_up_to_the_headline(name: str) -> None:
    for card in result(name)["scorecards"]:
        for side in ("claimed", "proven"):
            figure = card["published"][0][side]
            whole = sum((Fraction(share[side]) for share in card["contributions"]), Fraction(0))
            assert whole == (Fraction(figure["exact"]) if figure else 0)
        assert bool(card["contributions"]) == (
            card["published"][0]["claimed"] is not None and card["published"][0]["claimed"]["exact"] != "0"
        )


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_of_every_node_add_up_to_it(name: str) -> None:
    for card in result(name)["scorecards"]:
        for node in (node for unit in units(card) for node in unit["nodes"] if node["lines"]):
            for side in ("claimed", "proven"):
                assert sum(Fraction(line[side]) for line in node["lines"]) == Fraction(node[side]["value"])


def test_every_score_of_every_unit_is_there_and_stands_once_in_the_ruleset() -> None:
    for card in result("kabupaten-contoh")["scorecards"]:
        by_scope: dict[str, set[str]] = {"region": set(), "opd": set(), "innovation": set()}
        for score in card["scores"]:
            by_scope[score["scope"]].add(score["id"])
        for unit in units(card):
            assert sorted(node["score"] for node in unit["nodes"]) == sorted(by_scope[unit["scope"]])


def test_inputs_say_where_they_stand() -> None:
    card = result("balangan-2026")["scorecards"][0]
    nodes = {node["score"]: node for node in card["innovations"][0]["nodes"]}
    people = nodes["impact-people"]["inputs"][0]
    lines = (ROOT / "examples" / "balangan-2026.yaml").read_text("utf-8").splitlines()
    assert people["value"] == "880"
    assert people["place"]["file"] == "balangan-2026.yaml"
    assert lines[people["place"]["line"] - 1][people["place"]["column"] - 1 :] == "880"


def test_it_names_engine_ruleset_portfolio_and_plugins() -> None:
    cards = scorecards("kabupaten-contoh")
    found = result("kabupaten-contoh")
    assert found["portfolio"]["digest"] == digest(cards[0].portfolio)
    assert [card["ruleset"]["digest"] for card in found["scorecards"]] == [card.ruleset.digest for card in cards]
    assert found["engine"]["version"]
    assert [plugin["distribution"] for plugin in found["scorecards"][0]["plugins"]] == ["inovrules"]


def test_published_figures_keep_their_digits() -> None:
    card = scored({"region": {"name": "Kabupaten Contoh"}, "as_of": "2026-07-01", "opds": [], "opds_complete": True}, "iid-2026")[0]
    figure = document([card], ENGINE)["scorecards"][0]["published"][0]
    assert figure["interval"]["low"] == "0.00"
    contoh = result("kabupaten-contoh")["scorecards"][1]["published"][0]
    assert len(contoh["claimed"]["published"].partition(".")[2]) == 2


def test_of_one_opd_the_region_is_left_out() -> None:
    found = result("kabupaten-contoh", only="dinkes")
    assert found["portfolio"]["only"] == "dinkes"
    for card in found["scorecards"]:
        assert card["region"] is None
        assert [unit["id"] for unit in card["opds"]] == ["dinkes"]
        assert {unit["opd"] for unit in card["innovations"]} == {"dinkes"}
        assert all(figure["score"] in {score["id"] for score in card["scores"] if score["scope"] == "opd"} for figure in card["published"])


def test_other_readings_are_scored_beside() -> None:
    card = result("kabupaten-contoh")["scorecards"][1]
    assert [reading["id"] for reading in card["readings"]] == [reading.id for reading in ENGINE.load_ruleset("iid-2026").readings]
    assert all(reading["published"][0]["score"] == "iid" for reading in card["readings"])


def test_scorecards_of_different_portfolios_are_refused() -> None:
    with pytest.raises(ValueError, match="one portfolio"):
        document([*scorecards("hss-2020"), *scorecards("majene-2021")], ENGINE)
    with pytest.raises(ValueError, match="one portfolio"):
        document([], ENGINE)


def test_the_text_is_sorted_ascii_and_holds_the_document() -> None:
    cards = scorecards("hss-2020")
    text = render(cards, ENGINE)
    assert text.isascii()
    assert json.loads(text) == document(cards, ENGINE)
    assert list(json.loads(text)) == sorted(json.loads(text))
    assert text == dumps(json.loads(text))


def test_names_with_control_characters_are_escaped() -> None:
    card = scored({"region": {"name": "Kab"}, "as_of": "2026-07-01"}, "opd-coverage")[0]
    region = evolve(card.region.unit, name="Kab\u202e \x1b[31m")
    text = render([ENGINE.reevaluate(card, region)], ENGINE)
    assert text.isascii()
    assert "\x1b" not in text
    assert json.loads(text)["portfolio"]["region"]["name"] == region.name
