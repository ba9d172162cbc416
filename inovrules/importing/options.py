"""Finding the option that a text means: exactly, but for how it is written. What is only near is proposed."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.facts.frozen import Frozen, frozen_mapping
from inovrules.importing.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.facts import FactDeclaration
    from inovrules.importing.profile import Profile

_MARK = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)]|[-•*])\s+", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,3})(?:\W+(.+))?\Z", re.DOTALL)
_APART = re.compile(r"[;|\n\r•]+")
_COMMA = re.compile(r",\s*")
_BRACKETS = "[]\"'“” "
_NEAR = 0.75
_MOST = 3
_LONGEST_RUN = 12
_LONGEST = 200


@frozen
class Options:
    """The options of a choice, or of a list's items, by the words that mean them.

    `prefixes` may stand before an option. `numbered` tells that the options are numbers.
    """

    known: Mapping[str, str] = field(factory=Frozen, converter=frozen_mapping)
    prefixes: tuple[str, ...] = ()
    numbered: bool = False

    def find(self, text: str) -> str | None:
        """Give the option that a text means; `None` when it means none, or more than its words say."""
        for said in self._readings(text):
            if said in self.known:
                return self.known[said]
        return self._number(text) if self.numbered else None

    def near(self, text: str) -> tuple[str, ...]:
        """Give the options whose words are nearest to a text, nearest first."""
        found: dict[str, None] = {}
        for said in self._readings(text[:_LONGEST]):
            for match in get_close_matches(said, sorted(self.known), n=_MOST, cutoff=_NEAR):
                found.setdefault(self.known[match])
        return tuple(found)[:_MOST]

    def find_all(self, text: str) -> tuple[list[str], list[str]]:
        """Give the options that a list in one cell names, each once, and the texts in it that name none."""
        options: dict[str, None] = {}
        rest: list[str] = []
        for part in _APART.split(text.strip(_BRACKETS)):
            if part.strip(_BRACKETS):
                self._part(part.strip(_BRACKETS), options, rest)
        return list(options), rest

    def _part(self, part: str, options: dict[str, None], rest: list[str]) -> None:
        """Take the longest runs between commas that name an option: names hold commas too."""
        pieces = [stripped for piece in _COMMA.split(part) if (stripped := piece.strip(_BRACKETS))]
        place = 0
        while place < len(pieces):
            for end in range(min(len(pieces), place + _LONGEST_RUN), place, -1):
                if found := self.find(", ".join(pieces[place:end])):
                    options.setdefault(found)
                    place = end
                    break
            else:
                rest.append(pieces[place])
                place += 1

    def _readings(self, text: str) -> Iterator[str]:
        """Give the words of a text: all of them, and without the mark of an item or a prefix."""
        whole = words(text)
        yield whole
        bare = words(_MARK.sub("", text, count=1)) if _MARK.match(text) and not self.numbered else whole
        if bare != whole:
            yield bare
        for prefix in self.prefixes:
            if bare.startswith(f"{prefix} "):
                yield bare.removeprefix(f"{prefix} ")

    def _number(self, text: str) -> str | None:
        """Give the number with which a text begins, unless what follows says something else."""
        for said in self._readings(text):
            match = _NUMBERED.match(said)
            if match and (not match[2] or self.known.get(match[2]) == match[1].lstrip("0")):
                return match[1].lstrip("0") or "0"
        return None


def options_of(fact: FactDeclaration, profile: Profile) -> Options:
    """Give the options of a fact. A spelling that two options share means neither; an id comes before all else."""
    found: dict[str, set[str]] = {}
    for option, title in fact.options.items():
        for text in (option, title.id, title.en):
            found.setdefault(words(text), set()).add(option)
    for spelling, option in profile.spellings.get(fact.name, {}).items():
        if option in fact.options or fact.of == "integer":
            found.setdefault(spelling, set()).add(option)
    known = {spelling: next(iter(options)) for spelling, options in found.items() if len(options) == 1 and spelling}
    known |= {words(option): option for option in fact.options}
    return Options(known, profile.prefixes.get(fact.name, ()), numbered=fact.of == "integer")
