"""Worked examples: facts that an evaluator itself names for an outcome, scored by the engine."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.portfolio import Portfolio, Unit
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Choose, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.exact import Exact
    from inovrules.facts import Scope, Value
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Part, Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard

_AFTER_ALL = date(2026, 7, 1)
"""The day of a ruleset without dates."""


@frozen
class Worked:
    """Some facts, and the node that the engine made of them."""

    facts: Mapping[str, Value]
    node: Node


def worked(score: Score, body: Indicator, ruleset: Ruleset, engine: Engine) -> Worked | None:
    """Give an example of an indicator: the first of its outcomes that the engine confirms, from the middle one upwards.

    `None` when facts alone bring none about, such as where documents or the whole portfolio are looked at.
    """
    outcomes = [each for each in body.description.outcomes if each.witness]
    middle = len(outcomes) // 2
    for outcome in (*outcomes[middle:], *reversed(outcomes[:middle])):
        card = _scored({score.scope: outcome.witness}, ruleset, engine)
        node = card.unit_of(score.scope, _UNITS[score.scope]).node(score.id)
        if node.state == "scored" and (node.level, node.value) == (outcome.level, outcome.points):
            return Worked(outcome.witness, node)
    return None


def figures(ruleset: Ruleset, engine: Engine) -> dict[str, Exact]:
    """Give the value of every score that isn't an indicator, for an eligible innovation and answers that give the most everywhere.

    Where two indicators want other answers to one fact, the first one gets its own.
    """
    facts: dict[Scope, dict[str, Value]] = {"innovation": {}, "opd": {}, "region": {}}
    for score in ruleset.scores.values():
        for name, value in _best(score, ruleset).items():
            facts[score.scope].setdefault(name, value)
    card = _scored(facts, evolve(ruleset, eligibility=()), engine)
    made = (score for score in ruleset.scores.values() if not isinstance(score.body, Indicator))
    nodes = {score.id: card.unit_of(score.scope, _UNITS[score.scope]).node(score.id) for score in made}
    return {score_id: node.value for score_id, node in nodes.items() if node.state == "scored"}


def _best(score: Score, ruleset: Ruleset) -> Mapping[str, Value]:
    body = score.body
    if isinstance(body, Choose):
        return {body.by: max(body.options, key=lambda option: _most(body.options[option], ruleset))}
    if not isinstance(body, Indicator):
        return {}
    reached = [each for each in body.description.outcomes if each.witness]
    return max(reached, key=lambda each: each.points).witness if reached else {}


def _most(part: Part, ruleset: Ruleset) -> Exact:
    return (ruleset.bounds[part.score].high or 0) * weight_of(part, ruleset.scores)


_UNITS: dict[Scope, str] = {"region": "region", "opd": "opd", "innovation": "innovation"}


def _scored(facts: Mapping[Scope, Mapping[str, Value]], ruleset: Ruleset, engine: Engine) -> Scorecard:
    region, opd, innovation = (_unit(scope, facts) for scope in ("region", "opd", "innovation"))
    portfolio = Portfolio(region, _day(ruleset), (opd,), (innovation,), opds_complete=True)
    return engine.evaluate(portfolio, ruleset, readings=False)


def _unit(scope: Scope, facts: Mapping[Scope, Mapping[str, Value]]) -> Unit:
    return Unit(_UNITS[scope], scope, scope, dict(facts.get(scope, {})), opd="opd" if scope == "innovation" else None)


def _day(ruleset: Ruleset) -> date:
    return next((day for day in _days(ruleset) if day), _AFTER_ALL)


def _days(ruleset: Ruleset) -> Iterator[date | None]:
    yield from reversed(ruleset.effective)
    yield date(ruleset.year, 12, 31) if ruleset.year else None
