"""Findings of a portfolio: what the advice of its scorecards finds, as findings of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve

from inovrules.advice.findings import findings_of
from inovrules.advice.telling import tells
from inovrules.checking.finding import SEVERITIES, Finding, Stake
from inovrules.conditions import dated
from inovrules.faults import Place
from inovrules.messages import as_message, say
from inovrules.ruleset.findings import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.advice.finding import Finding as Advised
    from inovrules.messages import Message, Text
    from inovrules.scoring.scorecard import Scorecard


def portfolio_findings(cards: Iterable[Scorecard]) -> tuple[Finding, ...]:
    """Give the findings of a portfolio by each ruleset that it is scored by.

    What several of them find is told once, as grave as the gravest of them takes it, with what hangs on it by each.
    """
    found: dict[tuple[str, str], Finding] = {}
    refused: dict[tuple[str, str], dict[str, Text]] = {}
    for card in cards:
        for advised in findings_of(card):
            told = _finding(card, advised)
            key = advised.id, told.message.text("en")
            found[key] = _both(found[key], told) if key in found else told
            refused.setdefault(key, {}).update({score.id: score.title for score in advised.refuses})
    return tuple(_refusing(told, tuple(refused[key].values())) for key, told in found.items())


def _refusing(told: Finding, titles: tuple[Text, ...]) -> Finding:
    """Say for which indicators it counts nothing."""
    return evolve(told, message=say("check.refuses", message=told.message, titles=titles)) if titles else told


def _both(first: Finding, second: Finding) -> Finding:
    """Give one finding for what two rulesets find."""
    severity = min(first.severity, second.severity, key=SEVERITIES.index)
    return evolve(first, severity=severity, stakes=(*first.stakes, *second.stakes))


def _finding(card: Scorecard, advised: Advised) -> Finding:
    place = advised.place or advised.unit.place or Place(card.portfolio.file or "-")
    return Finding(
        KINDS[advised.kind].code, advised.severity, place, _path(advised), _message(card, advised), _remedy(card, advised),
        reason=advised.silenced, id=advised.id, stakes=tuple(_stakes(card, advised)), places=advised.places[1:],
    )  # fmt: skip


def _stakes(card: Scorecard, advised: Advised) -> Iterator[Stake]:
    figure = advised.figure
    if advised.stake is not None and figure is not None:
        yield Stake(card.ruleset.id, figure.id, figure.title, advised.stake, advised.apart)


def _path(advised: Advised) -> str:
    about = advised.score.id if advised.score else advised.subject
    listed = {"innovation": f"innovations/{advised.unit.id}", "opd": f"opds/{advised.unit.id}", "region": "region"}
    return f"{listed[advised.unit.scope]}/{about}".rstrip("/")


def _message(card: Scorecard, advised: Advised) -> Message:
    told = cast("Message", dated(advised.message, card.program.as_of, card.program.year))
    if advised.score is None:
        return told if tells(told, advised.unit.name) else say("check.unit", unit=advised.unit.name, message=told)
    return say("check.of_unit", unit=advised.unit.name, title=advised.score.title, message=told)


def _remedy(card: Scorecard, advised: Advised) -> Message | None:
    if advised.remedy is None:
        return None
    told = dated(advised.remedy, card.program.as_of, card.program.year)
    return as_message(cast("Message | Text", told))
