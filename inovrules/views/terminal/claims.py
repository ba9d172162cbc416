"""What the report claims, in a few lines: the figures, and what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.views.claims import claims_of
from inovrules.views.terminal.layout import hanging, indented, plain, subheading
from inovrules.views.terminal.names import short_name
from inovrules.views.terminal.tell.claims import claim_title, told_claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.claims import Claim
    from inovrules.views.terminal.page import Page

_SHOWN = 6


def claims(page: Page, cards: Sequence[Scorecard]) -> Iterator[RenderableType]:
    """Give the claims, the most telling first; all of them when more is asked for."""
    found = claims_of(cards)
    if not found:
        return
    yield ""
    yield subheading(page.say("claims"), page.say("claims.note"))
    shown = found if page.depth else found[:_SHOWN]
    yield from (hanging("–", _told(page, claim), 1) for claim in shown)
    if len(found) > len(shown):
        yield indented(plain(page.count("claims.more", len(found) - len(shown)), "dim"))


def _told(page: Page, claim: Claim) -> Text:
    name = short_name(page, claim.scores.unit)
    told = Text.assemble((name, "bold"), f", {claim_title(page, claim)}: ")
    return told.append(told_claim(page, claim), "red" if claim.is_refused else "")
