"""What it does to a published figure that innovations count, or don't: found by scoring again, never estimated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.advice.below import pools
from inovrules.advice.breakeven import BreakEven, break_even
from inovrules.advice.figures import Points, beside, figure, moved, rounded_up
from inovrules.advice.suppose import Supposed, holding, rolled_up, with_cells
from inovrules.exact import as_exact
from inovrules.messages import Message, Text, say
from inovrules.scoring.eligibility import ELIGIBLE, Eligibility, Ruling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores

Figures = tuple["Exact", "Exact"]


@frozen
class Effect:
    """What becomes of a published figure when innovations count (`accepts`), or no longer do, just as they stand.

    `after` and `proven_after` are the exact figures then; `conditions` is how many conditions have to be met for that. Where the figure
    falls, `pays` tells from which value of the score that is pooled it would rise, and `stands` what that score is now.
    """

    accepts: bool
    conditions: int
    title: Text
    before: PublishedScore
    after: Exact
    proven_after: Exact
    pays: BreakEven | None = None
    stands: Exact | None = None

    @property
    def gain(self) -> Exact:
        """By how much the claimed figure rises; negative where it falls."""
        return as_exact(self.after - figure(self.before))

    @property
    def proven_gain(self) -> Exact:
        """By how much the proven figure rises."""
        return as_exact(self.proven_after - figure(self.before, proven=True))

    @property
    def stake(self) -> Exact:
        """What there is to gain, or to lose; nothing where it is better as it is."""
        return max(self.gain if self.accepts else as_exact(-self.gain), 0)

    def told(self) -> Message:
        """Tell the effect in words."""
        change, rounding = self.gain, self.before.rule.rounding
        told: dict[str, object] = {
            "lead": _lead(self.conditions) if self.accepts else say("finding.effect.lead.lost"),
            "title": self.title,
            "before": Points(rounding.apply(figure(self.before)), rounding.digits),
            "after": Points(rounding.apply(self.after), rounding.digits),
            "points": Points(max(change, as_exact(-change))),
        }
        if not change:
            return say("finding.effect.same", **told)
        if change > 0:
            return say("finding.effect.rises", **told, proven=Points(self.proven_gain, signed=True))
        return say("finding.effect.falls", **told, pays=self._pays())

    def _pays(self) -> Message | str:
        if not self.accepts or self.stands is None:
            return ""
        if self.pays is None:
            return say("finding.effect.never", stands=Points(self.stands))
        name, value = "from" if self.pays.included else "above", Points(rounded_up(self.pays.value))
        return say(f"finding.effect.pays.{name}", score=self.pays.score.title, value=value, stands=Points(self.stands))


def _lead(conditions: int) -> Message:
    return say("finding.effect.lead" if conditions > 1 else "finding.effect.lead.one", n=conditions)


def effect_of(card: Scorecard, several: Sequence[UnitScores], *, accepts: bool) -> Effect:
    """Score again as if some innovations counted (or didn't), as they stand. The figure is the first published one that moves."""
    after = rolled_up(card, [Supposed(scores, ELIGIBLE if accepts else _refused(scores)) for scores in several])
    pairs = list(beside(card, after))
    before, then = next((pair for pair in pairs if any(moved(*pair))), pairs[0])
    found = made(card, several, before, (figure(then), figure(then, proven=True)), accepts=accepts)
    score = single_pooled(card, before.rule.score)
    if not accepts or found.gain >= 0 or len(several) > 1 or score is None:
        return found
    return with_break_even(card, found, several[0], score, claimed_by(card, several[0], score, before))


def removed(card: Scorecard, scores: UnitScores) -> Effect:
    """Score again without an innovation. The figure is the first published one that moves."""
    pairs = list(beside(card, rolled_up(card, [], [scores])))
    before, then = next((pair for pair in pairs if any(moved(*pair))), pairs[0])
    return Effect(False, 0, card.ruleset.scores[before.rule.score].title, before, figure(then), figure(then, proven=True))  # noqa: FBT003


def made(card: Scorecard, several: Sequence[UnitScores], before: PublishedScore, after: Figures, *, accepts: bool) -> Effect:
    """Make an effect from the figures before and after."""
    conditions = max(len(scores.eligibility.refusals) for scores in several)
    return Effect(accepts, conditions, card.ruleset.scores[before.rule.score].title, before, *after)


def with_break_even(card: Scorecard, effect: Effect, scores: UnitScores, score: Score, after: Callable[[Exact], Exact]) -> Effect:
    """Give an effect that lowers a figure with the value from which it would raise it; `after` gives the figure at a value."""
    now = figure(effect.before)
    pays = break_even(score, card.ruleset.bounds[score.id], lambda value: as_exact(after(value) - now))
    return evolve(effect, pays=pays, stands=scores.cell(score.id).value)


def claimed_by(card: Scorecard, scores: UnitScores, score: Score, before: PublishedScore) -> Callable[[Exact], Exact]:
    """Give the claimed figure when an innovation counts whose pooled score has a value, as a function of that value."""
    return lambda value: figures_at(card, scores, score, before, value)[0]


def figures_at(card: Scorecard, scores: UnitScores, score: Score, before: PublishedScore, value: Exact) -> Figures:
    """Score again with an innovation that counts and whose pooled score has a value, claimed and proven; gives the published figures."""
    cells = {score.id: holding(scores, score, value, proven=value)}
    after = rolled_up(card, [Supposed(with_cells(scores, cells), ELIGIBLE)])
    found = next(pair[1] for pair in beside(card, after) if pair[0].rule is before.rule)
    return figure(found), figure(found, proven=True)


def _refused(scores: UnitScores) -> Eligibility:
    """Suppose that what can't be decided fails."""
    return Eligibility(tuple(Ruling(ruling.rule, passes=False) for ruling in scores.eligibility.rulings))


def single_pooled(card: Scorecard, score_id: str) -> Score | None:
    """Give the one score of innovations that a published score is made of; `None` where there are several or none."""
    names = {pool.of for _, pool in pools(card, score_id) if pool.of and pool.source == "innovation"}
    return card.ruleset.scores[names.pop()] if len(names) == 1 else None
