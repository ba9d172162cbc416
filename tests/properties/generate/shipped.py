"""Portfolios for any loaded ruleset, from the facts that it declares: every type, change claims and partial dates included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.exact import exact_text
from tests.properties.generate.portfolios import AS_OF, DATES, KINDS

if TYPE_CHECKING:
    from inovrules import Ruleset
    from inovrules.facts import FactDeclaration, Scope
    from tests.properties.generate.numbers import Node
    from tests.properties.generate.pick import Pick

NUMBERS = ("1", "0", "2", "3", "5", "10", "30", "75", "100", "200", "501", "12000")
BOUNDS = ("at_least", "more_than", "at_most", "less_than", "about")


def make_for(pick: Pick, ruleset: Ruleset, most: int = 2) -> Node:
    """Make a portfolio of at most so many innovations; one fact of three is silent."""
    return {
        "region": {"name": "Kabupaten Contoh"},
        "as_of": AS_OF,
        "facts": _facts(pick, ruleset, "region"),
        "innovations": [_innovation(pick, ruleset, f"inn-{number}") for number in range(pick.between(1, most))],
    }


def _innovation(pick: Pick, ruleset: Ruleset, name: str) -> Node:
    facts = _facts(pick, ruleset, "innovation")
    documents = [
        {"for": pick.some(list(facts), 1, 4), "kind": pick.one(KINDS), "date": pick.one(DATES)}
        for _ in range(pick.below(4) if facts else 0)
    ]
    return {"id": name, "name": "Inovasi", "facts": facts, "evidence": documents}


def _facts(pick: Pick, ruleset: Ruleset, scope: Scope) -> Node:
    declared = {name: fact for name, fact in ruleset.facts[scope].items() if not pick.chance(3)}
    return {name: value for name, fact in declared.items() if (value := value_of(pick, fact)) is not None}


def value_of(pick: Pick, fact: FactDeclaration) -> Any:  # noqa: PLR0911 - one line for each type
    """Make a value as a portfolio writes it."""
    if fact.type == "text":
        return "Uraian"
    if fact.type == "flag":
        return pick.one(["true", "false"])
    if fact.type == "choice":
        return pick.one(list(fact.options))
    if fact.type == "list":
        return pick.some(list(fact.options) or ["x", "y", "z"] if fact.of != "integer" else ["1", "2"])
    if fact.type == "date":
        return pick.one([*DATES, {"from": "2024-01", "until": "2025-06"}])
    if fact.type == "change":
        return _change(pick, fact)
    number = _number(pick, fact)
    if fact.type != "level" and pick.chance(8):
        return {pick.one(BOUNDS): number}
    return number


def _change(pick: Pick, fact: FactDeclaration) -> Node:
    shape = pick.below(4)
    if shape == 3:
        return {"claimed": pick.one(["rose", "fell", "unchanged"])}
    claim = {"baseline": _number(pick, fact), "result": _number(pick, fact)}
    return {**claim, "claimed": pick.one(["rose", "fell", "unchanged"])} if shape == 2 else claim


def _number(pick: Pick, fact: FactDeclaration) -> str:
    number = int(pick.one(NUMBERS))
    low = number if fact.minimum is None else max(number, fact.minimum)
    return exact_text(low if fact.maximum is None else min(low, fact.maximum))
