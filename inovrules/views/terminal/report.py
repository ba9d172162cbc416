"""The whole page, from the answer to what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.answer import took_part
from inovrules.views.telling.head import files
from inovrules.views.terminal.answer import answer
from inovrules.views.terminal.asking import asking
from inovrules.views.terminal.claims import claims
from inovrules.views.terminal.details import details
from inovrules.views.terminal.findings import findings
from inovrules.views.terminal.groups import told_once
from inovrules.views.terminal.layout import heading, indented, plain
from inovrules.views.terminal.lines import shown
from inovrules.views.terminal.missing import missing
from inovrules.views.terminal.notes import foot, head, legend
from inovrules.views.terminal.steps import steps
from inovrules.views.terminal.units import innovations, opds
from inovrules.views.terminal.weakest import weakest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.groups import Group
    from inovrules.views.terminal.page import Page


def report(page: Page, engine: Engine, cards: Sequence[Scorecard], notes: Sequence[str] = ()) -> Iterator[RenderableType]:
    """Give the report on one portfolio: every ruleset's answer first, then each one's details. `notes` are said right below the head."""
    portfolio = cards[0].portfolio
    yield from head(page, portfolio)
    for note in notes:
        yield plain(note, "yellow")
    yield from map(shown, files(page, portfolio))
    for card in cards:
        yield ""
        yield from answer(page.of(card), card)
        yield from (indented(shown(told)) for told in took_part(page, card))
    yield ""
    yield from legend(page, cards)
    yield from claims(page, cards)
    for card, groups in zip(cards, told_once(cards, each=bool(page.depth)), strict=True):
        yield from _details(page.of(card), engine, card, groups, several=len(cards) > 1)
    yield from foot(page, portfolio)


def _details(page: Page, engine: Engine, card: Scorecard, groups: Sequence[Group], *, several: bool) -> Iterator[RenderableType]:
    if several:
        yield ""
        yield heading(page, page.say("details", title=card.ruleset.title), card.ruleset.id)
    yield from opds(page, card)
    yield from innovations(page, card)
    yield from weakest(page, card)
    yield from findings(page, groups)
    yield from asking(page, card, groups)
    yield from missing(page, engine, card)
    if page.depth:
        yield from details(page, card)
    yield from steps(page, engine, card)
