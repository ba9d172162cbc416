"""Replaying an explanation: a score from the values that its node records, by the formulas of the language, in plain fractions."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Aggregate, Ladder, Pool
from tests.oracle.naive_evaluators import along
from tests.oracle.naive_facts import rounded

if TYPE_CHECKING:
    from inovrules import Node, Scorecard, UnitScores
    from inovrules.scoring.cells import Line

PARTS = ("score", "unit", "count", "level")


def part_is_faithful(card: Scorecard, scores: UnitScores, node: Node, line: Line) -> bool:
    """Whether a line of a part is its weight times what the part's own node says, or nothing where the part wasn't taken."""
    if line.kind not in ("score", "unit"):
        return True
    body = node.score.body
    if isinstance(body, Ladder) or (isinstance(body, Pool) and body.how == "share"):
        return line.claimed in (0, line.weight)
    if line.kind == "score":
        part = scores.node(line.subject)
        taken = isinstance(body, Aggregate) and body.how in ("minimum", "best")
    else:
        assert isinstance(body, Pool)
        assert body.of is not None
        member = card.unit_of(body.source, line.subject)
        part, taken = member.node(body.of), body.how == "best"
        if not member.eligibility.accepted:
            return line.claimed == line.proven == 0
    pairs = ((line.claimed, part.value), (line.proven, part.proven))
    return all(shown == line.weight * value or (taken and shown == 0) for shown, value in pairs)


def replayed(node: Node) -> Fraction:
    """Give the value that the recorded parts and the stated modifiers come to; of a gate, its line says whether it was shut."""
    rules = node.score.modifiers
    factor = Fraction(rules.rescale[1]) / rules.rescale[0] if rules.rescale else Fraction(1)
    value = sum((Fraction(line.claimed) for line in node.lines if line.kind in PARTS), Fraction(0)) / factor
    if rules.curve:
        value = along(value, [[str(x), str(y)] for x, y in rules.curve])
    value *= factor
    shut = [line for line in node.lines if line.kind == "gate"]
    for gate in rules.gates:
        if shut and shut[0].title == gate.title and value + shut[0].claimed == min(value, gate.otherwise):
            value += shut.pop(0).claimed
    assert not shut, "a gate that was shut is none of the ruleset's"
    if rules.cap is not None:
        value = min(value, Fraction(rules.cap))
    if rules.floor is not None:
        value = max(value, Fraction(rules.floor))
    return rounded(value, rules.round.digits, rules.round.mode) if rules.round else value
