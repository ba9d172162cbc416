"""Of a score that is made of others: its options, the parts that decide, the steps, and parts that are missing; and when it applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cases.coverage.item import Item, score_mark
from inovrules.messages import say
from inovrules.ruleset.scores import Aggregate, Choose, Ladder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.cases.coverage.item import Mark, Visit
    from inovrules.ruleset.scores import Score

_SCORED = ("scored", "refused")


def items(score: Score) -> Iterator[Item]:
    """Give the items of what a score is made of, and of its applicability."""
    for kind, key, values in _wanted(score):
        yield Item(score_mark(score.id, kind, key), say(f"coverage.{kind}", **values), score.place)


def _wanted(score: Score) -> Iterator[tuple[str, object, dict[str, object]]]:
    body = score.body
    if score.when is not None:
        yield "applies", "", {"condition": score.when}
        yield "inapplicable", "", {"condition": score.when}
    if isinstance(body, Choose):
        for option, part in body.options.items():
            yield "option", option, {"option": option, "by": body.by, "part": part.score}
    if isinstance(body, Ladder):
        for number in range(len(body.steps) + 1):
            yield "steps", number, {"number": number}
    if isinstance(body, Aggregate) and body.how in ("best", "minimum") and len(body.parts) > 1:
        for part in body.parts:
            yield "decides", part.score, {"part": part.score}
    if isinstance(body, Aggregate | Ladder):
        yield "part_missing", "", {"policy": say(f"coverage.policy_{score.policy}")}


def marks(visit: Visit) -> Iterator[Mark]:
    """Give what a score touches of what it is made of."""
    for kind, key in _touched(visit):
        yield score_mark(visit.score.id, kind, key)


def _touched(visit: Visit) -> Iterator[tuple[str, object]]:
    scores, score, body = visit.scores, visit.score, visit.score.body
    cell = scores.cell(score.id)
    if score.when is not None and cell.state in (*_SCORED, "not_applicable"):
        yield ("inapplicable" if cell.state == "not_applicable" else "applies"), ""
    if isinstance(body, Choose) and (option := scores.unit.facts[body.by]) is not None:
        yield "option", option
    if isinstance(body, Ladder) and cell.state == "scored":
        yield "steps", sum(line.claimed for line in visit.run.combined(score).lines() if line.kind == "score")
    if isinstance(body, Aggregate) and cell.state == "scored" and body.how in ("best", "minimum"):
        yield from (("decides", line.subject) for line in visit.run.combined(score).lines() if line.kind == "score" and line.claimed)
    if isinstance(body, Aggregate | Ladder) and any(scores.cell(part.score).state == "missing" for part in score.parts()):
        yield "part_missing", ""
