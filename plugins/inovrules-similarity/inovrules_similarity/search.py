"""Finding every pair that is alike enough, without comparing each with each.

Nothing is lost: descriptions that share enough words share some of the rarest ones (prefix filtering), and names can only be alike
when they are about as long. What is found is compared exactly afterwards. Pairs are yielded one by one, so memory grows with the
number of entries, not of pairs.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from itertools import chain
from math import ceil, floor
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from inovrules_similarity.measure import Entry

_SHARED = 3
"""How many of their rare words a pair must share before it is looked at; more would lengthen the lists of rare words."""


def pairs_within(entries: Sequence[Entry], least: Fraction) -> Iterator[tuple[int, int]]:
    """Yield the places of every two entries whose names or descriptions are at least so similar, some others, and none twice."""
    texts = _TextIndex([entry.stems for entry in entries], [entry.stems for entry in entries], least)
    names = _NameIndex([entry.forms for entry in entries], least)
    names.compare_all()
    for place, entry in enumerate(entries):
        found = {*texts.like(entry.stems), *names.like(entry.forms)}
        texts.add(place)
        names.add(place)
        yield from ((other, place) for other in sorted(found))


def pairs_between(entries: Sequence[Entry], others: Sequence[Entry], least: Fraction) -> Iterator[tuple[int, int]]:
    """Yield the places of every entry and other that are at least so similar in name or description, and some more pairs."""
    every = [entry.stems for entry in (*entries, *others)]
    texts = _TextIndex(every, [other.stems for other in others], least)
    names = _NameIndex([other.forms for other in others], least)
    for place in range(len(others)):
        texts.add(place)
        names.add(place)
    for place, entry in enumerate(entries):
        yield from ((place, other) for other in sorted({*texts.like(entry.stems), *names.like(entry.forms)}))


class _TextIndex:
    """Descriptions by their rarest words."""

    def __init__(self, every: Sequence[tuple[str, ...]], stems: Sequence[tuple[str, ...]], least: Fraction) -> None:
        self._ratio, self._stems = least / (2 - least), stems
        self._fewest = [self._shared(len(each)) for each in stems]
        self._often = Counter(chain.from_iterable(every))
        self._holding: dict[str, list[int]] = defaultdict(list)

    def add(self, place: int) -> None:
        for word in self._rare(self._stems[place])[0]:
            self._holding[word].append(place)

    def like(self, stems: tuple[str, ...]) -> Iterator[int]:
        if not stems:
            return
        rare, shared = self._rare(stems)
        found: Counter[int] = Counter()
        for word in rare:
            found.update(self._holding.get(word, ()))
        fewest = self._fewest
        for place, times in found.items():
            if times >= shared or times >= fewest[place]:
                yield place

    def _rare(self, stems: tuple[str, ...]) -> tuple[list[str], int]:
        """Give so many of the rarest words that it shares the stated number of them with any that is alike enough."""
        ordered = sorted(stems, key=lambda word: (self._often[word], word))
        shared = self._shared(len(stems))
        return ordered[: len(stems) - self._overlap(len(stems)) + shared], shared

    def _overlap(self, size: int) -> int:
        """Give how many words a description of this size shares at least with any that is alike enough."""
        return ceil(size * self._ratio)

    def _shared(self, size: int) -> int:
        return min(_SHARED, self._overlap(size))


class _NameIndex:
    """Names by their length."""

    def __init__(self, forms: Sequence[tuple[str, ...]], least: Fraction) -> None:
        self._ratio, self._forms = least / (2 - least), forms
        self._called: dict[str, list[int]] = defaultdict(list)
        self._ordered = sorted({*chain.from_iterable(forms)}, key=lambda form: (len(form), form))
        self._lengths = [len(form) for form in self._ordered]
        self._cutoff = float(least) - 1e-9  # only to find candidates; they are compared exactly
        self._known: dict[str, tuple[str, ...]] = {}

    def add(self, place: int) -> None:
        for form in self._forms[place]:
            self._called[form].append(place)

    def like(self, forms: tuple[str, ...]) -> Iterator[int]:
        for form in forms:
            for near in self._near(form):
                yield from self._called.get(near, ())

    def compare_all(self) -> None:
        """Find what is near each of the names themselves, every two compared once."""
        near: dict[str, list[str]] = {form: [form] for form in self._ordered}
        for place, form in enumerate(self._ordered):
            for other in self._among(form, place):
                near[form].append(other)
                near[other].append(form)
        self._known = {form: tuple(found) for form, found in near.items()}

    def _near(self, form: str) -> tuple[str, ...]:
        if form not in self._known:
            self._known[form] = tuple(self._among(form, bisect_right(self._lengths, floor(len(form) / self._ratio))))
        return self._known[form]

    def _among(self, form: str, end: int) -> list[str]:
        """Give the names near one, among those in order before `end` that aren't too short."""
        choices = self._ordered[bisect_left(self._lengths, ceil(len(form) * self._ratio)) : end]
        found = process.extract(form, choices, scorer=Indel.normalized_similarity, score_cutoff=self._cutoff, limit=None)
        return [name for name, _, _ in found]
