"""Self-assessed levels: where a stated level counts beside what is reported, and what is told where it doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.evaluators.contract import Outcome
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from inovrules.exact import Exact

_CONTRADICTED = "reason.level_contradicted"


def answered(outcome: Outcome, level: int, points: Mapping[int, Exact], ends: tuple[Exact, Exact]) -> tuple[Outcome, bool]:
    """Give the outcome of an indicator for which a level is stated, and whether it is that level that gives it.

    `outcome` is what the reported facts give, between `ends`. What is reported comes first: the level counts where that leaves it open,
    and where it is worth something that the facts rule out, that is told.
    """
    if outcome.state not in ("missing", "scored"):
        return outcome, False
    if level and level not in points:
        return unknown(outcome, level, points), False
    worth, (low, high) = points.get(level, 0), ends
    if not low <= worth <= high:
        return evolve(outcome, reason=say(_CONTRADICTED, level=level, reason=outcome.reason)), False
    if outcome.state == "scored" and low == high:
        return outcome, False
    return Outcome.scored(worth, say("reason.self_assessed", level=level), level), True


def unknown(outcome: Outcome, level: int, levels: Collection[int]) -> Outcome:
    """Give an outcome with the remark that a stated level is none of these, and so doesn't count."""
    name = "unknown" if levels else "impossible"
    known = tuple(sorted({0, *levels}))
    return evolve(outcome, reason=say(f"reason.level_{name}", level=level, known=known, reason=outcome.reason))


def is_contradicted(outcome: Outcome) -> bool:
    """Whether the reported facts rule out the level that is stated."""
    return outcome.reason.id == _CONTRADICTED
