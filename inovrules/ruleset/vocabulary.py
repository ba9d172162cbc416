"""What portfolios may say, by the rulesets that read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.facts import SCOPES, FactDeclaration, Vocabulary
from inovrules.faults import Collector
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.library import shipped_facts
from inovrules.ruleset.scores import Choose, Indicator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.ruleset.model import Bounds, Ruleset
    from inovrules.ruleset.scores import Score


def vocabulary_of(rulesets: Iterable[Ruleset], others: Callable[[], Iterable[Ruleset]] | None = None) -> Vocabulary:
    """Give the facts and indicators that some rulesets read, all together.

    Names that only one of the `others` knows are accepted as unread. Raises `FaultError` (IR303) when two rulesets mean different
    things by one name.
    """
    facts: dict[Scope, dict[str, FactDeclaration]] = {scope: {} for scope in SCOPES}
    levels: dict[Scope, dict[str, tuple[int, ...]]] = {scope: {} for scope in SCOPES}
    reported: dict[Scope, dict[str, FactDeclaration]] = {scope: {} for scope in SCOPES}
    faults = Collector()
    chosen = list(rulesets)
    for ruleset in chosen:
        _add(ruleset, facts, levels, faults)
        _add_reported(ruleset, reported)
    faults.check()
    if others is None:
        return Vocabulary(facts, levels, reported=reported)
    return Vocabulary(
        facts, levels, lambda scope: _elsewhere(scope, others()), shipped_facts, reported, lambda scope: _reported_in(scope, others())
    )


def _add(
    ruleset: Ruleset,
    facts: dict[Scope, dict[str, FactDeclaration]],
    levels: dict[Scope, dict[str, tuple[int, ...]]],
    faults: Collector,
) -> None:
    for scope, declared in ruleset.facts.items():
        for name, fact in declared.items():
            first = facts[scope].setdefault(name, fact)
            if first != fact and fact.place is not None:
                faults.add("IR303", fact.place, f"facts/{scope}/{name}", name=name, first=str(first.place))
    for score in ruleset.scores.values():
        own = levels_of(score, ruleset.scores)
        if own:
            levels[score.scope][score.id] = tuple(sorted({*levels[score.scope].get(score.id, ()), *own}))


def _add_reported(ruleset: Ruleset, reported: dict[Scope, dict[str, FactDeclaration]]) -> None:
    """Add the scores that may be reported as a figure; where rulesets differ in what such a score can be, it must be possible in each."""
    for score in ruleset.scores.values():
        if score.reported_by is not None:
            one, first = as_declared(score, ruleset.bounds[score.id]), reported[score.scope].get(score.id)
            reported[score.scope][score.id] = one if first is None else narrower(first, one)


def as_declared(score: Score, bounds: Bounds) -> FactDeclaration:
    """Declare a score as the number that a unit may report of it."""
    return FactDeclaration(score.id, score.scope, "decimal", score.title, minimum=bounds.low, maximum=bounds.high)


def narrower(first: FactDeclaration, other: FactDeclaration) -> FactDeclaration:
    """Give the declaration of a number that both allow."""
    lows = [low for low in (first.minimum, other.minimum) if low is not None]
    highs = [high for high in (first.maximum, other.maximum) if high is not None]
    return evolve(first, minimum=max(lows, default=None), maximum=min(highs, default=None))


def levels_of(score: Score, scores: Mapping[str, Score]) -> frozenset[int]:
    """Give the levels in which a score may be self-assessed: an indicator's own, or those of a choice among indicators that are alike.

    A level of a choice says nothing of the option, so the options must make the same of it: the same points, weight and modifiers, under
    the same condition. What proves it may differ.
    """
    if isinstance(score.body, Indicator):
        return frozenset(_points(score.body))
    if not isinstance(score.body, Choose):
        return frozenset()
    parts = [(part, scores[part.score]) for part in score.body.options.values()]
    made = [
        (_points(option.body), weight_of(part, scores), option.modifiers, option.when)
        for part, option in parts
        if isinstance(option.body, Indicator)
    ]
    alike = len(made) == len(parts) and all(each == made[0] for each in made)
    return frozenset(made[0][0]) if alike else frozenset()


def _points(body: Indicator) -> dict[int, Exact]:
    return {outcome.level: outcome.points for outcome in body.description.outcomes if outcome.level is not None}


def _elsewhere(scope: Scope, others: Iterable[Ruleset]) -> frozenset[str]:
    return frozenset(name for ruleset in others for name in vocabulary_of([ruleset]).names(scope))


def _reported_in(scope: Scope, others: Iterable[Ruleset]) -> frozenset[str]:
    scores = (score for ruleset in others for score in ruleset.scores.values())
    return frozenset(score.id for score in scores if score.scope == scope and score.reported_by is not None)
