"""Which plugins took part, right below the answer that they had a part in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.scoring.participants import participants
from inovrules.views.terminal.layout import indented, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.participants import Participant
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page


def took_part(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Name the third parties, and how much of the score came from them."""
    if card.plugins.is_searched:
        for each in participants(card):
            if each.distribution != card.plugins.own.distribution:
                yield indented(plain(_told(page, card, each), "dim"))


def _told(page: Page, card: Scorecard, each: Participant) -> str:
    named = {"distribution": each.distribution, "version": each.version}
    headline = card.headline
    if not each.evaluators or headline is None or headline.exact is None:
        return page.say("plugins.took_part", **named)
    points = {"claimed": page.figure(each.claimed), "proven": page.figure(each.proven), "total": page.figure(headline.exact)}
    return page.say("plugins.share", **named, **points)
