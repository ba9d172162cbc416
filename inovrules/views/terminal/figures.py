"""A published figure in a line or two: claimed beside proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.terminal.layout import plain

if TYPE_CHECKING:
    from rich.text import Text

    from inovrules.scoring.scorecard import PublishedScore
    from inovrules.views.terminal.page import Page

STATE_STYLES = {"missing": "yellow", "refused": "red", "failed": "bold red", "not_applicable": "dim", "scored": ""}
NONE = "–"


def claimed(page: Page, item: PublishedScore) -> Text:
    """Write the claimed figure, or a dash where there is none."""
    if item.claimed is None:
        return none()
    return plain(page.figure(item.claimed, item.rule.rounding.digits), "bold")


def proven(page: Page, item: PublishedScore) -> Text:
    """Write the proven figure; what is claimed and wholly unproven is zero in proof."""
    if item.claimed is None:
        return none()
    style = "green" if item.proven == item.claimed else "yellow"
    return plain(page.figure(item.proven or 0, item.rule.rounding.digits), style)


def columns(page: Page) -> list[tuple[str, str]]:
    """Give the two columns of a table: claimed and proven."""
    return [(page.say("claimed"), "right"), (page.say("proven"), "right")]


def none() -> Text:
    """Give the dash that stands where there is no figure."""
    return plain(NONE, "dim")


def state(page: Page, name: str) -> Text:
    """Write a state in words."""
    return plain(page.word(f"state.{name}"), STATE_STYLES[name])


def predicate(page: Page, item: PublishedScore, *, of_proven: bool = False) -> str:
    """Write the predicate, claimed or proven; empty when the ruleset names none."""
    found = item.proven_predicate if of_proven else item.predicate
    return page.tell(found.title) if found else ""
