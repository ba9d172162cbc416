"""The members of a pool, and what each of them brings to it once its policies are applied."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from inovrules.exact import as_exact
from inovrules.scoring.eligibility import UNDECIDED
from inovrules.scoring.ends import ends_of, is_optional, may_be_absent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.evaluators.contract import State
    from inovrules.exact import Exact
    from inovrules.ruleset.model import Policy
    from inovrules.ruleset.scores import Pool
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.eligibility import Eligibility


class Member(NamedTuple):
    """A unit in a pool: its id, whether it is eligible, its cell (none where the pool only counts), and what it answers.

    `matches` is the answer to the pool's `where`, now and for good; `values` are the values of the fact that `covers` looks at, `None`
    when unknown; `several` tells that such an answer may name several values. `counted` are its figures where they are known already.
    """

    id: str
    eligibility: Eligibility
    cell: Cell | None = None
    matches: tuple[bool | None, bool | None] = (True, True)
    values: tuple[str, ...] | None = ()
    several: bool = False
    counted: Counted | None = None


class Counted(NamedTuple):
    """A member's figures once the policies for refused and missing ones are applied; it doesn't say whose they are.

    `concerned` tells that the pool is about it, `present` that it is to count now if the score applies to it, `known` that something is
    known of it, `counts` that it is in the pool now. Whatever is reported later, `stays` tells that it stays in the pool, `optional` that
    it may be left out, `sure` that it is in with an answer, `may_be_missing` that it may be in without one. `reached` tells whether its
    claimed and its proven value reach what a `share` asks for, `reaches` whether it may and whether it must.
    """

    claimed: Exact
    proven: Exact
    low: Exact
    high: Exact | None
    coverage: Exact
    concerned: bool
    present: bool
    applies: bool
    never_applies: bool
    may_be_absent: bool
    known: bool
    counts: bool
    stays: bool
    optional: bool
    sure: bool
    may_be_missing: bool
    reached: tuple[bool, bool]
    reaches: tuple[bool, bool]

    @property
    def asked(self) -> bool:
        """Whether it is to count now."""
        return self.present and self.applies

    @property
    def is_inside(self) -> bool:
        """Whether it is in the pool now."""
        return self.counts and self.concerned and not self.never_applies


Kinds: TypeAlias = list[tuple[Counted, int]]
"""Figures, each with the number of members that bring them."""


def kinds_of(counted: Sequence[Counted]) -> Kinds:
    """Put figures that are shared together, as hundreds of units bring a few dozen different ones; equal ones may stand apart."""
    shared = {id(figures): figures for figures in counted}
    return [(shared[key], number) for key, number in Counter(map(id, counted)).items()]


def as_counted(eligibility: Eligibility, cell: Cell, pool: Pool, policy: Policy) -> Counted:
    """Give the figures of a member once a pool's policies are applied."""
    keeps, accepted, certain = pool.refused == "keep", eligibility.accepted, eligibility.certain
    stays = keeps or (accepted and certain)
    present, applies = accepted or keeps, cell.state != "not_applicable"
    known = not accepted or cell.state in ("scored", "refused")
    low, high = ends_of(cell)
    if not certain:
        low, high = min(0, low), None if high is None else max(0, high)
    elif not accepted:
        low = high = 0
    eligible = accepted or not certain  # may its own value count?
    in_doubt = is_optional(cell, policy) if eligible else cell.may_not_apply
    return Counted(
        cell.value if accepted else 0,
        cell.proven if accepted else 0,
        low,
        high,
        cell.coverage if certain else as_exact(cell.coverage * UNDECIDED),
        present or not certain,
        present,
        applies,
        cell.never_applies,
        may_be_absent(cell),
        known,
        present and applies and (known or policy == "zero"),
        stays,
        not stays or in_doubt,
        stays and not cell.may_not_apply and (cell.always_known or not eligible),
        eligible and (cell.may_be_missing or cell.state not in ("scored", "refused")),
        (accepted and _reaches(cell.state, cell.value, pool), accepted and _reaches(cell.proven_state, cell.proven, pool)),
        (eligible and (high is None or high >= pool.at_least), eligible and (certain or not keeps) and _must_reach(cell, pool)),
    )


def _reaches(state: State, value: Exact, pool: Pool) -> bool:
    return state == "scored" and value >= pool.at_least


def _must_reach(cell: Cell, pool: Pool) -> bool:
    return cell.state == "scored" and not cell.is_open and cell.low >= pool.at_least
