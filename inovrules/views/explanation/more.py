"""One more innovation, and what that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.figures import Points, rounded_up
from inovrules.exact import as_exact
from inovrules.views.terminal.names import score_name

if TYPE_CHECKING:
    from inovrules.advice.more import Growth, OneMore
    from inovrules.views.terminal.page import Page


def told_more(page: Page, more: OneMore) -> list[tuple[str, str]]:
    """Tell what is to be added in one line, and what it was found to do in another."""
    effects = [_grows(page, more.own), *([_grows(page, more.whole)] if more.whole else [])]
    return [(page.tell(more.action), ""), (page.say("explain.verified", told="; ".join(effects)), "green")]


def _grows(page: Page, growth: Growth) -> str:
    name = score_name(page, growth.score)
    if growth.pays is None:
        after = as_exact(growth.before + growth.least)
        return page.say("explain.grows", score=name, before=page.figure(growth.before), after=page.figure(after))
    message = "explain.grows.from" if growth.pays.included else "explain.grows.above"
    return page.say(message, score=name, of=growth.pays.score.title, value=Points(rounded_up(growth.pays.value)))
