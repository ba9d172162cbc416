"""What is unanswered, by whom to ask: each OPD for its innovations and itself, the region for its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import as_exact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.advice.finding import Finding
    from inovrules.exact import Exact
    from inovrules.portfolio import Unit
    from inovrules.scoring.scorecard import Scorecard


@frozen
class Unanswered:
    """How many answers one OPD (or the region) has yet to give, on how many innovations, and what they are worth at most.

    `stake` is in points of the headline: the sum of what hangs on each answer, so what all of them return is never more.
    """

    unit: Unit
    answers: int
    innovations: int
    stake: Exact


def unanswered(card: Scorecard, findings: Iterable[Finding]) -> tuple[Unanswered, ...]:
    """Group the findings that something isn't reported by whom to ask, those with most points at stake first."""
    opds, region = {scores.unit.id: scores.unit for scores in card.opds}, card.portfolio.region
    by_whom: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.kind == "missing":
            opd = finding.unit.id if finding.unit.scope == "opd" else finding.unit.opd
            by_whom.setdefault(opd if opd in opds else "", []).append(finding)
    found = [_summed(opds.get(opd, region), lacking) for opd, lacking in by_whom.items()]
    return tuple(sorted(found, key=lambda one: (-one.stake, -one.answers, one.unit.id)))


def _summed(unit: Unit, lacking: list[Finding]) -> Unanswered:
    innovations = {finding.unit.id for finding in lacking if finding.unit.scope == "innovation"}
    stake = as_exact(sum(finding.stake or 0 for finding in lacking if not finding.apart))
    return Unanswered(unit, len(lacking), len(innovations), stake)
