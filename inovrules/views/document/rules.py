"""What a scorecard was made by: the ruleset, its scores, its eligibility rules, the facts it reads, the plugins that took part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.facts import SCOPES
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.reads import facts_of
from inovrules.ruleset.scores import Aggregate, Indicator, Pool
from inovrules.scoring.participants import participants
from inovrules.views.document.values import basename, both, confidence, number, place

if TYPE_CHECKING:
    from datetime import date

    from inovrules.facts import Scope
    from inovrules.ruleset.model import EligibilityRule, Ruleset
    from inovrules.ruleset.scores import Requirement, Score
    from inovrules.scoring.scorecard import Scorecard


def ruleset(rules: Ruleset) -> dict[str, Any]:
    """Give the heading of a ruleset."""
    sent = rules.reporting
    return {
        "id": rules.id,
        "version": rules.version,
        "digest": rules.digest,
        "file": basename(rules.file),
        "title": both(rules.title),
        "authority": both(rules.authority),
        "status": rules.status,
        "official": rules.official,
        "effective": _period(*rules.effective),
        "reporting": None if sent is None else {**_period(sent.since, sent.until), "confidence": confidence(sent.confidence)},
        "year": rules.year,
        "basis": list(rules.basis),
        "confidence": confidence(rules.confidence),
        "requires": {need.distribution: need.versions for need in rules.requires},
    }


def _period(since: date | None, until: date | None) -> dict[str, str | None]:
    return {"from": since.isoformat() if since else None, "until": until.isoformat() if until else None}


def plugins(card: Scorecard) -> list[dict[str, Any]]:
    """Give the distributions that took part, and how much of the headline came from the evaluators of each."""
    return [
        {
            "distribution": each.distribution,
            "version": each.version or None,
            "evaluators": list(each.evaluators),
            "rulesets": list(each.rulesets),
            "reader": each.reader,
            "claimed": number(each.claimed),
            "proven": number(each.proven),
        }
        for each in participants(card)
    ]


def facts_read(rules: Ruleset) -> dict[str, dict[str, Any]]:
    """Give what the facts that the ruleset looks at are called, by scope and name."""
    return {scope: {name: _fact(rules, scope, name) for name in facts_of(rules, scope)} for scope in SCOPES}


def _fact(rules: Ruleset, scope: Scope, name: str) -> dict[str, Any]:
    declared, derived = rules.facts[scope].get(name), rules.derived[scope].get(name)
    if declared is not None:
        options = {option: both(title) for option, title in declared.options.items()}
        return {"title": both(declared.title), "type": declared.type, "unit": declared.unit, "options": options}
    return {"title": both(derived.title) if derived else None, "type": "derived", "unit": derived.unit if derived else None, "options": {}}


def rules(rule: EligibilityRule) -> dict[str, Any]:
    """Give an eligibility rule."""
    return {
        "id": rule.id,
        "title": both(rule.title),
        "require": {"id": rule.require.text("id"), "en": rule.require.text("en")},
        "reason": both(rule.reason),
        "remedy": both(rule.remedy),
        "basis": list(rule.basis),
        "confidence": confidence(rule.confidence),
        "rule": place(rule.place),
    }


def score(item: Score, rules: Ruleset) -> dict[str, Any]:
    """Give what a ruleset says of a score, whatever the unit."""
    body = item.body
    maximum = rules.bounds[item.id].high
    return {
        "id": item.id,
        "scope": item.scope,
        "title": both(item.title),
        "code": item.code,
        "group": both(item.group),
        "how": kind_of(item),
        "parts": [{"score": part.score, "weight": number(weight_of(part, rules.scores))} for part in item.parts()],
        "pools": body.of if isinstance(body, Pool) else None,
        "evaluator": body.type.name if isinstance(body, Indicator) else None,
        "evidence": [_requirement(need) for need in body.evidence] if isinstance(body, Indicator) else [],
        "weight": number(item.weight),
        "maximum": number(maximum),
        "maximum_points": None if maximum is None else number(maximum * item.weight),
        "mandatory": item.mandatory,
        "missing": item.policy,
        "remedy": both(item.remedy),
        "effort": item.effort,
        "note": both(item.note),
        "reported_by": both(item.reported_by),
        "basis": list(item.basis),
        "confidence": confidence(item.confidence),
        "rule": place(item.place),
    }


def kind_of(item: Score) -> str:
    """Name how a score is made, as rulesets do: `evaluator`, `sum`, `mean`, …, `pool`.

    >>> from inovrules.messages import Text
    >>> from inovrules.ruleset.scores import Constant, Score
    >>> kind_of(Score("base", "region", Text("Dasar", "Base"), Constant(20)))
    'constant'
    """
    body = item.body
    if isinstance(body, Aggregate):
        return body.how
    return {"Indicator": "evaluator", "Same": "of"}.get(type(body).__name__, type(body).__name__.lower())


def _requirement(need: Requirement) -> dict[str, Any]:
    since, until = need.valid
    return {
        "any_of": list(need.any_of),
        "at_least": need.at_least,
        "from": since.text("en") if since else None,
        "until": until.text("en") if until else None,
        "what": both(need.what),
        "from_level": need.from_level,
    }
