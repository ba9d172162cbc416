"""Whether two ways of publishing a score show the same of every value that it can have."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.proving.sums.grid import grids_of

if TYPE_CHECKING:
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Predicate, Published


def same_published(ruleset: Ruleset, before: Published, after: Published) -> bool:
    """Whether the same figures and predicates come out.

    They do when rounding leaves every value alone, as all are multiples of a step, or none lies half-way between two figures; when there
    are no predicates to look at either figure; and when no value lies between a threshold and the one that it becomes.
    """
    if before == after:
        return True
    if evolve(before, rounding=after.rounding, classify_on=after.classify_on, predicates=after.predicates) != after:
        return False
    exact = _is_never_rounded(ruleset, before) and _is_never_rounded(ruleset, after)
    looked_at = exact or not before.predicates or before.classify_on == after.classify_on
    rounds_alike = exact or before.rounding == after.rounding or _never_half(ruleset, before, after)
    return rounds_alike and looked_at and _same_predicates(ruleset, before, after)


def _step(ruleset: Ruleset, score: str) -> Fraction | None:
    """Give the step that all values of a score are multiples of, 0 of one that is always 0; `None` where there is none."""
    grid = grids_of(ruleset)[score]
    return None if grid is None or grid.share else grid.step


def _is_never_rounded(ruleset: Ruleset, published: Published) -> bool:
    step = _step(ruleset, published.score)
    return step is not None and (step * 10**published.rounding.digits).denominator == 1


def _never_half(ruleset: Ruleset, before: Published, after: Published) -> bool:
    """Whether only halves would be rounded differently, and no value lies half-way: a multiple of an odd part of the last decimal can't."""
    step, rounding = _step(ruleset, before.score), before.rounding
    halves = {rounding.mode, after.rounding.mode} == {"half_up", "half_even"} and rounding.digits == after.rounding.digits
    return halves and step is not None and (step * 10**rounding.digits).denominator % 2 == 1


def _same_predicates(ruleset: Ruleset, before: Published, after: Published) -> bool:
    if len(before.predicates) != len(after.predicates):
        return False
    least, step = ruleset.bounds[before.score].low, _step(ruleset, before.score)
    pairs = zip(before.predicates, after.predicates, strict=True)
    return all(first == second or _same_start(first, second, Fraction(least), step) for first, second in pairs)


def _same_start(first: Predicate, second: Predicate, least: Fraction, step: Fraction | None) -> bool:
    """Whether no value lies between two thresholds: both are at most the least, or between two multiples of the step."""
    if evolve(first, start=second.start) != second:
        return False
    if max(first.start, second.start) <= least:
        return True
    return step is not None and step > 0 and -(-Fraction(first.start) // step) == -(-Fraction(second.start) // step)
