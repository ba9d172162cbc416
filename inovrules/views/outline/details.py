"""The units in full: the region, then OPD by OPD its innovations, each with the tree of its scores and why they are so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.outline.figures import NONE, both
from inovrules.views.outline.pieces import Bar, Fold, Lines, Section
from inovrules.views.outline.sheet import is_ample, told
from inovrules.views.outline.tree import tree
from inovrules.views.telling.node import identity, told_ruling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.scoring.scorecard import Scorecard, UnitScores
    from inovrules.views.outline.pieces import Block
    from inovrules.views.outline.sheet import Names
    from inovrules.views.terminal.page import Page


def details(page: Page, card: Scorecard, names: Names) -> Iterator[Section]:
    """Give the units of a scorecard."""
    region = [] if card.portfolio.only or not card.region.published() else [_unit(page, card, card.region, names)]
    blocks = (*region, *_by_opd(page, card, names))
    if blocks:
        yield Section(names.part("units"), told(page, "units"), "" if is_ample(page, card) else told(page, "units.brief"), blocks)


def _by_opd(page: Page, card: Scorecard, names: Names) -> Iterator[Fold]:
    """Give each OPD with its innovations; then the innovations whose OPD isn't listed."""
    own: dict[str | None, list[UnitScores]] = {}
    listed = {scores.unit.id for scores in card.opds}
    for scores in card.innovations:
        own.setdefault(scores.unit.opd if scores.unit.opd in listed else None, []).append(scores)
    made = (_unit(page, card, opd, names, own.get(opd.unit.id, [])) for opd in card.opds)
    yield from (fold for fold in made if fold.blocks)
    yield from (_unit(page, card, scores, names) for scores in own.get(None, ()) if scores.published())


def _unit(page: Page, card: Scorecard, scores: UnitScores, names: Names, innovations: Sequence[UnitScores] = ()) -> Fold:
    rulings = scores.eligibility.rulings if page.depth > 1 else scores.eligibility.refusals
    blocks: list[Block] = [Lines(tuple(told_ruling(page, ruling) for ruling in rulings))] if rulings else []
    blocks += tree(page, card, scores, names)
    blocks += [_unit(page, card, each, names) for each in innovations if each.published()]
    unit, item = scores.unit, next(iter(scores.published()), None)
    claimed, proven = (NONE, NONE) if item is None else both(page, item)
    maximum = None if item is None else card.ruleset.bounds[item.rule.score].high
    bar = Bar(item.exact, item.proven_exact or 0, maximum) if item and item.exact is not None and maximum else None
    return Fold(
        names.unit(unit.scope, unit.id), page.tell(unit.name), page.tell(identity(page, card, scores)), claimed, proven, bar, tuple(blocks)
    )
