"""Other readings of an uncertain source, in a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.readings import otherwise, told_reading
from inovrules.views.terminal.layout import indented, plain, subheading, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page


def readings(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Show what the other readings would publish."""
    found = otherwise(page, card)
    if not found.told and not found.same:
        return
    yield ""
    if not found.told:
        yield indented(plain(page.count("readings.all_same", found.same), "dim"))
        return
    yield indented(subheading(page.say("readings")))
    yield table(page, [("", "right"), ("", "left"), ("", "wide")], [told_reading(page, *pair) for pair in found.told])
    if found.same:
        yield indented(plain(page.count("readings.same", found.same), "dim"))
