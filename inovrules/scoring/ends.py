"""The ends of what a score can be: the least and the most, whatever is still unknown."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import as_exact, total

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inovrules.exact import Exact
    from inovrules.ruleset.model import Policy
    from inovrules.scoring.cells import Cell


def ends_of(cell: Cell) -> tuple[Exact, Exact | None]:
    """Give the least and the most that a cell counts for; zero is among it where it isn't scored, or needn't be in the end."""
    low, high = cell.low, cell.high
    if cell.state == "scored" and not cell.is_open:
        return low, high
    if cell.never_applies:
        return 0, 0
    return min(0, low), None if high is None else max(0, high)


def may_be_absent(cell: Cell) -> bool:
    """Whether a part doesn't apply, now or in the end."""
    return cell.may_not_apply or cell.state == "not_applicable"


def is_optional(cell: Cell, policy: Policy) -> bool:
    """Whether a part may be left out in the end: it may not apply, or be missing and excluded."""
    return cell.may_not_apply or (policy == "exclude" and (cell.may_be_missing or cell.state in ("missing", "failed")))


def least_mean(sure: Sequence[tuple[Exact, Exact]], maybe: Iterable[tuple[Exact, Exact]], floor: Exact = 0) -> Exact | None:
    """Give the least that a mean of (weight, value) can be when those of `maybe` may be left out; `None` where nothing weighs anything.

    Its divisor is at least `floor`. The smallest values are taken in one by one until they only raise the mean; means are compared without
    dividing.

    >>> least_mean([(1, 3)], [(1, 1), (2, 9)]), least_mean([], [(1, 4)]), least_mean([(1, 3)], [], 12)
    (2, 4, Fraction(1, 4))
    """
    added, count = total(weight * value for weight, value in sure), total(weight for weight, _ in sure)
    least, divisor = added, max(floor, count)
    for weight, value in sorted(maybe, key=lambda pair: pair[1]):
        if count and count >= floor and value * count >= added:
            break
        added, count = added + weight * value, count + weight
        if added * divisor < least * max(floor, count) or not divisor:
            least, divisor = added, max(floor, count)
    return as_exact(Fraction(least) / divisor) if divisor else None


def mean_ends(
    sure: Sequence[tuple[Exact, Exact, Exact | None]], maybe: Sequence[tuple[Exact, Exact, Exact | None]], floor: Exact = 0
) -> tuple[Exact, Exact | None]:
    """Give the least and the most that a mean of (weight, low, high) can be; zero where nothing weighs anything."""
    low = least_mean([(weight, low) for weight, low, _ in sure], [(weight, low) for weight, low, _ in maybe], floor)
    if any(high is None and weight for weight, _, high in (*sure, *maybe)):
        return low or 0, None
    tops = [[(weight, -(high or 0)) for weight, _, high in parts] for parts in (sure, maybe)]
    return low or 0, -(least_mean(tops[0], tops[1], floor) or 0)
