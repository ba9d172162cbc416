"""What an evaluator is: it turns facts into an outcome, and can say which outcomes it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Protocol, runtime_checkable

from attrs import field, frozen

from inovrules.messages import Message, Text, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from inovrules.evaluators.context import Context
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.portfolio import Evidence

State = Literal["scored", "missing", "not_applicable", "refused", "failed"]
STATES: tuple[State, ...] = ("scored", "missing", "not_applicable", "refused", "failed")
Direction = Literal["rises", "falls", "either", "none"]


@frozen
class Inputs:
    """What an evaluator may look at: the facts it declares (`None` when not reported), their documents, and the dates."""

    facts: Mapping[str, Value | None]
    evidence: Mapping[str, tuple[Evidence, ...]]
    as_of: date
    year: int


@frozen
class Outcome:
    """What an evaluator found, for one distinct combination of inputs.

    `points` is exact; `low` and `high` are the least and most that the inputs allow (they differ where an input is known only
    within bounds). `reason` tells why, in both languages. `unquantified` marks a claim that has no figures to judge it by.
    Where points are given although not all is reported, `coverage` is which part is (0 to 1), and `may_be_missing` tells that a later
    report may leave it without an answer.
    """

    state: State
    points: Exact = 0
    level: int | None = None
    reason: Message = field(factory=lambda: say("reason.none"))
    low: Exact | None = None
    high: Exact | None = None
    unquantified: bool = False
    coverage: Exact = 1
    may_be_missing: bool = False

    @classmethod
    def scored(
        cls, points: Exact, reason: Message, level: int | None = None, *, low: Exact | None = None, high: Exact | None = None
    ) -> Outcome:
        """Points were given.

        >>> from inovrules.messages import say
        >>> Outcome.scored(3, say("reason.none"), level=3).points
        3
        """
        return cls("scored", points, level, reason, points if low is None else low, points if high is None else high)

    @classmethod
    def missing(cls, reason: Message) -> Outcome:
        """Nothing to score was reported."""
        return cls("missing", reason=reason)

    @classmethod
    def refused(cls, reason: Message) -> Outcome:
        """A rule says that what was reported may not count."""
        return cls("refused", reason=reason, low=0, high=0)


@frozen
class Possible:
    """One outcome that an evaluator can give: its level and points, what it needs in words, and facts that reach it.

    `witness` holds the nearest typed values, e.g. `{"beneficiaries": 501}`; empty when facts alone don't bring the outcome about.
    """

    points: Exact
    needs: Message
    level: int | None = None
    title: Text | None = None
    witness: Mapping[str, Value] = field(factory=dict)


@frozen
class Description:
    """What an evaluator says of itself: the least and most points it gives, its outcomes, and how it moves with each fact."""

    lowest: Exact
    highest: Exact
    outcomes: tuple[Possible, ...] = ()
    monotone: Mapping[str, Direction] = field(factory=dict)


@runtime_checkable
class Evaluator(Protocol):
    """A rule for one indicator: pure, total on its declared inputs, bounded by its description.

    `answers_missing` tells that silence itself is what it measures; otherwise the engine reports `missing` when none of `reads` is
    reported.
    """

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts (or derived facts) it looks at."""
        ...

    @property
    def answers_missing(self) -> bool:
        """Whether it is asked although nothing is reported."""
        ...

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the outcome for these inputs."""
        ...

    def describe(self) -> Description:
        """Say which outcomes there are."""
        ...


@frozen
class EvaluatorType:
    """How rulesets name an evaluator and how it is made from its parameters.

    `make` reads the parameters at a cursor, notes faults there, and gives the evaluator, or `None` when it can't.
    `parameters` are the keys it understands (beside those that every indicator has).
    """

    name: str
    parameters: tuple[str, ...]
    make: Callable[[Cursor, tuple[str, ...], Context], Evaluator | None]
    title: Text
    distribution: str = "inovrules"
    version: str = field(default="", eq=False)


def parameter(read: Callable[[Cursor, Context], Any], default: Any = None) -> Any:  # noqa: ANN401 - an attrs field
    """Declare a parameter of an attrs evaluator class: `read` turns what the ruleset says into its value.

    `read` notes its own faults and gives `None` for them.
    """
    return field(default=default, metadata={"read": read})
