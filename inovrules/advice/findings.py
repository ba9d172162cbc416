"""Findings: what is missing, unproven, refused, undecided, too little or was observed, and how many points hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.answers import answers_of
from inovrules.advice.corrections import correction
from inovrules.advice.figures import Points
from inovrules.advice.finding import Finding
from inovrules.advice.ineligible import Effects
from inovrules.advice.leverage import Levers
from inovrules.advice.moves import grows
from inovrules.advice.observed import joined, observed
from inovrules.advice.ordering import places
from inovrules.advice.reported import reported_figures
from inovrules.advice.too_few import too_few
from inovrules.messages import say
from inovrules.ruleset.scores import Indicator, Pool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.advice.answers import Answer
    from inovrules.advice.effects import Effect
    from inovrules.exact import Exact
    from inovrules.faults import Place
    from inovrules.messages import Message
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.eligibility import Ruling
    from inovrules.scoring.scorecard import Scorecard, UnitScores


def findings_of(scorecard: Scorecard) -> tuple[Finding, ...]:
    """Give every finding: what falls short for certain first, then those with most points of the headline at stake."""
    levers, effects = Levers(scorecard), Effects(scorecard)
    found = [*_of_opds(scorecard)]
    for scores in scorecard.units():
        found += _of_eligibility(scores, effects, levers)
    for answer in answers_of(scorecard):
        found += _of_answer(answer, levers)
    found += _short(scorecard, levers)
    found += too_few(scorecard)
    found += reported_figures(scorecard, levers)
    found = joined(found, list(observed(scorecard, levers, effects)))
    ranked = zip(found, places(finding.stake or 0 for finding in found), strict=True)
    ordered = sorted(ranked, key=lambda pair: (pair[0].order, pair[0].stake is None, pair[1], pair[0].id))
    return tuple(finding for finding, _ in ordered)


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
    place = _place(scores.unit, rule.require.reads)
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


def _of_answer(answer: Answer, levers: Levers) -> Iterator[Finding]:
    """What an answer lacks, for each unit that gave it."""
    score, lack = answer.score, _lack(answer.first, answer.score, levers)
    if lack is None:
        return
    remedy = (correction(answer.first, score) if lack.kind == "refused" else None) or score.remedy
    apart, names = levers.is_apart(lack.figure), _looked_at(answer.first, score)
    severity = answer.first.program.ruleset.severity(lack.kind)
    for scores in answer.units:
        place = _place(scores.unit, names)
        yield Finding(
            lack.kind, scores.unit, score, lack.message, remedy, lack.stake, place,
            figure=lack.figure, apart=apart, severity=severity,
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
            _place(scores.unit, _looked_at(scores, score)), figure=score, apart=True, severity=card.ruleset.severity("short"),
        )  # fmt: skip


def _told_short(score: Score, cell: Cell, most: Exact) -> Message:
    """Tell what there is, what it gives, and what would give the most."""
    outcomes = score.body.description.outcomes if isinstance(score.body, Indicator) else ()
    needs = next((outcome.needs for outcome in outcomes if outcome.points == most), None)
    reason = cell.claimed_outcome.reason if cell.claimed_outcome else say("reason.none")
    return say("finding.short", reason=reason, most=Points(most), needs=needs or "…")


def _is_unquantified(cell: Cell) -> bool:
    return cell.claimed_outcome is not None and cell.claimed_outcome.unquantified


def _looked_at(scores: UnitScores, score: Score) -> tuple[str, ...]:
    """The facts that are looked at for a score."""
    plan = scores.program.plans[scores.unit.scope]
    leaf = plan.leaves[plan.index[score.id]]
    return leaf.looked_at if leaf is not None else ()


def _place(unit: Unit, names: Iterable[str]) -> Place | None:
    """Where the first fact that was looked at stands, or else the unit."""
    return next((unit.places[name] for name in names if name in unit.places), unit.place)
