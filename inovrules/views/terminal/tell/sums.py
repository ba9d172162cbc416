"""The arithmetic of a score as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.sums import told_lines
from inovrules.views.terminal import figures
from inovrules.views.terminal.layout import plain, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.layout import Row
    from inovrules.views.terminal.page import Page


def told_sum(page: Page, card: Scorecard, scores: UnitScores, node: Node, *, indent: int = 2) -> RenderableType | None:
    """Give the lines of a score with their sum, claimed beside proven; `None` when it has no parts."""
    told = told_lines(page, card, scores, node)
    if not told:
        return None
    title, _, claimed, proven = told[-1]
    rows: list[Row] = [*told[:-1], [plain(title, "bold"), "", plain(claimed, "bold"), plain(proven, "bold")]]
    return table(page, [("", "wide"), ("", "right"), *figures.columns(page)], rows, indent=indent)
