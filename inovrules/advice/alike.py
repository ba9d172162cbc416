"""The same step for several units, once: what to ask a whole regency for, not one innovation after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.ordering import places
from inovrules.advice.steps import candidates, rank, try_move, worth
from inovrules.exact import total

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.advice.steps import Candidate, Step
    from inovrules.messages import Message
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard


@frozen
class Alike:
    """One change that is open to several units.

    `steps` are verified by scoring again, each alone, the best first; `others` is the number of units for which the same change
    promises something too, without having been tried.
    """

    score: Score
    action: Message
    steps: tuple[Step, ...]
    others: int


def steps_alike(engine: Engine, scorecard: Scorecard, limit: int = 5, each: int = 4) -> tuple[Alike, ...]:
    """Give the changes that promise most over all units together; of each, up to `each` units are verified."""
    found: list[Alike] = []
    for group in _in_order(_grouped(candidates(scorecard))):
        steps = tuple(_verified(engine, scorecard, group, each))
        if steps:
            number = sum(len(candidate.units) for candidate in group)
            found.append(Alike(steps[0].score, steps[0].action, steps, max(number - each, 0)))
        if len(found) == limit:
            break
    return tuple(found)


def _grouped(every: Iterable[Candidate]) -> list[list[Candidate]]:
    """Put the same changes together."""
    groups: dict[tuple[str, Message], list[Candidate]] = {}
    for candidate in every:
        groups.setdefault((candidate.move.score.id, candidate.move.action), []).append(candidate)
    return list(groups.values())


def _in_order(groups: list[list[Candidate]]) -> list[list[Candidate]]:
    """Groups by what they promise together, on the headline first; the ruleset's own order decides between equals."""
    order = places(total(candidate.promise * len(candidate.units) for candidate in group) for group in groups)
    ordered = sorted(zip(order, groups, strict=True), key=lambda pair: (pair[1][0].apart, pair[0], pair[1][0].move.proves))
    return [group for _, group in ordered]


def _verified(engine: Engine, scorecard: Scorecard, group: list[Candidate], each: int) -> Iterator[Step]:
    ranked = zip(group, places(candidate.promise for candidate in group), strict=True)
    every = [(place, unit, candidate.move) for candidate, place in ranked for unit in candidate.units]
    best = sorted(every, key=lambda one: (one[0], one[1].id))[:each]
    steps = [try_move(engine, scorecard, unit, move) for _, unit, move in best]
    yield from sorted((step for step in steps if worth(step) > 0), key=rank)
