"""Brute force for intervals: every way in which what is unknown may turn out."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from inovrules.scoring.cells import NOTHING, Cell, Combined, terms_of
from inovrules.scoring.combine import Child
from inovrules.scoring.eligibility import Eligibility, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction
    from typing import Any

    from inovrules.evaluators.contract import State
    from inovrules.exact import Exact
    from inovrules.ruleset.model import EligibilityRule


class _Rule:
    """As much of an eligibility rule as a ruling looks at."""

    def __init__(self, unknown: str) -> None:
        self.unknown = unknown


def ruled(*passes: bool | None, unknown: str = "accept") -> Eligibility:
    """Give the eligibility of an innovation that rules say this of (`None` = can't be decided)."""
    rule: Any = _Rule(unknown)
    found: EligibilityRule = rule
    return Eligibility(tuple(Ruling(found, verdict) for verdict in passes))


def cell(state: State = "scored", value: Exact = 0, low: Exact | None = None, high: Exact | None = None, **more: Any) -> Cell:
    """Make a cell; its interval is the value itself unless stated."""
    ends = value if low is None else low, value if high is None else high
    return Cell(state, value, more.pop("proven_state", state), more.pop("proven", value), *ends, int(state == "scored"), NOTHING, **more)


def child(name: str, of: Cell, weight: Exact = 1) -> Child:
    """Make a part of an aggregate."""
    return Child(name, of, weight, terms_of(of, weight, 1))


def figures(combined: Combined) -> tuple[str, Exact, Exact]:
    """Give state, claimed and proven value."""
    return combined.state, combined.value, combined.proven


def ends(combined: Combined) -> tuple[Exact, Exact | None]:
    """Give the interval."""
    return combined.low, combined.high


def outcomes(one: Cell, policy: str) -> list[Exact | None]:
    """Give what a part may count for in the end, `None` = it is left out: a silent one may stay silent, or be answered either way.

    One that may not apply may be left out, or count zero where nothing is left that it is made of.
    """
    assert one.high is not None
    if one.state == "not_applicable":
        return [None]
    found: list[Exact | None] = [one.low, one.high]
    if one.state != "scored":
        found.append(None if policy == "exclude" and one.state == "missing" else 0)
    return [*found, 0, None] if one.may_not_apply else found


def worlds(cells: Sequence[Cell], policy: str) -> Iterator[tuple[Exact | None, ...]]:
    """Give every combination of what the parts may count for."""
    return product(*(outcomes(one, policy) for one in cells))


def extremes(values: Sequence[Fraction | int]) -> tuple[Exact, Exact]:
    """Give the least and the most of what was found."""
    return min(values), max(values)
