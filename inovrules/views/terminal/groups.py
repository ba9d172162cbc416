"""Findings of one kind about one score, together: a regency of 500 innovations has one list to mend, not 500."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.findings import findings_of
from inovrules.exact import as_exact

if TYPE_CHECKING:
    from inovrules.advice.findings import Finding
    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import Scorecard

CONTRADICTIONS = ("failed", "refused", "ineligible")
GAPS = ("unproven", "unquantified", "missing", "opds")


@frozen
class Group:
    """Findings of one kind about one score; `stake` is what hangs on all of them together."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one with most at stake."""
        return self.findings[0]

    @property
    def stake(self) -> Exact | None:
        """The points of all together, `None` when none is known."""
        stakes = [finding.stake for finding in self.findings if finding.stake is not None]
        return as_exact(sum(stakes)) if stakes else None

    @property
    def kind(self) -> str:
        """Their kind."""
        return self.first.kind


def groups_of(card: Scorecard) -> list[Group]:
    """Group what was found, the groups with most points at stake first; the region's own when only an OPD is looked at are left out."""
    found: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings_of(card):
        if card.portfolio.only and finding.unit.scope == "region":
            continue
        about = finding.score.id if finding.score else finding.id.rpartition("/")[2]
        found.setdefault((finding.kind, finding.unit.scope, about), []).append(finding)
    groups = [Group(tuple(items)) for items in found.values()]
    return sorted(groups, key=lambda group: (group.stake is None, -(group.stake or 0), group.first.id))
