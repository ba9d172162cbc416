"""The facts that evaluators themselves name as reaching their best and worst outcomes, turned into raw facts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from inovrules.exact import as_exact
from inovrules.facts.values import Change, PartialDate
from inovrules.ruleset.scores import Indicator
from tests.rulesets.answers import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules import Ruleset
    from inovrules.derived import Derivation
    from inovrules.plugins import Possible
    from inovrules.ruleset.scores import Score

BASE = 1_000_000


def outcomes(score: Score) -> tuple[Possible, ...]:
    """Give what an indicator says of itself; nothing for other scores."""
    return score.body.description.outcomes if isinstance(score.body, Indicator) else ()


def written(value: object) -> object:
    """Write a typed value as a portfolio does."""
    if isinstance(value, Change):
        parts = {"baseline": value.baseline, "result": value.result, "claimed": value.claimed}
        return {name: written(part) for name, part in parts.items() if part is not None}
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, PartialDate):
        return value.plain()
    return list(value) if isinstance(value, tuple) else value


def behind(derivation: Derivation, value: Decimal) -> dict[str, object]:
    """Give raw facts from which a derived fact comes out as `value`."""
    first, *rest = derivation.reads
    number = Decimal(value)
    if derivation.operation == "percent_change":
        return {first: BASE, rest[0]: int(BASE + BASE // 100 * number)}
    if derivation.operation == "difference":
        return {first: 50 + number, rest[0]: 50}
    if derivation.operation == "ratio":
        return {first: int(BASE // 100 * number), rest[0]: BASE}
    if derivation.operation == "share":
        return {first: int(BASE // 100 * number), rest[0]: int(BASE // 100 * (100 - number))}
    raise NotImplementedError(derivation.operation)


def raw(ruleset: Ruleset, score: Score, witness: Mapping[str, Any]) -> dict[str, Any]:
    """Give a witness as facts of a portfolio, those behind derived facts included."""
    found: dict[str, Any] = {}
    for name, value in witness.items():
        derivation = ruleset.derived[score.scope].get(name)
        found |= {name: written(value)} if derivation is None else behind(derivation, value)
    return found


def merged(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Put two sets of facts together: lists are united, the first of two other answers stays."""
    both = {**second, **first}
    for name in first.keys() & second.keys():
        if isinstance(first[name], list):
            both[name] = [*first[name], *(item for item in second[name] if item not in first[name])]
    return both


def best_facts(ruleset: Ruleset, scope: str, **chosen: Any) -> dict[str, Any]:
    """Give facts that reach the best outcome of every indicator of a scope; `chosen` ones come first."""
    facts: dict[str, Any] = dict(chosen)
    for score in ruleset.scores.values():
        possible = [outcome for outcome in outcomes(score) if outcome.witness] if score.scope == scope else []
        if possible:
            top = max(possible, key=lambda outcome: as_exact(outcome.points))
            facts = merged(facts, raw(ruleset, score, top.witness))
    return facts
