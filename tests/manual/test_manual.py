"""The manual of a ruleset: nothing of it is left out, nothing in it is a bare id, and it says what the engine does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from inovrules import Engine
from inovrules.manual import Entry, Item, Manual, Section, manual
from inovrules.manual.markdown import markdown
from inovrules.manual.plain import plain
from inovrules.manual.terminal import page_of
from inovrules.messages import LANGUAGES, Language
from inovrules.ruleset.library import shipped_ids
from inovrules.ruleset.reads import facts_of
from inovrules.ruleset.scores import Indicator
from inovrules.views.terminal.console import as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGINE = Engine()
MANUALS: dict[tuple[str, Language], Manual] = {
    (name, language): manual(ENGINE.load_ruleset(name), ENGINE, language) for name in shipped_ids() for language in LANGUAGES
}
EVERY = pytest.mark.parametrize(("name", "language"), MANUALS)


def sections(parts: tuple[Section, ...]) -> Iterator[Section]:
    """Give every section, outer ones first."""
    for part in parts:
        yield part
        yield from sections(part.sections)


@EVERY
def test_every_score_rule_and_reading_is_told(name: str, language: Language) -> None:
    ruleset, found = ENGINE.load_ruleset(name), MANUALS[name, language]
    assert {*ruleset.scores, *(rule.id for rule in ruleset.eligibility)} <= {part.name for part in sections(found.sections)}
    text = markdown(found)
    asked = [fact for scope in ("innovation", "opd", "region") for fact in facts_of(ruleset, scope)]
    assert not [fact for fact in asked if f"`{fact}`" not in text]
    assert not [reading.id for reading in ruleset.readings if f"(`{reading.id}`)" not in text]


@EVERY
def test_no_message_is_missing_or_unfilled(name: str, language: Language) -> None:
    text = markdown(MANUALS[name, language])
    assert not re.findall(r"\b(?:manual|condition|view|words|reason)\.[a-z_]+\b", text)
    assert not re.findall(r"\{[a-z_]*\}", text)


@EVERY
def test_it_fits_a_terminal_of_80_columns(name: str, language: Language) -> None:
    lines = as_text(lambda page: page_of(page, MANUALS[name, language]), language, 0).splitlines()
    assert not [line for line in lines if len(line) > 80]
    assert not [line for line in lines if "`" in line and "--format" not in line]


@pytest.mark.parametrize("name", shipped_ids())
def test_every_level_of_every_indicator_stands_in_it(name: str) -> None:
    ruleset, parts = ENGINE.load_ruleset(name), {part.name: part for part in sections(MANUALS[name, "en"].sections)}
    for score in ruleset.scores.values():
        if isinstance(score.body, Indicator):
            told = [block.text for block in parts[score.id].blocks if isinstance(block, Item)]
            levels = {outcome.level for outcome in score.body.description.outcomes} - {None}
            assert not [level for level in levels if not any(text.startswith(f"Level {level}, ") for text in told)]


@pytest.mark.parametrize("name", [name for name in shipped_ids() if name != "reporting"])
def test_indicators_that_facts_decide_have_an_example(name: str) -> None:
    ruleset, parts = ENGINE.load_ruleset(name), {part.name: part for part in sections(MANUALS[name, "id"].sections)}
    without = [
        score.id
        for score in ruleset.scores.values()
        if isinstance(score.body, Indicator)
        and any(outcome.witness for outcome in score.body.description.outcomes)
        and not any(isinstance(block, Entry) and block.name == "example" for block in parts[score.id].blocks)
    ]
    assert without == []


@pytest.mark.parametrize("name", shipped_ids())
def test_plain_data_has_every_text_in_both_languages(name: str) -> None:
    found = plain(ENGINE.load_ruleset(name), ENGINE)
    assert found["ruleset"]["id"] == name
    assert [part["title"]["id"] for part in found["sections"]] == [part.title for part in MANUALS[name, "id"].sections]
    assert [part["title"]["en"] for part in found["sections"]] == [part.title for part in MANUALS[name, "en"].sections]
    assert all(set(text) == {"id", "en"} and all(text.values()) for text in _texts(found["sections"]))


def _texts(parts: list[dict[str, Any]]) -> Iterator[dict[str, str]]:
    for part in parts:
        yield part["title"]
        for block in part["blocks"]:
            yield block["text"]
            yield from [block["label"]] if "label" in block else []
        yield from _texts(part["sections"])


def test_what_an_author_wrote_is_no_html() -> None:
    nasty = {"id": "a <script>alert(1)</script>", "en": "c <img src=x>"}
    score = {"id": "one", "scope": "region", "title": nasty, "constant": 1}
    head = {"format": "inovrules/1", "id": "x", "version": "1.0.0", "title": nasty, "purpose": nasty}
    found = manual(ENGINE.load_ruleset({**head, "missing": "zero", "scores": [score]}), ENGINE, "id")
    assert "<script" not in markdown(found)
