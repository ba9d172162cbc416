"""The distinct answers of a portfolio: units that answer alike lack the same, and can do the same about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.asked import Asked
from inovrules.ruleset.scores import Choose

if TYPE_CHECKING:
    from inovrules.facts import Value
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard, UnitScores


@frozen(eq=False)
class Answer:
    """One answer to a question that is asked, and the units that gave it, of which none counts or all do."""

    score: Score
    units: list[UnitScores]

    @property
    def first(self) -> UnitScores:
        """The unit that stands for all."""
        return self.units[0]


def answers_of(scorecard: Scorecard) -> list[Answer]:
    """Give every distinct answer, in the order in which it is met first; what is silent is an answer too."""
    found: dict[tuple[str, int, Value | None, bool], Answer] = {}
    asked = Asked()
    for scores in scorecard.units():
        accepted = scores.eligibility.accepted
        for score in asked.of(scores):
            key = (score.id, id(scores.cell(score.id)), chosen_of(scores, score), accepted)
            answer = found.get(key)
            if answer is None:
                found[key] = Answer(score, [scores])
            else:
                answer.units.append(scores)
    return list(found.values())


def chosen_of(scores: UnitScores, score: Score) -> Value | None:
    """Give the option that a unit reports for a choice; units that chose differently may share the silence on what is chosen."""
    return scores.unit.facts[score.body.by] if isinstance(score.body, Choose) else None
