"""Piecewise linear curves."""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact.number import as_exact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.exact.number import Exact


def on_curve(points: Sequence[tuple[Exact, Exact]], x: Exact) -> Exact:
    """Give the height of a piecewise linear curve at `x`; flat before its first and after its last point.

    >>> on_curve([(0, 0), (50, 60), (100, 100)], 25), on_curve([(0, 0), (50, 60)], 70)
    (30, 60)
    """
    if x <= points[0][0]:
        return points[0][1]
    if x >= points[-1][0]:
        return points[-1][1]
    index = bisect_right([point[0] for point in points], x)
    (left, low), (right, high) = points[index - 1], points[index]
    return as_exact(low + (high - low) * Fraction(x - left) / (right - left))
