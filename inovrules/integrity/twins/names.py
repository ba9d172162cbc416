"""Names as they are compared: without case, punctuation, year and number; an acronym and what it stands for name the same."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import field, frozen

from inovrules.integrity.twins.vocabulary import COUNTING_WORDS, FUNCTION_WORDS, GENRE_WORDS, JOINING_WORDS
from inovrules.integrity.twins.words import stem, words_of

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_PARTED = re.compile(r"\s[-–—:|/]+\s|[:;|,]\s")
_BUDGET_YEAR = re.compile(r"\b(?:tahun anggaran|t\.?a\.?(?= \d))", re.IGNORECASE)
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b")
_SHORTEST_FORM = 3
_FEWEST_INITIALS = 3
_GRAM = 3
_MOST_FORMS = 8


@frozen
class Name:
    """A name as it is compared.

    `forms` are its letters, and those of its parts (in brackets, after a dash, an acronym in capitals); `initials` what an acronym of it
    would be; `bag` its word stems in alphabetical order, empty for a single word; `is_word` whether it is one word or an acronym, which
    two agencies may well use for different things.
    """

    forms: tuple[str, ...]
    initials: str = ""
    bag: str = ""
    is_word: bool = field(default=False)

    @property
    def keys(self) -> frozenset[str]:
        """What another entry of the same name shares at least one of."""
        return frozenset([*self.forms, f"={self.bag}", self.initials]) - {"=", ""}

    def same(self, other: Name) -> bool:
        """Whether both are the same name.

        >>> name_of("SI-MIDUN 2024").same(name_of("Simidun")), name_of("Program Rumah Sejahtera").same(name_of("PRS"))
        (True, True)
        """
        shared = not set(self.forms).isdisjoint(other.forms)
        return shared or bool(self.bag and self.bag == other.bag) or self._abbreviates(other) or other._abbreviates(self)

    def is_spelt_like(self, other: Name) -> bool:
        """Whether both have a form of the same letters."""
        return not set(self.forms).isdisjoint(other.forms)

    def _abbreviates(self, other: Name) -> bool:
        return self.is_word and bool(other.initials) and other.initials in self.forms


def name_of(name: str) -> Name:
    """Give a name as it is compared.

    >>> name_of("SI-MIDUN 2024").forms, name_of("Program Rumah Sejahtera (PRS)").forms
    (('simidun',), ('prs', 'rumahsejahtera', 'rumahsejahteraprs'))
    """
    name = _BUDGET_YEAR.sub(" ", name)
    plain = _BRACKETS.sub(" ", name)
    parts = [name, plain, *_BRACKETS.findall(name)[:_MOST_FORMS], *_PARTED.split(plain)[:_MOST_FORMS], *_acronyms(name)]
    forms = {letters for part in parts if len(letters := "".join(_told(part))) >= _SHORTEST_FORM}
    told = _told(plain)
    stems = sorted({stem(word) for word in told})
    return Name(tuple(sorted(forms)), _initials(plain), " ".join(stems) if len(stems) > 1 else "", is_word=len(told) == 1)


def _told(text: str) -> list[str]:
    """Give the words of a name that tell what it is; all of them where none does."""
    words = words_of(text)
    kept = [word for word in words if word not in GENRE_WORDS and word not in JOINING_WORDS and word not in COUNTING_WORDS]
    return kept or words


def _initials(text: str) -> str:
    words = [word for word in words_of(text) if word not in FUNCTION_WORDS]
    return "".join(word[0] for word in words) if len(words) >= _FEWEST_INITIALS else ""


def _acronyms(name: str) -> list[str]:
    """Give words in capitals that the rest of a name spells: `SIMPEL` in `Sistem Informasi Pelayanan Perizinan SIMPEL`."""
    return [] if name == name.upper() else [word for word in _CAPITALS.findall(name)[:_MOST_FORMS] if _is_spelt(word, name)]


def _is_spelt(word: str, name: str) -> bool:
    letters = iter("".join(words_of(name.replace(word, " "))))
    acronym = word.casefold()
    return next(letters, "") == acronym[0] and all(letter in letters for letter in acronym[1:])


@lru_cache(maxsize=100_000)
def grams(form: str) -> frozenset[str]:
    """Give the letters of a name in threes, its beginning and end marked.

    >>> sorted(grams("prs"))
    ['^pr', 'prs', 'rs$']
    """
    marked = f"^{form}$"
    return frozenset(marked[start : start + _GRAM] for start in range(len(marked) - _GRAM + 1))
