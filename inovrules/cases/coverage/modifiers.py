"""Of what is done to a score's value: each gate open and shut, cap and floor at work and not, and rounding that changes something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cases.coverage.item import Item, score_mark
from inovrules.messages import say
from inovrules.ruleset.scores import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.cases.coverage.item import Mark, Visit
    from inovrules.ruleset.scores import Score


def items(score: Score) -> Iterator[Item]:
    """Give the items of a score's modifiers."""
    modifiers = score.modifiers
    for number, gate in enumerate(modifiers.gates):
        for kind in ("gate_open", "gate_shut"):
            yield Item(score_mark(score.id, kind, number), say(f"coverage.{kind}", title=gate.title), gate.place or score.place)
    for name, limit in (("cap", modifiers.cap), ("floor", modifiers.floor)):
        if limit is not None:
            yield Item(score_mark(score.id, name), say(f"coverage.{name}", limit=limit), score.place)
            yield Item(score_mark(score.id, f"no_{name}"), say(f"coverage.no_{name}", limit=limit), score.place)
    if modifiers.round is not None:
        yield Item(score_mark(score.id, "round"), say("coverage.round", digits=str(modifiers.round.digits)), score.place)
    if modifiers.curve:
        yield Item(score_mark(score.id, "curve"), say("coverage.curve"), score.place)


def marks(visit: Visit) -> Iterator[Mark]:
    """Give what a scored value touches of its modifiers: those that change it, and the limits that leave it alone."""
    score, modifiers = visit.score, visit.score.modifiers
    if modifiers == PLAIN or visit.scores.cell(score.id).state != "scored":
        return
    lines = [line for line in visit.run.combined(score).lines() if line.claimed or (visit.proven and line.proven)]
    at_work = {line.kind for line in lines}
    shut = [line.title for line in lines if line.kind == "gate"]
    for number, gate in enumerate(modifiers.gates):
        yield score_mark(score.id, "gate_shut" if gate.title in shut else "gate_open", number)
    for name, limit in (("cap", modifiers.cap), ("floor", modifiers.floor)):
        if limit is not None:
            yield score_mark(score.id, name if name in at_work else f"no_{name}")
    yield from (score_mark(score.id, kind) for kind in ("round", "curve") if kind in at_work)
