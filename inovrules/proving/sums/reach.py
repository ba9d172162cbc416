"""Which figures each score can have by the points of its levels, with so many units reported."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Never

from inovrules.exact.curve import on_curve
from inovrules.proving.budget import TooManyError
from inovrules.proving.sums.bits import Figures
from inovrules.ruleset.bounds import always_applies, weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Modifiers, Score

_MOST_PARTS = 6
NOTHING = Figures.of([0])
"""What is missing or refused counts, before or after whatever is done to a figure."""


class Reaches:
    """What scores can be, by how many units there are; each is looked at once."""

    def __init__(self, ruleset: Ruleset) -> None:
        """Look at a ruleset."""
        self.ruleset = ruleset
        self.known: dict[int, Reach] = {}

    def of(self, units: int) -> Reach:
        """Give what scores can be with so many units."""
        if units not in self.known:
            self.known[units] = Reach(self.ruleset, units)
        return self.known[units]


class Reach:
    """What scores can be where each unit below counts: so many `units` in every pool that averages, adds or counts.

    It is never too little: every figure that the engine can give then is in it. It may be too much, as levels are taken to be free of each
    other although two indicators may look at one fact.
    """

    def __init__(self, ruleset: Ruleset, units: int) -> None:
        """Look at a ruleset with so many units counted."""
        self.ruleset, self.units = ruleset, units
        self.known: dict[str, Figures | None] = {}

    def figures(self, name: str) -> Figures:
        """Give what a score can be. Raises `TooManyError` where that is too much to go through, or not known."""
        if name not in self.known:
            score = self.ruleset.scores[name]
            self.known[name] = None
            self.known[name] = _modified(self._body(score).joined(NOTHING), score.modifiers).joined(NOTHING)
        return self.known[name] or _unknown()

    def _body(self, score: Score) -> Figures:
        body = score.body
        if isinstance(body, Indicator):
            found = body.description
            return Figures.of(each.points for each in found.outcomes) if found.outcomes and found.complete else _unknown()
        if isinstance(body, Constant):
            return Figures.of([body.value])
        if isinstance(body, Ladder):
            return Figures.of(range(len(body.steps) + 1))
        if isinstance(body, Same):
            return self.figures(body.part.score).times(1 if body.part.weight is None else body.part.weight)
        if isinstance(body, Choose):
            return _any_of([self._weighted(part.score, weight_of(part, self.ruleset.scores)) for part in body.options.values()])
        return self._pool(body) if isinstance(body, Pool) else self._aggregate(score, body)

    def _weighted(self, name: str, weight: Exact) -> Figures:
        return self.figures(name).times(weight)

    def _aggregate(self, score: Score, body: Aggregate) -> Figures:
        scores = self.ruleset.scores
        if body.how in ("minimum", "best"):
            return _any_of([self.figures(part.score) for part in body.parts])
        total = _sum_of([self._weighted(part.score, weight_of(part, scores)) for part in body.parts])
        return total if body.how == "sum" else _any_of([total.times(1 / divisor) for divisor in self._divisors(score, body)])

    def _divisors(self, score: Score, body: Aggregate) -> list[Fraction]:
        """Give what a weighted mean may be divided by, as some parts may be left out."""
        scores = self.ruleset.scores
        weights = [(part.score, Fraction(weight_of(part, scores))) for part in body.parts]
        maybe = [weight for name, weight in weights if score.policy == "exclude" or not always_applies(scores[name], scores)]
        if len(maybe) > _MOST_PARTS:
            return _unknown()
        left_out = {sum(some, Fraction(0)) for size in range(len(maybe) + 1) for some in combinations(maybe, size)}
        whole = sum((weight for _, weight in weights), Fraction(0))
        return sorted({whole - less for less in left_out} - {Fraction(0)})

    def _pool(self, body: Pool) -> Figures:
        if body.how == "count":
            numbers = range(self.units + 1) if body.where is not None else [self.units]
            return Figures.of(min(number, number if body.cap is None else body.cap) * body.each for number in numbers)
        if body.how == "covers":
            return Figures.of(range(len(body.values) + 1))
        if body.how == "share":
            return Figures.of(Fraction(100 * number, max(self.units, 1)) for number in range(self.units + 1))
        inner = self.ruleset.scores[body.of or ""]
        if isinstance(inner.body, Pool) or body.how == "best":
            return _unknown()
        total = self.figures(inner.id).repeated(self.units)
        return total if body.how == "sum" else total.times(Fraction(1, max(self.units, body.divisor_floor, 1)))


def _unknown() -> Never:
    raise TooManyError


def _any_of(several: list[Figures]) -> Figures:
    found = several[0]
    for other in several[1:]:
        found = found.joined(other)
    return found


def _sum_of(several: list[Figures]) -> Figures:
    """Add sets up, small ones first."""
    found = Figures.of([0])
    for other in sorted(several, key=lambda each: each.bits.bit_length()):
        found = found.plus(other)
    return found


def _modified(found: Figures, modifiers: Modifiers) -> Figures:
    if modifiers.curve:
        found = found.changed(partial(on_curve, modifiers.curve))
    if modifiers.rescale:
        found = found.times(Fraction(modifiers.rescale[1]) / Fraction(modifiers.rescale[0]))
    for gate in modifiers.gates:
        found = found.joined(found.changed(partial(min, gate.otherwise)))
    if modifiers.cap is not None:
        found = found.changed(partial(min, modifiers.cap))
    if modifiers.floor is not None:
        found = found.changed(partial(max, modifiers.floor))
    return found if modifiers.round is None else found.changed(modifiers.round.apply)
