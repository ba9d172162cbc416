"""How a number is measured before levels look at it: whole, at a stated precision, or as it is."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from math import ceil, floor
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from inovrules.exact import Span, as_exact

if TYPE_CHECKING:
    from inovrules.exact import Exact, Rounding

Edge: TypeAlias = "tuple[int, Exact, int]"
"""A place on the number line that sorts: (side, value, nudge).

`side` is -1 or 1 for the infinite ends, `nudge` -1 just below the value and 1 just above it.
"""
BOTTOM: Edge = (-1, 0, 0)
TOP: Edge = (1, 0, 0)


def edge(value: Exact, nudge: int = 0) -> Edge:
    """Give the edge at a value, just below it (-1) or just above it (1).

    >>> edge(200) < edge(200, 1) < edge(201, -1)
    True
    """
    return (0, value, nudge)


def span_between(low: Edge, high: Edge) -> Span:
    """Give everything from one edge to another as a span.

    >>> span_between(edge(20, 1), TOP)
    Span(low=20, high=None, low_open=True, high_open=False, about=False, said=None)
    """
    return Span(
        None if low == BOTTOM else low[1],
        None if high == TOP else high[1],
        low_open=low[2] > 0,
        high_open=high[2] < 0,
    )


@frozen
class Scale:
    """Which numbers are possible: between `minimum` and `maximum`, `whole`, or read at a precision (`rounding`) first.

    >>> from inovrules.exact import Rounding, Span
    >>> Scale(whole=True).ends(Span(low=4000, low_open=True))[0]
    (0, 4001, 0)
    >>> Scale(rounding=Rounding(1)).ends(Span(20, 20))[0]
    (0, 20, 0)
    """

    minimum: Exact | None = None
    maximum: Exact | None = None
    whole: bool = False
    rounding: Rounding | None = None
    step: Exact | None = field(init=False, repr=False, eq=False)
    """The distance between neighbouring values; `None` when there are values between any two."""

    @step.default
    def _step(self) -> Exact | None:
        if self.whole:
            return 1
        return as_exact(Fraction(1, 10**self.rounding.digits)) if self.rounding else None

    @cached_property
    def limits(self) -> tuple[Edge, Edge]:
        """The least and the largest possible value."""
        return self._low(self.minimum, is_open=False), self._high(self.maximum, is_open=False)

    def read(self, value: Exact) -> Exact:
        """Read a number at the scale's precision."""
        return value if self.whole or self.rounding is None else self.rounding.apply(value)

    def possible(self, value: Span) -> tuple[Edge, Edge] | None:
        """Give the least and the largest value that `value` can be on this scale; `None` when it can't be any."""
        least, most = self.limits
        if value.exact is not None:
            exact = edge(self.read(value.exact))
            return (exact, exact) if least <= exact <= most else None
        low = max(self._low(value.low, is_open=value.low_open), least)
        high = min(self._high(value.high, is_open=value.high_open), most)
        return (low, high) if low <= high else None

    def ends(self, value: Span) -> tuple[Edge, Edge]:
        """Give the least and the largest value that `value` can be; its nearest place where that is none at all."""
        found = self.possible(value)
        if found is None and value.exact is not None:
            return edge(self.read(value.exact)), edge(self.read(value.exact))
        if found is None:
            least, most = self.limits
            nearest = min(max(self._low(value.low, is_open=value.low_open), least), most)
            return nearest, nearest
        return found

    def first(self, start: Edge) -> Edge:
        """Give the lowest possible value that isn't below `start`."""
        step = self.step
        if step is None or start[0]:
            return start
        count = ceil(Fraction(start[1]) / step)
        return edge(as_exact((count + (start[2] > 0 and count * step == start[1])) * step))

    def last(self, end: Edge) -> Edge:
        """Give the highest possible value that isn't above `end`."""
        step = self.step
        if step is None or end[0]:
            return end
        count = floor(Fraction(end[1]) / step)
        return edge(as_exact((count - (end[2] < 0 and count * step == end[1])) * step))

    def after(self, end: Edge) -> Edge:
        """Give where the next values start after a stretch that ends at `end`."""
        if end[0]:
            return end
        return edge(end[1], end[2] + 1) if self.step is None else edge(as_exact(end[1] + self.step))

    def before(self, start: Edge) -> Edge:
        """Give where values end before a stretch that starts at `start`."""
        if start[0]:
            return start
        return edge(start[1], start[2] - 1) if self.step is None else edge(as_exact(start[1] - self.step))

    def _low(self, value: Exact | None, *, is_open: bool) -> Edge:
        if value is None:
            return BOTTOM
        if self.whole or self.rounding is None:
            return self.first(edge(value, int(is_open)))
        return edge(self.rounding.apply(value + self._shift(value) if is_open else value))

    def _high(self, value: Exact | None, *, is_open: bool) -> Edge:
        if value is None:
            return TOP
        if self.whole or self.rounding is None:
            return self.last(edge(value, -int(is_open)))
        return edge(self.rounding.apply(value - self._shift(value) if is_open else value))

    def _shift(self, value: Exact) -> Fraction:
        """Give a distance so small that no tie of the rounding lies between `value` and its neighbour."""
        step = Fraction(self.step or 1)
        return step / (4 * (Fraction(value) / step).denominator)
