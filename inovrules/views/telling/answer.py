"""Telling the answer: what kind of instrument it is, how sure the figure is, and which plugins took part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.scoring.participants import participants
from inovrules.scoring.reported import leanings
from inovrules.views.telling.line import Line, line
from inovrules.views.telling.unknown import reason
from inovrules.views.terminal.tell.rules import told_confidence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from inovrules.ruleset.model import Reporting
    from inovrules.scoring.participants import Participant
    from inovrules.scoring.scorecard import PublishedScore, Scorecard
    from inovrules.views.terminal.page import Page


def standing(page: Page, card: Scorecard) -> Iterator[Line]:
    """Say what kind of instrument this is, and when it doesn't apply at the date of the portfolio."""
    rules, day = card.ruleset, card.portfolio.as_of
    if not rules.official:
        yield line(page.say("unofficial"), "quiet")
    since, until = rules.effective
    if rules.status != "in_force":
        yield line(page.say(f"status.{rules.status}"), "warn")
    elif not rules.in_force(day):
        ends = {"since": page.date(since) if since else "…", "until": page.date(until) if until else "…"}
        yield line(page.say("not_in_force", day=page.date(day), **ends), "warn")
    if page.depth:
        yield line(told_confidence(page, rules.confidence), "quiet")
    if rules.reporting:
        yield _reporting(page, rules.reporting, day)


def _reporting(page: Page, period: Reporting, day: date) -> Line:
    """Say when regions report, and when that is over at the date of the portfolio."""
    ends = {"since": page.date(period.since) if period.since else "…", "until": page.date(period.until) if period.until else "…"}
    over = period.until is not None and period.until < day
    told = page.say("reporting.over" if over else "reporting", **ends)
    if page.depth:
        told = f"{told} {told_confidence(page, period.confidence)}"
    return line(told, "warn" if over else "quiet")


def headline_title(page: Page, card: Scorecard, item: PublishedScore) -> str:
    """Give the title of the headline, empty where that of the ruleset says it already."""
    title = page.tell(card.ruleset.scores[item.rule.score].title)
    return "" if title in page.tell(card.ruleset.title) else title


def no_figure(page: Page, card: Scorecard, item: PublishedScore) -> Line:
    """Say that there is no figure, and why."""
    because = reason(page, card, item)
    return Line((line(page.say("no_score") + " ", strong=True).runs[0], *because.runs))


def difference(page: Page, item: PublishedScore) -> Iterator[Line]:
    """Tell how much of the claimed figure isn't proven."""
    gap = (item.claimed or 0) - (item.proven or 0)
    if gap > 0:
        yield line(page.say("gap", points=page.figure(gap, item.rule.rounding.digits)), "warn")


def certainty(page: Page, item: PublishedScore) -> str:
    """How much is answered, and between what the figure lies whatever the rest turns out to be."""
    digits = item.rule.rounding.digits
    covered = page.percent(item.coverage)
    if item.high is not None and item.low == item.high:
        return page.say("covered" if item.claimed is None else "certain", covered=covered)
    low, high = page.figure(item.low, digits), page.say("unbounded") if item.high is None else page.figure(item.high, digits)
    return page.say("interval", covered=covered, low=low, high=high)


def leaning(page: Page, card: Scorecard, item: PublishedScore) -> Iterator[Line]:
    """Say how much of a figure stands on figures that were reported without what they are made of."""
    for each in leanings(card, item):
        scope = each.score.scope
        whose = "innovations" if scope == "innovation" else "opds" if scope == "opd" and each.units > 1 else "own"
        yield line(page.tell(say(f"reported.lean.{whose}", n=each.reported, of=each.units, title=each.score.title)), "warn")


def took_part(page: Page, card: Scorecard) -> Iterator[Line]:
    """Name the third parties, and how much of the score came from them."""
    if card.plugins.is_searched:
        for each in participants(card):
            if each.distribution != card.plugins.own.distribution:
                yield line(_told(page, card, each), "quiet")


def _told(page: Page, card: Scorecard, each: Participant) -> str:
    named = {"distribution": each.distribution, "version": each.version}
    headline = card.headline
    if not each.evaluators or headline is None or headline.exact is None:
        return page.say("plugins.took_part", **named)
    points = {"claimed": page.figure(each.claimed), "proven": page.figure(each.proven), "total": page.figure(headline.exact)}
    return page.say("plugins.share", **named, **points)
