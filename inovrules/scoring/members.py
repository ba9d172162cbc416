"""Which units a pool gathers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions import verdicts
from inovrules.scoring.leaf import derive
from inovrules.scoring.pool import Member, as_counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inovrules.facts import Scope, Value
    from inovrules.portfolio import Portfolio, Unit
    from inovrules.ruleset.scores import Pool, Score
    from inovrules.scoring.program import Program
    from inovrules.scoring.scorecard import UnitScores


class Groups:
    """The scored units of a portfolio, by scope and by OPD."""

    def __init__(self, portfolio: Portfolio, base: Groups | None = None) -> None:
        """Start before anything is scored; what pools take from a unit that stands in `base` too is taken from there."""
        self.portfolio = portfolio
        self.base: Groups | None = base if base is None or base.base is None else base.base
        self._taken: dict[tuple[int, str], Member] = {}
        self.scored: dict[Scope, list[UnitScores]] = {"innovation": [], "opd": []}
        self.by_opd: dict[str | None, list[UnitScores]] = {}
        self._by_id: dict[tuple[Scope, str], UnitScores] = {}

    def add(self, units: Iterable[UnitScores]) -> None:
        """Add the scored units of a scope."""
        for scores in units:
            self.scored[scores.unit.scope].append(scores)
            self._by_id[scores.unit.scope, scores.unit.id] = scores
            if scores.unit.scope == "innovation":
                self.by_opd.setdefault(scores.unit.opd, []).append(scores)

    def find(self, scope: Scope, unit_id: str) -> UnitScores | None:
        """Give a scored innovation or OPD by its id."""
        return self._by_id.get((scope, unit_id))

    def members_for(self, unit: Unit, program: Program) -> Callable[[Score, Pool], tuple[Sequence[Member], bool]]:
        """Give what a pool of `unit` gathers, and whether that is all there is."""

        def members(score: Score, pool: Pool) -> tuple[Sequence[Member], bool]:
            units = self.by_opd.get(unit.id, []) if unit.scope == "opd" else self.scored[pool.source]
            complete = self.portfolio.innovations_listed if pool.source == "innovation" else self.portfolio.opds_complete
            if self.base is None:
                return [_member(scores, score, pool, program) for scores in units], complete
            return self.base.take(units, score, pool, program), complete

        return members

    def take(self, units: Iterable[UnitScores], score: Score, pool: Pool, program: Program) -> list[Member]:
        """Give the members that units are in a pool; of units that stand here they are kept, as many suppositions change few others."""
        taken, found = self._taken, []
        for scores in units:
            key = id(scores), score.id
            member = taken.get(key)
            if member is None:
                member = _member(scores, score, pool, program)
                if self._by_id.get((scores.unit.scope, scores.unit.id)) is scores:
                    taken[key] = member
            found.append(member)
        return found


def _named(value: Value | None) -> tuple[str, ...] | None:
    """The options that a choice, or a list of them, names; `None` when it isn't reported."""
    if isinstance(value, tuple):
        return tuple(map(str, value))
    return None if value is None else (str(value),)


def _member(scores: UnitScores, score: Score, pool: Pool, program: Program) -> Member:
    unit, eligibility = scores.unit, scores.eligibility
    if pool.of is not None:
        cell = scores.cell(pool.of)
        return Member(unit.id, eligibility, cell, counted=as_counted(unit.id, eligibility, cell, pool, score.policy))
    if pool.fact is not None:
        several = program.ruleset.facts[unit.scope][pool.fact].type == "list"
        return Member(unit.id, eligibility, values=_named(unit.facts[pool.fact]), several=several)
    if pool.where is None:
        return Member(unit.id, eligibility)
    facts = derive(unit.facts, program.plans[unit.scope].derived, program.as_of)
    return Member(unit.id, eligibility, matches=verdicts(pool.where, facts, program.as_of, program.year))
