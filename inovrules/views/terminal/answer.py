"""The answer: the index and its predicate, claimed and proven side by side, how sure it is, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.messages import say
from inovrules.scoring.reported import leanings
from inovrules.views.terminal import figures
from inovrules.views.terminal.bars import bar
from inovrules.views.terminal.layout import heading, indented, plain, table
from inovrules.views.terminal.makeup import makeup
from inovrules.views.terminal.readings import readings
from inovrules.views.terminal.tell.rules import told_confidence
from inovrules.views.terminal.unknown import reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rich.console import RenderableType

    from inovrules.ruleset.model import Reporting
    from inovrules.scoring.reported import Leaning
    from inovrules.scoring.scorecard import PublishedScore, Scorecard
    from inovrules.views.terminal.layout import Row
    from inovrules.views.terminal.page import Page


def answer(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Tell what a ruleset says of the whole."""
    rules = card.ruleset
    yield heading(page, page.tell(rules.title), f"{rules.id} {rules.version}")
    yield from _standing(page, card)
    headline = card.headline
    if headline is None:
        yield indented(plain(page.say("no_figure"), "yellow"))
    else:
        title = page.tell(rules.scores[headline.rule.score].title)
        if title not in page.tell(rules.title):
            yield indented(plain(title))
        yield from _figures(page, card, headline)
    yield from makeup(page, card)
    yield from readings(page, card)


def _standing(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Say what kind of instrument this is, and when it doesn't apply at the date of the portfolio."""
    rules, day = card.ruleset, card.portfolio.as_of
    if not rules.official:
        yield indented(plain(page.say("unofficial"), "dim"))
    since, until = rules.effective
    if rules.status != "in_force":
        yield indented(plain(page.say(f"status.{rules.status}"), "yellow"))
    elif not rules.in_force(day):
        ends = {"since": page.date(since) if since else "…", "until": page.date(until) if until else "…"}
        yield indented(plain(page.say("not_in_force", day=page.date(day), **ends), "yellow"))
    if page.depth:
        yield indented(plain(told_confidence(page, rules.confidence), "dim"))
    if rules.reporting:
        yield indented(_reporting(page, rules.reporting, day))


def _reporting(page: Page, period: Reporting, day: date) -> RenderableType:
    """Say when regions report, and when that is over at the date of the portfolio."""
    ends = {"since": page.date(period.since) if period.since else "…", "until": page.date(period.until) if period.until else "…"}
    over = period.until is not None and period.until < day
    told = page.say("reporting.over" if over else "reporting", **ends)
    if page.depth:
        told = f"{told} {told_confidence(page, period.confidence)}"
    return plain(told, "yellow" if over else "dim")


def _figures(page: Page, card: Scorecard, item: PublishedScore) -> Iterator[RenderableType]:
    if item.claimed is None:
        yield indented(Text.assemble((page.say("no_score") + " ", "bold"), reason(page, card, item)))
    else:
        yield _both(page, card, item)
        yield from _difference(page, item)
    yield indented(plain(_certainty(page, item)))
    for each in leanings(card, item):
        yield indented(plain(_leaning(page, each), "yellow"))


def _leaning(page: Page, each: Leaning) -> str:
    """Say how much of a figure stands on figures that were reported without what they are made of."""
    title, scope = each.score.title, each.score.scope
    whose = "innovations" if scope == "innovation" else "opds" if scope == "opd" and each.units > 1 else "own"
    return page.tell(say(f"reported.lean.{whose}", n=each.reported, of=each.units, title=title))


def _both(page: Page, card: Scorecard, item: PublishedScore) -> RenderableType:
    maximum = card.ruleset.bounds[item.rule.score].high
    exact, proven = item.exact or 0, item.proven_exact or 0
    top = page.say("of_maximum", maximum=maximum) if maximum is not None else ""
    rows: list[Row] = [
        [
            plain(page.say("claimed"), "bold"),
            figures.claimed(page, item),
            plain(figures.predicate(page, item), "bold"),
            bar(exact, proven, maximum, 24),
        ],
        [page.say("proven"), figures.proven(page, item), figures.predicate(page, item, of_proven=True), plain(top, "dim")],
    ]
    return table(page, [("", "left"), ("", "right"), ("", "wide"), ("", "bar")], rows)


def _difference(page: Page, item: PublishedScore) -> Iterator[RenderableType]:
    gap = (item.claimed or 0) - (item.proven or 0)
    if gap > 0:
        yield indented(plain(page.say("gap", points=page.figure(gap, item.rule.rounding.digits)), "yellow"))


def _certainty(page: Page, item: PublishedScore) -> str:
    """How much is answered, and between what the figure lies whatever the rest turns out to be."""
    digits = item.rule.rounding.digits
    covered = page.percent(item.coverage)
    if item.high is not None and item.low == item.high:
        return page.say("covered" if item.claimed is None else "certain", covered=covered)
    low, high = page.figure(item.low, digits), page.say("unbounded") if item.high is None else page.figure(item.high, digits)
    return page.say("interval", covered=covered, low=low, high=high)
