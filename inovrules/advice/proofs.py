"""Documents: those that a claim lacks, and those that a new claim would need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.advice.telling import told_need, told_needs
from inovrules.facts import PartialDate
from inovrules.messages import say
from inovrules.portfolio import Evidence

if TYPE_CHECKING:
    from inovrules.evaluators.contract import Possible
    from inovrules.messages import Message, Text
    from inovrules.ruleset.scores import Requirement, Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.leaf import Leaf
    from inovrules.scoring.scorecard import UnitScores

Proof = tuple["Message", tuple[Evidence, ...], tuple["Message | Text", ...]]


def proof_of(scores: UnitScores, score: Score, leaf: Leaf) -> Proof | None:
    """Give the documents that a claimed level lacks: the step in words, the documents, and each requirement in words."""
    cell, held = scores.cell(score.id), list(leaf.documents(scores.unit))
    level = (cell.claimed_outcome.level if cell.claimed_outcome else None) or 1
    unmet = [(need, leaf.proof.lacking(need, held)) for need in leaf.indicator.evidence if need.from_level <= max(level, 1)]
    lacking = [(need, number, _document(leaf, need)) for need, number in unmet if number]
    if not lacking:
        return None
    told = tuple(told_need(need, number, document) for need, number, document in lacking)
    documents = tuple(document for _, number, document in lacking for _ in range(number))
    return say("step.prove", title=score.title, what=told), documents, told


def needed(leaf: Leaf, cell: Cell, outcome: Possible | None) -> tuple[Message | Text, ...]:
    """Tell the documents that a new claim needs: documents that were there for the old one don't prove it.

    Those that only the new level asks for are named where there are any; else all that it asks for.
    """
    old = (cell.claimed_outcome.level if cell.state == "scored" and cell.claimed_outcome else None) or 0
    level = None if outcome is None else outcome.level or 1
    asked = [need for need in leaf.indicator.evidence if level is None or need.from_level <= level]
    own = [need for need in asked if need.from_level > max(old, 1)]
    return told_needs(own if own and level is not None else asked)


def _document(leaf: Leaf, need: Requirement) -> Evidence:
    """A document as the requirement wants it, dated within its window and, where that allows it, not after the assessment."""
    since, until = (mark.resolve(leaf.as_of, leaf.year) if mark else None for mark in need.valid)
    day = until.last if until else since.first if since else None
    if day is not None and day > leaf.as_of and (since is None or since.first <= leaf.as_of):
        day = leaf.as_of
    return Evidence((leaf.subjects[0],), need.any_of[0] if need.any_of else "other", PartialDate(day, day) if day else None)
