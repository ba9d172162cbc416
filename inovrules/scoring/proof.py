"""From claimed to proven: which level the documents support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.conditions import years
from inovrules.evaluators.contract import Outcome
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from inovrules.conditions import DateMark
    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.portfolio import Evidence
    from inovrules.ruleset.scores import Requirement


@frozen
class Proof:
    """The requirements of an indicator, with its levels' points, at a date of assessment."""

    requirements: tuple[Requirement, ...]
    points: Mapping[int, Exact]
    as_of: date
    year: int

    def prove(self, claimed: Outcome, documents: Iterable[Evidence]) -> Outcome:
        """Give the proven outcome: the highest level, at most the claimed one, whose requirements are all met."""
        if claimed.state != "scored" or not claimed.points or not self.requirements:
            return claimed
        held = list(documents)
        unmet = [need for need in self.requirements if not self.is_met(need, held)]
        top = max(claimed.level or 1, 1)
        blocking = [need for need in unmet if need.from_level <= top]
        if not blocking:
            return claimed
        reason = self.lack(blocking[0], held)
        level = self._level_below(claimed, min(need.from_level for need in blocking))
        if level is None:
            return Outcome.refused(reason)
        return evolve(claimed, level=level, points=self.points[level], low=self.points[level], high=self.points[level], reason=reason)

    def _level_below(self, claimed: Outcome, blocked: int) -> int | None:
        if claimed.level is None:
            return None
        return max((level for level in self.points if 0 < level < blocked and level <= claimed.level), default=None)

    def is_met(self, need: Requirement, documents: list[Evidence]) -> bool:
        """Whether enough documents of the right kind and date are there."""
        return not self.lacking(need, documents)

    def lacking(self, need: Requirement, documents: list[Evidence]) -> int:
        """How many more documents a requirement wants."""
        return max(0, need.at_least - sum(self.counts(need, document) for document in documents))

    def counts(self, need: Requirement, document: Evidence) -> bool:
        """Whether one document counts for a requirement; one without a date can't show that it lies in a window."""
        if need.any_of and document.kind not in need.any_of:
            return False
        since, until = self._window(need.valid)
        if since is None and until is None:
            return True
        if document.date is None:
            return False
        return (since is None or document.date.first >= since) and (until is None or document.date.last <= until)

    def _window(self, valid: tuple[DateMark | None, DateMark | None]) -> tuple[date | None, date | None]:
        since, until = valid
        return (
            since.resolve(self.as_of, self.year).first if since else None,
            until.resolve(self.as_of, self.year).last if until else None,
        )

    def lack(self, need: Requirement, documents: list[Evidence]) -> Message:
        """Say what is lacking, and why the documents that are there don't do."""
        found = sum(self.counts(need, document) for document in documents)
        kinds = "/".join(need.any_of) if need.any_of else say("reason.any_kind")
        values: dict[str, object] = {"needed": need.at_least, "found": found, "kinds": kinds, "what": need.what or ""}
        since, until = self._window(need.valid)
        window = years(since.year if since else None, until.year if until else None)
        return say("reason.unproven", **values) if window is None else say("reason.unproven_window", **values, years=window)
