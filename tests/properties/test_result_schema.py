"""Property 37, as far as it applies: there is no schema of rulesets yet, but every result document conforms to `result-1.json`."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import jsonschema
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inovrules.testing.generate.answers import Answering
from inovrules.views.document import document
from inovrules.views.json import render, schema
from tests.properties.strategies import cases, picks
from tests.properties.support import ENGINE, evaluate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules import Scorecard
    from tests.properties.strategies import Case, Pick

VALIDATOR = jsonschema.Draft7Validator(schema())
FEWER = settings(max_examples=max(10, settings().max_examples // 2))  # validating takes longer than scoring


def faults(found: object) -> list[str]:
    """Give what the schema has against a document."""
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in VALIDATOR.iter_errors(found)]


def conforms(*cards: Scorecard) -> None:
    """Check a result document, and that its text is the same document."""
    found = document(cards, ENGINE)
    assert faults(found) == []
    assert json.loads(render(cards, ENGINE)) == found


@FEWER
@given(cases(signed=True))
def test_37_every_result_conforms_to_the_schema(case: Case) -> None:
    """Whatever the ruleset and the portfolio, the result is what the schema describes: every state, evaluator, pool and modifier."""
    conforms(evaluate(*case))


@FEWER
@given(name=st.sampled_from(["iid-2026", "iid-2027", "novelty", "impact", "replicability", "reporting", "opd-coverage"]), pick=picks())
def test_37_results_of_shipped_rulesets_conform(name: str, pick: Pick) -> None:
    """The same for portfolios of every type of fact, bounds, partial dates and change claims included."""
    ruleset = ENGINE.load_ruleset(name)
    conforms(ENGINE.evaluate(ENGINE.load_portfolio(Answering(pick, ruleset).portfolio(1), [ruleset]), ruleset))


@FEWER
@given(one=cases(most=2), pick=picks())
def test_37_results_of_one_opd_and_of_several_rulesets_conform(one: Case, pick: Pick) -> None:
    """A result restricted to an OPD, and one of two rulesets on the same portfolio, are such documents, too."""
    card = evaluate(*one)
    conforms(card, evolve(card, readings=()))
    assume(card.opds)
    restricted = card.portfolio.restricted(pick.one([scores.unit.id for scores in card.opds]))
    conforms(ENGINE.evaluate(restricted, card.ruleset))


def mappings(value: Any, key: str = "", above: str = "") -> Iterator[dict[str, Any]]:
    """Give every mapping of a document whose keys the schema names."""
    if isinstance(value, list):
        for item in value:
            yield from mappings(item, key, above)
    elif isinstance(value, dict):
        if key != "options" and above != "facts":
            yield value
        for name, item in value.items():
            yield from mappings(item, name, key)


@FEWER
@given(case=cases(most=2), pick=picks())
def test_37_a_key_more_or_less_does_not_conform(case: Case, pick: Pick) -> None:
    """The schema leaves nothing open: a result that lacks any of its keys, or has one more, is refused."""
    found = deepcopy(document([evaluate(*case)], ENGINE))
    every = list(mappings(found))
    chosen = every[(pick.below(256) * 256 + pick.below(256)) % len(every)]
    if pick.chance():
        chosen["surplus"] = "x"
    else:
        del chosen[pick.one(sorted(chosen))]
    assert faults(found)
