"""Missing documents: what is claimed without them, by the points that they would return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.advice.answers import answers_of
from inovrules.advice.leverage import Levers
from inovrules.advice.ordering import places
from inovrules.advice.proofs import proof_of
from inovrules.exact import as_exact, total

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.exact import Exact
    from inovrules.messages import Message, Text
    from inovrules.portfolio import Evidence, Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard, UnitScores


@frozen
class Lacking:
    """What one unit gets back with the documents that it lacks.

    `own` is in proven points of the indicator itself. `stake` is what that is worth of a published figure by the arithmetic that leads
    there; gates, curves and ladders may bend it. `gain` is what scoring again gave of it, `None` where that wasn't tried.
    """

    unit: Unit
    own: Exact
    stake: Exact
    gain: Exact | None = None

    @property
    def worth(self) -> Exact:
        """What comes back, or where that wasn't tried what should."""
        return self.stake if self.gain is None else self.gain


@frozen
class Missing:
    """The same documents of one indicator, lacking in one or several units.

    `documents` are those that each unit lacks, as they were supposed to be there, and `needs` the same in words. `figure` is the published
    score that they raise: the headline, unless `apart`. `gain` is what scoring again gave with those of all units there, `None` where that
    wasn't tried.
    """

    score: Score
    needs: tuple[Message | Text, ...]
    documents: tuple[Evidence, ...]
    units: tuple[Lacking, ...]
    figure: Score | None
    apart: bool
    gain: Exact | None = None
    stake: Exact = field(init=False)

    @stake.default
    def _stake(self) -> Exact:
        return total(each.stake for each in self.units)

    @property
    def number(self) -> int:
        """How many documents are lacking in all units together."""
        return len(self.documents) * len(self.units)

    @property
    def worth(self) -> Exact:
        """What comes back from all together, or where that wasn't tried what should."""
        return self.stake if self.gain is None else self.gain


def missing_documents(card: Scorecard) -> tuple[Missing, ...]:
    """Give the documents that claims lack, by indicator; what should return most of the headline comes first. None is tried yet.

    What doesn't count, such as an innovation that isn't eligible, gets nothing back and stands apart from what does.
    """
    levers, skipped = Levers(card), card.region if card.portfolio.only else None
    alike: dict[tuple[object, ...], list[tuple[Missing, list[Unit]]]] = {}
    for answer in answers_of(card):
        cell = answer.first.cell(answer.score.id)
        lack = None if answer.first is skipped or cell.proven == cell.value else _lack(answer.first, answer.score, levers)
        if lack is not None:
            units = [scores.unit for scores in answer.units]
            alike.setdefault((lack.score.id, lack.needs, not lack.stake), []).append((lack, units))
    return in_order(_as_one(lacks) for lacks in alike.values())


def _as_one(lacks: list[tuple[Missing, list[Unit]]]) -> Missing:
    """Put the same documents of several units together, those that lose most by them first."""
    ranked = zip(lacks, places(lack.stake for lack, _ in lacks), strict=True)
    found = [(place, unit.scope, unit.id, unit, lack.units[0]) for (lack, units), place in ranked for unit in units]
    found.sort(key=lambda one: one[:3])
    return evolve(lacks[0][0], units=tuple(Lacking(unit, lost.own, lost.stake) for *_, unit, lost in found))


def in_order(found: Iterable[Missing]) -> tuple[Missing, ...]:
    """Order missing documents by what they return: first of the headline, then of what is published beside it."""
    return tuple(sorted(found, key=lambda each: (each.apart, as_exact(-each.worth), each.score.id, each.units[0].unit.id)))


def _lack(scores: UnitScores, score: Score, levers: Levers) -> Missing | None:
    plan, cell = scores.program.plans[scores.unit.scope], scores.cell(score.id)
    leaf = plan.leaves[plan.index[score.id]]
    proof = proof_of(scores, score, leaf) if leaf is not None else None
    if proof is None:
        return None
    lost = as_exact(cell.value - cell.proven)
    stake, figure = levers.stake(scores, score, lost)
    one = Lacking(scores.unit, as_exact(lost * score.weight), stake)
    return Missing(score, proof[2], proof[1], (one,), figure, levers.is_apart(figure))
