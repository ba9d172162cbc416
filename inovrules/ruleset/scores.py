"""The scores of a ruleset: indicators, aggregates, pools, and the modifiers that any of them may carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from inovrules.facts.frozen import frozen_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.conditions import Condition, DateMark
    from inovrules.evaluators.contract import Description, ReadyEvaluator
    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.exact import Exact, Rounding
    from inovrules.facts import Scope
    from inovrules.faults import Place
    from inovrules.messages import Text
    from inovrules.ruleset.model import Confidence, Policy


@frozen
class Requirement:
    """Documents that prove a level: at least so many, of these kinds, dated within a window; from `from_level` up."""

    any_of: tuple[str, ...] = ()
    at_least: int = 1
    valid: tuple[DateMark | None, DateMark | None] = (None, None)
    what: Text | None = None
    from_level: int = 1


@frozen
class Indicator:
    """A score that an evaluator gives for facts."""

    evaluator: ReadyEvaluator
    type: EvaluatorType
    evidence: tuple[Requirement, ...] = ()
    description: Description = field(init=False, eq=False, repr=False)

    @description.default
    def _description(self) -> Description:
        return self.evaluator.describe()


@frozen
class Part:
    """A child of an aggregate; `weight` overrides the child's own."""

    score: str
    weight: Exact | None = None
    place: Place | None = field(default=None, eq=False)


@frozen
class Aggregate:
    """`sum`, weighted `mean`, `minimum` or `best` of other scores of the same unit."""

    how: Literal["sum", "mean", "minimum", "best"]
    parts: tuple[Part, ...]


@frozen
class Choose:
    """The one score that a fact chooses."""

    by: str
    options: Mapping[str, Part] = field(converter=frozen_mapping)


@frozen
class Ladder:
    """How many steps are passed in a row, from the first; a step passes with at least `at_least`."""

    steps: tuple[Part, ...]
    at_least: Exact


@frozen
class Constant:
    """A fixed number, such as a baseline."""

    value: Exact


@frozen
class Same:
    """Another score of the same unit, to be modified."""

    part: Part


@frozen
class Pool:
    """From the units of a lower scope to one of a higher scope.

    `refused` says whether innovations that aren't eligible stay in the divisor (`keep`, counting zero) or not (`leave_out`), or,
    in a pool that counts units, whether they are `counted` like the others.
    """

    how: Literal["mean", "sum", "best", "count", "covers", "share"]
    source: Scope
    of: str | None = None
    refused: Literal["leave_out", "keep", "counted"] | None = None
    divisor_floor: int = 0
    take: int = 0
    cap: int | None = None
    each: Exact = 1
    where: Condition | None = None
    fact: str | None = None
    values: tuple[str, ...] = ()
    at_least: Exact = 0
    place: Place | None = field(default=None, eq=False)


Body: TypeAlias = Indicator | Aggregate | Choose | Ladder | Constant | Same | Pool


@frozen
class Gate:
    """A condition without which a score is at most `otherwise`."""

    require: Condition
    otherwise: Exact
    title: Text
    reason: Text | None = None
    place: Place | None = field(default=None, eq=False)

    @property
    def scores(self) -> tuple[str, ...]:
        """The ids of the scores that its condition tests."""
        return tuple(name.removeprefix("score:") for name in self.require.reads if name.startswith("score:"))


@frozen
class Modifiers:
    """What is done to a score's value, in this order."""

    curve: tuple[tuple[Exact, Exact], ...] = ()
    rescale: tuple[Exact, Exact] | None = None
    gates: tuple[Gate, ...] = ()
    cap: Exact | None = None
    floor: Exact | None = None
    round: Rounding | None = None


PLAIN = Modifiers()


@frozen
class Score:
    """One score: what it is called, how it counts, what proves it, and how it is made (`body`).

    `reported_by` names who gives figures of this score without its parts: a unit may report one, and it counts while none is answered.
    """

    id: str
    scope: Scope
    title: Text
    body: Body
    weight: Exact = 1
    modifiers: Modifiers = PLAIN
    policy: Policy = "zero"
    when: Condition | None = None
    mandatory: bool = False
    code: str | None = None
    group: Text | None = None
    remedy: Text | None = None
    effort: int | None = None
    basis: tuple[str, ...] = ()
    confidence: Confidence | None = None
    note: Text | None = None
    reported_by: Text | None = None
    stated_maximum: Exact | None = None
    maximum_place: Place | None = field(default=None, eq=False)
    place: Place | None = field(default=None, eq=False)

    def parts(self) -> tuple[Part, ...]:
        """Give the scores of the same unit that this one is made of."""
        body = self.body
        if isinstance(body, Aggregate):
            return body.parts
        if isinstance(body, Choose):
            return tuple(body.options.values())
        if isinstance(body, Ladder):
            return body.steps
        return (body.part,) if isinstance(body, Same) else ()

    def gated(self) -> tuple[str, ...]:
        """Give the ids of the scores that gates test."""
        return tuple(name for gate in self.modifiers.gates for name in gate.scores)

    def ways(self) -> tuple[str, ...]:
        """Give the ids of the scores that this one is made of, each as often as its value goes into this one's."""
        pooled = (self.body.of,) if isinstance(self.body, Pool) and self.body.of else ()
        return (*(part.score for part in self.parts()), *self.gated(), *pooled)

    def needs(self) -> tuple[str, ...]:
        """Give the ids of every score that must be known before this one."""
        return tuple(dict.fromkeys(self.ways()))
