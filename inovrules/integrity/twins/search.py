"""Finding every pair of entries that is alike enough, without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.integrity.twins.measure import SHORTEST_NAME, likeness_of
from inovrules.integrity.twins.names import grams
from inovrules.integrity.twins.overlaps import Wanted, Work, in_order, overlaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from fractions import Fraction

    from inovrules.integrity.twins.measure import Entry, Likeness
    from inovrules.integrity.twins.names import Name


@frozen
class Pair:
    """Two entries that are alike enough, in the order of their content, and how alike they are."""

    one: Entry
    other: Entry
    likeness: Likeness


@frozen
class Found:
    """Every pair that is alike enough, in the order of content; not `complete` where there was too much to look up."""

    pairs: tuple[Pair, ...]
    complete: bool


def alike(entries: Sequence[Entry], least: Fraction, work: Work | None = None) -> Found:
    """Find every pair of entries that is at least so alike.

    >>> from fractions import Fraction
    >>> from inovrules.integrity.twins.measure import entry_of
    >>> entries = [entry_of(*each) for each in (("a", "SI MIDUN", ""), ("b", "Simidun 2024", ""), ("c", "GEMARIKAN", ""))]
    >>> [(pair.one.id, pair.other.id, pair.likeness.percent) for pair in alike(entries, Fraction(7, 10)).pairs]
    [('a', 'b', 100)]
    """
    spent = Work() if work is None else work
    ordered = sorted(entries, key=lambda entry: (entry.content, entry.id))
    found = dict(_found(ordered, least, spent))
    return Found(tuple(Pair(ordered[one], ordered[other], found[one, other]) for one, other in sorted(found)), not spent.is_done)


def _found(entries: Sequence[Entry], least: Fraction, work: Work) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """Yield the places of pairs that are alike enough; entries that are called alike and tell the same are compared once."""
    alike: dict[tuple[Name, frozenset[str]], list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        alike[entry.name, entry.stems].append(place)
    kinds = list(alike.values())
    firsts = [entries[places[0]] for places in kinds]
    same = ((kind, kind) for kind, places in enumerate(kinds) if len(places) > 1)
    for one, other in {*candidates(firsts, least, work), *same}:
        near, far = (likeness_of(firsts[one], firsts[other], same_agency=same_agency) for same_agency in (True, False))
        if near.value >= least:
            pairs = _pairs(entries, kinds[one], kinds[other], anywhere=far.value >= least)
            for a, b in _within(pairs, work):
                yield in_order(a, b), near if entries[a].agency == entries[b].agency else far


def _pairs(entries: Sequence[Entry], one: list[int], other: list[int], *, anywhere: bool) -> Iterator[tuple[int, int]]:
    """Yield every two places of one list each (or of one list, each pair once), unless `anywhere` of the same agency alone."""
    of_agency: dict[object, list[int]] = defaultdict(list)
    for place in other:
        of_agency[None if anywhere else entries[place].agency].append(place)
    for a in one:
        for b in of_agency.get(None if anywhere else entries[a].agency, ()):
            if one is not other or a < b:
                yield a, b


def candidates(entries: Sequence[Entry], least: Fraction, work: Work) -> set[tuple[int, int]]:
    """Give the places of every two entries that may be so alike, the lower first, and of some others."""
    found = set(overlaps([entry.stems for entry in entries], Wanted(least, _text_ratio(least)), work))
    for pairs in (_same_names(entries, work), _near_names(entries, least, work)):
        found.update(pairs)
    return found


def _text_ratio(least: Fraction) -> Fraction | None:
    """How many times as long a description can be as another that it has all words of, and still be so alike; `None` for any."""
    return (3 - 2 * least) / (2 * least - 1) if 2 * least > 1 else None


def _same_names(entries: Sequence[Entry], work: Work) -> Iterator[tuple[int, int]]:
    called: dict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for key in entry.name.keys:
            called[key].append(place)
    for places in called.values():
        yield from _within(combinations(places, 2), work)


def _near_names(entries: Sequence[Entry], least: Fraction, work: Work) -> Iterator[tuple[int, int]]:
    """Names that share letters; only those of entries with a description, since without one a name must be the same."""
    called: dict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for form in entry.name.forms if entry.stems else ():
            if len(form) >= SHORTEST_NAME:
                called[form].append(place)
    forms = sorted(called)
    for one, other in overlaps([grams(form) for form in forms], Wanted(least, (2 - least) / least), work):
        yield from _within((in_order(a, b) for a in called[forms[one]] for b in called[forms[other]] if a != b), work)


def _within(pairs: Iterable[tuple[int, int]], work: Work) -> Iterator[tuple[int, int]]:
    """Yield pairs until the work is done."""
    for pair in pairs:
        if work.is_done:
            return
        work.spend(0, 1)
        yield pair
