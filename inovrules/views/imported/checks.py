"""What a person should look at: one title twice, dates out of order, agencies that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts.dates import parse_date
from inovrules.messages import say
from inovrules.views.imported.more import more
from inovrules.views.terminal.layout import hanging, subheading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.importing import Report
    from inovrules.views.terminal.page import Page

_SHOWN = 8


def checks(page: Page, report: Report) -> Iterator[RenderableType]:
    """Show what contradicts itself at first sight; nothing of it was changed."""
    found = list(_found(page, report))
    if not found:
        return
    yield ""
    yield subheading(page.tell(say("import.checks")), page.tell(say("import.checks_note")))
    shown = found if page.depth else found[:_SHOWN]
    yield from (hanging("·", text, 1) for text in shown)
    yield from more(page, len(found) - len(shown))


def _found(page: Page, report: Report) -> Iterator[str]:
    for twins in report.twins:
        yield page.tell(say("import.twins", name=twins.name, cells=tuple(map(str, twins.cells)), number=len(twins.ids)))
    for each in report.disorder:
        first, second = (f"{page.tell(report.titles[fact])} {_day(page, day)}" for fact, day in each.dates)
        yield page.tell(say("import.disorder", name=each.name, cell=each.cell, first=first, second=second))
    for one, other in report.alike:
        yield page.tell(say("import.alike", one=one, other=other))


def _day(page: Page, text: str) -> str:
    return page.tell(parse_date(text))
