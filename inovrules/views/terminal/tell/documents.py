"""Telling documents: what is required, and what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions import years
from inovrules.views.terminal.tell.facts import told_place

if TYPE_CHECKING:
    from inovrules.messages import Message
    from inovrules.portfolio import Evidence
    from inovrules.ruleset.scores import Requirement
    from inovrules.scoring.program import Program
    from inovrules.views.terminal.page import Page


def told_document(page: Page, document: Evidence, *, whole_place: bool) -> str:
    """Tell one document: kind, title, issuer, date, and where it stands."""
    named = [text for text in (document.title, document.issuer, document.reference) if text]
    parts = [document.kind.upper(), *named, *([page.tell(document.date)] if document.date else [page.say("document.undated")])]
    told = ", ".join(page.tell(part) for part in parts)
    if document.place is None or not document.place.line:
        return told
    return page.say("document.at", document=told, place=told_place(page, document.place, whole=whole_place))


def told_requirement(page: Page, program: Program, need: Requirement) -> str:
    """Tell what is required: how many, of which kinds, of which years, from which level."""
    kinds = "/".join(need.any_of) if need.any_of else page.say("need.any")
    told = page.count("need", need.at_least, kinds=kinds)
    window = _years(program, need)
    if window:
        told = page.say("need.dated", need=told, years=window)
    if need.from_level > 1:
        told = page.say("need.from_level", need=told, level=need.from_level)
    return f"{told}: {page.tell(need.what)}" if need.what else told


def _years(program: Program, need: Requirement) -> Message | None:
    since, until = (mark.resolve(program.as_of, program.year) if mark else None for mark in need.valid)
    return years(since.first.year if since else None, until.last.year if until else None)
