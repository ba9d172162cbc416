"""Predicates that no published value has, and ones that begin between two published values."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from inovrules.checking.rule import Found, Rule, found
from inovrules.exact import as_exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.checking.material import Material
    from inovrules.exact import Exact
    from inovrules.ruleset.model import Predicate, Published


def _each(material: Material) -> Iterator[tuple[Published, Predicate, Exact | None]]:
    """Give each predicate with where the next one up begins."""
    for item in material.ruleset.publish:
        starts = [predicate.start for predicate in item.predicates[1:]]
        for predicate, following in zip(item.predicates, [*starts, None], strict=False):
            yield item, predicate, following


def _place(material: Material, item: Published, predicate: Predicate, **values: object) -> Found:
    place = predicate.place or item.place or material.head("publish")
    return found(place, f"publish/{item.score}/predicates/{predicate.id}", title=predicate.title, start=predicate.start, **values)


def _first(item: Published, start: Exact) -> Exact:
    """The least value that is classified at or above `start`."""
    if item.classify_on == "exact":
        return start
    scale = 10**item.rounding.digits
    return as_exact(Fraction(ceil(start * scale), scale))


def _classified(item: Published, value: Exact) -> Exact:
    return value if item.classify_on == "exact" else item.rounding.apply(value)


def _unreachable(material: Material) -> Iterator[Found]:
    """A predicate above all that the score can be, below it, or without a published value of its own."""
    for item, predicate, following in _each(material):
        bounds = material.ruleset.bounds[item.score]
        least = _first(item, predicate.start)
        too_high = bounds.high is not None and least > _classified(item, bounds.high)
        none_left = following is not None and (least >= following or following <= _classified(item, bounds.low))
        if too_high or none_left:
            yield _place(material, item, predicate, low=bounds.low, high="∞" if bounds.high is None else bounds.high)


def _too_fine(material: Material) -> Iterator[Found]:
    for item, predicate, _ in _each(material):
        if item.classify_on == "published" and _first(item, predicate.start) != predicate.start:
            yield _place(material, item, predicate, digits=item.rounding.digits, first=_first(item, predicate.start))


UNREACHABLE = Rule("IC105", "predicate-unreachable", "warning", _unreachable)
TOO_FINE = Rule("IC106", "predicate-between-values", "warning", _too_fine)
