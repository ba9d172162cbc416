"""What was found out about the cases of one ruleset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from inovrules.cases.loading import Suite
    from inovrules.cases.model import CaseResult
    from inovrules.scoring.engine import Engine


@frozen(eq=False)
class CasesReport:
    """A suite, what came of each case, and the engine that scored them."""

    suite: Suite
    results: tuple[CaseResult, ...]
    engine: Engine = field(repr=False)

    @property
    def failed(self) -> tuple[CaseResult, ...]:
        """The cases of which something isn't as expected."""
        return tuple(result for result in self.results if not result.passed)

    @property
    def unconfirmed(self) -> tuple[CaseResult, ...]:
        """The cases that no person has confirmed yet."""
        return tuple(result for result in self.results if result.case.unconfirmed)

    @property
    def holds(self) -> bool:
        """Whether there are cases, and all are as expected."""
        return bool(self.results) and not self.failed
