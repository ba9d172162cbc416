"""What a case reaches: the scores on which anything that it expects depends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cases.coverage.item import Visit
from inovrules.ruleset.scores import Pool
from inovrules.scoring.nodes import run_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.cases.model import Expected, Ruled
    from inovrules.scoring.scorecard import Scorecard, UnitScores

_OF_WHOLE = ("published", "predicate")


class Reach:
    """Walks from what a case expects to all that it depends on.

    `judged` are the innovations whose eligibility counts, `classified` the published scores of which a predicate is expected, and
    whether it is that of the proven figure.
    """

    def __init__(self, card: Scorecard, expected: Iterable[Expected], ruled: Iterable[Ruled]) -> None:
        """Walk at once."""
        self.card = card
        self.visits: dict[tuple[int, str, bool], Visit] = {}
        self.judged: dict[int, UnitScores] = {}
        self.classified: list[tuple[UnitScores, str, bool]] = []
        for each in expected:
            self._expected(each)
        for one in ruled:
            self._judge(self._find("innovation", one.unit))

    def _find(self, scope: str, unit: str) -> UnitScores | None:
        return self.card.region if scope == "region" else self.card.groups.find(scope, unit)  # type: ignore[arg-type] # one of the scopes

    def _judge(self, scores: UnitScores | None) -> None:
        if scores is not None:
            self.judged[id(scores)] = scores

    def _expected(self, expected: Expected) -> None:
        scores = self._find(expected.scope, expected.unit)
        if scores is None:
            return
        self._visit(scores, expected.score, proven=any(key.startswith("proven.") for key in expected.figures))
        names = {key.rpartition(".")[2] for key in expected.figures}
        if not names.isdisjoint(_OF_WHOLE):
            self._judge(scores)
        for proven, key in enumerate(("predicate", "proven.predicate")):
            if key in expected.figures:
                self.classified.append((scores, expected.score, bool(proven)))

    def _visit(self, scores: UnitScores, name: str, *, proven: bool) -> None:
        key = id(scores), name, proven
        if key in self.visits:
            return
        score, run = self.card.ruleset.scores[name], run_of(scores)
        self.visits[key] = Visit(scores, score, run, proven)
        for part in (*(part.score for part in score.parts()), *score.gated()):
            self._visit(scores, part, proven=proven)
        if isinstance(score.body, Pool):
            self._pooled(scores, name, score.body, proven=proven)

    def _pooled(self, scores: UnitScores, name: str, pool: Pool, *, proven: bool) -> None:
        members, _ = self.visits[id(scores), name, proven].run.members(self.card.ruleset.scores[name], pool)
        for member in members:
            unit = self._find(pool.source, member.id)
            self._judge(unit)
            if unit is not None and pool.of is not None and (member.eligibility.accepted or not member.eligibility.certain):
                self._visit(unit, pool.of, proven=proven)
