"""Pools: from the units of a lower scope to one of a higher scope."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from inovrules.exact import as_exact, total
from inovrules.scoring.cells import Combined, Line
from inovrules.scoring.combine import nothing, state_of
from inovrules.scoring.counts import count_units, cover_values
from inovrules.scoring.eligibility import UNDECIDED
from inovrules.scoring.ends import ends_of, is_optional, may_be_absent, mean_ends

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
    """A member's figures once the policies for refused and missing ones are applied.

    `asked` tells that it is to count now, `known` that something is known of it, `counts` that it is in the pool now; `optional` that it
    may be left out in the end, `sure` that it is in with an answer whatever is reported later, `may_be_missing` that it may be in
    without one. `reached` tells whether its claimed and its proven value reach what a `share` asks for, `reaches` whether it may and
    whether it must.
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
    sure: bool
    may_be_missing: bool
    reached: tuple[bool, bool]
    reaches: tuple[bool, bool]


class Pooled(NamedTuple):
    """The members of a pool, the state and coverage that follow from them, and what that state may turn into."""

    counted: list[Counted]
    state: State
    coverage: Exact
    may_not_apply: bool
    may_be_missing: bool
    may_be_refused: bool

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
        return self._doubted(nothing(state, *ends, 0 if empty else self.coverage))

    def scored(self, claimed: Exact, proven: Exact, ends: tuple[Exact, Exact | None], lines: Callable[[], list[Line]]) -> Combined:
        """Give a pool that has a value; what it is now is always possible."""
        low, high = ends
        most = None if high is None else max(high, claimed)
        return self._doubted(Combined("scored", claimed, proven, min(low, claimed), most, self.coverage, lines))

    def _doubted(self, combined: Combined) -> Combined:
        known = combined.state in ("scored", "refused")
        return combined._replace(
            may_not_apply=self.may_not_apply,
            may_be_missing=known and self.may_be_missing,
            may_be_refused=combined.state == "scored" and self.may_be_refused,
        )


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
    concerned = [member for member in members if keeps or member.eligibility.accepted or not member.eligibility.certain]
    counted = [
        member.counted or as_counted(member.id, member.eligibility, member.cell, pool, policy)
        for member in concerned
        if member.cell and not member.cell.never_applies
    ]
    known = sum(member.asked and member.known for member in counted)
    missing = sum(member.asked and not member.known for member in counted)
    absent = any((keeps or member.eligibility.accepted) and _is_absent(member) for member in concerned)
    state: State = state_of(known, missing, policy) if known or missing or absent else "scored"
    coverage = as_exact(Fraction(total(member.coverage for member in counted)) / len(counted)) if counted else int(not absent)
    silent = any(member.may_be_missing for member in counted)
    emptied = all(member.optional for member in counted) and pool.how != "sum" and not pool.divisor_floor
    unsure = not any(member.sure for member in counted) and (silent or emptied)
    return Pooled(counted, state, coverage, _may_not_apply(pool, concerned, state), unsure, silent and policy == "refuse")


def _is_absent(member: Member) -> bool:
    return member.cell is not None and member.cell.state == "not_applicable"


def _stays(pool: Pool, eligibility: Eligibility) -> bool:
    """Whether a member is in the pool whatever is reported later."""
    return pool.refused == "keep" or (eligibility.accepted and eligibility.certain)


def _may_not_apply(pool: Pool, members: Sequence[Member], state: State) -> bool:
    """Whether a pool may turn out to have only units to which it doesn't apply; or where that is so, whether it may change."""
    pairs = [(member.cell, _stays(pool, member.eligibility)) for member in members if member.cell]
    if state == "not_applicable":
        return not all(stays and cell.never_applies for cell, stays in pairs)
    absent = [may_be_absent(cell) for cell, _ in pairs]
    applying = any(stays and not away for (_, stays), away in zip(pairs, absent, strict=True))
    return any(absent) and not applying


def as_counted(name: str, eligibility: Eligibility, cell: Cell, pool: Pool, policy: Policy) -> Counted:
    """Give the figures of a member that a pool concerns, once its policies are applied."""
    keeps, accepted, certain = pool.refused == "keep", eligibility.accepted, eligibility.certain
    stays = _stays(pool, eligibility)
    asked = (accepted or keeps) and cell.state != "not_applicable"
    known = not accepted or cell.state in ("scored", "refused")
    low, high = ends_of(cell)
    if not certain:
        low, high = min(0, low), None if high is None else max(0, high)
    elif not accepted:
        low = high = 0
    eligible = accepted or not certain  # may its own value count?
    in_doubt = is_optional(cell, policy) if eligible else cell.may_not_apply
    reached = accepted and _reaches(cell.state, cell.value, pool), accepted and _reaches(cell.proven_state, cell.proven, pool)
    return Counted(
        name,
        cell.value if accepted else 0,
        cell.proven if accepted else 0,
        low,
        high,
        cell.coverage if certain else as_exact(cell.coverage * UNDECIDED),
        asked,
        known,
        asked and (known or policy == "zero"),
        not stays or in_doubt,
        stays and not cell.may_not_apply and (cell.always_known or not eligible),
        eligible and (cell.may_be_missing or cell.state not in ("scored", "refused")),
        reached,
        (eligible and (high is None or high >= pool.at_least), eligible and (certain or not keeps) and _must_reach(cell, pool)),
    )


def _reaches(state: State, value: Exact, pool: Pool) -> bool:
    return state == "scored" and value >= pool.at_least


def _must_reach(cell: Cell, pool: Pool) -> bool:
    return cell.state == "scored" and not cell.is_open and cell.low >= pool.at_least


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


def _share(_pool: Pool, pooled: Pooled) -> Combined:
    inside = pooled.inside
    ends = pooled._replace(counted=[_as_share(member) for member in pooled.counted]).ends()
    if pooled.state != "scored" or not inside:
        return pooled.ended(ends)
    each = Fraction(100, len(inside))
    claimed, proven = (sum(member.reached[side] for member in inside) for side in (0, 1))

    def lines() -> list[Line]:
        shown = [(m.id, m.reached) for m in inside if any(m.reached)]
        return [Line("unit", as_exact(claimed * each), as_exact(proven * each), name, as_exact(each)) for name, (claimed, proven) in shown]

    return pooled.scored(as_exact(claimed * each), as_exact(proven * each), ends, lines)


def _as_share(member: Counted) -> Counted:
    """Give a member as what it adds to a share, at least and at most: nothing, or all."""
    may, must = member.reaches
    return member._replace(low=100 * must, high=100 * may)


_HOWS: dict[str, Callable[[Pool, Pooled], Combined]] = {"mean": _mean, "sum": _sum, "best": _best, "share": _share}
