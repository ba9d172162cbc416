"""A case: what is given, what is expected of it, why, and by which source; and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from inovrules.facts.frozen import frozen_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.faults import Fault, Place
    from inovrules.located import Node
    from inovrules.messages import Text
    from inovrules.scoring.scorecard import Scorecard

FIGURES = ("state", "level", "value", "points", "published", "predicate")
"""What can be expected of a score, claimed or proven."""
ENDS = ("low", "high")
"""The ends of the interval of the claimed value."""
Figure: TypeAlias = "str | Exact | None"


@frozen
class Expected:
    """What is expected of one score of one unit: figures by name, those of the proven value as `proven.NAME`."""

    scope: Scope
    unit: str
    score: str
    figures: Mapping[str, Figure] = field(converter=frozen_mapping)
    place: Place | None = field(default=None, eq=False)


@frozen
class Ruled:
    """By which eligibility rules one innovation is expected to be refused; by none where it is accepted."""

    unit: str
    rules: tuple[str, ...]
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False)
class Case:
    """One case. `portfolio` is the located document of what is given; `faults` are the codes for which it should be refused.

    `reading` names the other reading of the source under which the ruleset is asked. One that is still `unconfirmed` by a person runs, but
    proves nothing.
    """

    id: str
    place: Place
    portfolio: Node
    expected: tuple[Expected, ...] = ()
    ruled: tuple[Ruled, ...] = ()
    faults: tuple[str, ...] = ()
    title: Text | None = None
    because: Text | None = None
    source: Text | None = None
    reading: str | None = None
    unconfirmed: bool = False


@frozen
class Failure:
    """One figure that isn't what was expected. `about` tells of what: a score, whether a unit counts or is there, or the faults."""

    about: Literal["score", "eligibility", "unit", "faults"]
    key: str
    expected: Figure
    got: Figure
    scope: Scope | None = None
    unit: str = ""
    score: str = ""
    place: Place | None = field(default=None, eq=False)


@frozen(eq=False)
class CaseResult:
    """What came of a case: every figure that differs; the scorecard where something was scored, else the faults that kept it from it."""

    case: Case
    failures: tuple[Failure, ...]
    card: Scorecard | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether everything is as expected."""
        return not self.failures
