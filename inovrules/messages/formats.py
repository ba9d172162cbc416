"""Numbers as each language writes them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from inovrules.exact import Rounding, as_exact, exact_text
from inovrules.exact.number import int_text

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.messages.catalogue import Language

_SHOWN = 2


def number_text(value: Exact | Decimal, language: Language, digits: int | None = None) -> str:
    """Write a number for people: grouped by thousands, decimal comma in Indonesian.

    With `digits` exactly that many decimals (half up); without, as many as the number has,
    or two and a leading `≈` when it has more than six.

    >>> from fractions import Fraction
    >>> number_text(1026, "id"), number_text(Fraction(8332, 100), "id"), number_text(Fraction(160, 3), "en")
    ('1.026', '83,32', '≈53.33')
    """
    number = as_exact(value)
    sign = "-" if number < 0 else ""
    approximate = ""
    if digits is None:
        digits, approximate = _natural_digits(number)
    scaled = abs(Rounding(digits).apply(number)) * 10**digits
    text = int_text(int(scaled)).rjust(digits + 1, "0")
    whole, decimals = (text[:-digits], text[-digits:]) if digits else (text, "")
    group, point = (".", ",") if language == "id" else (",", ".")
    grouped = f"{Decimal(whole):,}".replace(",", group)
    return approximate + (sign if scaled else "") + grouped + (point + decimals if decimals else "")


def _natural_digits(number: Exact) -> tuple[int, str]:
    written = exact_text(number)
    decimals = len(written.partition(".")[2])
    if "/" in written or decimals > 6:  # noqa: PLR2004 - longer tails are noise to a reader
        return _SHOWN, "≈"
    return decimals, ""
