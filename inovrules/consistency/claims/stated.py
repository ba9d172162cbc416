"""How far something is said to have moved, against its figures (C6): percent, points and absolute confused, cut instead of rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.claims.flaw import Flaw
from inovrules.consistency.figure import apart, cut_from, rounded_from
from inovrules.derived import intervals
from inovrules.evaluators.improvement import improvement
from inovrules.evaluators.wording import quantity
from inovrules.exact import Span
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.consistency.claims.flaw import Claim
    from inovrules.facts.change import Measured
    from inovrules.facts.values import Number
    from inovrules.messages import Message


def stated(claim: Claim) -> Iterator[Flaw]:
    """Compare the movement that is stated with that of the figures, each taken as any number that is printed so."""
    change = claim.change
    if change.stated is None or change.baseline is None or change.result is None:
        return
    sizes = _sizes(change.baseline, change.result)
    own = {name: sizes[name] for name in (("percent", "absolute") if change.measured is None else (_kind(change.measured),))}
    if not any(_fits(rounded_from(change.stated), size) for size in own.values()):
        yield _told(claim, change.stated, sizes, own)


def _kind(measured: Measured) -> str:
    return "percent" if measured == "percent" else "absolute"


def _sizes(baseline: Number, result: Number) -> dict[str, Span | None]:
    """Give the size of the movement by every way of counting it."""
    before, after = rounded_from(baseline), rounded_from(result)
    return {
        "percent": _size(improvement(before, after, lower_is_better=False, percent=True)),
        "absolute": _size(intervals.subtract(after, before)),
        "of_result": _size(improvement(after, before, lower_is_better=False, percent=True)),
    }


def _size(span: Span | None) -> Span | None:
    """Give the size of a movement, whichever way it goes; as wide as it may be where the way isn't certain."""
    if span is None or (span.low is not None and span.low >= 0):
        return span
    turned = intervals.negate(span)
    if turned.low is not None and turned.low >= 0:
        return turned
    ends = (span.high, turned.high)
    return Span(0, None if ends[0] is None or ends[1] is None else max(ends[0], ends[1]))


def _fits(stated_as: Span, size: Span | None) -> bool:
    """Whether a movement may be what is stated; one that can't be computed contradicts nothing."""
    found = _size(stated_as)
    return size is None or found is None or not apart(found, size)


def _told(claim: Claim, number: Number, sizes: dict[str, Span | None], own: dict[str, Span | None]) -> Flaw:
    """Say what fits instead, where anything does."""
    rounded, cut = rounded_from(number), cut_from(number)
    values = {"stated": _shown(claim, number), **claim.figures, "actual": _actual(claim, own)}
    if any(_fits(cut, size) for size in own.values()):
        return Flaw("change_cut", "note", say("claims.change_cut", **values), say("claims.change_cut.remedy"))
    other = next((name for name, size in sizes.items() if name not in own and size is not None and _fits(rounded, size)), None)
    remedy = say(f"claims.change_differs.{other}") if other else say("claims.change_differs.remedy")
    return Flaw("change_differs", "error", say("claims.change_differs", **values), remedy, refuses=True)


def _shown(claim: Claim, number: Number) -> Message:
    measured = claim.change.measured
    unit = "%" if measured == "percent" else "points" if measured == "points" else claim.unit_moved if measured == "absolute" else None
    return quantity(number, unit)


def _actual(claim: Claim, own: dict[str, Span | None]) -> object:
    """Tell the movement of the figures themselves, as they are printed."""
    change = claim.change
    both = claim.both
    assert both is not None  # noqa: S101 - both are reported
    percent = _size(improvement(*both, lower_is_better=False, percent=True))
    absolute = _size(intervals.subtract(both[1], both[0]))
    shown = {"percent": (percent, "%"), "absolute": (absolute, "points" if change.measured == "points" else claim.unit_moved)}
    return tuple(quantity(span, unit) for name, (span, unit) in shown.items() if name in own and span is not None)
