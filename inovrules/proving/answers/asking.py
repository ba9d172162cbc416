"""Asking an indicator what it gives for some answers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from inovrules.conditions.worlds import days_of
from inovrules.evaluators.contract import Inputs
from inovrules.facts import FactMap
from inovrules.portfolio import Evidence
from inovrules.scoring.leaf import derive

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inovrules.evaluators.contract import Outcome
    from inovrules.facts import Value
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Indicator, Score


class Asked:
    """An indicator, on a day on which its ruleset applies."""

    def __init__(self, ruleset: Ruleset, score: Score, indicator: Indicator) -> None:
        """Take an indicator and the facts that its scope derives."""
        self.score, self.indicator = score, indicator
        self.derived = ruleset.derived[score.scope]
        self.day: date = days_of(ruleset.effective, ruleset.year)[0]
        self.year = ruleset.year or self.day.year

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts that it looks at, derived ones as such."""
        return self.indicator.evaluator.reads

    def outcome(self, facts: Mapping[str, Value | None], documents: int = 0) -> Outcome | None:
        """Give what it gives for these answers, and for so many documents on each; `None` where it can't be asked, or fails."""
        if self.indicator.type.needs_portfolio:
            return None
        known = derive(FactMap(dict(facts)), self.derived, self.day)
        seen = MappingProxyType({name: known[name] for name in self.reads})
        held = tuple(Evidence((name,), kind) for name in self.reads[:1] for kind in self._kinds() for _ in range(documents))
        try:
            return self.indicator.evaluator.evaluate(Inputs(seen, dict.fromkeys(self.reads[:1], held), self.day, self.year))
        except Exception:  # noqa: BLE001 - a plugin may raise anything
            return None

    def _kinds(self) -> tuple[str, ...]:
        counted = getattr(self.indicator.evaluator, "documents", None)
        return getattr(counted, "any_of", ())[:1] or ("pdf",)
