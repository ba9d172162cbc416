"""How alike two innovations are: exact, the same from either side, and not changed by anything else that is reported."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from inovrules.integrity.twins.names import Name, grams, name_of
from inovrules.integrity.twins.words import stems_of

FEWEST_WORDS = 3
"""A description of fewer words tells nothing; the names alone are compared then."""
SHORTEST_NAME = 6
"""Names of fewer letters are alike only when they are the same: many acronyms of four letters differ in one."""
_ONE, _NONE, _HALF = Fraction(1), Fraction(0), Fraction(1, 2)


@frozen
class Entry:
    """An innovation as it is compared: its name, the stems of its description (none where it tells too little), and whose it is.

    `home` tells governments apart, where several are compared.
    """

    id: str
    called: str
    name: Name
    stems: frozenset[str]
    opd: str | None = None
    home: str = ""
    description: str = field(default="", eq=False, repr=False)

    @property
    def agency(self) -> tuple[str, str | None]:
        """Whose it is."""
        return self.home, self.opd

    @property
    def content(self) -> tuple[str, str, str, str]:
        """What was reported, whatever its id is: entries in this order stand in the same order wherever they were reported."""
        return self.called, self.home, self.opd or "", self.description


def entry_of(identity: str, name: str, description: str, opd: str | None = None, home: str = "") -> Entry:
    """Take what is compared from what was reported."""
    told = frozenset(stems_of(description))
    stems = told if len(told) >= FEWEST_WORDS else frozenset[str]()
    return Entry(identity, name, name_of(name), stems, opd, home, description)


@frozen
class Likeness:
    """How alike two entries are, each from 0 to 1; `text` is `None` where one of them has no description."""

    value: Fraction
    name: Fraction
    text: Fraction | None

    @property
    def percent(self) -> int:
        """The likeness in whole percent, half up: the only rounding, and only to be told."""
        return percent(self.value)


def percent(share: Fraction) -> int:
    """Round a share to whole percent, half up.

    >>> percent(Fraction(1, 200)), percent(Fraction(2, 3))
    (1, 67)
    """
    return int(100 * share + _HALF)


def likeness(one: Entry, other: Entry) -> Likeness:
    """Compare two entries.

    The likeness is that of the descriptions, or its mean with that of the names where this is more: the same acronym with other aims is
    half alike at most. Where a description is absent, only the same name is alike; an acronym that two agencies use then stays half.
    Within one agency the same name counts three times as much as the description.

    >>> a = entry_of("a", "SI MIDUN", "Menurunkan stunting dengan melibatkan bidan kampung")
    >>> b = entry_of("b", "Simidun 2024", "Penurunan stunting yang melibatkan bidan kampung")
    >>> likeness(a, b).percent
    100
    """
    return likeness_of(one, other, same_agency=one.agency == other.agency)


def likeness_of(one: Entry, other: Entry, *, same_agency: bool) -> Likeness:
    """Compare what two entries are called and what they tell, wherever they are from."""
    name = names_likeness(one.name, other.name)
    if not one.stems or not other.stems:
        shared = one.name.is_word and other.name.is_word and not same_agency
        return Likeness(_NONE if name < 1 else _HALF if shared else _ONE, name, None)
    text = texts_likeness(one.stems, other.stems)
    value = max(text, (name + text) / 2)
    if same_agency and one.name.is_spelt_like(other.name):
        value = max(value, (3 + text) / 4)
    return Likeness(value, name, text)


def texts_likeness(one: frozenset[str], other: frozenset[str]) -> Fraction:
    """Give the mean of two shares: of the words of both that are shared, and of the words of the shorter that the longer has.

    >>> texts_likeness(frozenset("abcd"), frozenset("abcdefgh"))
    Fraction(5, 6)
    """
    less, more = sorted((len(one), len(other)))
    return Fraction(len(one & other) * (3 * less + more), 2 * less * (less + more))


def names_likeness(one: Name, other: Name) -> Fraction:
    """Give the share of letters in threes that two names share, in the forms that share most; 1 where they are the same name.

    >>> names_likeness(name_of("KAMPUNG DURIAN"), name_of("Kampoeng Durian"))
    Fraction(20, 27)
    """
    if one.same(other):
        return _ONE
    return max((_forms_likeness(a, b) for a in one.forms for b in other.forms), default=_NONE)


def _forms_likeness(one: str, other: str) -> Fraction:
    if min(len(one), len(other)) < SHORTEST_NAME:
        return _NONE
    a, b = grams(one), grams(other)
    return Fraction(2 * len(a & b), len(a) + len(b))
