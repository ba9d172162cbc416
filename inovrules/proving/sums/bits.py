"""Sets of figures on a grid, as the bits of one large whole number: adding two sets is shifting and joining."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.proving.budget import TooManyError
from inovrules.proving.sums.grid import common

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from inovrules.exact import Exact

MOST_BITS = 1 << 18
_MOST_WORK = 1 << 26
_MOST_CHANGED = 1 << 13


@frozen
class Figures:
    """Some multiples of a `step`: bit i tells whether `first + i` times the step is among them. Never empty."""

    step: Fraction
    first: int
    bits: int

    @classmethod
    def of(cls, values: Iterable[Exact]) -> Figures:
        """Give the set of some figures. Raises `TooManyError`.

        >>> Figures.of([0, 2, Fraction(1, 2)])
        Figures(step=Fraction(1, 2), first=0, bits=19)
        """
        exact = [Fraction(value) for value in values]
        step = Fraction(0)
        for value in exact:
            step = common(step, abs(value))
        step = step or Fraction(1)
        places = [int(value / step) for value in exact]
        first = min(places)
        _within(max(places) - first)
        bits = 0
        for place in places:
            bits |= 1 << (place - first)
        return cls(step, first, bits)

    def times(self, factor: Exact) -> Figures:
        """Give the multiples of all of them."""
        if not factor:
            return Figures.of([0])
        if factor > 0:
            return Figures(self.step * factor, self.first, self.bits)
        length = self.bits.bit_length()
        turned = int(bin(self.bits)[:1:-1], 2)
        return Figures(self.step * -factor, -(self.first + length - 1), turned)

    def on(self, step: Fraction) -> Figures:
        """Give the same figures on a finer grid. Raises `TooManyError`."""
        ratio = self.step / step
        if ratio == 1:
            return self
        wide = int(ratio)
        _within(self.bits.bit_length() * wide)
        # Every bit becomes one followed by zeros: as text, since there is no quicker way to spread the bits of a number.
        spread = f"{self.bits:b}".replace("0", "0" * wide).replace("1", "0" * (wide - 1) + "1")
        return Figures(step, self.first * wide, int(spread, 2))

    def plus(self, other: Figures) -> Figures:
        """Give every sum of a figure of each. Raises `TooManyError`."""
        step = common(self.step, other.step)
        one, two = self.on(step), other.on(step)
        _within(one.bits.bit_length() + two.bits.bit_length())
        few, many = sorted((one.bits, two.bits), key=int.bit_count)
        if _is_full(one.bits) and _is_full(two.bits):
            return Figures(step, one.first + two.first, (1 << (one.bits.bit_length() + two.bits.bit_length() - 1)) - 1)
        if few.bit_count() * many.bit_length() > _MOST_WORK:
            raise TooManyError
        bits = 0
        while few:
            lowest = few & -few
            bits |= many << (lowest.bit_length() - 1)
            few ^= lowest
        return Figures(step, one.first + two.first, bits)

    def repeated(self, times: int) -> Figures:
        """Give every sum of so many of them. Raises `TooManyError`.

        >>> Figures.of([0, 3]).repeated(2).values()
        [Fraction(0, 1), Fraction(3, 1), Fraction(6, 1)]
        """
        total, power = Figures.of([0]), self
        while times:
            if times & 1:
                total = total.plus(power)
            times >>= 1
            power = power.plus(power) if times else power
        return total

    def joined(self, other: Figures) -> Figures:
        """Give the figures of both. Raises `TooManyError`."""
        step = common(self.step, other.step)
        one, two = self.on(step), other.on(step)
        first = min(one.first, two.first)
        _within(max(one.first - first + one.bits.bit_length(), two.first - first + two.bits.bit_length()))
        return Figures(step, first, one.bits << (one.first - first) | two.bits << (two.first - first))

    def between(self, low: Exact, high: Exact) -> list[Fraction]:
        """Give the figures above `low` and below `high`."""
        start = int(low // self.step) + 1
        end = -int(-high // self.step)
        return [place * self.step for place in range(max(start, self.first), end) if self.bits >> (place - self.first) & 1]

    def changed(self, change: Callable[[Exact], Exact]) -> Figures:
        """Give them with each changed. Raises `TooManyError`.

        >>> Figures.of([0, 3, 7]).changed(lambda figure: min(figure, 5)).values()
        [Fraction(0, 1), Fraction(3, 1), Fraction(5, 1)]
        """
        if self.bits.bit_count() > _MOST_CHANGED:
            raise TooManyError
        return Figures.of(change(figure) for figure in self.values())

    def has(self, value: Exact) -> bool:
        """Whether a figure is among them."""
        place = Fraction(value) / self.step - self.first
        return place.denominator == 1 and place >= 0 and bool(self.bits >> int(place) & 1)

    def values(self) -> list[Fraction]:
        """Give them all, in order."""
        return [(self.first + place) * self.step for place in range(self.bits.bit_length()) if self.bits >> place & 1]


def _within(length: int) -> None:
    if length > MOST_BITS:
        raise TooManyError


def _is_full(bits: int) -> bool:
    return bits & (bits + 1) == 0
