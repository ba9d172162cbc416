"""Property 33 on the shipped examples: every number is traceable to the place that its explanation names."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

from inovrules import Engine
from inovrules.exact import Span
from inovrules.facts import Change, PartialDate
from tests.properties.written import Written, entry, meant, told, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules import Scorecard, UnitScores
    from inovrules.faults import Place
    from inovrules.scoring.nodes import Input

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(file.stem for file in EXAMPLES.glob("*.yaml"))
RULESETS = ("maturity", "iid-2026")
ENGINE = Engine()


@cache
def card_of(name: str, ruleset_id: str) -> Scorecard:
    """Score a shipped example by a shipped ruleset."""
    ruleset = ENGINE.load_ruleset(ruleset_id)
    return ENGINE.evaluate(ENGINE.load_portfolio(EXAMPLES / f"{name}.yaml", [ruleset]), ruleset, readings=False)


@cache
def read(file: str) -> dict[tuple[int, int], Written]:
    """Give what stands at each place of a file."""
    return written(Path(file).read_text("utf-8"))


def at(place: Place | None) -> Written:
    """Give what stands at a place; fails where nothing starts there."""
    assert place is not None
    return read(place.file)[place.line, place.column]


def inputs(card: Scorecard) -> Iterator[tuple[UnitScores, Input]]:
    """Give every reported value that some score of some unit looked at."""
    for scores in card.units():
        for node in scores.nodes():
            yield from ((scores, item) for item in node.inputs if item.value is not None and not item.derived)


def owner(scores: UnitScores) -> tuple[str, ...]:
    """Give the keys that lead to the facts of a unit."""
    return ("facts",) if scores.unit.scope == "region" else (f"{scores.unit.scope}s", scores.unit.id, "facts")


@pytest.mark.parametrize("ruleset_id", RULESETS)
@pytest.mark.parametrize("name", NAMES)
def test_33_every_number_is_traceable(name: str, ruleset_id: str) -> None:
    """What the file says at the line and column of each input, under that unit and that fact, is the very value that was looked at."""
    card = card_of(name, ruleset_id)
    for scores, item in inputs(card):
        declared = card.ruleset.facts[scores.unit.scope][item.name]
        found = at(item.place)
        assert found.path == (*owner(scores), item.name)
        assert meant(found.node, declared.type, declared.of) == told(item.value), (item, found)


@pytest.mark.parametrize("ruleset_id", RULESETS)
@pytest.mark.parametrize("name", NAMES)
def test_33_every_rule_and_document_is_traceable(name: str, ruleset_id: str) -> None:
    """A score's place is where its ruleset's file defines it, a document's where the portfolio lists it."""
    for scores in card_of(name, ruleset_id).units():
        for node in scores.nodes():
            rule = at(node.score.place)
            assert (rule.path, entry(rule.node, "id")) == (("scores", node.score.id), node.score.id)
            for document in node.documents:
                listed = at(document.place)
                assert listed.path[:-1] == (*owner(scores)[:-1], "evidence")
                assert entry(listed.node, "title") == document.title
                assert (entry(listed.node, "kind") or "").lower().replace("jpeg", "jpg") == document.kind


def seen() -> list[Any]:
    """Give every value that the two tests above look at."""
    return [item.value for name in NAMES for ruleset_id in RULESETS for _, item in inputs(card_of(name, ruleset_id))]


def test_33_values_of_every_kind_are_met() -> None:
    """Among the inputs are flags, texts, numbers, bounds, dates, lists and changes: none of the comparisons stands idle."""
    kinds = [told(value)[0] for value in seen()]
    assert set(kinds) == {"flag", "text", "number", "bounds", "date", "list", "change"}
    assert len(kinds) > 900


def altered(value: Any) -> Any:
    """Give a value that differs in one thing."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, str | tuple):
        return value[:-1]
    if isinstance(value, PartialDate):
        return evolve(value, last=value.last + timedelta(1))
    if isinstance(value, Span):
        return evolve(value, low_open=not value.low_open)
    if isinstance(value, Change):
        return evolve(value, result=1 if value.result is None else None)
    return value + 1


def test_33_a_value_that_differs_in_one_thing_is_noticed() -> None:
    """The comparison that these tests rest on can fail, for every kind of value."""
    for value in seen():
        assert told(altered(value)) != told(value)
