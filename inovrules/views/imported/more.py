"""How much more there is than the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.views.terminal.layout import indented, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.views.terminal.page import Page


def more(page: Page, number: int) -> Iterator[RenderableType]:
    """Say that `number` more are shown with `-v`; nothing where there are none."""
    if number > 0:
        yield indented(plain(page.tell(say("import.more", number=number)), "dim"))
