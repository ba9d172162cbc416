"""What came of cases, for the terminal: each that failed with what was expected beside what came out, and why it came out so."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from attrs import evolve
from rich.text import Text

from inovrules.messages import say
from inovrules.views.cases.changed import mutation
from inovrules.views.cases.measured import coverage
from inovrules.views.cases.told import figure_text, told_failure, told_key
from inovrules.views.terminal.faults import faults
from inovrules.views.terminal.layout import INDENT, heading, indented, plain, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from inovrules.cases.model import CaseResult, Failure
    from inovrules.cases.report import CasesReport
    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.terminal.page import Page


def cases(page: Page, reports: Sequence[CasesReport]) -> Iterator[RenderableType]:
    """Give the page about the cases of some rulesets."""
    for place, report in enumerate(reports):
        if place:
            yield ""
        yield from _ruleset(page, report)


def _ruleset(page: Page, report: CasesReport) -> Iterator[RenderableType]:
    ruleset = report.suite.ruleset
    yield heading(page, page.tell(ruleset.title), f"{ruleset.id} {ruleset.version}")
    for result in report.results:
        if result.failures:
            yield from _failed(page, result)
        elif page.depth:
            yield plain(f"✓ {_name(page, result)}", "green")
    yield from _summary(page, report)
    if report.coverage is not None:
        yield from coverage(page, report.coverage, ruleset)
    if report.mutation is not None:
        yield from mutation(page, report.mutation, ruleset)


def _summary(page: Page, report: CasesReport) -> Iterator[RenderableType]:
    number, failed = len(report.results), len(report.failed)
    if not number:
        yield plain(page.tell(say("cases.none", id=report.suite.ruleset.id)), "bold red")
        return
    if failed:
        yield ""
    yield plain(page.tell(say("cases.summary", number=number, failed=failed)), "bold red" if failed else "bold green")
    if report.unconfirmed:
        yield plain(page.tell(say("cases.unconfirmed", number=len(report.unconfirmed))), "yellow")


def _name(page: Page, result: CaseResult) -> str:
    return "  ".join(page.tell(part) for part in (result.case.id, result.case.title) if part)


def _failed(page: Page, result: CaseResult) -> Iterator[RenderableType]:
    case = result.case
    yield ""
    yield Text.assemble(("✗ " + _name(page, result), "bold red"))
    yield indented(plain(page.tell(str(case.place)), "dim"))
    for label, text in (("because", case.because), ("source", case.source)):
        if text is not None:
            yield indented(plain(page.tell(say(f"cases.{label}", text=text)), "dim"))
    for (about, scope, unit, score), failures in groupby(result.failures, key=lambda each: (each.about, each.scope, each.unit, each.score)):
        listed = list(failures)
        yield from _differences(page, listed)
        if about == "score" and result.card is not None and scope is not None:
            yield from _why(page, result.card, result.card.unit_of(scope, unit), score)
    if result.faults:
        yield from (indented(piece) for piece in faults(page, result.faults) if piece)


def _differences(page: Page, failures: Sequence[Failure]) -> Iterator[RenderableType]:
    if failures[0].about != "score":
        yield from (indented(plain(page.tell(told_failure(failure)))) for failure in failures)
        return
    first = failures[0]
    about = page.tell(say("cases.of", score=first.score, unit=first.unit))
    columns = [(about, "wide"), *((page.tell(say(f"cases.{key}")), "left") for key in ("expected", "got"))]
    rows = [
        (page.tell(told_key(failure.key)), Text(figure_text(failure.expected), "green"), Text(figure_text(failure.got), "red"))
        for failure in failures
    ]
    yield table(page, columns, rows)


def _why(page: Page, card: Scorecard, scores: UnitScores, score: str) -> Iterator[RenderableType]:
    from inovrules.views.explanation import why  # noqa: PLC0415 - needed only where something failed

    narrower = evolve(page.of(card), width=page.width - INDENT)
    yield from (indented(piece) for piece in why(narrower, card, scores, score) if piece)
