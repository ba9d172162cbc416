"""What was found out about the cases of one ruleset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from inovrules.cases.coverage import Coverage
    from inovrules.cases.loading import Suite
    from inovrules.cases.model import CaseResult
    from inovrules.cases.mutation import Mutation
    from inovrules.exact import Exact
    from inovrules.scoring.engine import Engine


@frozen(eq=False)
class CasesReport:
    """A suite, what came of each case, and the engine that scored them; how much the cases touch and notice where that was asked."""

    suite: Suite
    results: tuple[CaseResult, ...]
    engine: Engine = field(repr=False)
    coverage: Coverage | None = None
    mutation: Mutation | None = None

    @property
    def failed(self) -> tuple[CaseResult, ...]:
        """The cases of which something isn't as expected."""
        return tuple(result for result in self.results if not result.passed)

    @property
    def unconfirmed(self) -> tuple[CaseResult, ...]:
        """The cases that no person has confirmed yet."""
        return tuple(result for result in self.results if result.case.unconfirmed)

    def falls_below(self, least: Exact) -> bool:
        """Whether less than `least` percent of what was measured is reached."""
        return any(100 * measured.share < least for measured in (self.coverage, self.mutation) if measured is not None)

    @property
    def holds(self) -> bool:
        """Whether there are cases, all are as expected, and no change is excused that needs no excuse."""
        return bool(self.results) and not self.failed and not (self.mutation and self.mutation.stale)
