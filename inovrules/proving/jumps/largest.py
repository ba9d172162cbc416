"""How far each score can move at most when one fact of one unit changes, all else staying as it is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.messages import say
from inovrules.proving.budget import Budget
from inovrules.proving.jumps.move import Jump, keeps_zero, own, span_of, steepest
from inovrules.proving.jumps.reads import Fact, eligible_by, facts_in, facts_of
from inovrules.proving.jumps.sizes import sizes_of
from inovrules.ruleset.bounds import always_applies, body_bounds, bounds_of, modified, weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.proving.jumps.sizes import Sizes
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Bounds
    from inovrules.ruleset.scores import Score

Found = dict["Fact", "Jump"]


_MOST_WORK = 60_000


class Jumps:
    """What facts can do where so many units are reported, by the scope that they have and the one that they are pooled for."""

    def __init__(self, ruleset: Ruleset, units: Sizes, budget: Budget, other: Jumps | None = None) -> None:
        """Look at a ruleset; what no number of units changes is taken over from another such look. Raises `TooManyError`."""
        self.ruleset, self.scores, self.units = ruleset, ruleset.scores, units
        self.eligible = eligible_by(ruleset)
        self.bounds: dict[str, Bounds] = {}
        for name, score in ruleset.scores.items():
            self.bounds[name] = bounds_of(self._limited(score), self.bounds, self.scores)
        self.known: dict[str, Found] = {}
        for name, score in ruleset.scores.items():
            self.known[name] = other.known[name] if other and score.scope == "innovation" else self._found(score)
            budget.spend(1 + len(self.known[name]) + sum(len(self.known[part]) for part in score.needs()))

    def _limited(self, score: Score) -> Score:
        """Give a score that counts up to a cap as one that counts no more units than there are."""
        body = score.body
        if isinstance(body, Pool) and body.how == "count" and body.cap is not None:
            return evolve(score, body=evolve(body, cap=min(body.cap, self._units(score))))
        return score

    def _units(self, score: Score) -> int:
        return self.units[score.body.source, score.scope] if isinstance(score.body, Pool) else 1

    def span(self, name: str) -> Fraction | None:
        """Give how far a score can move at all, none being zero."""
        return span_of(self.bounds[name])

    def _raw(self, score: Score) -> Fraction | None:
        """Give how far a score can move before anything is done to it."""
        return span_of(body_bounds(self._limited(score), self.bounds, self.scores))

    def _found(self, score: Score) -> Found:
        found = self._modified(score, self._body(score))
        anywhere = facts_in(self.ruleset, score.scope, [score.when])
        if not keeps_zero(score.modifiers):
            anywhere |= found.keys()
        return found | dict.fromkeys(anywhere, Jump(self.span(score.id), own(score)))

    def _body(self, score: Score) -> Found:
        body = score.body
        if isinstance(body, Indicator):
            read = facts_of(self.ruleset, score.scope, body.evaluator.reads)
            lowest, highest = min(0, body.description.lowest), max(0, body.description.highest)
            return dict.fromkeys(read, Jump(Fraction(highest) - lowest, own(score)))
        if isinstance(body, Pool):
            return self._pool(score, body)
        if isinstance(body, Ladder):
            return self._ladder(body)
        if isinstance(body, Choose):
            chosen = facts_of(self.ruleset, score.scope, [body.by])
            return self._largest(score, weighted=True) | dict.fromkeys(chosen, Jump(self._raw(score), own(score)))
        if isinstance(body, Same):
            return self._largest(score, weighted=True)
        return self._aggregate(score, body) if isinstance(body, Aggregate) else {}

    def _aggregate(self, score: Score, body: Aggregate) -> Found:
        sure = all(always_applies(self.scores[part.score], self.scores) for part in body.parts)
        if score.policy == "refuse" or (body.how != "sum" and (score.policy == "exclude" or not sure)):
            raw = self._raw(score)
            return {fact: Jump(raw, jump.way) for fact, jump in self._largest(score, weighted=False).items()}
        if body.how in ("minimum", "best"):
            return self._largest(score, weighted=False)
        total: Found = {}
        for part in body.parts:
            for fact, jump in self.known[part.score].items():
                moved = jump.times(weight_of(part, self.scores))
                total[fact] = total[fact].and_(moved) if fact in total else moved
        weight = sum(Fraction(weight_of(part, self.scores)) for part in body.parts)
        return total if body.how == "sum" else {fact: jump.times(1 / weight) for fact, jump in total.items()} if weight else {}

    def _largest(self, score: Score, *, weighted: bool) -> Found:
        """Give the largest move that a fact causes in any one part."""
        found: Found = {}
        for part in score.parts():
            weight = 1 if not weighted else weight_of(part, self.scores)
            if isinstance(score.body, Same):
                weight = 1 if part.weight is None else part.weight
            for fact, jump in self.known[part.score].items():
                moved = jump.times(weight)
                found[fact] = found[fact].or_(moved) if fact in found else moved
        return found

    def _ladder(self, body: Ladder) -> Found:
        """A step that isn't passed any more takes all above it with it."""
        found: Found = {}
        for place, part in reversed(list(enumerate(body.steps))):
            for fact in self.known[part.score]:
                found[fact] = Jump(Fraction(len(body.steps) - place), own(self.scores[part.score]))
        return found

    def _pool(self, score: Score, body: Pool) -> Found:
        inner = self.scores[body.of] if body.of else None
        below = self.known[inner.id] if inner else {}
        gates = self.eligible if body.source == "innovation" else set[Fact]()
        gates = gates | facts_in(self.ruleset, body.source, [body.where])
        loose = inner is not None and (score.policy != "zero" or not always_applies(inner, self.scores))
        whole = below.keys() if loose else set[Fact]()
        one = self._one_unit(score, body)
        found = {fact: Jump(self._share(score, body, jump.size), jump.way) for fact, jump in below.items()}
        if body.fact is not None:
            found |= dict.fromkeys(facts_of(self.ruleset, body.source, [body.fact]), Jump(one, own(score)))
        found |= {fact: Jump(one, below[fact].way) for fact in whole}
        found |= dict.fromkeys(gates, Jump(one, say("properties.way_counted", title=score.title)))
        if score.policy == "refuse":
            return {fact: Jump(self._raw(score), jump.way) for fact, jump in found.items()}
        return found

    def _one_unit(self, score: Score, body: Pool) -> Fraction | None:
        """Give how far it moves a pool that one unit is counted in it or not, or answers something else."""
        if body.how == "count":
            return abs(Fraction(body.each))
        if body.how == "covers":
            fact = self.ruleset.facts[body.source].get(body.fact or "")
            return Fraction(len(body.values) if fact is None or fact.type == "list" else 1)
        inner = self.span(body.of or "") if body.how != "share" else Fraction(100)
        return self._share(score, body, inner) if body.how != "best" else self._raw(score)

    def _share(self, score: Score, body: Pool, size: Fraction | None) -> Fraction | None:
        """Give how far a move in one unit moves a pool."""
        if body.how == "mean":
            return None if size is None else size / max(self._units(score), body.divisor_floor, 1)
        if body.how == "share":
            return Fraction(100, self._units(score))
        return size

    def _modified(self, score: Score, found: Found) -> Found:
        """Give the moves after what is done to a score: a curve's steepest slope, a factor, what gates take, the last decimal."""
        modifiers, raw = score.modifiers, body_bounds(self._limited(score), self.bounds, self.scores)
        found = {fact: jump.times(steepest(modifiers)) for fact, jump in found.items()}
        before = modified(raw, evolve(modifiers, gates=(), cap=None, floor=None, round=None))
        for gate in modifiers.gates:
            lost = None if before.high is None else max(Fraction(before.high) - gate.otherwise, Fraction(0))
            testing = facts_in(self.ruleset, score.scope, [gate.require])
            testing |= {fact for name in gate.scores for fact in self.known[name]}
            for fact in testing:
                jump = Jump(lost, say("properties.way_gate", title=gate.title))
                found[fact] = found[fact].or_(jump) if fact in found else jump
        if modifiers.round is not None:
            step = Fraction(1, 10**modifiers.round.digits)
            found = {fact: jump.and_(Jump(step, jump.way)) if jump.size else jump for fact, jump in found.items()}
        return found


def largest(ruleset: Ruleset) -> Mapping[str, Found]:
    """Give for every score how far each fact moves it at most, however many units are reported.

    Between the numbers at which a pool's divisor or cap sets in, each move is a sum of what stays, what grows in proportion with the number
    and what shrinks as one over it: convex, so that it is largest at these numbers. Raises `TooManyError`.
    """
    budget = Budget(_MOST_WORK)
    first: Jumps | None = None
    every: list[dict[str, Found]] = []
    for sizes in sizes_of(ruleset):
        looked = Jumps(ruleset, sizes, budget, first)
        first = first or looked
        every.append(looked.known)
    found: dict[str, Found] = {}
    for name in ruleset.scores:
        mine = found[name] = {}
        for known in every:
            for fact, jump in known[name].items():
                mine[fact] = mine[fact].or_(jump) if fact in mine else jump
    return found
