"""Adding innovations that don't exist, to find what more of them would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.below import pools
from inovrules.advice.suppose import Supposed, holding, rolled_up, with_cells
from inovrules.facts import FactMap
from inovrules.portfolio import Unit
from inovrules.scoring.eligibility import ELIGIBLE
from inovrules.scoring.scorecard import UnitScores
from inovrules.scoring.units import UnitRun

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.scoring.scorecard import Scorecard


def is_answered(card: Scorecard, fact: str, value: str) -> bool:
    """Whether an innovation that counts answers a fact so."""
    given = (scores.unit.facts[fact] for scores in card.innovations if scores.eligibility.accepted)
    return any(value in answer if isinstance(answer, tuple) else value == answer for answer in given)


def invented(card: Scorecard, score_id: str, number: int, answers: Mapping[str, Value], opd: Unit | None) -> Unit:
    """Give an innovation that pools take for one of those that they count already."""
    wheres = [pool.where for _, pool in pools(card, score_id) if pool.where is not None]
    when = card.program.as_of, card.program.year
    accepted = [scores.unit for scores in card.innovations if scores.eligibility.accepted]
    alike = next((unit for unit in accepted if all(where.holds(unit.facts, *when) for where in wheres)), None)
    facts: dict[str, Value | None] = {} if alike is None else {**alike.facts}
    for where in wheres if alike is None else ():
        facts.update(where.witness() or {})
    return Unit(f"+{number}", "", "innovation", FactMap({**facts, **answers}), opd=opd.id if opd else None)


def enlarging(card: Scorecard, units: Sequence[Unit]) -> Callable[[Mapping[str, Exact]], Scorecard]:
    """Give the scorecard with innovations added that count, as a function of what each of their scores is worth."""
    added = [UnitScores(card.program, unit, UnitRun(card.program, unit, lambda _score, _pool: ((), False)).run(), None) for unit in units]

    def enlarged(worth: Mapping[str, Exact]) -> Scorecard:
        held = [with_cells(one, {name: holding(one, card.ruleset.scores[name], value) for name, value in worth.items()}) for one in added]
        return rolled_up(card, [Supposed(one, ELIGIBLE) for one in held])

    return enlarged
