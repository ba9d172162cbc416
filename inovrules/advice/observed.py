"""What was observed of a report, as findings with the points that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.advice.finding import Finding
from inovrules.advice.reported import answered_parts, figure_over
from inovrules.exact import as_exact
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from inovrules.advice.ineligible import Effects
    from inovrules.advice.leverage import Levers
    from inovrules.exact import Exact
    from inovrules.integrity import Observation
    from inovrules.portfolio import Unit
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.cells import Cell
    from inovrules.scoring.scorecard import Scorecard, UnitScores

WHOLE = frozenset(["twin"])
"""The kinds in which innovations as a whole are in question, and not an answer of theirs."""
UNPROVEN = frozenset(
    [
        "expired_document", "undated_document", "other_kind_document", "future_document", "absent_file", "broken_file", "changed_file",
        "unopened_file",
    ]
)  # fmt: skip
"""The kinds of documents that prove nothing: what hangs on them is claimed and isn't proven."""
PROVEN = frozenset(["shared_document", "repeated_document"])
"""The kinds of documents that may prove less than they do now."""


def observed(card: Scorecard, levers: Levers, effects: Effects) -> Iterator[Finding]:
    """Give what was observed of the units of a scorecard.

    Of an OPD alone it is what concerns it: that an innovation of its own looks like one of another OPD is told there, too.
    """
    from inovrules.integrity import observe  # noqa: PLC0415 - slow to import

    for observation in observe(card.portfolio.whole or card.portfolio, card.ruleset):
        units = [scores for unit in observation.units if (scores := _scores(card, unit)) is not None]
        if units:
            stake, figure = _stake(observation, units, levers, effects)
            told = _as_a_whole(observation, units)
            yield _finding(card, told, stake, figure or levers.headline, apart=levers.is_apart(figure))


def _as_a_whole(about: Observation, units: list[UnitScores]) -> Observation:
    """Ask for all answers below a score that counts by a reported figure, where only one would put that aside."""
    over = next((score for scores in units for name in about.scores if (score := figure_over(scores, name)) is not None), None)
    if about.kind != "loose_document" or over is None:
        return about
    return evolve(about, remedy=say("reported.stands.remedy", n=answered_parts(units[0], over)[1]))


def joined(found: Iterable[Finding], seen: Sequence[Finding]) -> list[Finding]:
    """Give both, but tell once what an indicator is refused for and was observed too: the observation then says what it `refuses`."""
    kept: list[Finding] = []
    refuses: dict[str, list[Score]] = {}
    causes = {(one.unit.scope, one.unit.id, name, one.cause.text("en")): one.id for one in seen for name in one.scores}
    for one in found:
        score = one.score if one.kind == "refused" else None
        known = None if score is None else causes.get((one.unit.scope, one.unit.id, score.id, one.cause.text("en")))
        if known is None or score is None:
            kept.append(one)
        else:
            refuses.setdefault(known, []).append(score)
    return [*kept, *(evolve(one, refuses=tuple(refuses[one.id])) if one.id in refuses else one for one in seen)]


def _scores(card: Scorecard, unit: Unit) -> UnitScores | None:
    return card.region if unit.scope == "region" else card.groups.find(unit.scope, unit.id)


def _finding(card: Scorecard, about: Observation, stake: Exact | None, figure: Score | None, *, apart: bool) -> Finding:
    unit, *others = about.units
    silenced = Text(about.silenced, about.silenced) if isinstance(about.silenced, str) else about.silenced
    return Finding(
        about.kind, unit, None, about.message, about.remedy, stake, next(iter(about.places), unit.place), about.subject, figure, apart,
        severity=card.ruleset.severities.get(about.kind, about.severity), others=tuple(others), places=about.places,
        silenced=silenced, scores=about.scores,
    )  # fmt: skip


def _stake(about: Observation, units: list[UnitScores], levers: Levers, effects: Effects) -> tuple[Exact | None, Score | None]:
    """Give the points that hang on what was observed, and of which published score."""
    if about.kind in WHOLE:
        return _of_whole(units, effects)
    return _of_scores(about, units, levers) if about.scores or about.facts else (None, None)


def _of_whole(units: list[UnitScores], effects: Effects) -> tuple[Exact | None, Score | None]:
    """Give the most that any one of some innovations brings: what scoring again without it takes away."""
    counted = [scores for scores in units if scores.eligibility.accepted]
    found = [effects.without(scores) for scores in counted]
    if None in found:
        return None, None
    most = max((effect for effect in found if effect is not None), key=lambda effect: effect.stake, default=None)
    if most is None:
        return 0, None
    return most.stake, units[0].program.ruleset.scores[most.before.rule.score]


def _of_scores(about: Observation, units: list[UnitScores], levers: Levers) -> tuple[Exact, Score | None]:
    """Give what the indicators named bring, or could: those that read the facts where none is named. The headline goes first."""
    found: dict[str, Exact] = {}
    figures: dict[str, Score] = {}
    for scores in units:
        for score in _indicators(about, scores):
            most, is_aside = scores.program.ruleset.bounds[score.id].high, figure_over(scores, score.id) is not None
            worth = _worth(about.kind, scores.cell(score.id), most, is_aside=is_aside)
            points, figure = levers.stake(scores, score, worth)
            if figure is not None and points:
                found[figure.id] = found.get(figure.id, 0) + points
                figures[figure.id] = figure
    first = next((score.id for score, _ in levers.found if score.id in found), None)
    return (0, None) if first is None else (as_exact(found[first]), figures[first])


def _indicators(about: Observation, scores: UnitScores) -> list[Score]:
    plan, facts = scores.program.plans[scores.unit.scope], set(about.facts)
    leaves = [leaf for leaf in plan.leaves if leaf is not None]
    if about.scores:
        return [leaf.score for leaf in leaves if leaf.score.id in about.scores]
    return [leaf.score for leaf in leaves if not facts.isdisjoint(leaf.looked_at)]


def _worth(kind: str, cell: Cell, most: Exact | None, *, is_aside: bool) -> Exact:
    """Give what of an indicator hangs on a kind of observation: all that it has, or could have where it counts nothing.

    One that stands aside for a reported figure has nothing, and would win nothing alone.
    """
    if kind in UNPROVEN:
        return cell.value - cell.proven
    if kind in PROVEN:
        return cell.proven
    if cell.state == "scored" or is_aside:
        return cell.value
    return 0 if cell.state == "not_applicable" else most or 0
