"""Moves: the nearest change that would raise an indicator of a unit, by a fact or by documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.advice.asked import asked
from inovrules.facts import PartialDate
from inovrules.messages import say
from inovrules.portfolio import Evidence
from inovrules.ruleset.scores import Choose, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.evaluators.contract import Possible
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.messages import Message
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Requirement, Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.leaf import Leaf
    from inovrules.scoring.scorecard import UnitScores

_UNCOMPUTABLE = ("reason.uncomputable.", "reason.age.future")


@frozen(eq=False)
class Move:
    """One change to any unit that answered alike: facts to be reported, or documents to be added.

    `promise` is what the value of `score` should gain, at most.
    """

    score: Score
    action: Message
    promise: Exact
    facts: Mapping[str, Value] = field(factory=dict)
    documents: tuple[Evidence, ...] = ()

    @property
    def proves(self) -> bool:
        """Whether the change is a document for what is claimed already."""
        return bool(self.documents)

    def made(self, unit: Unit) -> Unit:
        """Give a unit with the change made."""
        return unit.with_documents(*self.documents) if self.documents else unit.with_facts(self.facts)


class Moves:
    """The moves of many units; units that share an answer share its moves."""

    def __init__(self) -> None:
        """Start with none."""
        self._known: dict[tuple[str, int], list[Move]] = {}

    def of(self, scores: UnitScores) -> Iterator[Move]:
        """Give the nearest moves of everything that a unit is asked for."""
        for score in asked(scores):
            cell = scores.cell(score.id)
            key = (score.id, id(cell))
            if key not in self._known:
                self._known[key] = list(score_moves(scores, score))
            yield from self._known[key]


def score_moves(scores: UnitScores, score: Score) -> Iterator[Move]:
    """Give the moves of one asked score: documents for what is claimed, then an answer, or the next level.

    A question that isn't answered can only be promised at most what its best answer gives.
    """
    if not isinstance(score.body, Indicator):
        yield from _first_answers(scores, score)
        return
    cell = scores.cell(score.id)
    leaf = _leaf(scores, score)
    if cell.state == "scored" and cell.proven != cell.value:
        yield from _proofs(scores, score, leaf)
    higher = [outcome for outcome in _higher(leaf) if outcome.points > cell.value]
    if higher and cell.state == "missing":
        yield _answer(score, higher[-1], {}, reported=_is_reported(cell))
    elif higher and cell.state in ("scored", "refused"):
        action = say("step.rise", title=score.title, needs=higher[0].needs)
        yield Move(score, action, higher[0].points - cell.value, higher[0].witness)


def _leaf(scores: UnitScores, score: Score) -> Leaf:
    plan = scores.program.plans[scores.unit.scope]
    leaf = plan.leaves[plan.index[score.id]]
    assert leaf is not None  # noqa: S101 - every indicator has its leaf
    return leaf


def _higher(leaf: Leaf) -> list[Possible]:
    """The outcomes that some facts reach, the lowest first."""
    return sorted((outcome for outcome in leaf.description.outcomes if outcome.witness), key=lambda outcome: outcome.points)


def _is_reported(cell: Cell) -> bool:
    """Whether what is missing isn't an answer: what was reported can't be computed with."""
    return cell.claimed_outcome is not None and cell.claimed_outcome.reason.id.startswith(_UNCOMPUTABLE)


def _answer(score: Score, best: Possible, more: dict[str, Value], *, reported: bool = False) -> Move:
    action = say("step.rise", title=score.title, needs=best.needs) if reported else say("step.report", title=score.title)
    return Move(score, action, best.points, {**best.witness, **more})


def _first_answers(scores: UnitScores, score: Score) -> Iterator[Move]:
    """Answer alternatives of which none is answered: by the first one that facts can reach."""
    options = list(score.body.options) if isinstance(score.body, Choose) else [""] * len(score.parts())
    ruleset = scores.program.ruleset
    for option, part in zip(options, score.parts(), strict=True):
        inner = ruleset.scores[part.score]
        if not isinstance(inner.body, Indicator):
            continue
        higher = _higher(_leaf(scores, inner))
        if higher and higher[-1].points > 0:
            chosen: dict[str, Value] = {score.body.by: option} if isinstance(score.body, Choose) else {}
            yield _answer(score, higher[-1], chosen)
            return


def _proofs(scores: UnitScores, score: Score, leaf: Leaf) -> Iterator[Move]:
    """Add, for every unmet requirement of the claimed level, as many documents as it lacks."""
    cell, held = scores.cell(score.id), list(leaf.documents(scores.unit))
    level = (cell.claimed_outcome.level if cell.claimed_outcome else None) or 1
    lacking = [need for need in leaf.indicator.evidence if need.from_level <= max(level, 1) and not leaf.proof.is_met(need, held)]
    documents = [_document(leaf, need) for need in lacking for _ in range(leaf.proof.lacking(need, held))]
    if documents:
        what = tuple(need.what or leaf.proof.lack(need, held) for need in lacking)
        action = say("step.prove", title=score.title, what=what)
        yield Move(score, action, cell.value - cell.proven, documents=tuple(documents))


def _document(leaf: Leaf, need: Requirement) -> Evidence:
    """A document as the requirement wants it, dated within its window."""
    since, until = need.valid
    mark = until or since
    window = mark.resolve(leaf.as_of, leaf.year) if mark else None
    day = None if window is None else window.last if until else window.first
    return Evidence((leaf.subjects[0],), need.any_of[0] if need.any_of else "other", PartialDate(day, day) if day else None)
