"""What is claimed anew isn't proven by the documents that were there for the old claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.suppose import with_cells, with_scores
from inovrules.scoring.cells import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.scorecard import Scorecard, UnitScores


def unproven(before: Scorecard, after: Scorecard, unit: Unit, facts: Iterable[str]) -> Scorecard:
    """Give a scorecard after some facts of a unit were changed, in which no indicator of those facts is proven further than before.

    What was proven stays proven, as the old documents still stand for the old claim.
    """
    old, new = (card.unit_of(unit.scope, unit.id) for card in (before, after))
    changed, plan = frozenset(facts), new.program.plans[unit.scope]
    held: dict[str, Cell] = {}
    for leaf in plan.leaves:
        if leaf is not None and leaf.indicator.evidence and not changed.isdisjoint(leaf.subjects):
            cells = old.cell(leaf.score.id), new.cell(leaf.score.id)
            if cells[1].proven > cells[0].proven:
                held[leaf.score.id] = _held(*cells, leaf.score, new)
    return with_scores(after, with_cells(new, held)) if held else after


def _held(old: Cell, new: Cell, score: Score, scores: UnitScores) -> Cell:
    plan = scores.program.plans[scores.unit.scope]
    state = old.proven_state if old.proven_state == "scored" else "refused"
    cell = new._replace(proven=old.proven, proven_state=state, proven_outcome=old.proven_outcome)
    return cell._replace(terms=terms_of(cell, score.weight, plan.spreads[plan.index[score.id]]))
