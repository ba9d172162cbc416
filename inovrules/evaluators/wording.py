"""The words that evaluators share: quantities with their unit, levels, bands, and what isn't reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.evaluators.contract import Outcome
from inovrules.evaluators.scale import BOTTOM, TOP
from inovrules.exact import Span
from inovrules.messages import say

if TYPE_CHECKING:
    from decimal import Decimal

    from inovrules.evaluators.level import Level
    from inovrules.evaluators.scale import Edge
    from inovrules.evaluators.subjects import Subject
    from inovrules.exact import Exact
    from inovrules.messages import Message

PERCENT = frozenset(["%", "percent", "persen"])
_UNITS = {
    "days": "days",
    "hari": "days",
    "months": "months",
    "bulan": "months",
    "years": "years",
    "tahun": "years",
    "rupiah": "rupiah",
    "points": "points",
    "poin": "points",
}
_EDGES = {(True, 0): "from", (True, 1): "above", (False, 0): "to", (False, -1): "below"}


def quantity(value: Exact | Decimal | Span, unit: str | None) -> Message:
    """Tell a number with its unit. Units are Indonesian words; English leaves out those it has no word for.

    >>> quantity(880, "orang").text("id"), quantity(880, "orang").text("en"), quantity(20, "persen").text("id")
    ('880 orang', '880', '20%')
    """
    if unit is None or (isinstance(value, Span) and value.low is None and value.high is None):
        return say("reason.number", value=value)
    if unit in PERCENT:
        return say("reason.percent", value=value)
    if unit in _UNITS:
        return say(f"reason.{_UNITS[unit]}", value=value)
    return say("reason.quantity", value=value, unit=unit)


def named(level: Level) -> Message:
    """Name a level, with its title where it has one."""
    if level.title is None:
        return say("reason.level", level=level.number)
    return say("reason.level.titled", level=level.number, title=level.title)


def band_words(low: Edge, high: Edge, unit: str | None = None) -> Message:
    """Tell a band of numbers by its edges.

    >>> from inovrules.evaluators.scale import edge
    >>> band_words(edge(501), TOP, "orang").text("id"), band_words(edge(0, 1), edge(10, -1)).text("en")
    ('501 orang atau lebih', 'more than 0, less than 10')
    """
    names = [_EDGES[is_low, end[2]] for is_low, end in ((True, low), (False, high)) if end not in (BOTTOM, TOP)]
    if low == high and low != BOTTOM:
        return say("reason.band.exactly", value=quantity(low[1], unit))
    if not names:
        return say("reason.band.any")
    if len(names) == 1:
        return say(f"reason.band.{names[0]}", value=quantity(low[1] if high == TOP else high[1], unit))
    return say(f"reason.band.{'_'.join(names)}", low=say("reason.number", value=low[1]), high=quantity(high[1], unit))


def not_reported(subject: Subject) -> Outcome:
    """Give the outcome of a fact that isn't reported."""
    return Outcome.missing(say("reason.fact_not_reported", title=subject.title))
