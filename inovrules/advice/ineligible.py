"""The effects of all innovations of a portfolio that don't count, or may not: each exact, and all of them in a moment."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.advice.below import reached
from inovrules.advice.breakeven import break_even
from inovrules.advice.effects import Figures, effect_of, figures_at, made, removed, single_pooled
from inovrules.advice.figures import figure
from inovrules.exact import as_exact
from inovrules.ruleset.scores import Aggregate, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.advice.breakeven import BreakEven
    from inovrules.advice.effects import Effect
    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores

_WORK = 20_000


class Effects:
    """The effects of innovations on what is published of the whole.

    Where the way from the pooled score up to the headline is a straight line, scoring again at its two ends tells the effect of every
    innovation that answers alike, to the last digit. Elsewhere each is scored again, as many as take a moment; `of` gives `None` for
    the rest.
    """

    def __init__(self, card: Scorecard) -> None:
        """Find out what pools look at."""
        self.card = card
        self._pools = [score.body for score in card.ruleset.scores.values() if isinstance(score.body, Pool)]
        self._by_opd = card.portfolio.only is not None or any(pool.source == "opd" for pool in self._pools)
        self._left = _WORK // max(len(card.innovations) * len(self._pools), 1)
        self._headline = headline = card.headline
        score = single_pooled(card, headline.rule.score) if headline and headline.exact is not None else None
        straight = score is not None and headline is not None and is_straight(card, headline.rule.score, score)
        self._score = score if straight else None
        self._lines: dict[object, tuple[Callable[[Exact], Figures], BreakEven | None]] = {}
        self._found: dict[object, Effect] = {}

    def of(self, scores: UnitScores, *, accepts: bool) -> Effect | None:
        """Give the effect of one innovation; `None` when it can't be told, or too many were asked for."""
        if self._headline is None:
            return None
        if accepts and self._score is not None and scores.cell(self._score.id).state == "scored":
            effect = self._on_line(scores, self._score)
            if effect.gain or effect.proven_gain:
                return effect
        key = accepts, len(scores.eligibility.refusals), self._cells(scores), self._answers(scores)
        return self._once(key, lambda: effect_of(self.card, [scores], accepts=accepts))

    def without(self, scores: UnitScores) -> Effect | None:
        """Give the effect of taking out an innovation that counts; `None` when it can't be told, or too many were asked for."""
        if self._headline is None:
            return None
        key = None, scores.unit.opd, self._cells(scores), self._answers(scores)
        return self._once(key, lambda: removed(self.card, scores))

    def _once(self, key: object, found: Callable[[], Effect]) -> Effect | None:
        if key not in self._found:
            if self._left <= 0:
                return None
            self._left -= 1
            self._found[key] = found()
        return self._found[key]

    def _on_line(self, scores: UnitScores, score: Score) -> Effect:
        headline = self._headline
        assert headline is not None  # noqa: S101 - there is a line to it
        key = self._answers(scores)
        if key not in self._lines:
            self._lines[key] = line(self.card, scores, score, headline)
        (at, pays), cell = self._lines[key], scores.cell(score.id)
        effect = made(self.card, [scores], headline, (at(cell.value)[0], at(cell.proven)[1]), accepts=True)
        return effect if effect.gain >= 0 else evolve(effect, pays=pays, stands=cell.value)

    def _cells(self, scores: UnitScores) -> object:
        """What pools take from an innovation."""
        return tuple(scores.cell(pool.of)[:8] for pool in self._pools if pool.of and pool.source == "innovation")

    def _answers(self, scores: UnitScores) -> object:
        """What pools look at beside that: facts, and the OPD where its scores are pooled too."""
        seen = {name for pool in self._pools for name in (pool.fact, *(pool.where.reads if pool.where else ()))}
        answers = tuple((name, scores.unit.facts[name]) for name in sorted(filter(None, seen)))
        return answers, scores.unit.opd if self._by_opd else None


def line(
    card: Scorecard, scores: UnitScores, score: Score, headline: PublishedScore
) -> tuple[Callable[[Exact], Figures], BreakEven | None]:
    """Score again with the pooled score at its least and at its most: between them the headline lies on a line.

    Gives the line and where it crosses what the headline is now.
    """
    bounds = card.ruleset.bounds[score.id]
    assert bounds.high is not None  # noqa: S101 - or else it isn't straight
    low, high = bounds.low, bounds.high
    least, most = (figures_at(card, scores, score, headline, value) for value in (low, high))

    def at(value: Exact) -> Figures:
        share = Fraction(value - low) / (high - low)
        claimed, proven = (as_exact(first + (last - first) * share) for first, last in zip(least, most, strict=True))
        return claimed, proven

    now = figure(headline)
    return at, break_even(score, bounds, lambda value: as_exact(at(value)[0] - now))


def is_straight(card: Scorecard, top: str, score: Score) -> bool:
    """Whether a published score is a straight line in a pooled one: sums, means and rescaling all the way, nothing that bends it."""
    bounds = card.ruleset.bounds[score.id]
    return bounds.high is not None and bounds.low < bounds.high and _straight(card, top, score.id)


def _straight(card: Scorecard, name: str, below: str) -> bool:
    if name == below or below not in reached(card, name):
        return True
    score = card.ruleset.scores[name]
    body, made_of = score.body, score.modifiers
    bends = made_of.curve or made_of.gates or made_of.round or made_of.cap is not None or made_of.floor is not None
    if bends or score.when is not None:
        return False
    if isinstance(body, Pool):
        return body.how in ("mean", "sum") and body.of is not None and _straight(card, body.of, below)
    adds = isinstance(body, Same) or (isinstance(body, Aggregate) and body.how in ("sum", "mean"))
    return adds and all(_straight(card, part.score, below) for part in score.parts())
