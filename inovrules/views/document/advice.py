"""Findings, next steps, and what each leaf gave to the headline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.advice.lacking import missing_documents as missing
from inovrules.advice.steps import next_steps
from inovrules.advice.supplied import tried
from inovrules.advice.unanswered import unanswered
from inovrules.exact import as_exact
from inovrules.scoring.attribution import attribution
from inovrules.views.document.values import both, evidence, fact, number, place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.advice.effects import Effect
    from inovrules.advice.finding import Finding
    from inovrules.portfolio import Unit
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.document.texts import Texts


def findings(found: Iterable[Finding], texts: Texts) -> list[dict[str, Any]]:
    """Give what keeps points away, those with most points at stake first."""
    return [
        {
            "id": item.id,
            "kind": item.kind,
            "severity": item.severity,
            "unit": _unit(item.unit),
            "others": [_unit(unit) for unit in item.others],
            "score": item.score.id if item.score else None,
            "message": texts.both(item.message),
            "remedy": texts.both(item.remedy),
            "stake": number(item.stake),
            "stake_in": item.figure.id if item.figure else None,
            "effect": None if item.effect is None else _effect(item.effect),
            "place": place(item.place),
            "places": [place(each) for each in item.places],
            "scores": list(item.scores),
            "refuses": [score.id for score in item.refuses],
            "silenced": texts.both(item.silenced),
        }
        for item in found
    ]


def asking(card: Scorecard, found: Iterable[Finding]) -> list[dict[str, Any]]:
    """Give how much each OPD, and the region itself, has yet to answer."""
    return [
        {"unit": _unit(one.unit), "answers": one.answers, "innovations": one.innovations, "stake": number(one.stake)}
        for one in unanswered(card, found)
    ]


def steps(engine: Engine, card: Scorecard) -> list[dict[str, Any]]:
    """Give what to do next, each verified by scoring again."""
    return [
        {
            "unit": _unit(step.unit),
            "score": step.score.id,
            "action": both(step.action),
            "facts": {name: fact(value) for name, value in step.facts.items()},
            "documents": [evidence(document) for document in step.documents],
            "best_case": step.best_case,
            "needed": [both(text) for text in step.needed],
            "gain_in": step.target.id,
            "gain": number(step.gain),
            "proven_gain": number(step.proven_gain),
            "before": number(step.before),
            "after": number(step.after),
        }
        for step in next_steps(engine, card)
    ]


def missing_documents(engine: Engine, card: Scorecard) -> list[dict[str, Any]]:
    """Give the documents that claims lack, those that return most first, tried by scoring again as far as that is quick."""
    return [
        {
            "score": each.score.id,
            "needs": [both(text) for text in each.needs],
            "documents": [evidence(document) for document in each.documents],
            "in": each.figure.id if each.figure else None,
            "stake": number(each.stake),
            "gain": number(each.gain),
            "units": [
                {"unit": _unit(one.unit), "own": number(one.own), "stake": number(one.stake), "gain": number(one.gain)}
                for one in each.units
            ],
        }
        for each in tried(engine, card, missing(card), each=True)
    ]


def _effect(effect: Effect) -> dict[str, Any]:
    pays = effect.pays
    return {
        "accepts": effect.accepts,
        "conditions": effect.conditions,
        "gain_in": effect.before.rule.score,
        "gain": number(effect.gain),
        "proven_gain": number(effect.proven_gain),
        "pays": None if pays is None else {"score": pays.score.id, "value": number(pays.value), "included": pays.included},
        "told": both(effect.told()),
    }


def contributions(card: Scorecard) -> list[dict[str, Any]]:
    """Give what each leaf adds to the headline; the shares sum exactly to it, claimed and proven."""
    headline = card.headline
    if headline is None or headline.exact is None:
        return []
    scores = card.unit_of(headline.unit.scope, headline.unit.id)
    weight = card.ruleset.scores[headline.rule.score].weight
    return [
        {
            "unit": share.unit,
            "score": share.score,
            "kind": share.kind,
            "claimed": number(as_exact(share.claimed * weight)),
            "proven": number(as_exact(share.proven * weight)),
        }
        for share in attribution(card, scores, headline.rule.score)
    ]


def _unit(unit: Unit) -> dict[str, str]:
    return {"scope": unit.scope, "id": unit.id}
