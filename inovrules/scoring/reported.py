"""Figures that are reported of a score without what it is made of: where one counts, and how much of a published figure leans on such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators.contract import Outcome
from inovrules.messages import say
from inovrules.ruleset.scores import Pool
from inovrules.scoring.cells import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.exact import Exact
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Combined
    from inovrules.scoring.scorecard import PublishedScore, Scorecard, UnitScores


def standing_in(computed: Combined, score: Score, figure: Exact) -> Combined:
    """Give a score by the figure that was reported of it; what is `computed` of its parts stands as soon as any of them has an answer.

    The figure is claimed. Nothing proves it, so its proven value is missing; its parts stay unanswered, so coverage and interval are
    theirs, and the interval takes the figure in.
    """
    if computed.state != "missing":
        return computed
    lines = [Line("reported", figure, 0, title=say("reported.line", by=score.reported_by))] if figure else []
    return computed._replace(
        state="scored", value=figure, proven=0, proven_state="missing",
        low=min(computed.low, figure), high=None if computed.high is None else max(computed.high, figure),
        lines=lambda: lines,
        may_be_refused=score.policy == "refuse",
        claimed_outcome=Outcome("scored", points=figure, reason=say("reported.reason", by=score.reported_by)),
        proven_outcome=Outcome("missing", reason=say("reported.unproven")),
        reported=True,
    )  # fmt: skip


def figure_of(scores: UnitScores, score_id: str) -> Exact | None:
    """Give the figure that a unit reports of a score, whether or not it counts; `None` where there is none, or the score takes none."""
    reported = scores.unit.reported
    return reported.get(score_id) if reported and score_id in scores.program.plans[scores.unit.scope].reportable else None


@frozen
class Leaning:
    """How many units bring a score to a published figure, and how many of those bring one that can't be computed again."""

    score: Score
    reported: int
    units: int


def leanings(card: Scorecard, published: PublishedScore) -> tuple[Leaning, ...]:
    """Give the scores below a published figure of which some unit that counts has nothing but a reported figure."""
    if not any(unit.unit.reported for unit in card.units()):
        return ()
    top = card.unit_of(published.unit.scope, published.unit.id)
    found = (_leaning(top, card.ruleset.scores[name], units) for name, units in _below(card, top, published.rule.score).items())
    return tuple(each for each in found if each.reported)


def _leaning(top: UnitScores, score: Score, units: Sequence[UnitScores]) -> Leaning:
    counted = [scores for scores in units if scores is top or scores.eligibility.accepted]
    cells = [cell for scores in counted if (cell := scores.cell(score.id)).state != "not_applicable"]
    return Leaning(score, sum(cell.reported for cell in cells), len(cells))


def _below(card: Scorecard, top: UnitScores, score_id: str) -> dict[str, Sequence[UnitScores]]:
    """Give every score that takes figures and that a score of a unit is made of, with the units whose it is."""
    scores = card.ruleset.scores
    found: dict[str, Sequence[UnitScores]] = {}
    waiting: list[tuple[str, Sequence[UnitScores]]] = [(score_id, (top,))]
    while waiting:
        name, units = waiting.pop()
        score = scores[name]
        if name in found:
            continue
        found[name] = units
        waiting += [(part.score, units) for part in score.parts()]
        if isinstance(score.body, Pool) and score.body.of:
            waiting.append((score.body.of, _members(card, top, score.body)))
    return {name: units for name, units in found.items() if scores[name].reported_by is not None}


def _members(card: Scorecard, top: UnitScores, pool: Pool) -> Sequence[UnitScores]:
    if pool.source == "opd":
        return card.opds
    return card.groups.of_opd(top.unit.id) if top.unit.scope == "opd" else card.innovations
