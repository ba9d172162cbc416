"""A figure that a unit reports, and the numbers that its printed digits can stand for."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from inovrules.derived import intervals
from inovrules.exact import Span, as_exact, span_of
from inovrules.facts.values import Change

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.facts.values import Number
    from inovrules.messages import Text

Side = Literal["baseline", "result"]
SIDES: tuple[Side, ...] = ("baseline", "result")
_HALF = Fraction(1, 2)


@frozen
class Figure:
    """A number of a unit: that of a fact, of a derived one, or one side of a change."""

    name: str
    title: Text
    unit: str | None = None
    side: Side | None = None

    def number(self, facts: Mapping[str, Value | None]) -> Number | None:
        """Give the number as it is reported; `None` where it isn't."""
        value = facts.get(self.name)
        if isinstance(value, Change):
            return value.baseline if self.side == "baseline" else value.result
        return value if isinstance(value, int | Decimal | Fraction | Span) and not isinstance(value, bool) else None

    def span(self, facts: Mapping[str, Value | None]) -> Span | None:
        """Give the numbers that it may be."""
        found = self.number(facts)
        return None if found is None else span_of(found)


def unit_in_last_place(number: Number) -> Exact:
    """Give the step of the last printed digit; 0 for a whole number and for bounds, which are meant as they stand.

    >>> unit_in_last_place(Decimal("83.32")), unit_in_last_place(Decimal("70")), unit_in_last_place(118)
    (Fraction(1, 100), 1, 0)
    """
    if not isinstance(number, Decimal):
        return 0
    exponent = number.as_tuple().exponent
    return as_exact(Fraction(10) ** exponent) if isinstance(exponent, int) else 0


def rounded_from(number: Number) -> Span:
    """Give every number that is printed so when it is rounded, both ends included, as it isn't known how halves were rounded.

    >>> rounded_from(Decimal("70")).low, rounded_from(Decimal("70.0")).high
    (Fraction(139, 2), Fraction(1401, 20))
    """
    span, half = span_of(number), as_exact(unit_in_last_place(number) * _HALF)
    return intervals.add(span, Span(-half, half)) if half else span


def cut_from(number: Number) -> Span:
    """Give every number that is printed so when its further digits are cut off.

    >>> cut_from(Decimal("15.83")).high
    Fraction(396, 25)
    """
    span, step = span_of(number), unit_in_last_place(number)
    if not step or span.exact is None:
        return span
    return Span(span.exact, as_exact(span.exact + step), high_open=True) if span.exact >= 0 else negative(span.exact, step)


def negative(exact: Exact, step: Exact) -> Span:
    """Give what is cut to a negative number: digits are cut off towards zero."""
    return Span(as_exact(exact - step), exact, low_open=True)


def apart(one: Span, other: Span, tolerance: Exact = 0) -> bool:
    """Whether two numbers certainly differ by more than a tolerance. What is only known about never differs by a mere touch.

    >>> apart(Span(5026, 5026), Span(6000, 6000)), apart(Span(low=4000), Span(6000, 6000))
    (True, False)
    """
    return _below(one, other, tolerance) or _below(other, one, tolerance)


def _below(less: Span, more: Span, tolerance: Exact) -> bool:
    if less.high is None or more.low is None:
        return False
    gap = more.low - less.high
    return gap > tolerance or (gap == tolerance == 0 and (less.high_open or more.low_open))
