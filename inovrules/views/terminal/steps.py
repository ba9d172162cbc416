"""What to do next: the changes that raise the headline most, each verified by scoring again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.advice.alike import steps_alike
from inovrules.views.telling.steps import told_step
from inovrules.views.terminal.layout import hanging, indented, plain, subheading
from inovrules.views.terminal.lines import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard
    from inovrules.views.terminal.page import Page

_SHOWN, _EACH = 5, 4


def steps(page: Page, engine: Engine, card: Scorecard) -> Iterator[RenderableType]:
    """Give the next steps; the same step for several innovations stands once."""
    if card.headline is None:
        return
    found = steps_alike(engine, card, (3 if page.depth else 1) * _SHOWN, (2 if page.depth else 1) * _EACH)
    yield ""
    yield subheading(page.say("next"), page.say("next.note"))
    if not found:
        yield indented(plain(page.say("next.none"), "dim"))
    for number, alike in enumerate(found, 1):
        yield hanging(Text(f"{number}.", "bold"), text_of(told_step(page, alike)), 3, justify="right")
