"""What a unit is asked for: its indicators, with alternatives taken as the one question that they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import Aggregate, Choose, Indicator

if TYPE_CHECKING:
    from inovrules.facts import Scope
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import UnitScores

SETTLED = ("scored", "refused", "failed")


def asked(scores: UnitScores) -> list[Score]:
    """Give every indicator that is asked, and every choice or `best` of which nothing is answered yet, each once.

    Alternatives that weren't chosen, or that another one made unnecessary, are not asked, nor is anything below a score that counts by a
    figure reported of it: one answer there would put the figure aside, so they are asked for all together.
    """
    found: dict[str, Score | None] = {}
    for root in scores.program.plans[scores.unit.scope].roots:
        _add_below(scores, root, found)
    return [score for score in found.values() if score is not None]


class Asked:
    """What many units are asked for: looked for once for all whose scores stand alike. To be used for units of one ruleset."""

    def __init__(self) -> None:
        """Start with nobody asked."""
        self._choices: dict[Scope, tuple[str, ...]] = {}
        self._known: dict[object, list[Score]] = {}

    def of(self, scores: UnitScores) -> list[Score]:
        """Give what `asked` gives: it depends on the state of each score, on the options that are chosen and on the figures that count."""
        scope, facts = scores.unit.scope, scores.unit.facts
        if scope not in self._choices:
            plan = scores.program.plans[scope]
            self._choices[scope] = tuple(score.body.by for score in plan.scores if isinstance(score.body, Choose))
        states = tuple(cell.state for block in scores.blocks for cell in block[1:])
        stands = tuple(name for name in scores.unit.reported if name in scores.program.plans[scope].index and scores.cell(name).reported)
        key = scope, states, stands, tuple(facts[name] for name in self._choices[scope])
        if key not in self._known:
            self._known[key] = asked(scores)
        return self._known[key]


def _add_below(scores: UnitScores, score: Score, found: dict[str, Score | None]) -> None:
    """Add what is asked below a score, in order; scores that were walked through without being asked are noted as `None`."""
    if score.id in found:
        return
    found[score.id] = None
    cell = scores.cell(score.id)
    if cell.state == "not_applicable" or cell.reported:
        return
    if isinstance(score.body, Indicator) or (is_alternative(score) and cell.state == "missing" and not _has_failed(scores, score)):
        found[score.id] = score
    else:
        for name in open_parts(scores, score):
            _add_below(scores, scores.program.ruleset.scores[name], found)


def _has_failed(scores: UnitScores, score: Score) -> bool:
    """Whether an alternative was answered, but couldn't be computed: nothing more is to be reported then."""
    return any(scores.cell(name).state == "failed" for name in open_parts(scores, score))


def is_alternative(score: Score) -> bool:
    """Whether one answered part of a score is enough."""
    return isinstance(score.body, Choose) or (isinstance(score.body, Aggregate) and score.body.how == "best")


def open_parts(scores: UnitScores, score: Score) -> list[str]:
    """Give the parts of a score that are asked: of alternatives, the chosen one or those that are answered."""
    names = [part.score for part in score.parts()]
    if isinstance(score.body, Choose):
        chosen = score.body.options.get(str(scores.unit.facts[score.body.by]))
        return [chosen.score] if chosen else []
    if is_alternative(score):
        return [name for name in names if scores.cell(name).state in SETTLED]
    return names
