"""What was found of the files that documents name, where files were looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.integrity.documents.files import told_file
from inovrules.views.terminal.layout import hanging, indented, plain
from inovrules.views.terminal.names import at_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.portfolio import Portfolio
    from inovrules.views.terminal.page import Page

_SHOWN = 5


def files(page: Page, portfolio: Portfolio) -> Iterator[RenderableType]:
    """Say how many files are sound, and which aren't; nothing where none were looked for."""
    if not portfolio.files_checked:
        return
    units = (*(() if portfolio.only else (portfolio.region,)), *portfolio.opds, *portfolio.innovations)
    listed = [(unit, document, document.found) for unit in units for document in unit.documents]
    named = [file for _, _, file in listed if file is not None]
    unsound = [(unit, document, file) for unit, document, file in listed if file is not None and file.fault is not None]
    rest = page.count("files.unnamed", len(listed) - len(named)) if len(listed) > len(named) else ""
    values = {"named": len(named), "rest": rest}
    told = page.count("files", len(unsound), sound=len(named) - len(unsound), **values) if unsound else page.say("files.sound", **values)
    yield plain(told, "yellow" if unsound else "dim")
    shown = unsound if page.depth else unsound[:_SHOWN]
    yield from (
        hanging("–", f"{at_line(page, unit, document.place)}, {page.tell(told_file(document, file))}", 1) for unit, document, file in shown
    )
    if len(unsound) > len(shown):
        yield indented(plain(page.count("files.more", len(unsound) - len(shown)), "dim"))
