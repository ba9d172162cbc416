"""How much a score moves a published figure: the slope from each indicator of each unit to it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import as_exact
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard, UnitScores


class Leverage:
    """Slopes by scope and score, from one score (the headline unless stated) downwards.

    Caps, gates and ladders bend the way, so a slope ranks what to look at; what is promised is always re-scored.
    """

    def __init__(self, scorecard: Scorecard, top: Score | None = None) -> None:
        """Follow the arithmetic of a score down to every indicator."""
        self.scorecard = scorecard
        self.slopes: dict[tuple[Scope, str], Fraction] = {}
        self._stakes: dict[tuple[Scope, str, Exact], Exact] = {}
        headline = scorecard.headline
        if top is None and headline is not None:
            top = scorecard.ruleset.scores[headline.rule.score]
        if top is not None:
            self._follow(top, Fraction(1))

    def of(self, scores: UnitScores, score: Score) -> Fraction:
        """Give how much one unit of a score's value is worth above; zero where it doesn't get there, as from a unit that doesn't count."""
        return self.slopes.get((scores.unit.scope, score.id), Fraction(0)) if scores.eligibility.accepted else Fraction(0)

    def stake(self, scores: UnitScores, score: Score, value: Exact) -> Exact:
        """Give what `value` points more of a score would be worth above, at most."""
        if not scores.eligibility.accepted:
            return 0
        key = (scores.unit.scope, score.id, value)
        found = self._stakes.get(key)
        if found is None:
            found = self._stakes[key] = as_exact(self.of(scores, score) * value)
        return found

    def _follow(self, score: Score, slope: Fraction) -> None:
        key = (score.scope, score.id)
        self.slopes[key] = self.slopes.get(key, Fraction(0)) + slope
        if score.modifiers.rescale:
            slope = slope * Fraction(score.modifiers.rescale[1]) / score.modifiers.rescale[0]
        body, scores = score.body, self.scorecard.ruleset.scores
        if isinstance(body, Indicator):
            return
        if isinstance(body, Pool):
            if body.of and (divisor := self._divisor(body)):
                self._follow(scores[body.of], slope / divisor)
            return
        total = Fraction(1)
        if isinstance(body, Aggregate) and body.how == "mean":
            total = Fraction(sum(weight_of(part, scores) for part in body.parts)) or Fraction(1)
        for part in score.parts():
            weighted = isinstance(body, Choose | Same) or (isinstance(body, Aggregate) and body.how in ("sum", "mean"))
            weight = weight_of(part, scores) if weighted else 1
            if not isinstance(body, Ladder):
                self._follow(scores[part.score], slope * weight / total)

    def _divisor(self, pool: Pool) -> int:
        if pool.how == "sum":
            return 1
        if pool.how == "best":
            return max(pool.take, 1)
        if pool.how != "mean":
            return 0
        units = self.scorecard.innovations if pool.source == "innovation" else self.scorecard.opds
        counted = sum(unit.eligibility.accepted or pool.refused == "keep" for unit in units)
        return max(pool.divisor_floor, counted, 1)


class Levers:
    """The leverage on each published figure of the whole: the headline's first, then that of whatever is published beside it."""

    def __init__(self, scorecard: Scorecard) -> None:
        """Follow every published figure down."""
        scores = scorecard.ruleset.scores
        self.found = [(scores[item.rule.score], Leverage(scorecard, scores[item.rule.score])) for item in scorecard.published]

    @property
    def headline(self) -> Score | None:
        """The first published score of the whole."""
        return self.found[0][0] if self.found else None

    def of(self, scores: UnitScores, score: Score) -> tuple[Score | None, Leverage | None]:
        """Give the first published score that a score of a unit moves, with the leverage on it; the headline where it moves none."""
        moves = ((published, lever) for published, lever in self.found if lever.of(scores, score))
        return next(moves, self.found[0] if self.found else (None, None))

    def stake(self, scores: UnitScores, score: Score, value: Exact) -> tuple[Exact, Score | None]:
        """Give what `value` points more of a score would be worth at most, and in points of which published score."""
        published, lever = self.of(scores, score)
        return (0 if lever is None else lever.stake(scores, score, value)), published

    def is_apart(self, published: Score | None) -> bool:
        """Whether a published score stands beside the headline."""
        return published is not None and published is not self.headline
