"""Figures with more decimals than are published, as a reader can tell them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import Rounding, as_exact
from inovrules.messages.formats import number_text

if TYPE_CHECKING:
    from fractions import Fraction

    from inovrules.messages import Language

_MORE = 3


@frozen
class Figured:
    """Some figures, cut behind three decimals more than `digits`; `more` tells that there are others.

    >>> from fractions import Fraction
    >>> Figured((Fraction(30003, 750), Fraction(65004, 1000)), 2).text("id")
    '40,004; 65,004'
    >>> Figured((Fraction(120016, 3000),), 2, more=True).text("en")
    '40.00533…; …'
    """

    values: tuple[Fraction, ...]
    digits: int
    more: bool = False

    def text(self, language: Language) -> str:
        """Write them."""
        shown = [self._one(value, language) for value in self.values]
        return "; ".join([*shown, "…"] if self.more else shown)

    def _one(self, value: Fraction, language: Language) -> str:
        cut = Rounding(self.digits + _MORE, "cut").apply(value)
        return number_text(as_exact(cut), language) + ("" if cut == value else "…")
