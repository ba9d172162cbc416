"""How far a result improves on its baseline: exact interval arithmetic on two figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.derived import intervals
from inovrules.evaluators.scale import Scale, span_between
from inovrules.exact import Span, as_exact, span_of

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.facts import FactDeclaration
    from inovrules.facts.values import Direction, Number


def figure(value: Number, scale: Scale) -> Span | None:
    """Give a figure within its declared domain; `None` when it certainly lies outside.

    >>> figure(105, Scale(0, 100)) is None
    True
    """
    span = span_of(value)
    found = scale.possible(span)
    if found is None or span.exact is not None:
        return None if found is None else span
    return span_between(*found)


def contradicts(claimed: Direction, baseline: Span, result: Span) -> bool:
    """Tell whether a claim certainly contradicts its figures. "About" figures never contradict it by a mere tie.

    >>> contradicts("rose", Span(83, 83), Span(34, 34)), contradicts("rose", Span(low=83), Span(84, 84))
    (True, False)
    """
    vague = baseline.about or result.about
    not_above, not_below = _certainly(result, baseline, vague=vague), _certainly(baseline, result, vague=vague)
    if claimed == "rose":
        return not_above
    if claimed == "fell":
        return not_below
    return not vague and _apart(baseline, result)


def _certainly(first: Span, second: Span, *, vague: bool) -> bool:
    """Whether `first` is certainly at most `second` (or below it, when both are vague)."""
    if first.high is None or second.low is None:
        return False
    return first.high < second.low or (first.high == second.low and not vague)


def _apart(first: Span, second: Span) -> bool:
    """Whether two spans share no number."""
    for below, above in ((first, second), (second, first)):
        if below.high is not None and above.low is not None:
            touching = below.high == above.low and (below.high_open or above.low_open)
            if below.high < above.low or touching:
                return True
    return False


def improvement(baseline: Span, result: Span, *, lower_is_better: bool, percent: bool) -> Span | None:
    """Give the improvement, in percent of the baseline or in the figures' unit; `None` when the baseline may be zero.

    >>> improvement(Span(281, 281), Span(880, 880), lower_is_better=False, percent=False).exact
    599
    >>> improvement(Span(80, 80), Span(60, 60), lower_is_better=True, percent=True).exact
    25
    """
    change = _relative(baseline, result) if percent else intervals.subtract(result, baseline)
    if change is None:
        return None
    return intervals.negate(change) if lower_is_better else change


def _relative(baseline: Span, result: Span) -> Span | None:
    """(result - baseline) / |baseline| * 100, with the baseline once in the formula so that the ends are exact."""
    if baseline.contains(0):
        return None
    sign = 1 if baseline.low is not None and baseline.low >= 0 else -1
    size = baseline if sign > 0 else intervals.negate(baseline)
    quotient = _scaled(result, Fraction(1) / size.exact) if size.exact is not None else intervals.divide(result, size)
    if quotient is None:
        return None
    change = _scaled(intervals.add(quotient, Span(-sign, -sign)), Fraction(100))
    return Span(change.low, change.high, change.low_open, change.high_open, about=baseline.about or result.about)


def _scaled(span: Span, factor: Fraction) -> Span:
    """Multiply by a positive number; unlike a product of spans it keeps open ends open."""
    low, high = (None if end is None else as_exact(end * factor) for end in (span.low, span.high))
    return Span(low, high, span.low_open, span.high_open, span.about)


def improvement_scale(fact: FactDeclaration, *, percent: bool) -> Scale:
    """Tell which improvements the declared domain of the figures allows."""
    if percent:
        if fact.minimum is None or fact.minimum < 0:
            return Scale()
        return Scale(maximum=100) if fact.better == "lower" else Scale(minimum=-100)
    whole = fact.of == "integer"
    if fact.minimum is None or fact.maximum is None:
        return Scale(whole=whole)
    widest: Exact = as_exact(fact.maximum - fact.minimum)
    return Scale(-widest, widest, whole=whole)
