"""The sheets of innovations and of OPDs: a row each, the highest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Indicator
from inovrules.views.terminal.names import score_name
from inovrules.views.terminal.ranking import ranked
from inovrules.views.workbook.tables import Column, Mark, Table, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores
    from inovrules.views.terminal.page import Page
    from inovrules.views.workbook.tables import Cell, Row


def innovations(page: Page, card: Scorecard, *, several: bool) -> Iterator[Table]:
    """Give the innovations by indicators: the figures that are published of each, then the points that it claims for each indicator.

    Points that aren't proven, or not in full, are marked; a blank cell is one where nothing is scored.
    """
    if not card.innovations or not card.innovations[0].published():
        return
    name = told(page, "innovations.of", ruleset=card.ruleset.id) if several else told(page, "innovations")
    asked = [score for score in card.program.plans["innovation"].scores if isinstance(score.body, Indicator)]
    columns = (
        Column("#", "whole", 5),
        Column(told(page, "innovation"), width=42),
        Column(told(page, "opd"), width=30),
        Column(told(page, "counts"), width=28),
        *_figures(page, card, card.innovations[0].published()),
        *(Column(score_name(page, score), "whole", 8, upright=True) for score in asked),
    )
    opds = {scores.unit.id: scores.unit.name for scores in card.opds}
    ordered = sorted(ranked(card.innovations), key=lambda row: not row.scores.eligibility.accepted)
    rows = (
        (row.rank, row.scores.unit.name, opds.get(row.scores.unit.opd or "", ""), *_innovation(page, row.scores, asked)) for row in ordered
    )
    yield Table(name, columns, rows, kept=2)


def _innovation(page: Page, scores: UnitScores, asked: Sequence[Score]) -> Row:
    refusals = "; ".join(page.tell(ruling.rule.title) for ruling in scores.eligibility.refusals)
    counts = page.word("yes") if scores.eligibility.accepted else Mark(told(page, "counts.not", why=refusals), "bad")
    return counts, *(value for item in scores.published() for value in _pair(item)), *(_points(scores, score) for score in asked)


def _pair(item: PublishedScore) -> tuple[Exact | None, Exact | None]:
    """Give the claimed and the proven figure; what is claimed and wholly unproven is zero in proof."""
    return (None, None) if item.claimed is None else (item.claimed, item.proven or 0)


def _points(scores: UnitScores, score: Score) -> Cell:
    cell = scores.cell(score.id)
    if cell.state != "scored":
        return Mark(None, "bad") if cell.state == "failed" else None
    points = cell.value * score.weight
    return points if cell.proven == cell.value else Mark(points, "warn")


def _figures(page: Page, card: Scorecard, published: Sequence[PublishedScore]) -> Iterator[Column]:
    for item in published:
        title, maximum = page.tell(card.ruleset.scores[item.rule.score].title), card.ruleset.bounds[item.rule.score].high
        yield Column(told(page, "claimed.of", title=title), "points", 15, maximum)
        yield Column(told(page, "proven.of", title=title), "points", 15, maximum)


def opds(page: Page, card: Scorecard, *, several: bool) -> Iterator[Table]:
    """Give the OPDs with what is published of each."""
    if not card.opds or not card.opds[0].published():
        return
    name = told(page, "opds.of", ruleset=card.ruleset.id) if several else told(page, "opds")
    columns = (
        Column("#", "whole", 5),
        Column(told(page, "opd"), width=48),
        Column(told(page, "number"), "whole", 12),
        *_figures(page, card, card.opds[0].published()),
    )
    own: dict[str, int] = {}
    for scores in card.innovations:
        own[scores.unit.opd or ""] = own.get(scores.unit.opd or "", 0) + 1
    rows = (
        (
            row.rank,
            row.scores.unit.name,
            own.get(row.scores.unit.id, 0),
            *(value for item in row.scores.published() for value in _pair(item)),
        )
        for row in ranked(card.opds)
    )
    yield Table(name, columns, rows, kept=2)
