"""The sheets of what to do: next steps, missing documents, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.steps import next_steps
from inovrules.advice.supplied import tried
from inovrules.views.records.words import Words
from inovrules.views.telling.missing import lacking
from inovrules.views.terminal.groups import told_once
from inovrules.views.terminal.names import score_name
from inovrules.views.workbook.tables import Column, Mark, Table, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.advice.finding import Finding
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page
    from inovrules.views.workbook.tables import Row

_STEPS = 15


def steps(page: Page, engine: Engine, cards: Sequence[Scorecard]) -> Table:
    """Give the next steps of each ruleset, each verified by scoring again."""
    columns = (
        Column("#", "whole", 5),
        Column(told(page, "step"), width=70),
        Column(told(page, "unit"), width=36),
        Column(told(page, "opd"), width=28),
        Column(told(page, "gain"), "points", 11),
        Column(told(page, "proven_gain"), "points", 11),
        Column(told(page, "figure"), width=32),
        Column(told(page, "ruleset"), "code", 14),
    )
    return Table(told(page, "steps"), columns, (row for card in cards for row in _steps(page.of(card), engine, card)), kept=2)


def _steps(page: Page, engine: Engine, card: Scorecard) -> Iterator[Row]:
    if card.headline is not None:
        telling = _Telling(page, card)
        for number, step in enumerate(next_steps(engine, card, _STEPS), 1):
            gains = step.gain, step.proven_gain, telling.text(step.target.title)
            yield number, telling.text(step.action), *telling.who(step.unit), *gains, card.ruleset.id


def missing(page: Page, engine: Engine, cards: Sequence[Scorecard]) -> Table:
    """Give the missing documents, those that return most first."""
    columns = (
        Column(told(page, "returns"), "points", 12),
        Column(told(page, "unit"), width=40),
        Column(told(page, "opd"), width=28),
        Column(told(page, "indicator"), width=36),
        Column(told(page, "documents"), width=64),
        Column(told(page, "own"), "points", 12),
        Column(told(page, "verified"), "code", 12),
        Column(told(page, "figure"), width=32),
        Column(told(page, "ruleset"), "code", 14),
    )
    rows = (row for card in cards for row in _missing(page.of(card), engine, card))
    return Table(told(page, "missing"), columns, rows, kept=2)


def _missing(page: Page, engine: Engine, card: Scorecard) -> Iterator[Row]:
    telling = _Telling(page, card)
    pairs = [
        (each, one, needs)
        for each in tried(engine, card, lacking(card)[0], each=True)
        for needs in ["; ".join(page.tell(need) for need in each.needs)]
        for one in each.units
    ]
    for each, one, needs in sorted(pairs, key=lambda pair: (pair[0].apart, -pair[1].worth)):
        figure = telling.text(each.figure.title) if each.figure else None
        verified = page.word("no" if one.gain is None else "yes")
        yield one.worth, *telling.who(one.unit), telling.score(each.score), needs, one.own, verified, figure, card.ruleset.id


def findings(page: Page, cards: Sequence[Scorecard]) -> Table:
    """Give every finding, by the points at stake; what several rulesets find is told once."""
    columns = (
        Column(told(page, "stake"), "points", 12),
        Column(told(page, "unit"), width=36),
        Column(told(page, "opd"), width=26),
        Column(told(page, "kind"), width=26),
        Column(told(page, "indicator"), width=32),
        Column(told(page, "message"), width=60),
        Column(told(page, "remedy"), width=60),
        Column(told(page, "line"), "whole", 8),
        Column(told(page, "silenced"), width=30),
        Column(told(page, "figure"), width=28),
        Column(told(page, "ruleset"), "code", 14),
    )
    return Table(told(page, "findings"), columns, _findings(page, cards), kept=2)


def _findings(page: Page, cards: Sequence[Scorecard]) -> Iterator[Row]:
    for card, groups in zip(cards, told_once(cards, each=True), strict=True):
        telling = _Telling(page.of(card), card)
        for group in groups:
            kind = page.say(f"kind.{group.kind}")
            yield from (_finding(telling, finding, kind) for finding in group.findings)


def _finding(telling: _Telling, finding: Finding, kind: str) -> Row:
    place = finding.place or finding.unit.place
    return (
        finding.stake,
        *telling.who(finding.unit),
        Mark(kind, "bad") if finding.severity == "error" else Mark(kind, "warn") if finding.severity == "warning" else kind,
        telling.score(finding.score),
        telling.text(finding.message),
        telling.text(finding.remedy),
        place.line or None if place else None,
        telling.text(finding.silenced),
        telling.text(finding.figure.title) if finding.figure else None,
        telling.card.ruleset.id,
    )


class _Telling:
    """The texts about one scorecard; what stands in many rows is written once."""

    def __init__(self, page: Page, card: Scorecard) -> None:
        self.page, self.card, self.words = page, card, Words(card, page.language)
        self.opds = {scores.unit.id: scores.unit.name for scores in card.opds}
        self.scores: dict[str, str] = {}

    def text(self, text: object) -> str | None:
        return None if text is None else self.words.tell(text)

    def score(self, score: Score | None) -> str | None:
        """Name a score with its number."""
        if score is None:
            return None
        return self.scores.get(score.id) or self.scores.setdefault(score.id, score_name(self.page, score))

    def who(self, unit: Unit) -> tuple[str, str]:
        """Name a unit and its OPD."""
        return unit.name, self.opds.get(unit.opd or "", unit.opd or "")
