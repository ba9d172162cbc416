"""What the headline is made of: its parts of the same unit, and whatever else is published of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inovrules.ruleset.scores import Aggregate, Indicator, Pool, Same
from inovrules.views.terminal import figures
from inovrules.views.terminal.bars import bar
from inovrules.views.terminal.layout import indented, plain, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores
    from inovrules.views.terminal.page import Page

_MOST = 12


class Row(NamedTuple):
    """A part: how deep it lies, what it is called, and its figures."""

    depth: int
    title: str
    claimed: Exact
    proven: Exact
    maximum: Exact | None
    state: str
    digits: int | None = None


def makeup(page: Page, card: Scorecard) -> Iterator[RenderableType]:
    """Give the table of parts, when there are any."""
    published = card.published
    if not published:
        return
    whole = card.unit_of(published[0].unit.scope, published[0].unit.id)
    rows = [*_parts(page, whole, published[0].rule.score, 0), *(_published(page, card, item) for item in published[1:])][:_MOST]
    if rows:
        yield ""
        columns = [(page.say("part"), "wide"), *figures.columns(page), (page.say("maximum"), "right"), ("", "bar")]
        yield table(page, columns, [_cells(page, row) for row in rows])


def _parts(page: Page, whole: UnitScores, score_id: str, depth: int) -> Iterator[Row]:
    """Follow single parts down to where a score branches; there, give its parts and theirs, as long as they aren't indicators."""
    scores = whole.program.ruleset.scores
    score = scores[score_id]
    if not isinstance(score.body, Aggregate | Same):
        return
    parts = score.parts()
    if len(parts) == 1:
        yield from _parts(page, whole, parts[0].score, depth)
        return
    if all(isinstance(scores[part.score].body, Indicator) for part in parts):
        return
    for part in parts:
        child, cell = scores[part.score], whole.cell(part.score)
        maximum = whole.program.ruleset.bounds[part.score].high
        yield Row(depth, page.tell(child.title), cell.value, cell.proven, maximum, cell.state)
        if not isinstance(child.body, Indicator | Pool):
            yield from _parts(page, whole, part.score, depth + 1)


def _published(page: Page, card: Scorecard, item: PublishedScore) -> Row:
    rules = card.ruleset
    title, maximum = page.tell(rules.scores[item.rule.score].title), rules.bounds[item.rule.score].high
    return Row(0, title, item.claimed or 0, item.proven or 0, maximum, item.state, item.rule.rounding.digits)


def _cells(page: Page, row: Row) -> list[RenderableType]:
    title = indented(plain(row.title), 2 * row.depth)
    top = "" if row.maximum is None else page.figure(row.maximum)
    if row.state != "scored":
        return [title, figures.none(), figures.none(), top, figures.state(page, row.state)]
    proven = plain(page.figure(row.proven, row.digits), "" if row.proven == row.claimed else "yellow")
    return [title, page.figure(row.claimed, row.digits), proven, top, bar(row.claimed, row.proven, row.maximum)]
