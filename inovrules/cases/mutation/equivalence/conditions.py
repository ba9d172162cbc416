"""Whether two conditions agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions.worlds import days_of, worlds

if TYPE_CHECKING:
    from inovrules.conditions import Condition
    from inovrules.facts import Scope
    from inovrules.ruleset import Ruleset


def agree(first: Condition | None, second: Condition | None, ruleset: Ruleset, scope: Scope) -> bool:
    """Whether two conditions agree in every situation that they can tell apart; `False` too where that can't be found out."""
    if first == second:
        return True
    if first is None or second is None or any(name.startswith("score:") for name in (*first.reads, *second.reads)):
        return False
    context = ruleset.context(scope)
    found = worlds([first, second], context, days_of(ruleset.effective, ruleset.year))
    return found is not None and all(world.holds(first) is world.holds(second) for world in found)
