"""How failures of cases are worded, for every view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.exact import exact_text
from inovrules.messages import Message, say

if TYPE_CHECKING:
    from inovrules.cases.model import Failure, Figure


def figure_text(value: Figure) -> str:
    """Write a figure as a case would: exactly.

    >>> from fractions import Fraction
    >>> figure_text(Fraction(160, 3)), figure_text("scored"), figure_text(None)
    ('160/3', 'scored', '–')
    """
    return "–" if value is None else value if isinstance(value, str) else exact_text(value)


def told_key(key: str) -> Message:
    """Name a figure: `level`, or `proven.level`."""
    _, proven, name = key.rpartition(".")
    told = say(f"cases.key.{name}")
    return say("cases.proven", key=told) if proven else told


def told_failure(failure: Failure) -> Message:
    """Tell one failure in a sentence."""
    values = {"expected": figure_text(failure.expected), "got": figure_text(failure.got), "unit": failure.unit}
    if failure.about == "score":
        return say("cases.failure.score", score=failure.score, key=told_key(failure.key), **values)
    if failure.about == "eligibility":
        return say("cases.failure.eligibility", **values)
    if failure.about == "unit":
        return say("cases.failure.unit", **values)
    return say("cases.failure.faults", **values)
