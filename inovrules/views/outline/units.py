"""The tables of OPDs and of innovations, all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.outline.figures import both, figure_columns, none, proven_cell
from inovrules.views.outline.pieces import Bar, Cell, Column, Lines, Section, Table
from inovrules.views.telling.line import line
from inovrules.views.telling.node import REPORTED, footnote
from inovrules.views.terminal.names import short_name
from inovrules.views.terminal.ranking import ranked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.outline.pieces import Block
    from inovrules.views.outline.sheet import Names
    from inovrules.views.terminal.page import Page
    from inovrules.views.terminal.ranking import Ranked


def opds(page: Page, card: Scorecard, names: Names) -> Iterator[Section]:
    """Give the OPDs, the highest first."""
    if not card.opds or card.portfolio.only or not card.opds[0].published():
        return
    own: dict[str, int] = {}
    for scores in card.innovations:
        own[scores.unit.opd or ""] = own.get(scores.unit.opd or "", 0) + 1
    blocks, note = _units(page, names, card.opds, own)
    yield Section(names.part("opds"), page.count("opds", len(card.opds)), note, blocks)


def innovations(page: Page, card: Scorecard, names: Names) -> Iterator[Section]:
    """Give the innovations, the highest first, and which of them don't count."""
    if not card.innovations or not card.innovations[0].published():
        return
    blocks, note = _units(page, names, card.innovations)
    refused = [short_name(page, scores.unit) for scores in card.innovations if not scores.eligibility.accepted]
    if refused:
        blocks = (*blocks, Lines((line(page.count("refused", len(refused), names="; ".join(refused)), "bad"),)))
    yield Section(names.part("innovations"), page.count("innovations", len(card.innovations)), note, blocks)


def _units(page: Page, names: Names, units: Sequence[UnitScores], own: Mapping[str, int] | None = None) -> tuple[tuple[Block, ...], str]:
    found = [row for row in ranked(units) if row.scores.eligibility.accepted]
    if not found:
        return (), ""
    note = _title(page, found[0])
    counts = () if own is None else (Column(page.say("innovations_of"), "figure"),)
    columns = (Column("#", "figure"), Column(page.say("name"), "name"), *counts, *figure_columns(page), Column("", "bar"))
    shown = Table(note, columns, tuple(_row(page, names, row, own) for row in found))
    return ((shown, Lines((footnote(page),))) if any(map(_is_reported, found)) else (shown,)), note


def _is_reported(row: Ranked) -> bool:
    return row.scores.cell(row.figure.rule.score).reported


def _title(page: Page, first: Ranked) -> str:
    """What the figures are, and of how many points."""
    rules, score = first.scores.program.ruleset, first.figure.rule.score
    title, maximum = page.tell(rules.scores[score].title), rules.bounds[score].high
    return title if maximum is None else page.say("title_of", title=title, maximum=maximum)


def _row(page: Page, names: Names, row: Ranked, own: Mapping[str, int] | None) -> tuple[Cell, ...]:
    unit, item = row.scores.unit, row.figure
    number = None if own is None else own.get(unit.id, 0)
    led = names.unit(unit.scope, unit.id)
    first = (
        Cell("" if row.rank is None else str(row.rank)),
        Cell(page.tell(unit.name), to=led),
        *(() if number is None else (Cell(str(number)),)),
    )
    if item.exact is None:
        return *first, none(), none(), Cell(page.say("none_yet") if number == 0 else page.word(f"state.{item.state}"), "warn")
    claimed, proven = both(page, item)
    claimed += REPORTED if _is_reported(row) else ""
    maximum = row.scores.program.ruleset.bounds[item.rule.score].high
    bar = Bar(item.exact, item.proven_exact or 0, maximum) if maximum else None
    return *first, Cell(claimed), proven_cell(proven, same=item.proven == item.claimed), Cell(bar=bar)
