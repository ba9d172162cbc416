"""Of an indicator: each of its outcomes, and its documents, sufficient and lacking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cases.coverage.item import Item, score_mark
from inovrules.exact import exact_text
from inovrules.messages import say
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.cases.coverage.item import Mark, Visit
    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Requirement, Score


def items(score: Score) -> Iterator[Item]:
    """Give the items of an indicator. One that can't say which outcomes it has (a plugin may not) has none for them."""
    if not isinstance(score.body, Indicator):
        return
    for possible in score.body.description.outcomes:
        mark = _outcome(score.id, possible.level, possible.points)
        value = possible.points if possible.level is None else possible.level
        yield Item(mark, say(f"coverage.{mark[2]}", value=value, needs=possible.needs), score.place)
    for number, need in enumerate(score.body.evidence):
        for kind in ("documents", "undocumented"):
            told = say(f"coverage.{kind}", level=need.from_level, what=_documents(need))
            yield Item(score_mark(score.id, kind, number), told, score.place)


def _documents(need: Requirement) -> object:
    return need.what or ("/".join(need.any_of) if need.any_of else say("reason.any_kind"))


def _outcome(score: str, level: int | None, points: Exact) -> Mark:
    return score_mark(score, "points", exact_text(points)) if level is None else score_mark(score, "level", level)


def marks(visit: Visit) -> Iterator[Mark]:
    """Give what a scored indicator touches. A level that was stated, not found from facts, tries no rule."""
    scores, score, run, _ = visit
    outcome = scores.cell(score.id).claimed_outcome
    if not isinstance(score.body, Indicator) or outcome is None or outcome.state != "scored":
        return
    if not scores.cell(score.id).self_assessed:
        yield _outcome(score.id, outcome.level, outcome.points)
    leaf = run.plan.leaves[run.plan.index[score.id]]
    if visit.proven and leaf is not None and outcome.points:
        held = list(leaf.documents(scores.unit))
        for number, need in enumerate(score.body.evidence):
            if need.from_level <= max(outcome.level or 1, 1):
                yield score_mark(score.id, "documents" if leaf.proof.is_met(need, held) else "undocumented", number)
