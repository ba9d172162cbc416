"""Other readings of an uncertain source, in a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.terminal import figures
from inovrules.views.terminal.layout import indented, plain, subheading, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.ruleset.model import Reading
    from inovrules.scoring.scorecard import PublishedScore, Scorecard
    from inovrules.views.terminal.page import Page


def readings(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Show what the other readings would publish; those that change nothing are only counted, unless all is asked for."""
    own = card.headline
    told = [(reading, figures_of[0]) for reading, figures_of in card.readings if figures_of]
    if own is None or not told:
        return
    differing = [pair for pair in told if page.depth or _differs(own, pair[1])]
    same = len(told) - len(differing)
    yield ""
    if not differing:
        yield indented(plain(page.count("readings.all_same", same), "dim"))
        return
    yield indented(subheading(page.say("readings")))
    yield table(page, [("", "right"), ("", "left"), ("", "wide")], [_row(page, *pair) for pair in differing])
    if same:
        yield indented(plain(page.count("readings.same", same), "dim"))


def _differs(own: PublishedScore, other: PublishedScore) -> bool:
    return (own.claimed, own.predicate, own.proven, own.proven_predicate) != (
        other.claimed,
        other.predicate,
        other.proven,
        other.proven_predicate,
    )


def _row(page: Page, reading: Reading, item: PublishedScore) -> list[str]:
    figure = page.word(f"state.{item.state}") if item.claimed is None else figures.claimed(page, item).plain
    because = f" ({page.tell(reading.because)})" if page.depth else ""
    return [figure, figures.predicate(page, item), page.tell(reading.title) + because]
