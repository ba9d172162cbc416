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

_SHOWN = 4


def checks(page: Page, report: Report) -> Iterator[RenderableType]:
    """Show what contradicts itself at first sight, the first few of each kind; nothing of it was changed."""
    kinds = [list(_twins(page, report)), list(_disorder(page, report)), list(_alike(page, report))]
    if not any(kinds):
        return
    yield ""
    yield subheading(page.tell(say("import.checks")), page.tell(say("import.checks_note")))
    for told in kinds:
        shown = told if page.depth else told[:_SHOWN]
        yield from (hanging("·", text, 1) for text in shown)
        yield from more(page, len(told) - len(shown))


def _twins(page: Page, report: Report) -> Iterator[str]:
    for twins in report.twins:
        yield page.tell(say("import.twins", name=twins.name, cells=tuple(map(str, twins.cells)), number=len(twins.ids)))


def _disorder(page: Page, report: Report) -> Iterator[str]:
    for each in report.disorder:
        first, second = (f"{page.tell(report.titles[fact])} {_day(page, day)}" for fact, day in each.dates)
        yield page.tell(say("import.disorder", name=each.name, cell=each.cell, first=first, second=second))


def _alike(page: Page, report: Report) -> Iterator[str]:
    for one, other in report.alike:
        yield page.tell(say("import.alike", one=one, other=other))


def _day(page: Page, text: str) -> str:
    return page.tell(parse_date(text))
