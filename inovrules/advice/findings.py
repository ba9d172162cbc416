"""Findings: what is missing, unproven, refused, undecided, too little or was observed, and how many points hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.asked import asked
from inovrules.advice.corrections import correction
from inovrules.advice.figures import Points
from inovrules.advice.finding import Finding
from inovrules.advice.ineligible import Effects
from inovrules.advice.leverage import Levers
from inovrules.advice.moves import grows
from inovrules.advice.observed import explained, observed
from inovrules.advice.ordering import places
from inovrules.advice.too_few import too_few
from inovrules.messages import say
from inovrules.ruleset.scores import Indicator, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.advice.effects import Effect
    from inovrules.exact import Exact
    from inovrules.faults import Place
    from inovrules.messages import Message
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.eligibility import Ruling
    from inovrules.scoring.scorecard import Scorecard, UnitScores


def findings_of(scorecard: Scorecard) -> tuple[Finding, ...]:
    """Give every finding: what falls short for certain first, then those with most points of the headline at stake."""
    levers, effects = Levers(scorecard), Effects(scorecard)
    found, known = [*_of_opds(scorecard)], dict[tuple[str, int, bool], Lack | None]()
    for scores in scorecard.units():
        found += _of_eligibility(scores, effects, levers)
        found += _of_indicators(scores, levers, known)
    found += _short(scorecard, levers)
    found += too_few(scorecard)
    seen = list(observed(scorecard, levers, effects))
    found = [*(one for one in found if one.kind != "refused" or not explained(one, seen)), *seen]
    order = places(finding.stake or 0 for finding in found)
    return tuple(sorted(found, key=lambda finding: (finding.order, finding.stake is None, order[finding.stake or 0], finding.id)))


def _of_opds(scorecard: Scorecard) -> Iterator[Finding]:
    """The list of OPDs, where a pool needs it and it isn't known to be complete."""
    if scorecard.portfolio.opds_complete:
        return
    for score in scorecard.ruleset.scores.values():
        if isinstance(score.body, Pool) and score.body.how == "share" and score.body.source == "opd":
            named = len(scorecard.opds)
            message, severity = say("finding.opds", named=named), scorecard.ruleset.severity("opds")
            yield Finding("opds", scorecard.region.unit, score, message, say("finding.opds.remedy"), None, severity=severity)


def _of_eligibility(scores: UnitScores, effects: Effects, levers: Levers) -> Iterator[Finding]:
    """One finding for each rule that isn't plainly passed, those that fail before those that can't be decided."""
    eligibility = scores.eligibility
    if not eligibility.rulings:
        return
    rulings = sorted(eligibility.rulings, key=lambda ruling: ruling.passes is not False)
    effect = effects.of(scores, accepts=not eligibility.accepted)
    first = next(iter(rulings)) if eligibility.accepted else next(ruling for ruling in rulings if ruling.refuses)
    for ruling in rulings:
        alone = ruling is first or (eligibility.accepted and not ruling.refuses)
        yield _ruled(scores, ruling, effect if alone else None, levers, stake=_stake(effect, alone=alone))


def _stake(effect: Effect | None, *, alone: bool) -> Exact | None:
    """What hangs on one of several rules: nothing where others refuse the innovation too."""
    if not alone:
        return 0
    return None if effect is None else effect.stake


def _ruled(scores: UnitScores, ruling: Ruling, effect: Effect | None, levers: Levers, *, stake: Exact | None) -> Finding:
    rule = ruling.rule
    place = next((scores.unit.places[name] for name in rule.require.reads if name in scores.unit.places), scores.unit.place)
    kind = "ineligible" if ruling.passes is False else "undecided"
    message = rule.reason if ruling.refuses else rule.title
    figure = scores.program.ruleset.scores[effect.before.rule.score] if effect else levers.headline
    return Finding(
        kind, scores.unit, None, say(f"finding.{kind}", reason=message), rule.remedy, stake, place, rule.id,
        figure, levers.is_apart(figure), effect, scores.program.ruleset.severity(kind),
    )  # fmt: skip


@frozen
class Lack:
    """What an answer lacks, whichever unit gave it."""

    kind: str
    message: Message
    stake: Exact
    figure: Score | None


def _of_indicators(scores: UnitScores, levers: Levers, known: dict[tuple[str, int, bool], Lack | None]) -> Iterator[Finding]:
    """What the answers of a unit lack; `known` is what those lack that were looked at before."""
    accepted = scores.eligibility.accepted
    for score in asked(scores):
        key = (score.id, id(scores.cell(score.id)), accepted)
        if key not in known:
            known[key] = _lack(scores, score, levers)
        lack = known[key]
        if lack is not None:
            remedy = (correction(scores, score) if lack.kind == "refused" else None) or score.remedy
            yield Finding(
                lack.kind, scores.unit, score, lack.message, remedy, lack.stake, _place(scores, score),
                figure=lack.figure, apart=levers.is_apart(lack.figure), severity=scores.program.ruleset.severity(lack.kind),
            )  # fmt: skip


def _lack(scores: UnitScores, score: Score, levers: Levers) -> Lack | None:
    cell = scores.cell(score.id)
    claimed, proven = cell.claimed_outcome, cell.proven_outcome
    plain = say(f"reason.state.{cell.state}")
    if cell.state in ("missing", "refused", "failed"):
        kind: str = cell.state
        most = scores.program.ruleset.bounds[score.id].high or 0
        message, points = claimed.reason if claimed else plain, most
    elif claimed is not None and _is_unquantified(cell):
        kind = "unquantified"
        message, points = claimed.reason, (cell.high or 0) - cell.value
    elif cell.proven != cell.value:
        kind = "unproven"
        message, points = proven.reason if proven else plain, cell.value - cell.proven
    else:
        return None
    return Lack(kind, message, *levers.stake(scores, score, points))


def _short(card: Scorecard, levers: Levers) -> Iterator[Finding]:
    """What is published beside the headline, is known, and could be more if there were more of what it counts."""
    for published in card.published[1:]:
        score, scores = card.ruleset.scores[published.rule.score], card.unit_of(published.unit.scope, published.unit.id)
        cell, bounds = scores.cell(score.id), card.ruleset.bounds[score.id]
        figure = levers.of(scores, score)[0]
        if not grows(score) or figure is not score or cell.state != "scored" or bounds.high is None or cell.value >= bounds.high:
            continue
        yield Finding(
            "short", scores.unit, score, _told_short(score, cell, bounds.high), score.remedy, bounds.high - cell.value,
            _place(scores, score), figure=score, apart=True, severity=card.ruleset.severity("short"),
        )  # fmt: skip


def _told_short(score: Score, cell: Cell, most: Exact) -> Message:
    """Tell what there is, what it gives, and what would give the most."""
    outcomes = score.body.description.outcomes if isinstance(score.body, Indicator) else ()
    needs = next((outcome.needs for outcome in outcomes if outcome.points == most), None)
    reason = cell.claimed_outcome.reason if cell.claimed_outcome else say("reason.none")
    return say("finding.short", reason=reason, most=Points(most), needs=needs or "…")


def _is_unquantified(cell: Cell) -> bool:
    return cell.claimed_outcome is not None and cell.claimed_outcome.unquantified


def _place(scores: UnitScores, score: Score) -> Place | None:
    """Where the first fact that was looked at stands, or else the unit."""
    unit, plan = scores.unit, scores.program.plans[scores.unit.scope]
    leaf = plan.leaves[plan.index[score.id]]
    names = leaf.looked_at if leaf is not None else ()
    return next((unit.places[name] for name in names if name in unit.places), unit.place)
