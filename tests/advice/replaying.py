"""Making the change that a step names, from the step as the result document writes it, and scoring everything anew."""

from __future__ import annotations

import copy
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inovrules import Engine, attribution
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from inovrules import Ruleset, Scorecard, UnitScores
    from inovrules.advice.steps import Step


def plain(step: Step) -> dict[str, Any]:
    """Give what `credited` looks at of a step."""
    return {"gain_in": step.target.id, "unit": {"scope": step.unit.scope, "id": step.unit.id}, "facts": dict(step.facts)}


LISTS = {"innovation": "innovations", "opd": "opds"}


def noted(value: Any, *, comma: bool = False) -> Any:
    """Write a value of a result document as a portfolio does."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return [str(item) for item in value]
    if isinstance(value, dict) and "first" in value:
        return value["first"] if value["first"] == value["last"] else f"{value['first']}/{value['last']}"
    if isinstance(value, dict):
        return {name: noted(part) for name, part in value.items() if part is not None}
    return value.replace(".", ",") if comma else value


def with_step(portfolio: dict[str, Any], step: dict[str, Any], rules: Ruleset) -> dict[str, Any] | None:
    """Give a portfolio document with a step made; `None` where the step supposes a derived fact, which no portfolio can report."""
    made, scope = copy.deepcopy(portfolio), step["unit"]["scope"]
    declared = rules.facts[scope]
    if not set(step["facts"]) <= set(declared):
        return None
    unit = made if scope == "region" else next(one for one in made[LISTS[scope]] if one["id"] == step["unit"]["id"])
    for name, value in step["facts"].items():
        unit.setdefault("facts", {})[name] = noted(value, comma=declared[name].decimal_comma)
    for document in step["documents"]:
        date = {} if document["date"] is None else {"date": noted(document["date"])}
        unit.setdefault("evidence", []).append({"for": document["for"], "kind": document["kind"], **date})
    return made


def replayed(portfolio: dict[str, Any], rules: Ruleset) -> Scorecard:
    """Score a portfolio document with an engine that has seen nothing yet."""
    engine = Engine()
    return engine.evaluate(engine.load_portfolio(portfolio, [rules]), rules, readings=False)


def whole(card: Scorecard) -> UnitScores:
    """Give the unit that the portfolio is about: the region, or the one OPD it is restricted to."""
    unit = card.published[0].unit
    return card.unit_of(unit.scope, unit.id)


def figures(card: Scorecard, score: str) -> tuple[Fraction, Fraction]:
    """Give what is published of the whole by a score, claimed and proven; none is nothing."""
    found = next(item for item in card.published if item.rule.score == score)
    return Fraction(found.exact or 0), Fraction(found.proven_exact or 0)


def credited(before: Scorecard, after: Scorecard, step: dict[str, Any]) -> Fraction:
    """Give how much of a proven figure comes from documents that proved an old claim and are now taken for proof of a new one.

    By the exact attribution of the figure to its leaves, before and after the facts of the step were changed.
    """
    score = before.ruleset.scores[step["gain_in"]]
    unit, facts = step["unit"]["id"], set(step["facts"])
    shares = [
        {share.score: Fraction(share.proven) for share in attribution(card, whole(card), score.id) if share.unit == unit}
        for card in (before, after)
    ]
    reads = {
        item.id: item.body
        for item in before.ruleset.scores.values()
        if item.scope == step["unit"]["scope"] and isinstance(item.body, Indicator)
    }
    rises = {name: shares[1].get(name, Fraction(0)) - shares[0].get(name, Fraction(0)) for name in reads}
    return sum(
        (rise for name, rise in rises.items() if rise > 0 and reads[name].evidence and facts & set(reads[name].evaluator.reads)),
        Fraction(0),
    )
