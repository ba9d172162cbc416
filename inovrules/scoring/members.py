"""Which units a pool gathers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions import verdicts
from inovrules.scoring.counted import Counted, Member, as_counted
from inovrules.scoring.leaf import derive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
        self.scored: dict[Scope, tuple[UnitScores, ...]] = {"innovation": (), "opd": ()}
        self._taken: dict[str, dict[int, Member]] = {}
        self._kinds: dict[Counted, Counted] = {}
        self._by_id: dict[Scope, dict[str, UnitScores]] = {}
        self._by_opd: dict[str | None, list[UnitScores]] = {}

    def add(self, scope: Scope, units: tuple[UnitScores, ...]) -> None:
        """Add the scored units of a scope."""
        self.scored[scope] = units

    def find(self, scope: Scope, unit_id: str) -> UnitScores | None:
        """Give a scored innovation or OPD by its id."""
        if scope not in self._by_id:
            self._by_id[scope] = {scores.unit.id: scores for scores in self.scored.get(scope, ())}
        return self._by_id[scope].get(unit_id)

    def of_opd(self, opd: str) -> Sequence[UnitScores]:
        """Give the scored innovations of an OPD; a supposition is about one OPD, and needs no index."""
        if self.base is not None:
            return [scores for scores in self.scored["innovation"] if scores.unit.opd == opd]
        if not self._by_opd:
            by_opd: dict[str | None, list[UnitScores]] = {}
            for scores in self.scored["innovation"]:
                by_opd.setdefault(scores.unit.opd, []).append(scores)
            self._by_opd = by_opd
        return self._by_opd.get(opd, ())

    def members_for(self, unit: Unit, program: Program) -> Callable[[Score, Pool], tuple[Sequence[Member], bool]]:
        """Give what a pool of `unit` gathers, and whether that is all there is."""

        def members(score: Score, pool: Pool) -> tuple[Sequence[Member], bool]:
            units = self.of_opd(unit.id) if unit.scope == "opd" else self.scored[pool.source]
            complete = self.portfolio.innovations_listed if pool.source == "innovation" else self.portfolio.opds_complete
            if self.base is None:
                return [self._member(scores, score, pool, program) for scores in units], complete
            return self.base.take(units, score, pool, program), complete

        return members

    def take(self, units: Sequence[UnitScores], score: Score, pool: Pool, program: Program) -> Sequence[Member]:
        """Give the members that units are in a pool; of units that stand here they are kept, as many suppositions change few others."""
        taken = self._taken.setdefault(score.id, {})
        found = list(map(taken.get, map(id, units)))
        for place, member in enumerate(found):
            if member is None:
                scores = units[place]
                made = found[place] = self._member(scores, score, pool, program)
                if self.find(scores.unit.scope, scores.unit.id) is scores:
                    taken[id(scores)] = made
        return found  # type: ignore[return-value] # the gaps are filled

    def _member(self, scores: UnitScores, score: Score, pool: Pool, program: Program) -> Member:
        unit, eligibility = scores.unit, scores.eligibility
        if pool.of is not None:
            cell = scores.cell(pool.of)
            counted = as_counted(eligibility, cell, pool, score.policy)
            return Member(unit.id, eligibility, cell, counted=self._kinds.setdefault(counted, counted))
        if pool.fact is not None:
            several = program.ruleset.facts[unit.scope][pool.fact].type == "list"
            return Member(unit.id, eligibility, values=_named(unit.facts[pool.fact]), several=several)
        if pool.where is None:
            return Member(unit.id, eligibility)
        facts = derive(unit.facts, program.plans[unit.scope].derived, program.as_of)
        return Member(unit.id, eligibility, matches=verdicts(pool.where, facts, program.as_of, program.year))


def _named(value: Value | None) -> tuple[str, ...] | None:
    """The options that a choice, or a list of them, names; `None` when it isn't reported."""
    if isinstance(value, tuple):
        return tuple(map(str, value))
    return None if value is None else (str(value),)
