"""The form that some rulesets ask for: the facts that they look at, and the indicators that documents prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.forms.model import Form, Subject
from inovrules.ruleset.reads import facts_of
from inovrules.ruleset.scores import Indicator
from inovrules.ruleset.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from inovrules.facts import FactDeclaration, Scope
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score


def form_of(rulesets: Iterable[Ruleset]) -> Form:
    """Give the form that rulesets ask for together: each fact once, in the order in which they are declared.

    Raises `FaultError` (IR303) when two of them mean different things by one name.

    >>> from inovrules import Engine
    >>> form = form_of([Engine().load_ruleset("bogor-2017")])
    >>> [column.name for column in form.sheet("innovations").columns]
    ['id', 'name', 'opd', 'note', 'bogor_stage', 'bogor_progress']
    """
    chosen = list(rulesets)
    vocabulary_of(chosen)
    facts: dict[Scope, dict[str, FactDeclaration]] = {scope: {} for scope in SCOPES}
    for rules in chosen:
        for scope in SCOPES:
            read = facts_of(rules, scope)
            facts[scope] |= {name: fact for name, fact in rules.facts[scope].items() if name in read}
    return Form.of(facts, subjects_of(chosen), (f"{rules.id}@{rules.version}" for rules in chosen))


def subjects_of(rulesets: Sequence[Ruleset]) -> Iterator[Subject]:
    """Give every indicator of some rulesets, by scope: those that are assessed by levels, or of which documents are required."""
    levels = vocabulary_of(rulesets).levels
    found: dict[tuple[Scope, str], Subject] = {}
    for rules in rulesets:
        for score in rules.scores.values():
            own = levels[score.scope].get(score.id, ())
            if own or _has_evidence(score):
                subject = Subject(score.id, score.scope, score.title, score.code, own, _has_evidence(score))
                found.setdefault((score.scope, score.id), subject)
    yield from (subject for scope in SCOPES for subject in found.values() if subject.scope == scope)


def _has_evidence(score: Score) -> bool:
    return isinstance(score.body, Indicator) and bool(score.body.evidence)
