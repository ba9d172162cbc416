"""Published figures and what moves them; points as people read them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import Rounding, as_exact
from inovrules.messages import number_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.messages import Language
    from inovrules.portfolio import Unit
    from inovrules.scoring.scorecard import PublishedScore, Scorecard

_MOST_DIGITS = 6


@frozen
class Points:
    """A number of points, written with so many decimals (two, or none for a whole number), or more where nothing would be left.

    >>> from fractions import Fraction
    >>> Points(Fraction(1, 3)).text("id"), Points(Fraction(1, 3000)).text("en"), Points(12).text("en")
    ('0,33', '0.0003', '12')
    """

    value: Exact
    digits: int | None = None
    signed: bool = False

    def text(self, language: Language) -> str:
        """Write the number as the language does."""
        digits = (0 if isinstance(as_exact(self.value), int) else 2) if self.digits is None else self.digits
        while self.value and digits < _MOST_DIGITS and not Rounding(digits).apply(self.value):
            digits += 1
        return ("+" if self.signed and self.value >= 0 else "") + number_text(self.value, language, digits)


def rounded_up(value: Exact, digits: int = 2) -> Exact:
    """Round a positive number up: what lies above it still lies above what is written.

    >>> rounded_up(Fraction(2, 3)), rounded_up(Fraction(1, 2)), rounded_up(3)
    (Fraction(67, 100), Fraction(1, 2), 3)
    """
    scaled = Fraction(value) * 10**digits
    return as_exact(Fraction(-(-scaled.numerator // scaled.denominator), 10**digits))


def figure(published: PublishedScore | None, *, proven: bool = False) -> Exact:
    """Give the exact figure of a published score, 0 where there is none."""
    if published is None:
        return 0
    return (published.proven_exact if proven else published.exact) or 0


def moved(before: PublishedScore, after: PublishedScore) -> tuple[Exact, Exact]:
    """Give by how much a published score moves, claimed and proven."""
    return as_exact(figure(after) - figure(before)), as_exact(figure(after, proven=True) - figure(before, proven=True))


def beside(card: Scorecard, after: Scorecard, unit: Unit | None = None) -> Iterator[tuple[PublishedScore, PublishedScore]]:
    """Pair the published figures of the whole with those after a change, the headline first; then those of a unit, when one is given."""
    yield from zip(card.published, after.published, strict=True)
    if unit is not None and unit.scope != "region":
        yield from zip(card.unit_of(unit.scope, unit.id).published(), after.unit_of(unit.scope, unit.id).published(), strict=True)
