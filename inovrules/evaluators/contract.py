"""What an evaluator is: it turns facts into an outcome, and can say which outcomes it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

from attrs import field, frozen

from inovrules.messages import Message, Text, as_message, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.portfolio import Evidence

State = Literal["scored", "missing", "not_applicable", "refused", "failed"]
STATES: tuple[State, ...] = ("scored", "missing", "not_applicable", "refused", "failed")
Direction = Literal["rises", "falls", "either", "none"]


@frozen
class Inputs:
    """What an evaluator may look at: the facts it declares (`None` when not reported), their documents, and the dates.

    Of a document only what it is for, its kind and its date are told: units whose documents agree in these share an outcome. An
    evaluator that needs the whole portfolio is also given the id of the `unit` and what its `prepare` made of the portfolio.
    """

    facts: Mapping[str, Value | None]
    evidence: Mapping[str, tuple[Evidence, ...]]
    as_of: date
    year: int
    unit: str = ""
    prepared: object = None


@frozen
class Outcome:
    """What an evaluator found, for one distinct combination of inputs.

    `points` is exact; `low` and `high` are the least and most that the inputs allow (they differ where an input is known only
    within bounds). `reason` tells why, in both languages (a `Text` will do). `unquantified` marks a claim without figures to judge
    it by.
    Where points are given although not all is reported, `coverage` is which part is (0 to 1), and `may_be_missing` tells that a later
    report may leave it without an answer.
    """

    state: State
    points: Exact = 0
    level: int | None = None
    reason: Message = field(factory=lambda: say("reason.none"), converter=as_message)
    low: Exact | None = None
    high: Exact | None = None
    unquantified: bool = False
    coverage: Exact = 1
    may_be_missing: bool = False

    @classmethod
    def scored(
        cls, points: Exact, reason: Message | Text, level: int | None = None, *, low: Exact | None = None, high: Exact | None = None
    ) -> Outcome:
        """Points were given.

        >>> from inovrules.messages import say
        >>> Outcome.scored(3, say("reason.none"), level=3).points
        3
        """
        return cls("scored", points, level, reason, points if low is None else low, points if high is None else high)

    @classmethod
    def missing(cls, reason: Message | Text) -> Outcome:
        """Nothing to score was reported."""
        return cls("missing", reason=reason)

    @classmethod
    def refused(cls, reason: Message | Text) -> Outcome:
        """A rule says that what was reported may not count."""
        return cls("refused", reason=reason, low=0, high=0)


@frozen
class Possible:
    """One outcome that an evaluator can give: its level and points, what it needs in words, and facts that reach it.

    `witness` holds the nearest typed values, e.g. `{"beneficiaries": 501}`; empty when facts alone don't bring the outcome about.
    """

    points: Exact
    needs: Message = field(converter=as_message)
    level: int | None = None
    title: Text | None = None
    witness: Mapping[str, Value] = field(factory=dict)


@frozen
class Description:
    """What an evaluator says of itself: the least and most points it gives, its outcomes, and how it moves with each fact.

    `complete` tells that it gives no others than these `outcomes`, where any are listed; a curve lists its corners, and gives points
    between them too.
    """

    lowest: Exact
    highest: Exact
    outcomes: tuple[Possible, ...] = ()
    monotone: Mapping[str, Direction] = field(factory=dict)
    complete: bool = True


@runtime_checkable
class Evaluator(Protocol):
    """A rule for one indicator: pure, total on its declared inputs, bounded by its description.

    It may also have `reads`, the names of the facts that it looks at (otherwise those in the indicator's `from`); `answers_missing`,
    which tells that silence itself is what it measures (otherwise the engine reports `missing` when none of them is reported); and
    where its type says that it needs the whole portfolio, `prepare(view)`, whose result each `evaluate` finds in its inputs.
    """

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the outcome for these inputs."""
        ...

    def describe(self) -> Description:
        """Say which outcomes there are."""
        ...


class ReadyEvaluator(Evaluator, Protocol):
    """An evaluator as the engine asks it."""

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts (or derived facts) it looks at."""
        ...

    @property
    def answers_missing(self) -> bool:
        """Whether it is asked although nothing is reported."""
        ...
