"""What can't be: a condition that the facts of a unit never meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from inovrules.consistency.known import Break
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.conditions import Condition
    from inovrules.consistency.known import Known, Severity


@frozen
class Never:
    """A condition that contradicts itself, however it is met."""

    kind: ClassVar[str] = "impossible"
    severity: ClassVar[Severity] = "error"
    may_refuse: ClassVar[bool] = True
    condition: Condition

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts of the condition."""
        return self.condition.reads

    def breaks(self, known: Known) -> Iterator[Break]:
        """Give the condition where it holds for certain."""
        if self.condition.holds(known.facts, known.as_of, known.year):
            named = tuple(name for name in self.reads if known.facts.get(name) is not None)
            yield Break(say("claims.impossible", condition=self.condition), named or self.reads, say("claims.impossible.remedy"))
