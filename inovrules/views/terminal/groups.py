"""Findings of one kind about one score, together: a regency of 500 innovations has one list to mend, not 500."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.advice.effects import effect_of
from inovrules.advice.findings import findings_of
from inovrules.exact import total
from inovrules.ruleset.findings import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.advice.finding import Finding
    from inovrules.exact import Exact
    from inovrules.messages import Text
    from inovrules.ruleset.findings import Severity
    from inovrules.scoring.scorecard import Scorecard

_OF_RULES = ("ineligible", "undecided")


@frozen
class Group:
    """Findings of one kind about one score, with one remedy; `stake` is what hangs on all of them together, if that is known.

    `elsewhere` is what hangs on them by other rulesets, under which they aren't told again: the title of what is published, and points.
    """

    findings: tuple[Finding, ...]
    stake: Exact | None
    elsewhere: tuple[tuple[Text, Exact], ...] = ()

    @property
    def first(self) -> Finding:
        """The one with most at stake."""
        return self.findings[0]

    @property
    def kind(self) -> str:
        """Their kind."""
        return self.first.kind

    @property
    def severity(self) -> Severity:
        """How grave the gravest of them is."""
        return min((finding.severity for finding in self.findings), key=SEVERITIES.index)

    @property
    def is_observed(self) -> bool:
        """Whether they were observed of the report, whatever is scored."""
        return is_observed(self.first)


def is_observed(finding: Finding) -> bool:
    """Whether something was observed of the report, whatever is scored."""
    return finding.score is None and finding.kind not in _OF_RULES


def groups_of(card: Scorecard, *, each: bool = False) -> list[Group]:
    """Group what was found, the groups with most points at stake first; with `each`, what was observed stands for itself."""
    return _grouped(card, _findings(card), each=each)


def told_once(cards: Sequence[Scorecard], *, each: bool = False) -> list[list[Group]]:
    """Group the findings of several rulesets. What was observed is told under the first of them by which points hang on it."""
    found = [_findings(card) for card in cards]
    home: dict[str, int] = {}
    for index, listed in enumerate(found):
        for finding in filter(is_observed, listed):
            known = home.setdefault(finding.id, index)
            if finding.stake and not _stake_in(found[known], finding.id):
                home[finding.id] = index
    kept = [[one for one in listed if home.get(one.id, index) == index] for index, listed in enumerate(found)]
    return [
        [_elsewhere(group, [others for other, others in enumerate(found) if other != index]) for group in _grouped(card, own, each=each)]
        for index, (card, own) in enumerate(zip(cards, kept, strict=True))
    ]


def _findings(card: Scorecard) -> list[Finding]:
    """Give what was found; the region's own is left out when only an OPD is looked at."""
    return [finding for finding in findings_of(card) if not (card.portfolio.only and finding.unit.scope == "region")]


def _stake_in(listed: Sequence[Finding], name: str) -> Exact | None:
    return next(finding.stake for finding in listed if finding.id == name)


def _elsewhere(group: Group, found: Sequence[Sequence[Finding]]) -> Group:
    """Add what hangs on a group by other rulesets."""
    if not group.is_observed:
        return group
    names = {finding.id for finding in group.findings}
    told: list[tuple[Text, Exact]] = []
    for listed in found:
        same = [finding for finding in listed if finding.id in names and finding.stake and finding.figure]
        if same and same[0].figure is not None:
            told.append((same[0].figure.title, total(finding.stake or 0 for finding in same)))
    return evolve(group, elsewhere=tuple(told))


def _grouped(card: Scorecard, listed: Sequence[Finding], *, each: bool) -> list[Group]:
    found: dict[tuple[object, ...], list[Finding]] = {}
    for finding in listed:
        found.setdefault(_key(finding, each=each), []).append(finding)
    groups = [Group(tuple(items), _together(card, items)) for items in found.values()]
    return sorted(groups, key=lambda group: (group.first.order, group.stake is None, -(group.stake or 0), group.first.id))


def _key(finding: Finding, *, each: bool) -> tuple[object, ...]:
    """Tell what findings of one group have in common."""
    if is_observed(finding):
        return finding.kind, finding.unit.scope, finding.silenced is None, finding.id if each else ""
    about = finding.score.id if finding.score else finding.subject
    return finding.kind, finding.unit.scope, about, finding.remedy


def _together(card: Scorecard, items: list[Finding]) -> Exact | None:
    """The points of all together. Of innovations that don't count, what scoring again gives if they all did."""
    several = [item for item in items if item.effect is not None and item.effect.accepts]
    if len(several) > 1:
        return effect_of(card, [card.unit_of(item.unit.scope, item.unit.id) for item in several], accepts=True).stake
    stakes = [finding.stake for finding in items if finding.stake is not None]
    return total(stakes) if stakes else None
