"""The rounding policy: data, applied by one function."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import frozen

from inovrules.exact.number import Exact, as_exact

Mode = Literal["half_up", "half_even", "cut"]
MOST_DIGITS = 12
MODES: tuple[Mode, ...] = ("half_up", "half_even", "cut")


@frozen
class Rounding:
    """Rounding to `digits` decimals.

    `half_up` takes a tie away from zero, `half_even` to the even neighbour, `cut` drops the rest.

    >>> from fractions import Fraction
    >>> Rounding(2, "half_up").apply(Fraction(60005, 1000))
    Fraction(6001, 100)
    >>> Rounding(2, "half_even").apply(Fraction(60005, 1000)), Rounding(2, "cut").apply(Fraction(-1999, 1000))
    (60, Fraction(-199, 100))
    """

    digits: int
    mode: Mode = "half_up"

    def apply(self, value: Exact) -> Exact:
        """Round `value` exactly."""
        if isinstance(value, int) and self.digits >= 0:
            return value
        scaled = Fraction(value) * 10**self.digits
        sign = -1 if scaled < 0 else 1
        whole, rest = divmod(abs(scaled).numerator, scaled.denominator)
        return as_exact(Fraction(sign * (whole + self._carry(whole, rest, scaled.denominator)), 10**self.digits))

    def _carry(self, whole: int, rest: int, denominator: int) -> int:
        if self.mode == "cut":
            return 0
        twice = 2 * rest
        if twice == denominator:
            return 1 if self.mode == "half_up" else whole % 2
        return int(twice > denominator)
