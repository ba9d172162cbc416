"""Which facts a ruleset really looks at, among all that its vocabulary declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.domain import domains
from inovrules.evaluators.completeness import Completeness
from inovrules.ruleset.scores import Choose, Indicator, Pool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from inovrules.consistency import ConsistencyRule
    from inovrules.derived import Derivation
    from inovrules.facts import Scope
    from inovrules.ruleset.model import Ruleset
    from inovrules.ruleset.scores import Score


def facts_of(ruleset: Ruleset, scope: Scope) -> tuple[str, ...]:
    """Give the facts of a scope that a ruleset looks at, derived ones with all they are derived from, sorted."""
    found: set[str] = set()
    waiting = list(_named(ruleset, scope))
    while waiting:
        name = waiting.pop()
        if name not in found and not name.startswith("score:"):
            found.add(name)
            derivation = ruleset.derived[scope].get(name)
            waiting += derivation.reads if derivation else ()
    return tuple(sorted(found))


def refusing(ruleset: Ruleset, scope: Scope, body: Indicator) -> tuple[ConsistencyRule, ...]:
    """Give the rules for which an indicator may be refused: those of consistency, and the limits of percentages.

    Completeness asks only whether something is reported, so nothing refuses it.
    """
    if isinstance(body.evaluator, Completeness):
        return ()
    closed = base_facts(body.evaluator.reads, ruleset.derived[scope])
    limits, read = domains(closed, ruleset.facts[scope]), set(closed)
    rules = (rule for rule in ruleset.consistency if rule.refuses and rule.scope == scope)
    return *limits, *(rule for rule in rules if not read.isdisjoint(base_facts(rule.body.reads, ruleset.derived[scope])))


def base_facts(names: Iterable[str], derived: Mapping[str, Derivation]) -> tuple[str, ...]:
    """Give some names and the reported facts behind those that are derived, each once, in order.

    A derived fact is named too: advice may suppose a value for it, which then stands in for what its facts give.
    """
    found: dict[str, None] = {}
    for name in names:
        _add_base(name, derived, found)
    return tuple(found)


def _add_base(name: str, derived: Mapping[str, Derivation], found: dict[str, None]) -> None:
    """Add a name after all that it is derived from; what was found already isn't walked through again."""
    if name in found:
        return
    for read in derived[name].reads if name in derived else ():
        _add_base(read, derived, found)
    found[name] = None


def _named(ruleset: Ruleset, scope: Scope) -> Iterator[str]:
    if scope == "innovation":
        for rule in ruleset.eligibility:
            yield from rule.require.reads
            yield from rule.unless.reads if rule.unless else ()
    for score in ruleset.scores.values():
        if score.scope == scope:
            yield from _of_score(score)
        if isinstance(score.body, Pool) and score.body.source == scope:
            yield from score.body.where.reads if score.body.where else ()
            yield from (score.body.fact,) if score.body.fact else ()


def _of_score(score: Score) -> Iterator[str]:
    body = score.body
    yield from score.when.reads if score.when else ()
    yield from body.evaluator.reads if isinstance(body, Indicator) else ()
    yield from (body.by,) if isinstance(body, Choose) else ()
    for gate in score.modifiers.gates:
        yield from gate.require.reads
