"""Which leaf gave how much of a score: exact shares that add up to it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.exact import as_exact
from inovrules.ruleset.scores import Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.scoring.cells import Line
    from inovrules.scoring.nodes import Node
    from inovrules.scoring.scorecard import Scorecard, UnitScores


@frozen
class Share:
    """What one indicator of one unit, or one rule (`cap`, `gate`, `count`, …), gives to a score."""

    unit: str
    score: str
    kind: str
    claimed: Exact
    proven: Exact


def attribution(scorecard: Scorecard, scores: UnitScores, score_id: str) -> tuple[Share, ...]:
    """Split a score's value over the leaves below it.

    A part that adds c to its parent while it is worth v itself hands c/v of each of its own lines down, so at every level the
    shares add up exactly, claimed and proven. Caps, gates, floors and roundings keep lines of their own.
    """
    node = scores.node(score_id)
    return tuple(share for share in _walk(scorecard, scores, node, node.value, node.proven) if share.claimed or share.proven)


def _walk(scorecard: Scorecard, scores: UnitScores, node: Node, claimed: Exact, proven: Exact) -> Iterator[Share]:
    """Yield shares of `claimed` and `proven`, which is what the node adds to the score that is split."""
    if not node.lines:
        yield Share(node.unit, node.score.id, "score", claimed, proven)
        return
    ratios = _ratio(claimed, node.value), _ratio(proven, node.proven)
    for line in node.lines:
        part = as_exact(line.claimed * ratios[0]), as_exact(line.proven * ratios[1])
        yield from _line(scorecard, scores, node, line, part)
    lost = as_exact(claimed - node.value * ratios[0]), as_exact(proven - node.proven * ratios[1])
    if any(lost):
        yield Share(node.unit, node.score.id, "score", *lost)


def _line(scorecard: Scorecard, scores: UnitScores, node: Node, line: Line, part: tuple[Exact, Exact]) -> Iterator[Share]:
    if not any(part):
        return
    if line.kind == "score":
        yield from _walk(scorecard, scores, scores.node(line.subject), *part)
    elif line.kind == "unit" and isinstance(node.score.body, Pool) and node.score.body.of:
        lower = scorecard.unit_of(node.score.body.source, line.subject)
        yield from _walk(scorecard, lower, lower.node(node.score.body.of), *part)
    else:
        yield Share(node.unit, node.score.id, line.kind, *part)


def _ratio(part: Exact, whole: Exact) -> Fraction:
    return Fraction(part) / whole if whole else Fraction(0)
