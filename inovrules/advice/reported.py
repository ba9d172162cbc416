"""Figures that were reported of a score without its parts: those that count and can't be computed again, and those that the parts belie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.asked import is_alternative
from inovrules.advice.figures import Points
from inovrules.advice.finding import Finding
from inovrules.messages import Message, say
from inovrules.scoring.ends import ends_of
from inovrules.scoring.reported import figure_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.advice.leverage import Levers
    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.findings import Severity
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard, UnitScores

_KNOWN = ("scored", "refused")


def reported_figures(card: Scorecard, levers: Levers) -> Iterator[Finding]:
    """Give a finding for each figure that counts, or that differs from what is computed of the parts."""
    for scores in card.units():
        for name in scores.unit.reported:
            figure = figure_of(scores, name)
            found = None if figure is None else _Figure(scores, card.ruleset.scores[name], figure).finding(levers)
            if found is not None:
                yield found


@frozen
class _Figure:
    """A figure that a unit reports of a score."""

    scores: UnitScores
    score: Score
    figure: Exact

    def finding(self, levers: Levers) -> Finding | None:
        """Tell that it counts, that it doesn't, or that the parts give another one; `None` where they give the same."""
        cell, rules = self.scores.cell(self.score.id), self.scores.program.ruleset
        if cell.reported:
            remedy = say("reported.stands.remedy", n=answered_parts(self.scores, self.score)[1])
            stake, of = levers.stake(self.scores, self.score, self.figure)
            return self._made("reported", self._told("stands"), remedy, rules.severity("reported"), stake, of, apart=levers.is_apart(of))
        if cell.state != "scored":
            told = self._told("aside", why=say(f"reason.state.{cell.state}"))
            return self._made("reported_differs", told, say("reported.aside.remedy"), rules.severity("reported_differs"))
        return None if cell.value == self.figure else self._differing()

    def _differing(self) -> Finding:
        """The parts give another figure: a mere gap while what is unanswered can still close it, else one of the two is wrong."""
        cell, (known, asked) = self.scores.cell(self.score.id), answered_parts(self.scores, self.score)
        low, high = ends_of(cell)
        possible = low <= self.figure and (high is None or self.figure <= high)
        how = "open" if possible else "impossible" if known < asked else "differs"
        severity: Severity = self.scores.program.ruleset.severities.get("reported_differs", "note" if possible else "warning")
        told = self._told(how, computed=Points(cell.value), known=known)
        return self._made("reported_differs", told, say(f"reported.{how}.remedy"), severity)

    def _told(self, how: str, **values: object) -> Message:
        asked = answered_parts(self.scores, self.score)[1]
        return say(f"reported.{how}", by=self.score.reported_by, figure=Points(self.figure), n=asked, **values)

    def _made(  # noqa: PLR0913, PLR0917 - what differs of the findings
        self, kind: str, message: Message, remedy: Message, severity: Severity, /,
        stake: Exact | None = None, of: Score | None = None, *, apart: bool = False,
    ) -> Finding:  # fmt: skip
        unit = self.scores.unit
        place = unit.places.get(f"reported:{self.score.id}", unit.place)
        return Finding(kind, unit, self.score, message, remedy, stake, place, figure=of, apart=apart, severity=severity)


def answered_parts(scores: UnitScores, score: Score) -> tuple[int, int]:
    """Give how many of the questions below a score have an answer, of how many that apply; alternatives are one question."""
    counts = [_counts(scores, scores.program.ruleset.scores[part.score]) for part in score.parts()]
    return sum(known for known, _ in counts), sum(asked for _, asked in counts)


def _counts(scores: UnitScores, score: Score) -> tuple[int, int]:
    state = scores.cell(score.id).state
    if state == "not_applicable":
        return 0, 0
    if not score.parts() or is_alternative(score):
        return int(state in _KNOWN), 1
    return answered_parts(scores, score)


def figure_over(scores: UnitScores, score_id: str) -> Score | None:
    """Give the score that counts by a reported figure and that a score of the same unit is, or goes into; `None` where there is none.

    What is answered below such a score puts its figure aside, so no single answer there is ever advised.
    """
    rules, plan = scores.program.ruleset, scores.program.plans[scores.unit.scope]
    standing = [name for name in scores.unit.reported if name in plan.index and scores.cell(name).reported]
    return next((rules.scores[name] for name in standing if score_id in _below(rules, name)), None)


def _below(rules: Ruleset, name: str) -> Iterator[str]:
    yield name
    for part in rules.scores[name].parts():
        yield from _below(rules, part.score)
