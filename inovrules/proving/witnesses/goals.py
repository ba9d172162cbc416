"""What has to be answered, and how many units there have to be, for a score to be as high or as low as it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import define, field

from inovrules.proving.witnesses.sides import option_of, parts_of, turned
from inovrules.ruleset.scores import Aggregate, Choose, Indicator, Pool

if TYPE_CHECKING:
    from inovrules.conditions import Condition
    from inovrules.facts import Scope, Value
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score

Side: TypeAlias = Literal["most", "least"]


@define
class Asked:
    """What is asked of the units of a scope.

    `wishes` are indicators, each with the end that its points should reach; `conditions` whether they are to hold; `facts` what is
    settled; `spread` the values of a fact of which each is to be reported by one of the units.
    """

    wishes: dict[str, Side] = field(factory=dict)
    conditions: list[tuple[Condition, bool]] = field(factory=list)
    facts: dict[str, Value] = field(factory=dict)
    spread: dict[str, tuple[str, ...]] = field(factory=dict)
    fewest: int = 0
    enough: int = 0


@define
class Goal:
    """What is asked of each scope so that one score gets to one of its ends.

    Of units at least `fewest` are needed for anything to be scored; only with `enough` of them the score gets to its end.
    """

    ruleset: Ruleset
    region: Asked = field(factory=Asked)
    opd: Asked = field(factory=Asked)
    innovation: Asked = field(factory=Asked)
    _seen: set[str] = field(factory=set)

    def asked(self, scope: Scope) -> Asked:
        """Give what is asked of the units of a scope."""
        return self.region if scope == "region" else self.opd if scope == "opd" else self.innovation

    def add(self, name: str, side: Side) -> None:
        """Ask what a score needs to get to one end."""
        if name in self._seen:
            return
        self._seen.add(name)
        score = self.ruleset.scores[name]
        asked = self.asked(score.scope)
        asked.fewest, asked.enough = max(asked.fewest, 1), max(asked.enough, 1)
        if score.when is not None:
            asked.conditions.append((score.when, True))
        self._pass_gates(score, side)
        self._add_body(score, turned(score.modifiers, side))

    def _pass_gates(self, score: Score, side: Side) -> None:
        """Pass the gates on the way up. Where a score is to be low they may stay closed."""
        if side == "most":
            for gate in score.modifiers.gates:
                self.asked(score.scope).conditions.append((gate.require, True))
                for name in gate.scores:
                    self.add(name, "most")

    def _add_body(self, score: Score, side: Side) -> None:
        body, asked = score.body, self.asked(score.scope)
        if isinstance(body, Indicator):
            asked.wishes[score.id] = side
        elif isinstance(body, Choose):
            option = option_of(body, self.ruleset, side)
            asked.facts.setdefault(body.by, option)
            self._add_part(body.options[option].score, side)
        elif isinstance(body, Pool):
            self._add_pool(body, side)
        else:
            for part, own in parts_of(score, self.ruleset, side):
                self._add_part(part, own)

    def _add_part(self, name: str, side: Side) -> None:
        self.add(name, side)

    def _add_pool(self, pool: Pool, side: Side) -> None:
        units = self.asked(pool.source)
        units.fewest = max(units.fewest, 1)
        units.enough = max(units.enough, 1, pool.divisor_floor)
        if pool.how == "mean":
            units.fewest = max(units.fewest, pool.divisor_floor)
        if pool.of is not None:
            self.add(pool.of, side)
        if pool.where is not None:
            units.conditions.append((pool.where, side == "most"))
        if pool.fact is not None and side == "most":
            units.spread[pool.fact] = pool.values
            units.fewest = max(units.fewest, len(pool.values))
        if pool.how == "count" and side == "most" and pool.cap is not None:
            units.enough = max(units.enough, pool.cap)


def goal_of(ruleset: Ruleset, name: str, side: Side) -> Goal:
    """Give what a score needs to get to one end."""
    goal = Goal(ruleset)
    goal.add(name, side)
    return goal


def aggregates(score: Score) -> bool:
    """Whether a score is made of several others of its unit."""
    return isinstance(score.body, Aggregate)
