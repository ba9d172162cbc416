"""The schemas themselves: kept up to date, valid, and telling what every key is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

from inovrules.facts import SCOPES
from inovrules.schemas import portfolio_schema, ruleset_schema
from inovrules.schemas.words import ABOUT
from scripts.schema_files import FOLDER, files
from tests.schemas.support import ENGINE, PORTFOLIOS, RULESETS

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITTEN = files()
IID = ENGINE.load_ruleset("iid-2026")
EVERY = {
    "ruleset": RULESETS.schema,
    "portfolio": PORTFOLIOS.schema,
    "ruleset-iid": ruleset_schema(ENGINE.plugins.evaluators.values(), [IID]),
    "portfolio-iid": portfolio_schema([IID], ENGINE.shipped),
    "portfolio-coverage": portfolio_schema([ENGINE.load_ruleset("opd-coverage")]),
}


@pytest.mark.parametrize("name", sorted(WRITTEN))
def test_what_is_kept_is_what_the_code_says(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == WRITTEN[name], "run `python -m scripts.schema_files`"


def test_no_other_schema_is_kept() -> None:
    assert {file.name for file in FOLDER.glob("*.json")} == set(WRITTEN)


@pytest.mark.parametrize("name", EVERY)
def test_it_is_a_schema_of_draft_7_that_stricter_readers_take_too(name: str) -> None:
    Draft7Validator.check_schema(EVERY[name])
    assert not [part for part in _parts(EVERY[name]) if part.get("enum") == []]


def _parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from _parts(inner)


@pytest.mark.parametrize("name", EVERY)
def test_every_key_that_people_write_is_told_in_both_languages(name: str) -> None:
    silent = {
        key
        for part in _parts(EVERY[name])
        if part.get("additionalProperties") is False and isinstance(part.get("properties"), dict)
        for key, inner in part["properties"].items()
        if isinstance(inner, dict) and "description" not in inner
    }
    # Both languages' own keys, tests, operands and ends of spans are words of the language's grammar, told in its reference.
    assert silent <= {"id", "en", *SCOPES, *_grammar()}


def _grammar() -> set[str]:
    words = (
        "all any not fact score is in at_least more_than at_most less_than between includes includes_all includes_any reported about said"
    )
    levels = "level points title from above to below when is in any_of"
    changes = "baseline result claimed until of part rest by pass steps weight"
    return set(f"{words} {levels} {changes}".split())


def test_nothing_is_told_of_keys_that_there_are_not() -> None:
    told = {part["description"] for schema in EVERY.values() for part in _parts(schema) if isinstance(part.get("description"), str)}
    texts = {f"{text.text('id')}\n\n{text.text('en')}" for about in ABOUT.values() for text in about.values()}
    assert not {text for text in texts if not any(shown.startswith(text) for shown in told)}


def test_a_ruleset_makes_its_names_known_without_forbidding_others() -> None:
    known = EVERY["ruleset-iid"]["definitions"]
    assert {"stage", "beneficiaries", "poverty_fall"} <= set(known["fact"]["anyOf"][0]["enum"])
    assert {"sid-16", "maturity", "iid"} <= set(known["score"]["anyOf"][0]["enum"])
    assert Draft7Validator(known["fact"]).is_valid("my_own")


def test_a_fact_is_told_with_its_question_and_options() -> None:
    facts = EVERY["portfolio-iid"]["properties"]["innovations"]["items"]["properties"]["facts"]["properties"]
    assert "**Tahapan inovasi / Stage of the innovation**" in facts["stage"]["description"]
    assert "- `penerapan`: Penerapan / " in facts["stage"]["description"]
