"""The nearest other values of a scalar: a number one step up and down, a date one day earlier and later, another word of its list."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.conditions.marks import parse_date_mark
from inovrules.exact import exact_text, read_exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.located import ScalarNode

_WORDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "mode": (("half_up", "half_even", "cut"),),
    "classify_on": (("published", "exact"),),
    "missing": (("zero", "exclude", "refuse"),),
    "refused": (("leave_out", "keep", "counted"),),
    "unknown": (("refuse", "accept"),),
    "tie": (("lower", "upper"),),
    "measure": (("percent", "absolute"),),
    "is": (("true", "false"),),
    "reported": (("true", "false"),),
}
_ONE_WAY = frozenset(["weight", "each", "rescale", "value", "points", "curve"])
"""Factors: whoever notices that one is larger notices that it is smaller."""


def values(key: str, node: ScalarNode, digits: int) -> Iterator[str]:
    """Give what a scalar may be changed to.

    A number goes one step of its last decimal, or of `digits` where that is finer; what is only a factor goes up alone.

    >>> from inovrules.located import ScalarNode
    >>> at = dict(plain=True, file="", line=1, column=1)
    >>> list(values("from", ScalarNode("40", **at), 2)), list(values("between", ScalarNode("T-2", **at), 0))
    (['39.99', '40.01'], ['T-1', 'T-3'])
    >>> list(values("mode", ScalarNode("cut", **at), 0)), list(values("from", ScalarNode("people", **at), 0))
    (['half_up', 'half_even'], [])
    """
    for words in _WORDS.get(key, ()):
        if node.text in words:
            yield from (word for word in words if word != node.text)
            return
    if not node.plain:
        return
    if (number := read_exact(node.text)) is not None:
        decimals = len(node.text.partition(".")[2])
        step = Fraction(1, 10 ** max(decimals, digits))
        yield from (exact_text(Fraction(number) + way * step) for way in ((1,) if key in _ONE_WAY else (-1, 1)))
    elif (mark := parse_date_mark(node.text)) is not None:
        if mark.years_back is not None:
            yield from (f"T-{years}" for years in (mark.years_back - 1, mark.years_back + 1) if years >= 0)
        elif mark.fixed is not None:
            yield from map(_day, (mark.fixed.first - timedelta(1), mark.fixed.last + timedelta(1)))


def _day(day: date) -> str:
    return day.isoformat()
