"""Two portfolios compared, as blocks of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import PartialDate
from inovrules.messages import say
from inovrules.views.comparison.blocks import Heading, Item, Paragraph
from inovrules.views.comparison.moves import Names, moves, ranks
from inovrules.views.terminal.names import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.comparing.portfolios import PortfolioComparison
    from inovrules.portfolio import Portfolio
    from inovrules.views.comparison.blocks import Block
    from inovrules.views.terminal.page import Page


def portfolio_blocks(page: Page, found: PortfolioComparison) -> Iterator[Block]:
    """Tell two portfolios' comparison."""
    rules = found.cards[0].ruleset
    yield Heading(page.tell(say("diff.title.portfolios")), level=1)
    yield Paragraph(page.tell(say("diff.pair", old=_named(found.cards[0].portfolio), new=_named(found.cards[1].portfolio))))
    yield Paragraph(page.tell(say("diff.by", title=rules.title, name=rules.id, version=rules.version)))
    if not found.differs:
        yield Paragraph(page.tell(say("diff.same")))
        return
    yield from _changes(page, found)
    names = {(scores.unit.scope, scores.unit.id): short_name(page, scores.unit) for card in found.cards for scores in card.units()}

    called = Names(
        lambda key: names[key.scope, key.unit],
        lambda key: page.tell(rules.scores[key.score].title),
        lambda index: page.tell(found.changes[index].told[0]),
    )
    yield Heading(page.tell(say("diff.moves")), level=1)
    yield from moves(page, found.moves, found.method, found.evaluated, called)
    yield from ranks(page, found.ranks, called)


def _named(portfolio: Portfolio) -> object:
    day = PartialDate(portfolio.as_of, portfolio.as_of)
    return say("diff.portfolio", name=portfolio.region.name, day=day)


def _changes(page: Page, found: PortfolioComparison) -> Iterator[Block]:
    counting, told = found.changes[: found.counting], found.changes[found.counting :]
    if counting:
        yield Heading(page.tell(say("diff.changes.counting")))
    for number, change in enumerate(counting, 1):
        yield Item(f"{number}.", tuple(page.tell(line) for line in change.told))
    if told:
        yield Heading(page.tell(say("diff.changes.told")))
    for change in told:
        yield Item("", tuple(page.tell(line) for line in change.told))
