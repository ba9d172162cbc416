"""The same step for several units, once: what to ask a whole regency for, not one innovation after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.ordering import places
from inovrules.advice.steps import candidates, rank, try_move, worth
from inovrules.exact import total

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.advice.moves import Move
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
            found.append(Alike(steps[0].score, steps[0].action, steps, max(len(group) - each, 0)))
        if len(found) == limit:
            break
    return tuple(found)


def _grouped(every: Iterable[Candidate]) -> list[list[Candidate]]:
    """Put the same changes together. Many units share a move, so that what it says is compared once for all of them."""
    groups: dict[tuple[str, Message], list[Candidate]] = {}
    of_move: dict[Move, list[Candidate]] = {}
    for candidate in every:
        move = candidate[3]
        if move not in of_move:
            of_move[move] = groups.setdefault((move.score.id, move.action), [])
        of_move[move].append(candidate)
    return list(groups.values())


def _in_order(groups: list[list[Candidate]]) -> list[list[Candidate]]:
    """Groups by what they promise together, on the headline first; the ruleset's own order decides between equals."""
    totals = [total(promise for _, promise, _, _ in group) for group in groups]
    order = places(totals)
    ordered = sorted(zip(totals, groups, strict=True), key=lambda pair: (pair[1][0][0], order[pair[0]], pair[1][0][3].proves))
    return [group for _, group in ordered]


def _verified(engine: Engine, scorecard: Scorecard, group: list[Candidate], each: int) -> Iterator[Step]:
    order = places(promise for _, promise, _, _ in group)
    best = sorted(group, key=lambda candidate: (order[candidate[1]], candidate[2].id))[:each]
    steps = [try_move(engine, scorecard, unit, move) for _, _, unit, move in best]
    yield from sorted((step for step in steps if worth(step) > 0), key=rank)
