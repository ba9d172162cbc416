"""Other readings of an uncertain source: those that give another figure, and how many don't."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from inovrules.ruleset.model import Reading
    from inovrules.scoring.scorecard import PublishedScore, Scorecard
    from inovrules.views.terminal.page import Page


class Otherwise(NamedTuple):
    """The readings that are told, each with its headline, and the number of those left out as they give the same."""

    told: list[tuple[Reading, PublishedScore]]
    same: int


def otherwise(page: Page, card: Scorecard) -> Otherwise:
    """Part the readings; those that change nothing are only counted, unless more is asked for."""
    own = card.headline
    told = [(reading, figures_of[0]) for reading, figures_of in card.readings if figures_of]
    if own is None or not told:
        return Otherwise([], 0)
    differing = [pair for pair in told if page.depth or _differs(own, pair[1])]
    return Otherwise(differing, len(told) - len(differing))


def told_reading(page: Page, reading: Reading, item: PublishedScore) -> tuple[str, str, str]:
    """Tell a reading: the figure, its predicate, and how the source is read, with the reason where more is asked for."""
    figure = page.word(f"state.{item.state}") if item.claimed is None else page.figure(item.claimed, item.rule.rounding.digits)
    because = f" ({page.tell(reading.because)})" if page.depth else ""
    return figure, page.tell(item.predicate.title) if item.predicate else "", page.tell(reading.title) + because


def _differs(own: PublishedScore, other: PublishedScore) -> bool:
    return (own.claimed, own.predicate, own.proven, own.proven_predicate) != (
        other.claimed,
        other.predicate,
        other.proven,
        other.proven_predicate,
    )
