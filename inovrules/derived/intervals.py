"""Interval arithmetic on spans, exact; an open end (`None`) is an infinite one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import Span, as_exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.exact import Exact


def _about(*parts: Span) -> bool:
    return any(part.about for part in parts)


def add(first: Span, second: Span) -> Span:
    """Add.

    >>> add(Span(low=4000, low_open=True), Span(1026, 1026)).low
    5026
    """
    low = None if first.low is None or second.low is None else as_exact(first.low + second.low)
    high = None if first.high is None or second.high is None else as_exact(first.high + second.high)
    return Span(low, high, first.low_open or second.low_open, first.high_open or second.high_open, _about(first, second))


def negate(value: Span) -> Span:
    """Change the sign."""
    low = None if value.high is None else -value.high
    high = None if value.low is None else -value.low
    return Span(low, high, value.high_open, value.low_open, value.about)


def subtract(first: Span, second: Span) -> Span:
    """Subtract."""
    return add(first, negate(second))


def multiply(first: Span, second: Span) -> Span:
    """Multiply; ends are closed, which never loses a possible value."""
    if first.exact is not None and second.exact is not None:
        product = as_exact(Fraction(first.exact) * second.exact)
        return Span(product, product, about=_about(first, second))
    ends = [_times(one, two) for one in (first.low, first.high) for two in (second.low, second.high)]
    signs = _sign_cases(first, second)
    low = None if signs[0] else min(end for end in ends if end is not None)
    high = None if signs[1] else max(end for end in ends if end is not None)
    return Span(low, high, about=_about(first, second))


def power(value: Span, times: int) -> Span:
    """Multiply a number with itself so many times: unlike a product of two numbers it can't have them at different ends.

    >>> power(Span(-2, 3), 2).low, power(Span(-2, 3), 2).high
    (0, 9)
    """
    if times == 1:
        return value
    if times % 2 == 0 and not (value.low is not None and value.low >= 0):
        if value.high is not None and value.high <= 0:
            return power(negate(value), times)
        size = None if value.low is None or value.high is None else max(-value.low, value.high)
        return Span(0, _raised(size, times), about=value.about)
    return Span(_raised(value.low, times), _raised(value.high, times), about=value.about)


def _raised(end: Exact | None, times: int) -> Exact | None:
    return None if end is None else as_exact(Fraction(end) ** times)


def _times(one: Exact | None, two: Exact | None) -> Exact | None:
    """Multiply two ends; however large the one is, nothing times it is nothing."""
    if 0 in (one, two):
        return 0
    return None if one is None or two is None else as_exact(Fraction(one) * two)


def _reaches(value: Span, *, up: bool) -> bool:
    """Whether the span goes on for ever in that direction."""
    return (value.high if up else value.low) is None


def _sign_cases(first: Span, second: Span) -> tuple[bool, bool]:
    """Whether a product can fall, or grow, without bound."""
    down = up = False
    for one, two in ((first, second), (second, first)):
        positive, negative = two.high is None or two.high > 0, two.low is None or two.low < 0
        grows, falls = _reaches(one, up=True), _reaches(one, up=False)
        up = up or (grows and positive) or (falls and negative)
        down = down or (grows and negative) or (falls and positive)
    return down, up


def divide(first: Span, second: Span) -> Span | None:
    """Divide; `None` when the divisor may be zero."""
    if second.contains(0) or 0 in (second.low, second.high):
        return None
    if second.exact is not None:
        return multiply(first, Span(*(as_exact(1 / Fraction(second.exact)),) * 2, about=second.about))
    low = 0 if second.high is None else as_exact(1 / Fraction(second.high))
    high = 0 if second.low is None else as_exact(1 / Fraction(second.low))
    return multiply(first, Span(low, high, about=second.about))


def share(part: Span, rest: Span) -> Span | None:
    """Give part / (part + rest) of two amounts that are never negative; `None` when both may be zero.

    It rises with the part and falls with the rest, so its ends are exact although `part` stands twice in the formula.

    >>> done = share(Span(low=4000, low_open=True), Span(1026, 1026))
    >>> done.low, done.high
    (Fraction(2000, 2513), 1)
    """
    if _may_be_nothing(part) and _may_be_nothing(rest):
        return None
    low = _share_end(part.low, rest.high, 0)
    high = _share_end(part.high, rest.low, 1)
    if low is None or high is None:
        return None
    about = _about(part, rest)
    return Span(low, high, part.low_open and low != high, high != low and (part.high is None or part.high_open), about)


def _may_be_nothing(amount: Span) -> bool:
    return amount.low is None or amount.low < 0 or (amount.low == 0 and not amount.low_open)


def _share_end(part: Exact | None, rest: Exact | None, limit: int) -> Exact | None:
    if (part is not None and part < 0) or (rest is not None and rest < 0):
        return None
    if part is None or rest is None:
        return limit
    total = part + rest
    return None if total == 0 else as_exact(Fraction(part) / total)


def extreme(values: Iterable[Span], *, largest: bool) -> Span:
    """Give the smallest or the largest of several spans."""
    spans = list(values)
    lows, highs = [span.low for span in spans], [span.high for span in spans]
    about = _about(*spans)
    if largest:
        low = max((end for end in lows if end is not None), default=None)
        return Span(low, None if None in highs else max(end for end in highs if end is not None), about=about)
    high = min((end for end in highs if end is not None), default=None)
    return Span(None if None in lows else min(end for end in lows if end is not None), high, about=about)
