"""The page of `inovrules import`: what was understood first, then what wasn't, what to look at, what is lacking, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.importing.rows import UNDERSTOOD
from inovrules.messages import say
from inovrules.views.imported.checks import checks
from inovrules.views.imported.columns import columns
from inovrules.views.imported.lacking import lacking
from inovrules.views.imported.more import more
from inovrules.views.terminal.layout import heading, indented, plain, subheading, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.importing import Report
    from inovrules.importing.report import Left
    from inovrules.importing.rows import Aside
    from inovrules.views.terminal.page import Page

STDOUT = "-"
_SHOWN = 12
_CELLS = 4


def page_of(page: Page, report: Report, output: str | None) -> Iterator[RenderableType]:
    """Give the page; `output` is where the portfolio was written."""
    yield from _head(page, report)
    yield from columns(page, report)
    yield from _left(page, report)
    yield from _aside(page, report.aside)
    yield from checks(page, report)
    yield from lacking(page, report)
    yield from _next(page, report, output)


def _head(page: Page, report: Report) -> Iterator[RenderableType]:
    yield heading(page, page.tell(say("import.title", file=report.file)), report.ruleset)
    about = [
        report.region,
        page.tell(say("import.as_of", day=page.date(report.as_of))),
        page.tell(say("import.innovations", number=report.innovations)),
        page.tell(say("import.agencies", number=len(report.agencies))),
    ]
    yield indented(plain(" · ".join(about)))
    if report.as_of_source == "entered":
        yield indented(plain(page.tell(say("import.as_of_entered")), "dim"))


def _left(page: Page, report: Report) -> Iterator[RenderableType]:
    if not report.left:
        return
    yield ""
    yield subheading(page.tell(say("import.left")), page.tell(say("import.left_note")))
    shown = report.left if page.depth else report.left[:_SHOWN]
    yield table(
        page,
        [(page.tell(say("import.column")), "left"), (page.tell(say("import.text")), "wide"), (page.tell(say("import.cells")), "left"),
         (page.tell(say("import.near")), "wide")],
        [_left_row(page, report, left) for left in shown],
    )  # fmt: skip
    yield from more(page, len(report.left) - len(shown))


def _left_row(page: Page, report: Report, left: Left) -> Sequence[str]:
    cells = [*map(str, left.cells[:_CELLS]), *([f"+{len(left.cells) - _CELLS}"] if len(left.cells) > _CELLS else [])]
    near = [page.tell(report.titles.get(f"{left.subject}/{option}", option)) for option in left.near]
    return left.heading, left.text, " ".join(cells), "; ".join(near)


def _aside(page: Page, rows: Sequence[Aside]) -> Iterator[RenderableType]:
    """Show the rows that are no innovations; those that a person left out are only counted."""
    listed = [each for each in rows if each.reason not in ("other_region", "other_opd")]
    if rows:
        yield ""
        yield subheading(page.tell(say("import.aside")))
    listed.sort(key=lambda each: each.reason in UNDERSTOOD)
    shown = listed if page.depth else listed[:_SHOWN]
    if shown:
        yield table(
            page,
            [(page.tell(say("import.row")), "right"), ("", "left"), ("", "cut")],
            [
                (f"{each.sheet}!{each.row}" if each.sheet else str(each.row), page.tell(say(f"import.reason.{each.reason}")), each.text)
                for each in shown
            ],
        )
    yield from more(page, len(listed) - len(shown))
    for reason in ("other_region", "other_opd"):
        if number := sum(each.reason == reason for each in rows):
            yield indented(plain(page.tell(say(f"import.left_out.{reason}", number=number))))


def _next(page: Page, report: Report, output: str | None) -> Iterator[RenderableType]:
    yield ""
    yield subheading(page.tell(say("import.next")))
    if output is None:
        yield indented(plain(page.tell(say("import.not_written"))))
        return
    if output != STDOUT:
        yield indented(plain(page.tell(say("import.written", file=output))))
    if not report.is_whole:
        yield indented(plain(page.tell(say("import.mend"))))
    yield indented(plain(f"inovrules evaluate {output} --ruleset {report.ruleset}", "bold"))
