"""Telling what was observed of the report: one thing in full, several of a kind in a line each."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from inovrules.advice.telling import tells
from inovrules.views.telling.line import Line, Run, Tone, line
from inovrules.views.terminal.names import at_line, score_name, short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.advice.finding import Finding
    from inovrules.ruleset.findings import Severity
    from inovrules.views.terminal.groups import Group
    from inovrules.views.terminal.page import Page

_NAMED = 5
_TONES: dict[Severity, Tone] = {"error": "bad", "warning": "warn", "note": ""}


def told_observed(page: Page, group: Group) -> Iterator[Line]:
    """Tell a group of what was observed: what it is, how to mend it, where it stands, or the reason that a person gave."""
    first, alike = group.first, len({page.tell(finding.message) for finding in group.findings}) == 1
    tone = _TONES[group.severity]
    kind = Run(page.say(f"kind.{group.kind}"), tone, strong=not tone)
    yield Line((kind, Run(": "), *((Run(page.tell(first.message)),) if alike else ())), "head")
    if not alike:
        yield from _listed(page, group)
    yield from _stakes(page, group)
    if alike and first.silenced is not None:
        yield line(page.tell(first.silenced), "good", "reason")
    elif first.remedy is not None and first.silenced is None:
        yield line(page.tell(first.remedy), "advice", "remedy")
    if alike:
        yield line(_everywhere(page, group), "quiet", "where")


def _stakes(page: Page, group: Group) -> Iterator[Line]:
    """Tell what is refused for it, and on which published score it bears."""
    first = group.first
    refused = dict.fromkeys(score_name(page, score) for finding in group.findings for score in finding.refuses)
    if refused:
        yield line(page.say("refuses", titles=tuple(refused)), "bad")
    if first.apart and first.figure is not None:
        yield line(page.say("stake.apart", title=first.figure.title), "quiet")
    for title, points in group.elsewhere:
        yield line(page.say("stake.elsewhere", points=page.figure(points, 2), title=title), "quiet")


def _listed(page: Page, group: Group) -> Iterator[Line]:
    """Tell each of several briefly, with its line, and with the reason that was given."""
    limit = len(group.findings) if page.depth else _NAMED
    for finding in group.findings[:limit]:
        told, where = finding.cause, _lines(page, finding)
        if not tells(told, short_name(page, finding.unit)):
            where = _where(page, finding)
        yield line(f"{page.tell(told)} ({where})" if where else page.tell(told), role="item")
        if finding.silenced is not None:
            yield line(page.tell(finding.silenced), "", "reason")
    if len(group.findings) > limit:
        yield line(page.count("and_more", len(group.findings) - limit))


def _everywhere(page: Page, group: Group) -> str:
    """Name the units of all that say the same."""
    limit = len(group.findings) if page.depth else _NAMED
    named = [_where(page, finding) for finding in group.findings[:limit]]
    rest = len(group.findings) - limit
    return "; ".join([*named, *([page.count("and_more", rest)] if rest > 0 else [])])


def _where(page: Page, finding: Finding) -> str:
    """Name every unit with its line."""
    units = (finding.unit, *finding.others)
    if len(finding.places) > len(units):
        return f"{short_name(page, finding.unit)} ({_lines(page, finding)})"
    places = finding.places or (finding.place,)
    return "; ".join(at_line(page, unit, place) for unit, place in zip_longest(units, places) if unit is not None)


def _lines(page: Page, finding: Finding) -> str:
    """Give every line, or cell, where it stands."""
    places = [place for place in (*finding.places, finding.place) if place is not None and place.line]
    if cells := dict.fromkeys(place.cell for place in places if place.cell):
        return page.say("cell", cell=", ".join(cells))
    lines = dict.fromkeys(place.line for place in places)
    return page.say("lines", lines=", ".join(map(str, lines))) if lines else ""
