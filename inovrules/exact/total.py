"""Adding many exact numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact.number import as_exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.exact.number import Exact


def total(values: Iterable[Exact]) -> Exact:
    """Add numbers exactly; those of one denominator are added as whole numbers first, which is what most sums are.

    >>> from fractions import Fraction
    >>> total([1, Fraction(1, 3), Fraction(2, 3), 2])
    4
    """
    tops: dict[int, int] = {}
    whole = 0
    for value in values:
        if type(value) is int:
            whole += value
        else:
            bottom = value.denominator
            tops[bottom] = tops.get(bottom, 0) + value.numerator
    parts: list[Exact] = [whole, *(Fraction(top, bottom) for bottom, top in tops.items())]
    while len(parts) > 1:  # in pairs: adding thousands of fractions one by one would work with the long sum every time
        parts = [sum(parts[place : place + 2]) for place in range(0, len(parts), 2)]
    return as_exact(parts[0])
