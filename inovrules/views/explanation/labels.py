"""Labelled paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.views.terminal.layout import hanging

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inovrules.views.terminal.page import Page

LABEL = 12


def labelled(page: Page, label: str, what: RenderableType | str) -> RenderableType:
    """Give a paragraph with its label at the left."""
    return hanging(Text(page.say(f"explain.{label}"), "bold"), what, LABEL)


def lines(*texts: tuple[str, str]) -> Text:
    """Put texts, each with its style, below each other."""
    return Text("\n").join(Text(text, style) for text, style in texts)
