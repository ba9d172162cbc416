"""Cells of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.outline.pieces import Cell, Column
from inovrules.views.telling.unknown import STATE_TONES

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import PublishedScore
    from inovrules.views.terminal.page import Page

NONE = "–"


def figure_columns(page: Page) -> tuple[Column, Column]:
    """Give the two columns of a table: claimed and proven."""
    return Column(page.say("claimed"), "figure"), Column(page.say("proven"), "figure")


def none() -> Cell:
    """Give the dash that stands where there is no figure."""
    return Cell(NONE, "quiet")


def proven_cell(text: str, *, same: bool) -> Cell:
    """Give a proven figure, marked where it isn't the claimed one."""
    return Cell(text, "" if same else "warn")


def state_cell(page: Page, state: str) -> Cell:
    """Give a state in words."""
    return Cell(page.word(f"state.{state}"), STATE_TONES[state])


def of_maximum(page: Page, maximum: Exact) -> str:
    """Write `of 100`."""
    return page.say("of_maximum", maximum=maximum)


def both(page: Page, item: PublishedScore) -> tuple[str, str]:
    """Write a published figure, claimed and proven; dashes where there is none."""
    if item.claimed is None:
        return NONE, NONE
    digits = item.rule.rounding.digits
    return page.figure(item.claimed, digits), page.figure(item.proven or 0, digits)
