"""Portfolios with wished points, each of them scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.proving.witnesses.bench import Bench
from inovrules.proving.witnesses.building import Builder
from inovrules.proving.witnesses.goals import Asked, Goal
from inovrules.proving.witnesses.plain import plain
from inovrules.proving.witnesses.trial import reads_the_same

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard


def made(ruleset: Ruleset, engine: Engine, wishes: Mapping[str, Exact], innovations: int) -> dict[str, Any] | None:
    """Give a portfolio with the points that are wished; `None` where none is found."""
    bench = Bench(ruleset, engine)
    scopes = {ruleset.scores[name].scope for name in wishes}
    goal = Goal(ruleset, opd=Asked(enough=int("opd" in scopes)))
    draft = Builder(bench, goal).draft(wishes, innovations)
    if draft is None or not reads_the_same(bench, draft):
        return None
    card = engine.evaluate(draft.portfolio(), ruleset, readings=False)
    return plain(draft) if all(_gives(card, name, points) for name, points in wishes.items()) else None


def _gives(card: Scorecard, name: str, points: Exact) -> bool:
    """Whether an indicator gives these points everywhere, claimed and proven, and every innovation counts."""
    scope = card.ruleset.scores[name].scope
    units = [unit for unit in card.units() if unit.unit.scope == scope]
    cells = [unit.cell(name) for unit in units if unit.eligibility.accepted]
    return len(cells) == len(units) > 0 and all((cell.value, cell.proven) == (points, points) for cell in cells)
