"""The weakest parts: where most of the headline's points are lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.losses import loss_name
from inovrules.views.telling.losses import weakest as losses
from inovrules.views.terminal.bars import bar
from inovrules.views.terminal.layout import plain, subheading, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.telling.losses import Loss
    from inovrules.views.terminal.page import Page


def weakest(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Give the table of the scores that lose most."""
    found = losses(page, card)
    if not found:
        return
    yield ""
    yield subheading(page.say("weakest"), page.say("weakest.note"))
    columns = [(page.say("lost"), "right"), (page.say("part"), "wide"), ("", "bar"), (page.say("reached"), "right")]
    yield table(page, columns, [_row(page, loss) for loss in found])


def _row(page: Page, loss: Loss) -> list[RenderableType]:
    drawn = bar(loss.claimed, loss.proven, loss.most)
    lost = plain(page.figure(loss.most - loss.claimed, 2), "bold")
    return [lost, loss_name(page, loss), drawn, page.percent(loss.claimed / loss.most)]
