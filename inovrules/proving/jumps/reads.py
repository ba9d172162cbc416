"""Which facts the parts of a ruleset look at, derived ones traced back to what is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.conditions import Condition
    from inovrules.facts import Scope
    from inovrules.ruleset import Ruleset


@frozen(order=True)
class Fact:
    """A fact of a scope, by its name."""

    scope: Scope
    name: str


def facts_of(ruleset: Ruleset, scope: Scope, names: Iterable[str]) -> set[Fact]:
    """Give the facts that some names stand for: themselves, or what they are derived from; scores that conditions test are left out."""
    found: set[Fact] = set()
    waiting = [name for name in names if not name.startswith("score:")]
    while waiting:
        name = waiting.pop()
        derivation = ruleset.derived[scope].get(name)
        if derivation is None:
            found.add(Fact(scope, name))
        else:
            waiting += derivation.reads
    return found


def facts_in(ruleset: Ruleset, scope: Scope, conditions: Iterable[Condition | None]) -> set[Fact]:
    """Give the facts that some conditions look at."""
    return {fact for condition in conditions if condition for fact in facts_of(ruleset, scope, condition.reads)}


def eligible_by(ruleset: Ruleset) -> set[Fact]:
    """Give the facts that decide whether an innovation is eligible."""
    return facts_in(ruleset, "innovation", [part for rule in ruleset.eligibility for part in (rule.require, rule.unless)])
