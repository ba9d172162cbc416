"""A situation that an evaluator may be asked about. Without hypothesis, as other processes read it too."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from inovrules.evaluators.contract import Inputs, Outcome
from inovrules.evaluators.whole import view_of
from inovrules.facts import FactMap
from inovrules.portfolio import Evidence, Portfolio, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.facts import Value

AS_OF = date(2026, 7, 1)


@frozen
class Situation:
    """What one innovation reports, its documents, the date, and what `others` of its portfolio report."""

    facts: Mapping[str, Value | None]
    documents: tuple[Evidence, ...] = ()
    as_of: date = AS_OF
    others: tuple[Mapping[str, Value | None], ...] = field(default=())

    def portfolio(self) -> Portfolio:
        """Give the portfolio; the innovation in question comes first."""
        units = [self._unit(place, facts) for place, facts in enumerate((self.facts, *self.others))]
        units[0] = evolve(units[0], documents=self.documents)
        return Portfolio(Unit("region", "Kabupaten Contoh", "region"), self.as_of, innovations=tuple(units))

    def _unit(self, place: int, facts: Mapping[str, Value | None]) -> Unit:
        reported = FactMap({name: value for name, value in facts.items() if value is not None})
        return Unit(f"inn-{place}", f"Inovasi {place}", "innovation", reported)

    def inputs(self, evaluator: Any, *, needs_portfolio: bool = False) -> Inputs:  # noqa: ANN401 - a plugin's evaluator
        """Give what the evaluator is handed, fresh: nothing it does to it is seen by anyone else."""
        documents = {name: tuple(each for each in self.documents if name in each.subjects) for name in self.facts}
        inputs = Inputs(dict(self.facts), documents, self.as_of, self.as_of.year)
        if not needs_portfolio:
            return inputs
        return evolve(inputs, unit="inn-0", prepared=evaluator.prepare(view_of(self.portfolio(), self.as_of.year)))

    def told(self) -> str:
        """Tell it to whoever reads why a check failed."""
        facts = ", ".join(f"{name} = {_shown(value)}" for name, value in self.facts.items()) or "no facts"
        papers = ", ".join(f"{each.kind} for {' and '.join(each.subjects)}" for each in self.documents) or "none"
        others = f"\n  others: {'; '.join(str(dict(each)) for each in self.others)}" if self.others else ""
        return f"  facts: {facts}\n  documents: {papers}\n  as of: {self.as_of}{others}"


def _shown(value: object) -> str:
    return "not reported" if value is None else repr(value)


def figures(outcome: Outcome) -> list[object]:
    """Give all of an outcome as plain texts, for comparing outcomes of different processes."""
    numbers = (outcome.points, outcome.level, outcome.low, outcome.high, outcome.unquantified)
    return [outcome.state, *map(str, numbers), outcome.reason.text("id"), outcome.reason.text("en")]
