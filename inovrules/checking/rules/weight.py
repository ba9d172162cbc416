"""What can't change the result: equal points, weight zero, a score that leads to nothing published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.checking.rule import Found, Rule, found
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Aggregate, Indicator, Same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material
    from inovrules.ruleset import Ruleset

_WEIGHING = ("sum", "mean")


def _equal(material: Material) -> Iterator[Found]:
    for score in material.ruleset.scores.values():
        if isinstance(score.body, Indicator) and score.body.description.lowest == score.body.description.highest:
            yield found(material.place(score), f"scores/{score.id}", title=score.title, points=score.body.description.lowest)


def _weightless(material: Material) -> Iterator[Found]:
    """A part that is weighed by zero wherever it counts."""
    scores = material.ruleset.scores
    for score in scores.values():
        weighs = (isinstance(score.body, Aggregate) and score.body.how in _WEIGHING) or isinstance(score.body, Same)
        for part in score.parts() if weighs else ():
            if weight_of(part, scores) == 0:
                place = part.place or material.place(score)
                yield found(place, f"scores/{score.id}/{part.score}", title=scores[part.score].title, whole=score.title)


def _unused(material: Material) -> Iterator[Found]:
    """A score of the ruleset's own file that goes into nothing published; what is included may be published elsewhere."""
    own = material.own_items("scores")
    used = _used(material.ruleset)
    for reading in material.ruleset.readings:
        used |= _used(reading.ruleset) if reading.ruleset else set()
    for score in material.ruleset.scores.values() if material.ruleset.publish else ():
        if score.id in own and score.id not in used:
            yield found(material.place(score), f"scores/{score.id}", title=score.title)


def _used(ruleset: Ruleset) -> set[str]:
    used: set[str] = set()
    waiting = [item.score for item in ruleset.publish]
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            waiting += ruleset.scores[name].needs()
    return used


EQUAL = Rule("IC120", "indicator-decides-nothing", "warning", _equal)
WEIGHTLESS = Rule("IC121", "weight-zero", "warning", _weightless)
UNUSED = Rule("IC122", "score-not-published", "warning", _unused)
