"""How many of the files that documents name are sound, where files were looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.terminal.layout import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.portfolio import Portfolio
    from inovrules.views.terminal.page import Page


def files(page: Page, portfolio: Portfolio) -> Iterator[RenderableType]:
    """Say how many files are sound; nothing where none were looked for. Those that aren't stand among the findings."""
    if not portfolio.files_checked:
        return
    units = (*(() if portfolio.only else (portfolio.region,)), *portfolio.opds, *portfolio.innovations)
    listed = [document for unit in units for document in unit.documents]
    named = [document for document in listed if document.found is not None]
    unsound = sum(not document.is_sound for document in named)
    rest = page.count("files.unnamed", len(listed) - len(named)) if len(listed) > len(named) else ""
    values = {"named": len(named), "rest": rest}
    told = page.count("files", unsound, sound=len(named) - unsound, **values) if unsound else page.say("files.sound", **values)
    yield plain(told, "yellow" if unsound else "dim")
