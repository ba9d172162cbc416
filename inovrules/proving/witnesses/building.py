"""Making a portfolio in which what is asked is answered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, cast

from attrs import frozen

from inovrules.proving.witnesses.answers import Answers, settled
from inovrules.proving.witnesses.conditions import making, passing
from inovrules.proving.witnesses.drafts import Draft, Kind
from inovrules.proving.witnesses.indicators import giving, proven

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.exact import Exact
    from inovrules.facts import Scope, Value
    from inovrules.proving.witnesses.answers import Way
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.proving.witnesses.goals import Asked, Goal, Side
    from inovrules.ruleset.scores import Indicator

MOST_TRIES = 2000
Wishes: TypeAlias = "Mapping[str, Exact]"
"""Indicators, each with the points that it should give; the others aren't answered."""


@frozen(eq=False)
class Builder:
    """Makes portfolios for one goal."""

    bench: Bench
    goal: Goal

    def draft(self, wishes: Wishes, innovations: int) -> Draft | None:
        """Give a portfolio with so many innovations in which all that is wished holds; `None` when none is found."""
        region = self.unit("region", self.goal.region, wishes)
        opd = self.unit("opd", self.goal.opd, wishes) if self.goal.opd.enough else None
        kinds = tuple(self._kinds(wishes, innovations)) if innovations else ()
        if region is None or (opd is None and self.goal.opd.enough) or sum(kind.copies for kind in kinds) != innovations:
            return None
        return Draft(self.bench.as_of, region, opd, kinds)

    def _kinds(self, wishes: Wishes, number: int) -> Iterator[Kind]:
        """Give the innovations: each value that is to be spread by one of them, the last of them as often as is left."""
        spread = self.goal.innovation.spread
        rounds = min(number, max(map(len, spread.values()), default=1))
        first: Answers | None = None
        for place in range(rounds):
            facts = {name: self._one(name, values[place]) for name, values in spread.items() if place < len(values)}
            found = None if first is None else self._exchanged(first, facts, wishes)
            answers = found or self.unit("innovation", self.goal.innovation, wishes, facts)
            if answers is None:
                return
            first = first or answers
            yield Kind(answers, number - rounds + 1 if place == rounds - 1 else 1)

    def _exchanged(self, answers: Answers, facts: Mapping[str, Value], wishes: Wishes) -> Answers | None:
        """Give the answers of an innovation with other values of some facts, where nothing that is wished looks at them."""
        scores = self.bench.ruleset.scores
        leaves = [self.bench.leaf(name) for name in wishes if scores[name].scope == "innovation"]
        if any(not leaf.needs_portfolio and not facts.keys().isdisjoint(leaf.looked_at) for leaf in leaves):
            return None
        return Answers({**answers.facts, **facts}, answers.levels, answers.documents)

    def _one(self, name: str, value: str) -> Value:
        return (value,) if self.bench.ruleset.facts["innovation"][name].type == "list" else value

    def unit(self, scope: Scope, asked: Asked, wishes: Wishes, facts: Mapping[str, Value] | None = None) -> Answers | None:
        """Give what one unit reports, with the documents that prove it; `None` where what is asked can't be brought about."""
        own = {name: points for name, points in wishes.items() if self.bench.ruleset.scores[name].scope == scope}
        given = {**asked.facts, **(facts or {})}
        key = (scope, *given.items(), *((id(condition), hold) for condition, hold in asked.conditions), *own.items())
        if key not in self.bench.units:
            if self.bench.is_spent:
                return None
            start = Answers(given, preferred=self._preferred(scope, own))
            self.bench.left = MOST_TRIES
            found = settled(self._ways(scope, asked, own), start, self.bench.may_try)
            self.bench.units[key] = None if found is None else proven(self.bench, scope, tuple(own), found)
        return self.bench.units[key]

    def _preferred(self, scope: Scope, wishes: Wishes) -> dict[str, tuple[Value, ...]]:
        """Give the values that evaluators name for the points that are wished, then those that pass rules which accept silence."""
        outcomes = (outcome for name, points in wishes.items() for outcome in self.bench.outcomes(name) if outcome.points == points)
        listed = [*(outcome.witness for outcome in outcomes), *([self._welcome] if scope == "innovation" else [])]
        found: dict[str, dict[Value, None]] = {}
        for facts in listed:
            for fact, value in facts.items():
                found.setdefault(fact, {})[value] = None
        return {fact: tuple(values) for fact, values in found.items()}

    @cached_property
    def _welcome(self) -> dict[str, Value]:
        """The facts that pass rules of eligibility which silence would pass too."""
        rules = [rule for rule in self.bench.ruleset.eligibility if rule.unknown == "accept"]
        passed = [next(making(self.bench, "innovation", rule.require, hold=True)(Answers()), None) for rule in rules]
        return {fact: value for each in passed if each for fact, value in each.facts.items() if value is not None}

    def _ways(self, scope: Scope, asked: Asked, wishes: Wishes) -> list[Way]:
        """Give what is to be settled: what only facts can bring about first, as an indicator may be answered by a level too."""
        rules = self.bench.ruleset.eligibility if scope == "innovation" else ()
        strict, lenient = ([rule for rule in rules if rule.unknown == kind] for kind in ("refuse", "accept"))
        return [
            *(passing(self.bench, rule) for rule in strict),
            *(making(self.bench, scope, condition, hold=hold) for condition, hold in asked.conditions),
            *(giving(self.bench, name, points) for name, points in wishes.items()),
            *(passing(self.bench, rule) for rule in lenient),
        ]


def points_of(bench: Bench, name: str, side: Side) -> Exact | None:
    """Give the points that an indicator should give; `None` where it can only lower what should be high."""
    description = cast("Indicator", bench.ruleset.scores[name].body).description
    if side == "most":
        return description.highest if description.highest > 0 else None
    return description.lowest
