"""Conditions that silence can make hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions import All, Any, Not, Test

if TYPE_CHECKING:
    from inovrules.conditions import Condition


def wants_silence(condition: Condition, *, negated: bool = False) -> bool:
    """Whether a condition may hold because something isn't reported, and not hold once it is; one of another kind may.

    >>> from inovrules.messages import Text
    >>> spoken = Test("people", "reported", True, Text("Orang", "People"))
    >>> wants_silence(spoken), wants_silence(Not(spoken))
    (False, True)
    """
    if isinstance(condition, All | Any):
        return any(wants_silence(part, negated=negated) for part in condition.parts)
    if isinstance(condition, Not):
        return wants_silence(condition.part, negated=not negated)
    if not isinstance(condition, Test):
        return True
    return condition.asks_silence and bool(condition.operand) == negated
