"""What is wrong with one claim of before and after, whatever else is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators.wording import PERCENT, quantity
from inovrules.exact import Span, span_of

if TYPE_CHECKING:
    from datetime import date

    from inovrules.consistency.known import Severity
    from inovrules.facts import FactDeclaration
    from inovrules.facts.change import Change
    from inovrules.facts.values import Number
    from inovrules.messages import Message


@frozen
class Flaw:
    """One thing wrong with a claim: `refuses` tells that it contradicts itself, so that it can't count until it is corrected."""

    kind: str
    severity: Severity
    message: Message
    remedy: Message | None = None
    refuses: bool = False


@frozen
class Claim:
    """A claim as it is checked: what is reported, how the ruleset declares it, and the date of assessment."""

    change: Change
    fact: FactDeclaration
    as_of: date

    @property
    def both(self) -> tuple[Span, Span] | None:
        """The two figures, where both are reported."""
        before, after = self.change.baseline, self.change.result
        return None if before is None or after is None else (span_of(before), span_of(after))

    @property
    def unit_moved(self) -> str | None:
        """The unit of a movement: percentages move by points."""
        return "points" if self.fact.unit in PERCENT or self.fact.of == "percent" else self.fact.unit

    def told(self, number: Number) -> Message:
        """Tell a figure with its unit."""
        return quantity(number, self.fact.unit)

    @property
    def figures(self) -> dict[str, object]:
        """The two figures, for a message; only where both are reported."""
        before, after = self.change.baseline, self.change.result
        return {} if before is None or after is None else {"baseline": self.told(before), "result": self.told(after)}
