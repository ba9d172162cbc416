"""Lines of words as text of the terminal: tones become colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.views.terminal.layout import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.views.telling.line import Line, Role, Run

STYLES = {"": "", "good": "green", "warn": "yellow", "bad": "red", "quiet": "dim", "advice": "cyan"}
_MARKS: dict[Role, str] = {"item": "– ", "remedy": "→ ", "reason": "= "}


def text_of(lines: Iterable[Line]) -> Text:
    """Put lines below each other."""
    return Text("\n").join(_line(each) for each in lines)


def _line(told: Line) -> Text:
    found = Text()
    for place, run in enumerate(told.runs):
        mark = _MARKS.get(told.role, "") if place == 0 else ""
        found.append(mark + run.text, style_of(run))
    return found


def style_of(run: Run) -> str:
    """Give the style of some words."""
    return " ".join(part for part in ("bold" if run.strong else "", STYLES[run.tone]) if part)


def shown(told: Line) -> Text:
    """Give one line alone, as it is."""
    return plain(told.text, style_of(told.runs[0]))
