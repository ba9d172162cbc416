"""Coverage items: what of a ruleset at least one case should touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from attrs import field, frozen

if TYPE_CHECKING:
    from inovrules.faults import Place
    from inovrules.messages import Message
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import UnitScores
    from inovrules.scoring.units import UnitRun

Section = Literal["eligibility", "scores", "publish", "readings"]
Mark: TypeAlias = "tuple[Section, str, str, str]"
"""What tells two items apart: the section of the ruleset, what it is about there (an id), which kind of item, and which one of these."""


@frozen
class Item:
    """One thing that can happen under a ruleset: a level is reached, a gate shuts, a rule refuses. `needs` tells in words what it takes."""

    mark: Mark
    needs: Message
    place: Place | None = field(default=None, eq=False)

    @property
    def subject(self) -> str:
        """The id of the score, rule or reading that it is about."""
        return self.mark[1]


class Visit(NamedTuple):
    """A score of a unit on which something that is expected depends; `proven` tells that its proven value does."""

    scores: UnitScores
    score: Score
    run: UnitRun
    proven: bool


def score_mark(score: str, kind: str, key: object = "") -> Mark:
    """Give the mark of something about a score.

    >>> score_mark("sid-33", "level", 2)
    ('scores', 'sid-33', 'level', '2')
    """
    return ("scores", score, kind, str(key))
