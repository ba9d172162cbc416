"""Self-assessed levels that the reported facts rule out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.integrity.observation import Observation
from inovrules.messages import say
from inovrules.scoring.stated import is_contradicted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from inovrules.integrity.claims.telling import Teller
    from inovrules.portfolio import Unit


def of_levels(teller: Teller, unit: Unit, as_of: date) -> Iterator[Observation]:
    """Give each level that is stated and that the reported facts contradict."""
    if not unit.levels:
        return
    plan = teller.program(as_of).plans[teller.scope]
    for name, level in unit.levels.items():
        place = plan.index.get(name)
        leaf = None if place is None else plan.leaves[place]
        if leaf is None or leaf.needs_portfolio:
            continue
        outcome = leaf.shared(unit).claimed_outcome
        if outcome is not None and is_contradicted(outcome):
            facts = teller.reported(unit, leaf.indicator.evaluator.reads)
            told = say("claims.told", title=leaf.score.title, what=outcome.reason)
            places = teller.places(unit, (f"level:{name}", *facts))
            remedy = say("claims.level_ruled_out.remedy", level=level)
            yield Observation("level_ruled_out", (unit,), told, remedy, facts, (name,), places, subject=name)
