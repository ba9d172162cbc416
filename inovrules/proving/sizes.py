"""V10: units are scored each by itself, in whatever order, and their sums fit in 64 bits."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.sums.grid import grids_of
from inovrules.proving.verdict import Verdict
from inovrules.ruleset.scores import Indicator, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.messages import Message
    from inovrules.proving.sums.grid import Grid
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score

MOST = 2**63 - 1


def independent(ruleset: Ruleset) -> Iterator[Verdict]:
    """Say whether a unit's scores depend on no other unit; the language has no way to it but evaluators that ask for the portfolio.

    Pools add, count, and take the largest of what their units give, which comes out the same in any order.
    """
    whole = [score for score in ruleset.scores.values() if isinstance(score.body, Indicator) and score.body.type.needs_portfolio]
    for score in whole:
        yield Verdict("V10", "undecided", None, say("properties.compares_units", title=score.title), "closed_form", place=score.place)
    if not whole:
        yield Verdict("V10", "proved", None, say("properties.independent"), "closed_form")
    yield _sized(ruleset)


def _sized(ruleset: Ruleset) -> Verdict:
    """Say up to how many units the exact numbers of every published score stay within 64 bits."""
    grids = grids_of(ruleset)
    published = [ruleset.scores[item.score] for item in ruleset.publish]
    unknown = next((score for score in published if grids[score.id] is None or ruleset.bounds[score.id].high is None), None)
    if unknown is not None:
        return Verdict("V10", "undecided", None, say("properties.unsized", title=unknown.title), "closed_form", place=unknown.place)
    units = min((_units(score, grids, ruleset) for score in published), default=MOST)
    return Verdict("V10", "proved" if units else "refuted", None, _told(units), "closed_form")


def _told(units: int) -> Message:
    if units == MOST:
        return say("properties.fits")
    return say("properties.fits_units", units=units) if units else say("properties.too_long")


def _units(score: Score, grids: Mapping[str, Grid | None], ruleset: Ruleset) -> int:
    """Give how many units there may be until the numerator or denominator of a score is too long; 0 where it always may be.

    Its figures have a denominator that divides `whole` times the number of units, so the numerator is at most the largest figure
    times both. What a pool adds up on the way is no larger.
    """
    grid, bounds = grids[score.id], ruleset.bounds[score.id]
    assert grid is not None  # noqa: S101 - chosen so
    whole = lcm(grid.step.denominator, grid.share.denominator)
    top = max(whole, int(max(abs(Fraction(bounds.low)), abs(Fraction(bounds.high or 0))) * whole) + 1)
    if grid.by is None:
        return MOST if top <= MOST else 0
    inner = ruleset.scores[grid.by.score]
    pooled = ruleset.bounds[inner.body.of].high if isinstance(inner.body, Pool) and inner.body.of else 100
    return MOST // max(top, int(abs(Fraction(pooled or 0)) * whole) + 1)
