"""Findings: what is missing, unproven, refused or undecided, and how many points hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from inovrules.advice.asked import asked
from inovrules.advice.leverage import Leverage
from inovrules.advice.ordering import places
from inovrules.messages import Message, say
from inovrules.ruleset.scores import Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.faults import Place
    from inovrules.messages import Text
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.scorecard import Scorecard, UnitScores

Kind = Literal["refused", "failed", "ineligible", "undecided", "unproven", "unquantified", "missing", "opds"]


@frozen
class Finding:
    """One thing that keeps points away, or may.

    `stake` is what it is worth at most in points of the headline, `None` where that can't be told; `id` stays the same from run to run.
    """

    kind: Kind
    unit: Unit
    score: Score | None
    message: Message
    remedy: Message | Text | None
    stake: Exact | None
    place: Place | None = field(default=None, eq=False)
    subject: str = ""

    @property
    def id(self) -> str:
        """The finding's name, the same whenever the same thing is found."""
        about = self.score.id if self.score else self.subject
        return "/".join(part for part in (self.kind, self.unit.scope, self.unit.id, about) if part)


def findings_of(scorecard: Scorecard) -> tuple[Finding, ...]:
    """Give every finding, those with most points at stake first."""
    leverage = Leverage(scorecard)
    found = [*_of_opds(scorecard)]
    for scores in scorecard.units():
        found += _of_eligibility(scores, leverage)
        found += _of_indicators(scores, leverage)
    order = places(finding.stake or 0 for finding in found)
    return tuple(sorted(found, key=lambda finding: (finding.stake is None, order[finding.stake or 0], finding.id)))


def _of_opds(scorecard: Scorecard) -> Iterator[Finding]:
    """The list of OPDs, where a pool needs it and it isn't known to be complete."""
    if scorecard.portfolio.opds_complete:
        return
    for score in scorecard.ruleset.scores.values():
        if isinstance(score.body, Pool) and score.body.how == "share" and score.body.source == "opd":
            named = len(scorecard.opds)
            yield Finding("opds", scorecard.region.unit, score, say("finding.opds", named=named), say("finding.opds.remedy"), None)


def _of_eligibility(scores: UnitScores, leverage: Leverage) -> Iterator[Finding]:
    for ruling in scores.eligibility.rulings:
        rule = ruling.rule
        place = next((scores.unit.places[name] for name in rule.require.reads if name in scores.unit.places), scores.unit.place)
        kind: Kind = "ineligible" if ruling.passes is False else "undecided"
        message = rule.reason if ruling.refuses else rule.title
        yield Finding(
            kind, scores.unit, None, say(f"finding.{kind}", reason=message), rule.remedy, _whole_stake(scores, leverage), place, rule.id
        )  # fmt: skip


def _whole_stake(scores: UnitScores, leverage: Leverage) -> Exact | None:
    """What a refused unit would bring in: the value of the score of its scope that reaches the headline."""
    ruleset = scores.program.ruleset
    for pool in ruleset.scores.values():
        if isinstance(pool.body, Pool) and pool.body.of and pool.body.source == scores.unit.scope:
            of = ruleset.scores[pool.body.of]
            if leverage.of(scores, of):
                return leverage.stake(scores, of, scores.cell(of.id).value)
    return None


def _of_indicators(scores: UnitScores, leverage: Leverage) -> Iterator[Finding]:
    for score in asked(scores):
        cell = scores.cell(score.id)
        if cell.state in ("missing", "refused", "failed") or cell.proven != cell.value or _is_unquantified(cell):
            yield _finding(scores, score, cell, leverage)


def _finding(scores: UnitScores, score: Score, cell: Cell, leverage: Leverage) -> Finding:
    claimed, proven = cell.claimed_outcome, cell.proven_outcome
    plain = say(f"reason.state.{cell.state}")
    if cell.state in ("missing", "refused", "failed"):
        kind: Kind = cell.state
        most = scores.program.ruleset.bounds[score.id].high or 0
        message, stake = claimed.reason if claimed else plain, leverage.stake(scores, score, most)
    elif claimed is not None and _is_unquantified(cell):
        kind = "unquantified"
        message, stake = claimed.reason, leverage.stake(scores, score, (cell.high or 0) - cell.value)
    else:
        kind = "unproven"
        message, stake = proven.reason if proven else plain, leverage.stake(scores, score, cell.value - cell.proven)
    return Finding(kind, scores.unit, score, message, score.remedy, stake, _place(scores, score))


def _is_unquantified(cell: Cell) -> bool:
    return cell.claimed_outcome is not None and cell.claimed_outcome.unquantified


def _place(scores: UnitScores, score: Score) -> Place | None:
    """Where the first fact that was looked at stands, or else the unit."""
    unit, plan = scores.unit, scores.program.plans[scores.unit.scope]
    leaf = plan.leaves[plan.index[score.id]]
    names = leaf.looked_at if leaf is not None else ()
    return next((unit.places[name] for name in names if name in unit.places), unit.place)
