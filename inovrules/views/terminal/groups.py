"""Findings of one kind about one score, together: a regency of 500 innovations has one list to mend, not 500."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.effects import effect_of
from inovrules.advice.findings import findings_of
from inovrules.exact import total

if TYPE_CHECKING:
    from inovrules.advice.findings import Finding
    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import Scorecard

CONTRADICTIONS = ("failed", "refused", "ineligible")
GAPS = ("short", "unproven", "unquantified", "missing", "opds")


@frozen
class Group:
    """Findings of one kind about one score, with one remedy; `stake` is what hangs on all of them together, if that is known."""

    findings: tuple[Finding, ...]
    stake: Exact | None

    @property
    def first(self) -> Finding:
        """The one with most at stake."""
        return self.findings[0]

    @property
    def kind(self) -> str:
        """Their kind."""
        return self.first.kind


def groups_of(card: Scorecard) -> list[Group]:
    """Group what was found, the groups with most points at stake first; the region's own when only an OPD is looked at are left out."""
    found: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings_of(card):
        if card.portfolio.only and finding.unit.scope == "region":
            continue
        about = finding.score.id if finding.score else finding.id.rpartition("/")[2]
        found.setdefault((finding.kind, finding.unit.scope, about, finding.remedy), []).append(finding)
    groups = [Group(tuple(items), _together(card, items)) for items in found.values()]
    return sorted(groups, key=lambda group: (group.first.order, group.stake is None, -(group.stake or 0), group.first.id))


def _together(card: Scorecard, items: list[Finding]) -> Exact | None:
    """The points of all together. Of innovations that don't count, what scoring again gives if they all did."""
    several = [item for item in items if item.effect is not None and item.effect.accepts]
    if len(several) > 1:
        return effect_of(card, [card.unit_of(item.unit.scope, item.unit.id) for item in several], accepts=True).stake
    stakes = [finding.stake for finding in items if finding.stake is not None]
    return total(stakes) if stakes else None
