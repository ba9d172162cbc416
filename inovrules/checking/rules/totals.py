"""Weights and maxima that don't add up to what the ruleset states, and totals that it doesn't state."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.checking.rule import Found, Rule, found
from inovrules.exact import as_exact
from inovrules.ruleset.bounds import body_bounds, modified, weight_of
from inovrules.ruleset.scores import Aggregate, Modifiers, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material
    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Score

_WHOLES = (1, 100)
_NEAR = Fraction(1, 10)


def _rescaled(material: Material) -> Iterator[Found]:
    """A score that is rescaled from another maximum than it has."""
    for score in material.ruleset.scores.values():
        if score.modifiers.rescale is None:
            continue
        high = _before_rescaling(material, score)
        if high is not None and high != score.modifiers.rescale[0]:
            start, end = score.modifiers.rescale
            yield found(material.place(score), f"scores/{score.id}/rescale", title=score.title, stated=start, high=high, to=end)


def _before_rescaling(material: Material, score: Score) -> Exact | None:
    bounds = body_bounds(score, material.ruleset.bounds, material.ruleset.scores)
    return modified(bounds, Modifiers(curve=score.modifiers.curve)).high


def _almost(material: Material) -> Iterator[Found]:
    """Weights of a mean that add up to nearly 1 or nearly 100: one of them is probably mistyped."""
    scores = material.ruleset.scores
    for score in scores.values():
        if isinstance(score.body, Aggregate) and score.body.how == "mean":
            total = as_exact(sum((Fraction(weight_of(part, scores)) for part in score.body.parts), Fraction(0)))
            whole = next((whole for whole in _WHOLES if total != whole and abs(Fraction(total) - whole) <= whole * _NEAR), None)
            if whole is not None and (whole != 1 or len(score.body.parts) > 1):
                yield found(material.place(score), f"scores/{score.id}/mean", title=score.title, total=total, whole=whole)


def _unstated(material: Material) -> Iterator[Found]:
    """A published score that is made of others and bounded, and states no maximum to check what it adds up to."""
    for item in material.ruleset.publish:
        score, high = material.ruleset.scores[item.score], material.ruleset.bounds[item.score].high
        if isinstance(score.body, Aggregate | Pool) and high is not None and score.stated_maximum is None:
            yield found(material.place(score), f"scores/{score.id}/maximum", title=score.title, high=high)


RESCALED = Rule("IC124", "rescaled-from-another-maximum", "warning", _rescaled)
ALMOST = Rule("IC125", "weights-almost-whole", "warning", _almost)
UNSTATED = Rule("IC126", "maximum-not-stated", "note", _unstated)
