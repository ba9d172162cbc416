"""How alike two innovations are: exact, the same from either side, and not changed by anything else that is reported.

The distance is rapidfuzz's `Indel` (least insertions and deletions), on the letters of the names and on the sorted words of the
descriptions. It is a whole number, so the similarity 1 − distance / length is a fraction; no float has a part in it.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen
from rapidfuzz.distance import Indel

from inovrules_similarity.words import name_forms, told_words

FEWEST_WORDS = 3
"""A description of fewer words tells nothing; the names alone are compared then."""
SHORTEST_NAME = 6
"""Names of fewer letters are alike only when they are the same: many acronyms of four letters differ in one."""


@frozen
class Entry:
    """An innovation (or reference) as it is compared: the forms of its name, and the sorted stems of its description.

    `called` is how it is told to people.
    """

    id: str
    called: str
    forms: tuple[str, ...]
    stems: tuple[str, ...]
    spoken: dict[str, str] = field(eq=False, repr=False)

    @classmethod
    def of(cls, identity: str, name: str, description: str, source: str = "") -> Entry:
        """Take what is compared from what was reported; `source` is only told."""
        told = told_words(description)
        if len(told) < FEWEST_WORDS:
            told = {}
        called = f"{name}, {source}" if source else name
        return cls(identity, called, name_forms(name), tuple(sorted(told)), told)


@frozen
class Likeness:
    """How alike two entries are, from 0 to 1; `text` is `None` where one of them has no description."""

    name: Fraction
    text: Fraction | None

    @property
    def value(self) -> Fraction:
        """The similarity: that of the descriptions, or their mean with that of the names where this is more."""
        return self.name if self.text is None else max(self.text, (self.name + self.text) / 2)

    @property
    def percent(self) -> int:
        """The similarity in whole percent, half up: the only rounding, and what bands are compared with."""
        return percent(self.value)


def percent(share: Fraction) -> int:
    """Round a share to whole percent, half up.

    >>> percent(Fraction(1, 200)), percent(Fraction(2, 3))
    (1, 67)
    """
    return int(100 * share + Fraction(1, 2))


def likeness(one: Entry, other: Entry) -> Likeness:
    """Compare two entries.

    >>> a = Entry.of("a", "SI MIDUN", "Menurunkan stunting dengan melibatkan bidan kampung")
    >>> b = Entry.of("b", "Simidun 2024", "Penurunan stunting yang melibatkan bidan kampung")
    >>> likeness(a, b).percent
    100
    """
    name = max((_names(a, b) for a in one.forms for b in other.forms), default=Fraction(0))
    if not one.stems or not other.stems:
        return Likeness(name, None)
    return Likeness(name, _similarity(one.stems, other.stems))


def _names(one: str, other: str) -> Fraction:
    if one != other and min(len(one), len(other)) < SHORTEST_NAME:
        return Fraction(0)
    return _similarity(one, other)


def _similarity(one: str | tuple[str, ...], other: str | tuple[str, ...]) -> Fraction:
    return 1 - Fraction(Indel.distance(one, other), len(one) + len(other))
