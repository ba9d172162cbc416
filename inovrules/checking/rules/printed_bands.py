"""Printed bands of predicates: two that share a published value, a value between two, one that begins elsewhere than its predicate."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.checking.rule import Found, Rule, found
from inovrules.exact import as_exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material
    from inovrules.exact import Exact
    from inovrules.ruleset.model import Predicate, Published


def _pairs(material: Material) -> Iterator[tuple[Published, Predicate, Predicate]]:
    """Give each predicate with the next one up, where both state a printed band."""
    for item in material.ruleset.publish:
        for lower, upper in itertools.pairwise(item.predicates):
            if lower.band is not None and upper.band is not None:
                yield item, lower, upper


def _found(material: Material, item: Published, predicate: Predicate, **values: object) -> Found:
    place = predicate.place or item.place or material.head("publish")
    return found(place, f"publish/{item.score}/predicates/{predicate.id}", digits=item.rounding.digits, **values)


def _step(item: Published) -> Fraction:
    return Fraction(1, 10**item.rounding.digits)


def _ends(lower: Predicate, upper: Predicate) -> tuple[Exact, Exact]:
    """Where the lower band ends and the upper one begins."""
    assert lower.band is not None  # noqa: S101 - `_pairs` gives none without
    assert upper.band is not None  # noqa: S101
    return lower.band[1], upper.band[0]


def _overlaps(material: Material) -> Iterator[Found]:
    for item, lower, upper in _pairs(material):
        high, low = _ends(lower, upper)
        if high >= low:
            yield _found(material, item, upper, lower=lower.title, upper=upper.title, low=low, high=high)


def _gaps(material: Material) -> Iterator[Found]:
    """A published value that lies in neither of two bands."""
    for item, lower, upper in _pairs(material):
        high, low = _ends(lower, upper)
        if item.classify_on == "published" and high + _step(item) < low:
            between = as_exact(high + _step(item)), as_exact(low - _step(item))
            yield _found(material, item, upper, lower=lower.title, upper=upper.title, low=between[0], high=between[1])


def _holes(material: Material) -> Iterator[Found]:
    """A value before rounding that lies in neither of two bands, where that is what is classified."""
    for item, lower, upper in _pairs(material):
        high, low = _ends(lower, upper)
        if item.classify_on == "exact" and high < low:
            yield _found(material, item, upper, lower=lower.title, upper=upper.title, low=high, high=low)


def _elsewhere(material: Material) -> Iterator[Found]:
    for item in material.ruleset.publish:
        for predicate in item.predicates:
            if predicate.band is not None and predicate.band[0] != predicate.start:
                yield _found(material, item, predicate, title=predicate.title, start=predicate.start, low=predicate.band[0])


OVERLAP = Rule("IC101", "printed-bands-overlap", "error", _overlaps)
GAP = Rule("IC102", "printed-bands-gap", "warning", _gaps)
ELSEWHERE = Rule("IC103", "printed-band-differs", "error", _elsewhere)
HOLE = Rule("IC104", "printed-bands-unrounded", "warning", _holes)
