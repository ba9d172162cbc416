"""Telling whose portfolio it is, of which day, how much it holds, and how its files were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.telling.line import Line, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.portfolio import Portfolio
    from inovrules.views.terminal.page import Page


def whose(page: Page, portfolio: Portfolio) -> str:
    """Name the region, or the OPD and the region."""
    name = portfolio.region.name if not portfolio.only else page.say("opd_of", opd=portfolio.opds[0].name, region=portfolio.region.name)
    return page.tell(name)


def counted(page: Page, portfolio: Portfolio) -> Iterator[str]:
    """Tell the date, and how much was reported; a list that nobody filled in isn't a count of none."""
    yield page.say("as_of", day=page.date(portfolio.as_of))
    known = portfolio.innovations or portfolio.innovations_listed
    yield page.count("counted.innovations", len(portfolio.innovations)) if known else page.say("counted.innovations.unknown")
    if not portfolio.only:
        known = portfolio.opds or portfolio.opds_complete
        yield page.count("counted.opds", len(portfolio.opds)) if known else page.say("counted.opds.unknown")


def files(page: Page, portfolio: Portfolio) -> Iterator[Line]:
    """Say how many files are sound; nothing where none were looked for. Those that aren't stand among the findings."""
    if not portfolio.files_checked:
        return
    units = (*(() if portfolio.only else (portfolio.region,)), *portfolio.opds, *portfolio.innovations)
    listed = [document for unit in units for document in unit.documents]
    named = [document for document in listed if document.found is not None]
    unsound = sum(not document.is_sound for document in named)
    rest = page.count("files.unnamed", len(listed) - len(named)) if len(listed) > len(named) else ""
    values = {"named": len(named), "rest": rest}
    told = page.count("files", unsound, sound=len(named) - unsound, **values) if unsound else page.say("files.sound", **values)
    yield line(told, "warn" if unsound else "quiet")


def unread(page: Page, portfolio: Portfolio) -> Iterator[Line]:
    """Say what isn't read by the rulesets used."""
    if portfolio.unread:
        listed = ": " + ", ".join(portfolio.unread) if page.depth > 1 else "."
        yield line(page.count("unread", len(portfolio.unread)) + listed, "quiet")
