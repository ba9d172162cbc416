"""What each column was understood as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.views.terminal.layout import indented, plain, subheading, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.importing import Report
    from inovrules.importing.report import Told
    from inovrules.views.terminal.page import Page


def columns(page: Page, report: Report) -> Iterator[RenderableType]:
    """Show every column: its heading, what it is, how many cells hold something and are understood."""
    yield ""
    yield subheading(page.tell(say("import.columns")))
    several = len({told.sheet for told in report.columns}) > 1
    yield table(
        page,
        [("", "left"), (page.tell(say("import.column")), "left"), (page.tell(say("import.meant")), "wide"),
         (page.tell(say("import.filled")), "right"), (page.tell(say("import.understood")), "right")],
        [_row(page, report, told, several=several) for told in report.columns],
    )  # fmt: skip
    for told in report.columns:
        yield from _notes(page, told)


def _row(page: Page, report: Report, told: Told, *, several: bool) -> Sequence[str]:
    place = f"{told.sheet}!{told.column.letters}" if several else told.column.letters
    understood = "–" if told.column.meaning is None else str(told.understood)
    return place, told.column.heading, _meant(page, report, told), str(told.filled), understood


def _meant(page: Page, report: Report, told: Told) -> str:
    meaning = told.column.meaning
    if meaning is None:
        repeated = told.column.repeats
        return page.tell(say("import.repeats", heading=repeated) if repeated else say("import.unknown"))
    if meaning.name:
        title = page.tell(report.titles[meaning.name])
        return page.tell(say(f"import.role.{meaning.role}", title=title)) if meaning.role != "fact" else title
    return page.tell(say(f"import.role.{meaning.role}", title=""))


def _notes(page: Page, told: Told) -> Iterator[RenderableType]:
    if told.order:
        yield indented(plain(page.tell(say(f"import.order.{told.order}", heading=told.column.heading))))
    if told.is_mixed:
        yield indented(plain(page.tell(say("import.mixed", heading=told.column.heading)), "yellow"))
    if told.empty:
        yield indented(plain(page.tell(say("import.empty", heading=told.column.heading, number=told.empty)), "dim"))
