"""What the headline is made of: its parts of the same unit, and whatever else is published of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from inovrules.ruleset.scores import Aggregate, Indicator, Pool, Same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores
    from inovrules.views.terminal.page import Page

_MOST = 12


class Part(NamedTuple):
    """A part: how deep it lies, what it is called, and its figures."""

    depth: int
    title: str
    claimed: Exact
    proven: Exact
    maximum: Exact | None
    state: str
    digits: int | None = None


def makeup(page: Page, card: Scorecard) -> list[Part]:
    """Give the parts; none where nothing is published of the whole."""
    published = card.published
    if not published:
        return []
    whole = card.unit_of(published[0].unit.scope, published[0].unit.id)
    return [*_parts(page, whole, published[0].rule.score, 0), *(_published(page, card, item) for item in published[1:])][:_MOST]


def _parts(page: Page, whole: UnitScores, score_id: str, depth: int) -> Iterator[Part]:
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
        yield Part(depth, page.tell(child.title), cell.value, cell.proven, maximum, cell.state)
        if not isinstance(child.body, Indicator | Pool):
            yield from _parts(page, whole, part.score, depth + 1)


def _published(page: Page, card: Scorecard, item: PublishedScore) -> Part:
    rules = card.ruleset
    title, maximum = page.tell(rules.scores[item.rule.score].title), rules.bounds[item.rule.score].high
    return Part(0, title, item.claimed or 0, item.proven or 0, maximum, item.state, item.rule.rounding.digits)
