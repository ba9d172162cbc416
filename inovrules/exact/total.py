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
    for value in values:
        bottom = value.denominator
        tops[bottom] = tops.get(bottom, 0) + value.numerator
    whole: Exact = tops.pop(1, 0)
    for bottom, top in tops.items():
        whole += Fraction(top, bottom)
    return as_exact(whole)
