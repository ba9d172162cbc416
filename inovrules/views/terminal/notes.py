"""The head and the foot of the page: whose portfolio, what was left out, and how to see more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.views.telling.head import counted, unread, whose
from inovrules.views.terminal.layout import indented, plain
from inovrules.views.terminal.lines import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.portfolio import Portfolio
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page


def head(page: Page, portfolio: Portfolio) -> Iterator[RenderableType]:
    """Name the region (or the OPD), the date, and how much was reported."""
    yield Text.assemble((whose(page, portfolio), "bold"), "\n", (" · ".join(counted(page, portfolio)), "dim"))
    if portfolio.note:
        yield plain(page.say("note", note=portfolio.note), "dim")


def legend(page: Page, cards: Sequence[Scorecard]) -> Iterator[RenderableType]:
    """Explain the bars, and the star where indicators are listed."""
    marks = []
    if not page.is_narrow:
        marks += [("█ ", "green", "legend.proven"), ("▒ ", "yellow", "legend.claimed"), ("░ ", "dim", "legend.left")]
    if page.depth and any(score.mandatory for card in cards for score in card.ruleset.scores.values()):
        marks.append(("* ", "", "legend.mandatory"))
    if marks:
        told = [Text.assemble((mark, style), (page.say(name), "dim")) for mark, style, name in marks]
        yield indented(Text("   ").join(told))


def foot(page: Page, portfolio: Portfolio) -> Iterator[RenderableType]:
    """Say what wasn't read, and how to see more."""
    yield ""
    yield from map(shown, unread(page, portfolio))
    if page.depth == 0:
        yield plain(page.say("more.v"), "dim")
    if portfolio.innovations:
        yield plain(page.say("more.explain", file=portfolio.file, name=portfolio.innovations[0].id), "dim")
