"""Which leaf gave how much of a score: exact shares that add up to it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import as_exact
from inovrules.ruleset.scores import Pool
from inovrules.scoring.nodes import lines_of, run_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Line
    from inovrules.scoring.scorecard import Scorecard, UnitScores

_DOWN: tuple[Scope, ...] = ("region", "opd", "innovation")


@frozen
class Share:
    """What one indicator of one unit, or one rule (`cap`, `gate`, `count`, …), gives to a score."""

    unit: str
    score: str
    kind: str
    claimed: Exact
    proven: Exact


def attribution(scorecard: Scorecard, scores: UnitScores, score_id: str) -> tuple[Share, ...]:
    """Split a score's value over the leaves below it.

    A part that adds c to its parent while it is worth v itself hands c/v of each of its own lines down, so at every level the
    shares add up exactly, claimed and proven. Caps, gates, floors and roundings keep lines of their own. What comes down to a score
    by several ways is put together before it goes on, so that each score of each unit is split once.
    """
    cell = scores.cell(score_id)
    split = _Split(scorecard)
    split.give(scores, score_id, cell.value, cell.proven)
    return tuple(share for share in split.shares() if share.claimed or share.proven)


class _Split:
    """What each score of each unit was given so far, and is still to hand down."""

    def __init__(self, scorecard: Scorecard) -> None:
        self.scorecard = scorecard
        self.given: dict[Scope, dict[str, tuple[UnitScores, dict[str, tuple[Exact, Exact]]]]] = {scope: {} for scope in _DOWN}

    def give(self, scores: UnitScores, score_id: str, claimed: Exact, proven: Exact) -> None:
        """Add to what a score hands down."""
        _, waiting = self.given[scores.unit.scope].setdefault(scores.unit.id, (scores, {}))
        before = waiting.get(score_id)
        waiting[score_id] = (claimed, proven) if before is None else (as_exact(before[0] + claimed), as_exact(before[1] + proven))

    def shares(self) -> Iterator[Share]:
        """Hand everything down, each score after all that are made of it."""
        for scope in _DOWN:
            for scores, waiting in self.given[scope].values():
                run = run_of(scores)
                for score in reversed(scores.program.plans[scope].scores):
                    if score.id in waiting:
                        yield from self._handed_down(scores, score, lines_of(run, score), waiting.pop(score.id))

    def _handed_down(self, scores: UnitScores, score: Score, lines: Sequence[Line], given: tuple[Exact, Exact]) -> Iterator[Share]:
        """Yield what stays with a score of what it was given, and give the rest to what it is made of."""
        cell, (claimed, proven) = scores.cell(score.id), given
        ratios = (_ratio(claimed, cell.value), _ratio(proven, cell.proven)) if lines else (0, 0)
        for line in lines:
            part = as_exact(line.claimed * ratios[0]), as_exact(line.proven * ratios[1])
            below = self._below(scores, score, line)
            if below is None:
                yield Share(scores.unit.id, score.id, line.kind, *part)
            elif any(part):
                self.give(*below, *part)
        rest = as_exact(claimed - cell.value * ratios[0]), as_exact(proven - cell.proven * ratios[1])  # the lines add up to the score
        if any(rest):
            yield Share(scores.unit.id, score.id, "score", *rest)

    def _below(self, scores: UnitScores, score: Score, line: Line) -> tuple[UnitScores, str] | None:
        """Give the score that a line comes from; `None` where it is a rule's own."""
        if line.kind == "score":
            return scores, line.subject
        body = score.body
        if line.kind == "unit" and isinstance(body, Pool) and body.of:
            return self.scorecard.unit_of(body.source, line.subject), body.of
        return None


def _ratio(part: Exact, whole: Exact) -> Exact:
    """Give which part of a value is handed down: all of it at the top, and wherever one score alone is made of another."""
    if part == whole:
        return 1 if whole else 0
    return Fraction(part) / whole if whole else 0
