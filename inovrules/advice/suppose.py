"""Supposing: what a scorecard would be if an innovation counted (or didn't), were added, or if a score had another value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.scoring.cells import make_cell, pack, terms_of
from inovrules.scoring.members import Groups
from inovrules.scoring.nodes import run_of
from inovrules.scoring.scorecard import Scorecard, UnitScores
from inovrules.scoring.units import UnitRun

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from inovrules.exact import Exact
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.eligibility import Eligibility


class Supposed(UnitScores):
    """The scores of a unit with an eligibility that is supposed, whatever its facts say."""

    __slots__ = ("_supposed",)

    def __init__(self, scores: UnitScores, supposed: Eligibility) -> None:
        """Take the scores over."""
        super().__init__(scores.program, scores.unit, scores.blocks, scores.groups)
        self._supposed = supposed

    @property
    def eligibility(self) -> Eligibility:
        """What is supposed."""
        return self._supposed


def with_cells(scores: UnitScores, cells: Mapping[str, Cell]) -> UnitScores:
    """Give the scores of a unit with other cells for some of them; what is made of those is computed anew."""
    run, plan = run_of(scores), scores.program.plans[scores.unit.scope]
    run.blocks = list(scores.blocks)
    touched = set(cells)
    for score in plan.scores:
        if score.id in cells:
            _put(run, score, cells[score.id])
        elif not touched.isdisjoint((*(part.score for part in score.parts()), *score.gated())):
            touched.add(score.id)
            old = run.cell(score.id)
            made = make_cell(run.combined(score), score.weight, plan.spreads[plan.index[score.id]])
            kept = made if old.reported else made._replace(claimed_outcome=old.claimed_outcome, proven_outcome=old.proven_outcome)
            _put(run, score, kept)
    return UnitScores(scores.program, scores.unit, run.blocks, scores.groups)


def _put(run: UnitRun, score: Score, cell: Cell) -> None:
    number, place = run.plan.where[score.id]
    block = list(run.blocks[number])
    block[place] = cell
    if place == 1:
        block[0] = pack(cell.terms)
    run.blocks[number] = tuple(block)


def holding(scores: UnitScores, score: Score, value: Exact, *, proven: Exact | None = None) -> Cell:
    """Give the cell of a score as if it had a value (and a proven one)."""
    plan = scores.program.plans[scores.unit.scope]
    shown = min(value, scores.cell(score.id).proven) if proven is None else proven
    cell = scores.cell(score.id)._replace(
        state="scored", value=value, proven_state="scored", proven=shown, low=value, high=value, reported=False
    )
    return cell._replace(terms=terms_of(cell, score.weight, plan.spreads[plan.index[score.id]]))


def rolled_up(card: Scorecard, changed: Iterable[UnitScores], without: Collection[UnitScores] = ()) -> Scorecard:
    """Give a scorecard with some innovations' scores in the place of the old ones, new ones after them, and `without` some."""
    known = {scores.unit.id: scores for scores in changed}
    touched = {scores.unit.opd for scores in (*known.values(), *without)}
    gone = {scores.unit.id for scores in without}
    innovations = (*(known.pop(old.unit.id, old) for old in card.innovations if old.unit.id not in gone), *known.values())
    portfolio = evolve(card.portfolio, innovations=tuple(scores.unit for scores in innovations))
    groups = Groups(portfolio, card.groups)
    groups.add("innovation", innovations)
    opds = tuple(_scored(card, old.unit, groups) if old.unit.id in touched else old for old in card.opds)
    groups.add("opd", opds)
    return evolve(
        card,
        portfolio=portfolio,
        region=_scored(card, portfolio.region, groups),
        opds=opds,
        innovations=innovations,
        groups=groups,
        readings=(),
    )


def _scored(card: Scorecard, unit: Unit, groups: Groups) -> UnitScores:
    return UnitScores(card.program, unit, UnitRun(card.program, unit, groups.members_for(unit, card.program)).run(), groups)


def with_scores(card: Scorecard, scores: UnitScores) -> Scorecard:
    """Give a scorecard with the scores of one unit, of whatever scope, in the place of the old ones."""
    if scores.unit.scope == "innovation":
        return rolled_up(card, [scores])
    if scores.unit.scope == "region":
        return evolve(card, region=scores)
    opds = tuple(scores if old.unit.id == scores.unit.id else old for old in card.opds)
    groups = Groups(card.portfolio, card.groups)
    groups.add("innovation", card.innovations)
    groups.add("opd", opds)
    return evolve(card, region=_scored(card, card.region.unit, groups), opds=opds, groups=groups)
