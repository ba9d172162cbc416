"""Naming units and scores briefly."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovrules.faults import Place
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.views.terminal.page import Page

_LONG = 24


def short_name(page: Page, unit: Unit) -> str:
    """Name a unit; a long name without its explanation in brackets: `AKTA SINGGAH (Akta Selesai di …)`."""
    return brief(page.tell(unit.name) or unit.id)


def brief(name: str) -> str:
    """Leave out the explanation in brackets of a long name."""
    head = name.partition(" (")[0]
    return head if len(name) > _LONG and head else name


def at_line(page: Page, unit: Unit, place: Place | None) -> str:
    """Name a unit with the line, or the cell, where to look."""
    name = short_name(page, unit)
    if place is None or not place.line:
        return name
    return page.say("at_cell", name=name, cell=place.cell) if place.cell else page.say("at_line", name=name, line=str(place.line))


def spot(page: Page, place: Place | None) -> str:
    """Tell the line where something stands, or the cell; nothing where neither is known."""
    if place is None or not place.line:
        return ""
    return page.say("cell", cell=place.cell) if place.cell else page.say("line", line=str(place.line))


def score_name(page: Page, score: Score) -> str:
    """Name a score with its official number."""
    title = page.tell(score.title)
    return f"{score.code} {title}" if score.code else title
