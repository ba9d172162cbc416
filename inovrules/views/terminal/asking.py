"""Whom to ask: how much each OPD (and the region itself) has yet to answer, and what that is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.unanswered import unanswered
from inovrules.views.terminal.layout import indented, plain, subheading, table
from inovrules.views.terminal.names import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.advice.unanswered import Unanswered
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.groups import Group
    from inovrules.views.terminal.page import Page

_SHOWN = 5


def asking(page: Page, card: Scorecard, groups: Sequence[Group]) -> Iterator[RenderableType]:
    """Give a line for each OPD that has something to answer; the first few unless more is asked for."""
    found = unanswered(card, (finding for group in groups for finding in group.findings))
    if not found:
        return
    shown = found if page.depth else found[:_SHOWN]
    yield ""
    yield subheading(page.say("asking"), page.say("asking.note"))
    columns = [(page.say("asking.points"), "right"), (page.say("asking.whom"), "wide"), (page.say("asking.answers"), "right")]
    yield table(page, columns, [_row(page, one) for one in shown])
    if len(found) > len(shown):
        yield indented(plain(page.count("asking.more", len(found) - len(shown)), "dim"))


def _row(page: Page, one: Unanswered) -> list[RenderableType]:
    answers = (
        page.count("asking.of_innovations", one.innovations, answers=one.answers)
        if one.innovations
        else page.count("asking.own", one.answers)
    )
    return [plain(page.figure(one.stake, 2) if one.stake else "", "bold"), plain(short_name(page, one.unit)), plain(answers)]
