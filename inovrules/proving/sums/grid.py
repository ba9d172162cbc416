"""The grid that every figure of a score lies on: multiples of a step, and shares of a step among the units averaged."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.ruleset.bounds import always_applies, weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Modifiers, Score

_MOST_DIVISORS = 64
_MOST_TAKEN = 16


@frozen
class Divided:
    """What is divided by a number of units: the score that averages them, which units these are, and the least divisor."""

    score: str
    source: Scope
    floor: int


@frozen
class Grid:
    """Every figure is a multiple of `step`, plus a multiple of `share` divided by a number of units (`by`); 0 allows only 0 itself."""

    step: Fraction = Fraction(0)
    share: Fraction = Fraction(0)
    by: Divided | None = None

    def times(self, factor: Exact) -> Grid:
        """Give the grid of a multiple.

        >>> Grid(Fraction(3), Fraction(1)).times(Fraction(-2, 5))
        Grid(step=Fraction(6, 5), share=Fraction(2, 5), by=None)
        """
        return Grid(abs(self.step * factor), abs(self.share * factor), self.by)

    def at(self, units: int) -> Fraction:
        """Give the step of all figures, once the number of units counted is known.

        >>> Grid(Fraction(2, 5), Fraction(2, 5), Divided("average", "innovation", 12)).at(16)
        Fraction(1, 40)
        """
        divisor = max(units, self.by.floor if self.by else 1, 1)
        return common(self.step, self.share / divisor)


Known = dict[str, "Grid | None"]


def common(first: Fraction, second: Fraction) -> Fraction:
    """Give the largest step that two steps are multiples of.

    >>> common(Fraction(2, 5), Fraction(19, 125))
    Fraction(1, 125)
    """
    return Fraction(gcd(first.numerator * second.denominator, second.numerator * first.denominator), first.denominator * second.denominator)


def grids_of(ruleset: Ruleset) -> Mapping[str, Grid | None]:
    """Give the grid of every score; `None` where none is known, as of a curve, or of an average of averages."""
    known: Known = {}
    for name, score in ruleset.scores.items():
        raw = _body(score, ruleset, known)
        known[name] = None if raw is None else _modified(raw, score.modifiers)
    return known


def _body(score: Score, ruleset: Ruleset, known: Known) -> Grid | None:  # noqa: PLR0911 - one line for each kind
    body, scores = score.body, ruleset.scores
    if isinstance(body, Indicator):
        found = body.description
        return _together(Grid(abs(Fraction(each.points))) for each in found.outcomes) if found.outcomes and found.complete else None
    if isinstance(body, Constant):
        return Grid(abs(Fraction(body.value)))
    if isinstance(body, Ladder):
        return Grid(Fraction(1))
    if isinstance(body, Same):
        return _scaled(known[body.part.score], 1 if body.part.weight is None else body.part.weight)
    if isinstance(body, Pool):
        return _pool(score.id, body, known)
    if isinstance(body, Choose) or body.how == "sum":
        return _together(_scaled(known[part.score], weight_of(part, scores)) for part in score.parts())
    if body.how == "mean":
        return _mean(score, body, ruleset, known)
    return _together(known[part.score] for part in body.parts)


def _scaled(grid: Grid | None, factor: Exact) -> Grid | None:
    return None if grid is None else grid.times(factor)


def _together(grids: Iterable[Grid | None]) -> Grid | None:
    """Give the grid of sums, or of any one of several."""
    found = Grid()
    for grid in grids:
        if grid is None or (grid.by and found.by and grid.by != found.by):
            return None
        found = Grid(common(found.step, grid.step), common(found.share, grid.share), found.by or grid.by)
    return found


def _mean(score: Score, body: Aggregate, ruleset: Ruleset, known: Known) -> Grid | None:
    """Give the grid of a weighted mean; whichever parts may be left out change what is divided by."""
    weighted = [(part, Fraction(weight_of(part, ruleset.scores))) for part in body.parts]
    total = _together(_scaled(known[part.score], weight) for part, weight in weighted)
    sure = [weight for part, weight in weighted if score.policy != "exclude" and always_applies(ruleset.scores[part.score], ruleset.scores)]
    maybe = [weight for _, weight in weighted]
    for weight in sure:
        maybe.remove(weight)
    divisors = {sum(sure, Fraction(0))}
    for weight in maybe:
        divisors |= {divisor + weight for divisor in divisors}
        if len(divisors) > _MOST_DIVISORS:
            return None
    return _together(_scaled(total, 1 / divisor) for divisor in divisors if divisor)


def _pool(name: str, body: Pool, known: Known) -> Grid | None:  # noqa: PLR0911 - one line for each kind
    if body.how == "count":
        return Grid(abs(Fraction(body.each)))
    if body.how == "covers":
        return Grid(Fraction(1))
    if body.how == "share":
        return Grid(Fraction(0), Fraction(100), Divided(name, body.source, 0))
    inner = known[body.of or ""]
    if inner is None or inner.by is not None:
        return None
    if body.how == "mean":
        return Grid(Fraction(0), inner.step, Divided(name, body.source, body.divisor_floor))
    if body.how == "best":
        return inner.times(Fraction(1, lcm(*range(1, body.take + 1)))) if body.take <= _MOST_TAKEN else None
    return inner


def _modified(grid: Grid, modifiers: Modifiers) -> Grid | None:
    if modifiers.curve:
        return None
    if modifiers.rescale:
        grid = grid.times(Fraction(modifiers.rescale[1]) / Fraction(modifiers.rescale[0]))
    ends = [gate.otherwise for gate in modifiers.gates] + [end for end in (modifiers.cap, modifiers.floor) if end is not None]
    for end in ends:
        grid = Grid(common(grid.step, abs(Fraction(end))), grid.share, grid.by)
    return Grid(Fraction(1, 10**modifiers.round.digits)) if modifiers.round else grid
