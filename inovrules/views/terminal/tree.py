"""The scores of a unit as a tree, without the alternatives that nobody chose or answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Aggregate, Choose, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import UnitScores


class Branch(NamedTuple):
    """A score at a depth of the tree, with its weight there; `hidden` parts of it aren't shown."""

    depth: int
    score: Score
    weight: Exact
    hidden: int


def branches(scores: UnitScores, *, everything: bool = False) -> Iterator[Branch]:
    """Walk down from what is published of a unit, each score once."""
    rules = scores.program.ruleset
    seen: set[str] = set()
    for item in scores.published():
        yield from _walk(scores, Part(item.rule.score), 0, seen, everything)
    if everything:
        for score in scores.program.plans[scores.unit.scope].scores:
            yield from _walk(scores, Part(rules.scores[score.id].id), 0, seen, everything)


def _walk(scores: UnitScores, part: Part, depth: int, seen: set[str], everything: bool) -> Iterator[Branch]:  # noqa: FBT001 - passed on
    if part.score in seen:
        return
    seen.add(part.score)
    score = scores.program.ruleset.scores[part.score]
    parts = score.parts()
    shown = parts if everything else _answered(scores, score)
    yield Branch(depth, score, weight_of(part, scores.program.ruleset.scores), len(parts) - len(shown))
    for below in shown:
        yield from _walk(scores, below, depth + 1, seen, everything)


def _answered(scores: UnitScores, score: Score) -> tuple[Part, ...]:
    """Of alternatives, those that count: the chosen one, or those that have an answer."""
    body = score.body
    if isinstance(body, Choose):
        option = scores.unit.facts[body.by]
        chosen = body.options.get(option) if isinstance(option, str) else None
        return () if chosen is None else (chosen,)
    if isinstance(body, Aggregate) and body.how == "best":
        return tuple(part for part in body.parts if scores.cell(part.score).state != "missing")
    return score.parts()
