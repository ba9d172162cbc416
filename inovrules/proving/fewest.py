"""How many indicators have to be answered for a score to get somewhere: those that give most, as often as needed."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import PLAIN, Aggregate, Choose, Indicator, Pool, Same

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published
    from inovrules.ruleset.scores import Part, Score


def fewest_answers(ruleset: Ruleset, item: Published, start: Exact) -> tuple[int, int] | None:
    """Give the least number of answers of one unit with which a score can get to `start`, and how many it asks for.

    Each answer adds at most its own most points; so many of those that give most are needed, whatever else is reported. `None` where
    what an answer adds depends on others. Of an average over units one of them has to get there.
    """
    added = _added(ruleset, item.score, Fraction(1))
    if added is None:
        return None
    totals = accumulate(sorted(added, reverse=True), initial=Fraction(0))
    looked_at = (item.rounding.apply(total) if item.classify_on == "published" else total for total in totals)
    return next(((number, len(added)) for number, total in enumerate(looked_at) if total >= start), None)


def _added(ruleset: Ruleset, name: str, factor: Fraction) -> list[Fraction] | None:
    """Give the most that each answer can add to a score; alternatives are one answer."""
    score = ruleset.scores[name]
    if evolve(score.modifiers, rescale=None) != PLAIN or score.when is not None:
        return None
    if score.modifiers.rescale is not None:
        factor *= Fraction(score.modifiers.rescale[1]) / score.modifiers.rescale[0]
    body = score.body
    if isinstance(body, Indicator):
        sure = body.description.lowest >= 0 and body.type.is_builtin  # one of a plugin may leave a mean by not applying
        return [factor * max(0, body.description.highest)] if sure else None
    if isinstance(body, Choose):
        return _one_of(ruleset, list(body.options.values()), factor)
    if isinstance(body, Pool):
        same = body.how in ("mean", "best") and body.of is not None and not body.divisor_floor
        return _added(ruleset, body.of, factor) if same and body.of is not None else None
    if isinstance(body, Aggregate) and body.how == "best":
        return _one_of(ruleset, [evolve(part, weight=1) for part in body.parts], factor)
    return _several(ruleset, score, factor) if isinstance(body, Aggregate | Same) else None


def _one_of(ruleset: Ruleset, parts: list[Part], factor: Fraction) -> list[Fraction] | None:
    """Give the most of alternatives, each of which has to be one answer."""
    tops = [_added(ruleset, part.score, factor * weight_of(part, ruleset.scores)) for part in parts]
    single = [top[0] for top in tops if top is not None and len(top) == 1]
    return [max(single)] if single and len(single) == len(parts) else None


def _several(ruleset: Ruleset, score: Score, factor: Fraction) -> list[Fraction] | None:
    """Give the most that the parts of a sum add; of a mean, which counts what isn't answered as zero, their share."""
    body, parts = score.body, score.parts()
    weights = [Fraction(1 if isinstance(body, Same) and part.weight is None else weight_of(part, ruleset.scores)) for part in parts]
    if any(weight < 0 for weight in weights):
        return None
    if isinstance(body, Aggregate) and body.how != "sum":
        if body.how != "mean" or score.policy == "exclude" or not sum(weights):
            return None
        factor /= sum(weights)
    found: list[Fraction] = []
    for part, weight in zip(parts, weights, strict=True):
        added = _added(ruleset, part.score, factor * weight)
        if added is None:
            return None
        found += added
    return found
