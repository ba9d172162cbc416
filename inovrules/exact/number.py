"""Reading and writing exact numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

Exact: TypeAlias = int | Fraction

MAX_DIGITS = 40
_SHORT = 2000
_PLAIN = re.compile(r"[+-]?(0|[1-9][0-9]*)(\.[0-9]+)?\Z", re.ASCII)
_COMMA = re.compile(r"[+-]?(0|[1-9][0-9]*)(,[0-9]+)?\Z", re.ASCII)


def as_exact(value: Exact | Decimal) -> Exact:
    """Give `value` as an `int` where it is whole, else as a `Fraction`.

    >>> from decimal import Decimal
    >>> as_exact(Decimal("0.38")), as_exact(Decimal("2.0"))
    (Fraction(19, 50), 2)
    """
    if isinstance(value, int):
        return value
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else value
    top, bottom = value.as_integer_ratio()
    return top if bottom == 1 else Fraction(top, bottom)


def read_exact(text: str, *, comma: bool = False) -> Decimal | None:
    """Read a plain decimal, digit by digit; `None` when `text` isn't one.

    Exponents, grouping marks, leading zeros, NaN and infinities are no plain decimals. With `comma`, `83,32` is read too.

    >>> read_exact("83.32"), read_exact("1e3"), read_exact("83,32", comma=True)
    (Decimal('83.32'), None, Decimal('83.32'))
    """
    if len(text) > MAX_DIGITS:
        return None
    if _PLAIN.match(text):
        return Decimal(text)
    if comma and _COMMA.match(text):
        return Decimal(text.replace(",", "."))
    return None


def exact_text(value: Exact | Decimal) -> str:
    """Write an exact number so that nothing is lost: a plain decimal where it ends, else `numerator/denominator`.

    >>> exact_text(Fraction(19, 50)), exact_text(Fraction(160, 3)), exact_text(7)
    ('0.38', '160/3', '7')
    """
    if isinstance(value, int):
        return int_text(value)
    number = as_exact(value)
    if isinstance(number, int):
        return int_text(number)
    digits = _ending_digits(number.denominator)
    if digits is None:
        return f"{int_text(number.numerator)}/{int_text(number.denominator)}"
    whole = abs(number.numerator) * 10**digits // number.denominator
    text = int_text(whole).rjust(digits + 1, "0")
    return ("-" if number < 0 else "") + text[:-digits] + "." + text[-digits:]


def int_text(number: int) -> str:
    """Write a whole number of any length; `str` refuses thousands of digits, which an average of many fractions may have.

    >>> len(int_text(10**5000))
    5001
    """
    return str(number) if number.bit_length() < _SHORT else str(Decimal(number))


def _ending_digits(denominator: int) -> int | None:
    """How many decimals a fraction with this denominator needs; `None` when it never ends."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None
