"""How much of the headline comes through one score of one unit, exactly."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from inovrules.exact import as_exact
from inovrules.ruleset.scores import Pool

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.scoring.cells import Line
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores

Figures: TypeAlias = "tuple[Exact, Exact]"


def share_of(card: Scorecard, scores: UnitScores, score_id: str) -> Figures | None:
    """Give what a score adds to the headline, claimed and proven; `None` when there is no headline figure.

    The way down is that of `attribution`: a part that adds c to its parent while it is worth v hands c/v of each of its lines down.
    """
    headline = card.headline
    if headline is None or headline.exact is None:
        return None
    top = card.unit_of(headline.unit.scope, headline.unit.id).node(headline.rule.score)
    weight = top.score.weight
    whole = card.unit_of(headline.unit.scope, headline.unit.id)
    return _through(card, whole, top, (as_exact(top.value * weight), as_exact(top.proven * weight)), (scores, score_id))


def _through(card: Scorecard, scores: UnitScores, node: Node, given: Figures, target: tuple[UnitScores, str]) -> Figures:
    """Give what of `given`, which a node adds to the headline, comes through the target."""
    if node.score.id == target[1] and scores.unit.id == target[0].unit.id:
        return given
    found = [Fraction(0), Fraction(0)]
    for line in node.lines:
        below = _below(card, scores, node, line, target[0])
        part = _part(line.claimed, given[0], node.value), _part(line.proven, given[1], node.proven)
        if below is not None and any(part):
            inner = _through(card, *below, part, target)
            found = [found[0] + inner[0], found[1] + inner[1]]
    return as_exact(found[0]), as_exact(found[1])


def _below(card: Scorecard, scores: UnitScores, node: Node, line: Line, target: UnitScores) -> tuple[UnitScores, Node] | None:
    """Follow a line down; into another unit only on the way to the target's."""
    if line.kind == "score":
        return scores, scores.node(line.subject)
    body = node.score.body
    if line.kind != "unit" or not isinstance(body, Pool) or not body.of:
        return None
    lower = card.unit_of(body.source, line.subject)
    on_the_way = lower.unit.id == target.unit.id or (lower.unit.scope == "opd" and target.unit.opd == lower.unit.id)
    return (lower, lower.node(body.of)) if on_the_way else None


def _part(line: Exact, given: Exact, whole: Exact) -> Exact:
    return as_exact(line * Fraction(given) / whole) if whole else 0
