"""Numbers known only within bounds: "more than 4,000", "about 70"."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from inovrules.exact.number import Exact, as_exact

if TYPE_CHECKING:
    from decimal import Decimal

Number: TypeAlias = "int | Decimal | Span"


@frozen(cache_hash=True)
class Span:
    """A number between `low` and `high`; `None` is an open end, `*_open` excludes the end itself.

    `about` marks a number the source calls approximate; `said` keeps the source's words.

    >>> Span(low=4000, low_open=True).exact is None
    True
    >>> Span(low=70, high=70, about=True).exact
    70
    """

    low: Exact | None = None
    high: Exact | None = None
    low_open: bool = False
    high_open: bool = False
    about: bool = False
    said: str | None = None

    @property
    def exact(self) -> Exact | None:
        """The number itself when both ends meet, else `None`."""
        return self.low if self.low is not None and self.low == self.high else None

    def contains(self, value: Exact) -> bool:
        """Whether `value` is a possible value."""
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below


def span_of(value: Number | Exact) -> Span:
    """Give any number as a span.

    >>> span_of(7)
    Span(low=7, high=7, low_open=False, high_open=False, about=False, said=None)
    """
    if isinstance(value, Span):
        return value
    number = as_exact(value)
    return Span(number, number)
