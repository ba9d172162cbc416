"""How long the numbers of a score can get."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from inovrules.evaluators.curve import Curve
from inovrules.exact.digits import Digits, digits_of, product_digits, quotient_digits, sum_digits, widest
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Modifiers, Part, Score

_UNITS = Digits(7)
"""How many units there are: a pool's sum of ever different fractions is bounded by the portfolio, not by the ruleset."""


def score_digits(score: Score, known: Mapping[str, Digits], facts: Mapping[str, Digits], scores: Mapping[str, Score]) -> Digits:
    """Give the digits of a score; `known` are those of the scores that it needs, `facts` those of what indicators read."""
    return _modified(_body(score, known, facts, scores), score.modifiers)


def _body(  # noqa: PLR0911 - one line for each kind
    score: Score, known: Mapping[str, Digits], facts: Mapping[str, Digits], scores: Mapping[str, Score]
) -> Digits:
    body = score.body
    if isinstance(body, Indicator):
        return _indicator(body, facts)
    if isinstance(body, Constant):
        return digits_of(body.value)
    if isinstance(body, Ladder):
        return digits_of(len(body.steps))
    if isinstance(body, Pool):
        return _pool(body, known)
    if isinstance(body, Same):
        return product_digits((known[body.part.score], digits_of(1 if body.part.weight is None else body.part.weight)))
    weighted = [_weighted(part, known, scores) for part in score.parts()]
    if isinstance(body, Choose) or body.how in ("minimum", "best"):
        return widest(weighted)
    total = sum_digits(weighted)
    return quotient_digits(total, sum_digits(digits_of(weight_of(part, scores)) for part in body.parts)) if body.how == "mean" else total


def _weighted(part: Part, known: Mapping[str, Digits], scores: Mapping[str, Score]) -> Digits:
    return product_digits((known[part.score], digits_of(weight_of(part, scores))))


def _indicator(body: Indicator, facts: Mapping[str, Digits]) -> Digits:
    described = body.description
    points = widest(digits_of(value) for value in (described.lowest, described.highest, *(one.points for one in described.outcomes)))
    if not isinstance(body.evaluator, Curve):
        return points
    return widest((points, _on_curve(facts[body.evaluator.subject.name], body.evaluator.points)))


def _on_curve(x: Digits, points: Sequence[tuple[Exact, Exact]]) -> Digits:
    """Give the digits of a height between two corners: low + (high − low) × (x − left) ÷ (right − left)."""
    found = []
    for (left, low), (right, high) in pairwise(points):
        along = product_digits((sum_digits((x, digits_of(left))), digits_of(high - low)))
        found.append(sum_digits((quotient_digits(along, digits_of(right - left)), digits_of(low))))
    return widest(found)


def _pool(body: Pool, known: Mapping[str, Digits]) -> Digits:
    if body.how == "count":
        return product_digits((_UNITS, digits_of(body.each)))
    if body.how in ("covers", "share"):
        return quotient_digits(_UNITS, _UNITS)
    total = product_digits((known[body.of or ""], _UNITS))
    return total if body.how == "sum" else quotient_digits(total, _UNITS)


def _modified(digits: Digits, modifiers: Modifiers) -> Digits:
    if modifiers.curve:
        digits = _on_curve(digits, modifiers.curve)
    if modifiers.rescale:
        digits = product_digits((digits, quotient_digits(digits_of(modifiers.rescale[1]), digits_of(modifiers.rescale[0]))))
    ends = [gate.otherwise for gate in modifiers.gates] + [end for end in (modifiers.cap, modifiers.floor) if end is not None]
    return widest((digits, *map(digits_of, ends)))
