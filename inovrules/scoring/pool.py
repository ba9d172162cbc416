"""Pools: from the units of a lower scope to one of a higher scope."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from inovrules.exact import as_exact, total
from inovrules.scoring.cells import Combined, Line
from inovrules.scoring.combine import nothing, state_of
from inovrules.scoring.counted import as_counted, kinds_of
from inovrules.scoring.counts import count_units, cover_values
from inovrules.scoring.ends import mean_ends

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.evaluators.contract import State
    from inovrules.exact import Exact
    from inovrules.ruleset.model import Policy
    from inovrules.ruleset.scores import Pool
    from inovrules.scoring.counted import Counted, Kinds, Member

Named: TypeAlias = tuple[str, "Counted"]


class Pooled(NamedTuple):
    """The members of a pool by name, and those it counts by kind; the state and coverage that follow, and what that may turn into."""

    named: list[Named]
    kinds: Kinds
    state: State
    coverage: Exact
    may_not_apply: bool
    may_be_missing: bool
    may_be_refused: bool

    @property
    def inside(self) -> list[Named]:
        """Those that are in the pool now."""
        return [(name, member) for name, member in self.named if member.is_inside]

    @property
    def number(self) -> int:
        """How many are in the pool now."""
        return sum(n for kind, n in self.kinds if kind.counts)

    def added(self) -> tuple[Exact, Exact]:
        """Give the sum of those that are in the pool now, claimed and proven."""
        inside = [(kind, n) for kind, n in self.kinds if kind.counts]
        return total(kind.claimed * n for kind, n in inside), total(kind.proven * n for kind, n in inside)

    def ends(self, floor: Exact = 0) -> tuple[Exact, Exact | None]:
        """Give the least and the most that their mean can be."""
        sure = [(n, kind.low, kind.high) for kind, n in self.kinds if not kind.optional]
        maybe = [(1, kind.low, kind.high) for kind, n in self.kinds if kind.optional for _ in range(n)]
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
    named = [(one.id, one.counted or as_counted(one.eligibility, one.cell, pool, policy)) for one in members if one.cell]
    concerned = [(kind, n) for kind, n in kinds_of([counted for _, counted in named]) if kind.concerned]
    kinds = [(kind, n) for kind, n in concerned if not kind.never_applies]
    number = sum(n for _, n in kinds)
    known = sum(n for kind, n in kinds if kind.asked and kind.known)
    missing = sum(n for kind, n in kinds if kind.asked and not kind.known)
    absent = any(kind.present and not kind.applies for kind, _ in concerned)
    state: State = state_of(known, missing, policy) if known or missing or absent else "scored"
    coverage = as_exact(Fraction(total(kind.coverage * n for kind, n in kinds)) / number) if number else int(not absent)
    silent = any(kind.may_be_missing for kind, _ in kinds)
    emptied = all(kind.optional for kind, _ in kinds) and pool.how != "sum" and not pool.divisor_floor
    unsure = not any(kind.sure for kind, _ in kinds) and (silent or emptied)
    return Pooled(named, kinds, state, coverage, _may_not_apply(concerned, state), unsure, silent and policy == "refuse")


def _may_not_apply(concerned: Kinds, state: State) -> bool:
    """Whether a pool may turn out to have only units to which it doesn't apply; or where that is so, whether it may change."""
    if state == "not_applicable":
        return not all(kind.stays and kind.never_applies for kind, _ in concerned)
    applying = any(kind.stays and not kind.may_be_absent for kind, _ in concerned)
    return any(kind.may_be_absent for kind, _ in concerned) and not applying


def _mean(pool: Pool, pooled: Pooled) -> Combined:
    ends, divisor = pooled.ends(pool.divisor_floor), max(pool.divisor_floor, pooled.number)
    if pooled.state != "scored" or not divisor:
        return pooled.ended(ends)
    factor = Fraction(1, divisor)

    def lines() -> list[Line]:
        weight = as_exact(factor)
        return [Line("unit", as_exact(m.claimed * factor), as_exact(m.proven * factor), name, weight) for name, m in pooled.inside]

    claimed, proven = pooled.added()
    return pooled.scored(as_exact(claimed * factor), as_exact(proven * factor), ends, lines)


def _sum(_pool: Pool, pooled: Pooled) -> Combined:
    low = total((min(0, kind.low) if kind.optional else kind.low) * n for kind, n in pooled.kinds)
    tops = [None if kind.high is None else (max(0, kind.high) if kind.optional else kind.high) * n for kind, n in pooled.kinds]
    high = None if None in tops else total(top for top in tops if top is not None)
    if pooled.state != "scored":
        return pooled.ended((low, high))

    def lines() -> list[Line]:
        return [Line("unit", member.claimed, member.proven, name) for name, member in pooled.inside]

    return pooled.scored(*pooled.added(), (low, high), lines)


def _best(pool: Pool, pooled: Pooled) -> Combined:
    inside, ends = pooled.inside, _best_ends([kind for kind, n in pooled.kinds for _ in range(n)], pool.take)
    if pooled.state != "scored" or not inside:
        return pooled.ended(ends)
    claimed_in = {name for name, _ in sorted(inside, key=lambda one: (-one[1].claimed, one[0]))[: pool.take]}
    proven_in = {name for name, _ in sorted(inside, key=lambda one: (-one[1].proven, one[0]))[: pool.take]}
    factor = Fraction(1, len(claimed_in))

    def lines() -> list[Line]:
        return [
            Line(
                "unit",
                as_exact(m.claimed * factor) if name in claimed_in else 0,
                as_exact(m.proven * factor) if name in proven_in else 0,
                name,
                as_exact(factor),
            )
            for name, m in inside
            if name in claimed_in or name in proven_in
        ]

    figures = _top_mean([m.claimed for _, m in inside], pool.take), _top_mean([m.proven for _, m in inside], pool.take)
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
    number, ends = pooled.number, pooled._replace(kinds=[(_as_share(kind), n) for kind, n in pooled.kinds]).ends()
    if pooled.state != "scored" or not number:
        return pooled.ended(ends)
    each = Fraction(100, number)
    claimed, proven = (sum(kind.reached[side] * n for kind, n in pooled.kinds if kind.counts) for side in (0, 1))

    def lines() -> list[Line]:
        shown = [(name, m.reached) for name, m in pooled.inside if any(m.reached)]
        return [Line("unit", as_exact(claimed * each), as_exact(proven * each), name, as_exact(each)) for name, (claimed, proven) in shown]

    return pooled.scored(as_exact(claimed * each), as_exact(proven * each), ends, lines)


def _as_share(kind: Counted) -> Counted:
    """Give members as what each adds to a share, at least and at most: nothing, or all."""
    may, must = kind.reaches
    return kind._replace(low=100 * must, high=100 * may)


_HOWS: dict[str, Callable[[Pool, Pooled], Combined]] = {"mean": _mean, "sum": _sum, "best": _best, "share": _share}
