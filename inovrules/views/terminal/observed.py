"""Telling what was observed of the report: one thing in full, several of a kind in a line each."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.text import Text

from inovrules.advice.telling import tells
from inovrules.views.terminal.names import at_line, score_name, short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.advice.finding import Finding
    from inovrules.views.terminal.groups import Group
    from inovrules.views.terminal.page import Page

_NAMED = 5
_STYLES = {"error": "red", "warning": "yellow", "note": "bold"}


def told_observed(page: Page, group: Group) -> Text:
    """Tell a group of what was observed: what it is, how to mend it, where it stands, or the reason that a person gave."""
    first, alike = group.first, len({page.tell(finding.message) for finding in group.findings}) == 1
    told = Text.assemble((page.say(f"kind.{group.kind}"), _STYLES[group.severity]), ": ")
    if alike:
        told.append(page.tell(first.message))
    for line in () if alike else _listed(page, group):
        told.append("\n" + line)
    refused = dict.fromkeys(score_name(page, score) for finding in group.findings for score in finding.refuses)
    if refused:
        told.append("\n" + page.say("refuses", titles=tuple(refused)), "red")
    if first.apart and first.figure is not None:
        told.append("\n" + page.say("stake.apart", title=first.figure.title), "dim")
    for title, points in group.elsewhere:
        told.append("\n" + page.say("stake.elsewhere", points=page.figure(points, 2), title=title), "dim")
    if alike and first.silenced is not None:
        told.append("\n= " + page.tell(first.silenced), "green")
    elif first.remedy is not None and first.silenced is None:
        told.append("\n→ " + page.tell(first.remedy), "cyan")
    return told.append("\n" + _everywhere(page, group), "dim") if alike else told


def _listed(page: Page, group: Group) -> Iterator[str]:
    """Tell each of several briefly, with its line, and with the reason that was given."""
    for finding in group.findings[:_NAMED]:
        told, where = finding.cause, _lines(page, finding)
        if not tells(told, short_name(page, finding.unit)):
            where = _where(page, finding)
        yield f"– {page.tell(told)} ({where})" if where else f"– {page.tell(told)}"
        if finding.silenced is not None:
            yield "= " + page.tell(finding.silenced)
    if len(group.findings) > _NAMED:
        yield page.count("and_more", len(group.findings) - _NAMED)


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
