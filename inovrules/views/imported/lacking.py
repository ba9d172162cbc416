"""What the ruleset asks for that the export doesn't tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import SCOPES
from inovrules.messages import say
from inovrules.views.terminal.layout import hanging, indented, plain, subheading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.importing import Report
    from inovrules.views.terminal.page import Page

_SHOWN = 6


def lacking(page: Page, report: Report) -> Iterator[RenderableType]:
    """Show how many facts no row answers, by scope, and which are answered by some rows only."""
    if not report.lacking:
        return
    yield ""
    yield subheading(page.tell(say("import.lacking", ruleset=report.ruleset)))
    for score, number in report.reported.items():
        if number:
            yield indented(plain(page.tell(say("import.reported", title=report.titles[score], number=number))))
    for scope in SCOPES:
        titles = [page.tell(each.fact.title) for each in report.lacking if each.scope == scope and not each.answered]
        if titles:
            shown = titles if page.depth else titles[:_SHOWN]
            rest = [page.tell(say("import.and_more", number=len(titles) - len(shown)))] if len(titles) > len(shown) else []
            yield hanging("·", page.tell(say(f"import.lacking.{scope}", number=len(titles), titles="; ".join([*shown, *rest]))), 1)
    some = [f"{page.tell(each.fact.title)} ({report.innovations - each.answered})" for each in report.lacking if each.answered]
    if some:
        yield hanging("·", page.tell(say("import.lacking.some", titles="; ".join(some))), 1)
