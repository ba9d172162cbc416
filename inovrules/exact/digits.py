"""How long the numbers of a computation can get, told before anything is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inovrules.exact.number import MAX_DIGITS, exact_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.exact.number import Exact

MOST_FIGURES = 4000


class Digits(NamedTuple):
    """How many digits a number may have.

    It is less than ten to the power of `whole`, and a fraction whose denominator divides ten to the power of `decimals` times a
    number of at most `other` digits.
    """

    whole: int
    decimals: int = 0
    other: int = 0

    @property
    def total(self) -> int:
        """The digits of the fraction's numerator, at most."""
        return self.whole + self.decimals + self.other


ANY_NUMBER = Digits(MAX_DIGITS, MAX_DIGITS)


def digits_of(value: Exact) -> Digits:
    """Give the digits of one number.

    >>> from fractions import Fraction
    >>> digits_of(Fraction(251, 20)), digits_of(Fraction(1, 3))
    (Digits(whole=2, decimals=2, other=0), Digits(whole=1, decimals=0, other=1))
    """
    top, _, bottom = exact_text(value if value >= 0 else -value).partition("/")
    if bottom:
        return Digits(max(1, len(top) - len(bottom) + 1), 0, len(bottom))
    whole, _, decimals = top.partition(".")
    return Digits(len(whole), len(decimals))


def sum_digits(parts: Iterable[Digits]) -> Digits:
    """Give the digits of a sum: decimals have a denominator in common, other fractions need not."""
    several = list(parts)
    whole = max((part.whole for part in several), default=0) + len(str(len(several)))
    return Digits(whole, max((part.decimals for part in several), default=0), sum(part.other for part in several))


def product_digits(parts: Iterable[Digits]) -> Digits:
    """Give the digits of a product."""
    several = list(parts)
    return Digits(sum(part.whole for part in several), sum(part.decimals for part in several), sum(part.other for part in several))


def quotient_digits(first: Digits, second: Digits) -> Digits:
    """Give the digits of a quotient: the divisor may be as small as its denominator is large."""
    return Digits(first.whole + second.decimals + second.other, first.decimals, first.other + second.total)


def widest(parts: Iterable[Digits]) -> Digits:
    """Give the digits of any one of several numbers."""
    several = list(parts)
    return Digits(*(max(column) for column in zip(*several, strict=True))) if several else Digits(1)
