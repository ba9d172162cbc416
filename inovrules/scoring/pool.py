"""Pools: from the units of a lower scope to one of a higher scope."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from inovrules.exact import as_exact, total
from inovrules.scoring.cells import Combined, Line
from inovrules.scoring.combine import nothing, state_of
from inovrules.scoring.counts import count_units, cover_values
from inovrules.scoring.ends import ends_of, mean_ends

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.evaluators.contract import State
    from inovrules.exact import Exact
    from inovrules.ruleset.model import Policy
    from inovrules.ruleset.scores import Pool
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.eligibility import Eligibility


class Member(NamedTuple):
    """A unit in a pool: its id, whether it is eligible, its cell (none where the pool only counts), and what it answers.

    `matches` is the answer to the pool's `where`; `values` are the values of the fact that `covers` looks at, `None` when unknown;
    `several` tells that such an answer may name several values.
    """

    id: str
    eligibility: Eligibility
    cell: Cell | None = None
    matches: bool | None = True
    values: tuple[str, ...] | None = ()
    several: bool = False


class Counted(NamedTuple):
    """A member's figures once the policies for refused and missing ones are applied.

    `asked` tells that it is to count, `known` that something is known of it, `counts` that it is in the pool now, `optional` that it
    may be left out in the end, `reached` whether its claimed and its proven value reach what a `share` asks for.
    """

    id: str
    claimed: Exact
    proven: Exact
    low: Exact
    high: Exact | None
    coverage: Exact
    asked: bool
    known: bool
    counts: bool
    optional: bool
    reached: tuple[bool, bool]


class Pooled(NamedTuple):
    """The members of a pool, and the state and coverage that follow from them."""

    counted: list[Counted]
    state: State
    coverage: Exact
    may_not_apply: bool

    @property
    def inside(self) -> list[Counted]:
        """Those that are in the pool now."""
        return [member for member in self.counted if member.counts]

    def ends(self, floor: Exact = 0) -> tuple[Exact, Exact | None]:
        """Give the least and the most that their mean can be."""
        sure: list[tuple[Exact, Exact, Exact | None]] = []
        maybe: list[tuple[Exact, Exact, Exact | None]] = []
        for member in self.counted:
            (maybe if member.optional else sure).append((1, member.low, member.high))
        return mean_ends(sure, maybe, floor)

    def ended(self, ends: tuple[Exact, Exact | None]) -> Combined:
        """Give a pool that has no value; one that nothing is left in is missing, and nothing of it is known."""
        empty = self.state == "scored"
        state: State = "missing" if empty else self.state
        return nothing(state, *ends, 0 if empty else self.coverage)._replace(may_not_apply=self.may_not_apply)

    def scored(self, claimed: Exact, proven: Exact, ends: tuple[Exact, Exact | None], lines: Callable[[], list[Line]]) -> Combined:
        """Give a pool that has a value; what it is now is always possible."""
        low, high = ends
        most = None if high is None else max(high, claimed)
        return Combined("scored", claimed, proven, min(low, claimed), most, self.coverage, lines, may_not_apply=self.may_not_apply)


def pool_units(pool: Pool, members: Sequence[Member], policy: Policy, *, complete: bool) -> Combined:
    """Combine the members; `complete` tells whether these are all the units there are."""
    if pool.how == "count":
        return count_units(pool, members, policy)
    if pool.how == "covers":
        return cover_values(pool, members, policy)
    if pool.how == "share" and not complete:
        return nothing("missing", 0, 100)
    return _HOWS[pool.how](pool, gather(pool, members, policy))


def gather(pool: Pool, members: Sequence[Member], policy: Policy) -> Pooled:
    """Apply the policies for refused and for missing members. What doesn't apply to a unit is no part of the pool."""
    keeps = pool.refused == "keep"
    counted: list[Counted] = []
    absent = may_be_absent = applies = False
    for member in members:
        cell, accepted, certain = member.cell, member.eligibility.accepted, member.eligibility.certain
        if cell is None or not (accepted or keeps or not certain):
            continue
        may_be_absent = may_be_absent or cell.may_not_apply or cell.state == "not_applicable"
        if cell.state == "not_applicable":
            absent = absent or accepted or keeps
        else:
            counted.append(_counted(pool, member, cell, policy))
            applies = applies or ((keeps or (accepted and certain)) and not cell.may_not_apply)
    known = sum(member.asked and member.known for member in counted)
    missing = sum(member.asked and not member.known for member in counted)
    state: State = state_of(known, missing, policy) if known or missing or absent else "scored"
    covered = total(member.coverage for member in counted if member.asked)
    coverage = as_exact(Fraction(covered) / (known + missing)) if known + missing else int(not absent)
    emptied = bool(counted) and all(member.optional for member in counted) and pool.how != "sum" and not pool.divisor_floor
    return Pooled(counted, state, coverage, emptied or (may_be_absent and not applies))


def _counted(pool: Pool, member: Member, cell: Cell, policy: Policy) -> Counted:
    keeps, accepted, certain = pool.refused == "keep", member.eligibility.accepted, member.eligibility.certain
    known = not accepted or cell.state in ("scored", "refused")
    low, high = ends_of(cell)
    if not certain:
        low, high = min(0, low), None if high is None else max(0, high)
    elif not accepted:
        low = high = 0
    return Counted(
        member.id,
        cell.value if accepted else 0,
        cell.proven if accepted else 0,
        low,
        high,
        cell.coverage,
        accepted or keeps,
        known,
        (accepted or keeps) and (known or policy == "zero"),
        not (certain or keeps) or cell.may_not_apply or (policy == "exclude" and not known),
        (accepted and _reaches(cell.state, cell.value, pool), accepted and _reaches(cell.proven_state, cell.proven, pool)),
    )


def _reaches(state: State, value: Exact, pool: Pool) -> bool:
    return state == "scored" and value >= pool.at_least


def _mean(pool: Pool, pooled: Pooled) -> Combined:
    inside, ends = pooled.inside, pooled.ends(pool.divisor_floor)
    divisor = max(pool.divisor_floor, len(inside))
    if pooled.state != "scored" or not divisor:
        return pooled.ended(ends)
    factor = Fraction(1, divisor)

    def lines() -> list[Line]:
        return [Line("unit", as_exact(m.claimed * factor), as_exact(m.proven * factor), m.id, as_exact(factor)) for m in inside]

    claimed, proven = total(member.claimed for member in inside), total(member.proven for member in inside)
    return pooled.scored(as_exact(claimed * factor), as_exact(proven * factor), ends, lines)


def _sum(_pool: Pool, pooled: Pooled) -> Combined:
    inside = pooled.inside
    low = as_exact(sum(min(0, member.low) if member.optional else member.low for member in pooled.counted))
    tops = [None if m.high is None else max(0, m.high) if m.optional else m.high for m in pooled.counted]
    high = None if None in tops else as_exact(sum(top for top in tops if top is not None))
    if pooled.state != "scored":
        return pooled.ended((low, high))

    def lines() -> list[Line]:
        return [Line("unit", member.claimed, member.proven, member.id) for member in inside]

    claimed, proven = total(member.claimed for member in inside), total(member.proven for member in inside)
    return pooled.scored(as_exact(claimed), as_exact(proven), (low, high), lines)


def _best(pool: Pool, pooled: Pooled) -> Combined:
    inside, ends = pooled.inside, _best_ends(pooled.counted, pool.take)
    if pooled.state != "scored" or not inside:
        return pooled.ended(ends)
    claimed_in = {m.id for m in sorted(inside, key=lambda m: (-m.claimed, m.id))[: pool.take]}
    proven_in = {m.id for m in sorted(inside, key=lambda m: (-m.proven, m.id))[: pool.take]}
    factor = Fraction(1, len(claimed_in))

    def lines() -> list[Line]:
        return [
            Line(
                "unit",
                as_exact(m.claimed * factor) if m.id in claimed_in else 0,
                as_exact(m.proven * factor) if m.id in proven_in else 0,
                m.id,
                as_exact(factor),
            )
            for m in inside
            if m.id in claimed_in or m.id in proven_in
        ]

    figures = _top_mean([m.claimed for m in inside], pool.take), _top_mean([m.proven for m in inside], pool.take)
    return pooled.scored(*figures, ends, lines)


def _best_ends(counted: Sequence[Counted], take: int) -> tuple[Exact, Exact | None]:
    """Take more and more of those that may be left out: the worst of them for the least mean, the best for the most."""
    sure, maybe = [m for m in counted if not m.optional], [m for m in counted if m.optional]
    lows = [member.low for member in sure], sorted(member.low for member in maybe)
    least = min((_top_mean([*lows[0], *lows[1][:k]], take) for k in range(len(maybe) + 1) if sure or k), default=0)
    if any(member.high is None for member in counted):
        return least, None
    highs = [member.high or 0 for member in sure], sorted((member.high or 0 for member in maybe), reverse=True)
    return least, max((_top_mean([*highs[0], *highs[1][:k]], take) for k in range(len(maybe) + 1) if sure or k), default=0)


def _top_mean(values: list[Exact], take: int) -> Exact:
    top = sorted(values, reverse=True)[:take]
    return as_exact(Fraction(sum(top)) / len(top)) if top else 0


def _share(pool: Pool, pooled: Pooled) -> Combined:
    inside = pooled.inside
    ends = pooled._replace(counted=[_as_share(member, pool) for member in pooled.counted]).ends()
    if pooled.state != "scored" or not inside:
        return pooled.ended(ends)
    each = Fraction(100, len(inside))
    claimed, proven = (sum(member.reached[side] for member in inside) for side in (0, 1))

    def lines() -> list[Line]:
        shown = [(m.id, m.reached) for m in inside if any(m.reached)]
        return [Line("unit", as_exact(claimed * each), as_exact(proven * each), name, as_exact(each)) for name, (claimed, proven) in shown]

    return pooled.scored(as_exact(claimed * each), as_exact(proven * each), ends, lines)


def _as_share(member: Counted, pool: Pool) -> Counted:
    """Give a member as what it adds to a share, at least and at most: nothing, or all."""
    surely = member.reached[0] and member.low >= pool.at_least
    perhaps = member.high is None or member.high >= pool.at_least
    return member._replace(low=100 * surely, high=100 * perhaps)


_HOWS: dict[str, Callable[[Pool, Pooled], Combined]] = {"mean": _mean, "sum": _sum, "best": _best, "share": _share}
