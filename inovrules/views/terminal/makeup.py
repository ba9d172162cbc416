"""The table of what the headline is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.makeup import makeup as parts
from inovrules.views.terminal import figures
from inovrules.views.terminal.bars import bar
from inovrules.views.terminal.layout import indented, plain, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.telling.makeup import Part
    from inovrules.views.terminal.page import Page


def makeup(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Give the table of parts, when there are any."""
    rows = parts(page, card)
    if rows:
        yield ""
        columns = [(page.say("part"), "wide"), *figures.columns(page), (page.say("maximum"), "right"), ("", "bar")]
        yield table(page, columns, [_cells(page, row) for row in rows])


def _cells(page: Page, row: Part) -> list[RenderableType]:
    title = indented(plain(row.title), 2 * row.depth)
    top = "" if row.maximum is None else page.figure(row.maximum)
    if row.state != "scored":
        return [title, figures.none(), figures.none(), top, figures.state(page, row.state)]
    proven = plain(page.figure(row.proven, row.digits), "" if row.proven == row.claimed else "yellow")
    return [title, page.figure(row.claimed, row.digits), proven, top, bar(row.claimed, row.proven, row.maximum)]
