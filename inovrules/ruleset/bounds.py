"""The least and most that each score can be, from its evaluator's description upwards."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import as_exact
from inovrules.exact.curve import on_curve
from inovrules.ruleset.model import Bounds
from inovrules.ruleset.scores import Aggregate, Choose, Constant, Indicator, Ladder, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Modifiers, Part, Score


def bounds_of(score: Score, known: Mapping[str, Bounds], scores: Mapping[str, Score]) -> Bounds:
    """Give the bounds of a score whose parts' bounds are `known`. A missing or refused part counts zero, so zero is within."""
    raw = body_bounds(score, known, scores)
    return modified(raw, score.modifiers)


def body_bounds(score: Score, known: Mapping[str, Bounds], scores: Mapping[str, Score]) -> Bounds:  # noqa: PLR0911 - one line for each kind
    """Give the bounds of a score before its modifiers."""
    body = score.body
    if isinstance(body, Indicator):
        return Bounds(min(0, body.description.lowest), max(0, body.description.highest))
    if isinstance(body, Aggregate):
        return _aggregate(score, body, known, scores)
    if isinstance(body, Choose):
        weighted = [_weighted(part, known, scores) for part in body.options.values()]
        return _around([*weighted, Bounds(0, 0)])
    if isinstance(body, Ladder):
        return Bounds(0, len(body.steps))
    if isinstance(body, Constant):
        return Bounds(body.value, body.value)
    if isinstance(body, Same):
        weight, bounds = 1 if body.part.weight is None else body.part.weight, known[body.part.score]
        return Bounds(as_exact(weight * bounds.low), None if bounds.high is None else as_exact(weight * bounds.high))
    return _pool(body, known)


def weight_of(part: Part, scores: Mapping[str, Score]) -> Exact:
    """Give the weight of a part: its own here, or else the score's."""
    return scores[part.score].weight if part.weight is None else part.weight


def always_applies(score: Score, scores: Mapping[str, Score]) -> bool:
    """Whether a score applies to every unit, as far as the ruleset alone can tell."""
    if score.when is not None or isinstance(score.body, Choose):
        return False
    if isinstance(score.body, Pool):
        return score.body.of is None or always_applies(scores[score.body.of], scores)
    parts = score.parts()
    return not parts or any(always_applies(scores[part.score], scores) for part in parts)


def _always_scored(score: Score, scores: Mapping[str, Score]) -> bool:
    """Whether a score is scored whatever is reported: a constant, and what counts one for certain."""
    if score.when is not None or not isinstance(score.body, Aggregate | Constant):
        return False
    if isinstance(score.body, Constant):
        return True
    sure = score.body.how != "mean" and score.policy != "refuse"
    return sure and any(_always_scored(scores[part.score], scores) for part in score.body.parts)


def _part(part: Part, known: Mapping[str, Bounds], scores: Mapping[str, Score]) -> Bounds:
    """Give what a part can count for, unweighted: zero too, unless it is always scored."""
    bounds = known[part.score]
    return bounds if _always_scored(scores[part.score], scores) else _around([bounds, Bounds(0, 0)])


def _weighted(part: Part, known: Mapping[str, Bounds], scores: Mapping[str, Score]) -> Bounds:
    weight, bounds = weight_of(part, scores), _part(part, known, scores)
    return Bounds(as_exact(weight * bounds.low), None if bounds.high is None and weight else as_exact(weight * (bounds.high or 0)))


def _around(several: list[Bounds]) -> Bounds:
    highs = [bounds.high for bounds in several]
    return Bounds(min(bounds.low for bounds in several), None if None in highs else max(high for high in highs if high is not None))


def _aggregate(score: Score, body: Aggregate, known: Mapping[str, Bounds], scores: Mapping[str, Score]) -> Bounds:
    around = _around([_part(part, known, scores) for part in body.parts])
    if body.how == "minimum":
        counts = _always_scored if score.policy == "exclude" else always_applies
        highs = [_part(part, known, scores).high for part in body.parts if counts(scores[part.score], scores)]
        bounded = [high for high in highs if high is not None]
        return Bounds(around.low, min(bounded) if bounded else None if highs else around.high)
    if body.how != "sum":
        return around
    weighted = [_weighted(part, known, scores) for part in body.parts]
    highs = [bounds.high for bounds in weighted]
    total = None if None in highs else as_exact(sum((high for high in highs if high is not None), Fraction(0)))
    return Bounds(as_exact(sum((bounds.low for bounds in weighted), Fraction(0))), total)


def _pool(body: Pool, known: Mapping[str, Bounds]) -> Bounds:
    if body.how == "count":
        most = None if body.cap is None else as_exact(body.cap * body.each)
        return Bounds(min(0, most or 0), None if body.each > 0 and most is None else max(0, most or 0))
    if body.how == "covers":
        return Bounds(0, len(body.values))
    if body.how == "share":
        return Bounds(0, 100)
    inner = _around([known[body.of or ""], Bounds(0, 0)])
    return Bounds(inner.low, None if body.how == "sum" and inner.high != 0 else inner.high)


def modified(bounds: Bounds, modifiers: Modifiers) -> Bounds:
    """Give the bounds after a score's modifiers."""
    low, high = bounds.low, bounds.high
    if modifiers.curve:
        inside = [y for x, y in modifiers.curve if low <= x and (high is None or x <= high)]
        ends = [on_curve(modifiers.curve, low), modifiers.curve[-1][1] if high is None else on_curve(modifiers.curve, high)]
        low, high = min(*inside, *ends), max(*inside, *ends)
    if modifiers.rescale:
        factor = Fraction(modifiers.rescale[1]) / modifiers.rescale[0]
        low, high = as_exact(low * factor), None if high is None else as_exact(high * factor)
    for gate in modifiers.gates:
        low = min(low, gate.otherwise)
    if modifiers.cap is not None:
        low, high = min(low, modifiers.cap), modifiers.cap if high is None else min(high, modifiers.cap)
    if modifiers.floor is not None:
        low, high = max(low, modifiers.floor), None if high is None else max(high, modifiers.floor)
    if modifiers.round is not None:
        low, high = modifiers.round.apply(low), None if high is None else modifiers.round.apply(high)
    return Bounds(low, high)
