"""Findings of a portfolio: what the advice of its scorecards finds, as findings of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from inovrules.advice.findings import findings_of
from inovrules.checking.finding import Finding, Severity
from inovrules.conditions import dated
from inovrules.faults import Place
from inovrules.messages import as_message, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.advice.findings import Finding as Advised
    from inovrules.messages import Message, Text
    from inovrules.scoring.scorecard import Scorecard

KINDS: dict[str, tuple[str, str, Severity]] = {
    "failed": ("IC150", "evaluator-failed", "error"),
    "ineligible": ("IC151", "innovation-not-eligible", "warning"),
    "refused": ("IC152", "report-contradicts-itself", "warning"),
    "undecided": ("IC153", "eligibility-undecided", "note"),
    "short": ("IC154", "score-falls-short", "note"),
    "unproven": ("IC155", "claim-not-proven", "note"),
    "unquantified": ("IC156", "claim-without-figures", "note"),
    "missing": ("IC157", "not-reported", "note"),
    "opds": ("IC158", "agencies-not-all-listed", "note"),
}
"""The code, the name and the severity of each kind of advice."""


def portfolio_findings(cards: Iterable[Scorecard]) -> Iterator[Finding]:
    """Give the findings of a portfolio by each ruleset that it is scored by; what several of them find is told once."""
    seen: set[tuple[str, str, str]] = set()
    for card in cards:
        for advised in findings_of(card):
            found = _finding(card, advised)
            key = (found.code, found.path, found.message.text("en"))
            if key not in seen:
                seen.add(key)
                yield found


def _finding(card: Scorecard, advised: Advised) -> Finding:
    code, _, severity = KINDS[advised.kind]
    place = advised.place or advised.unit.place or Place(card.portfolio.file or "-")
    return Finding(code, severity, place, _path(advised), _message(card, advised), _remedy(card, advised))


def _path(advised: Advised) -> str:
    about = advised.score.id if advised.score else advised.subject
    listed = {"innovation": f"innovations/{advised.unit.id}", "opd": f"opds/{advised.unit.id}", "region": "region"}
    return f"{listed[advised.unit.scope]}/{about}"


def _message(card: Scorecard, advised: Advised) -> Message:
    told = dated(advised.message, card.program.as_of, card.program.year)
    if advised.score is None:
        return say("check.unit", unit=advised.unit.name, message=told)
    return say("check.of_unit", unit=advised.unit.name, title=advised.score.title, message=told)


def _remedy(card: Scorecard, advised: Advised) -> Message | None:
    if advised.remedy is None:
        return None
    told = dated(advised.remedy, card.program.as_of, card.program.year)
    return as_message(cast("Message | Text", told))
