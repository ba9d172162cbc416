"""`change`: a before/after claim, a level for each band of improvement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from inovrules.consistency.claims import Claim, contradiction
from inovrules.derived import intervals
from inovrules.evaluators.banded import Banded
from inovrules.evaluators.change_witness import example
from inovrules.evaluators.contract import Outcome
from inovrules.evaluators.improvement import figure, improvement, improvement_scale
from inovrules.evaluators.kind import REQUIRED, EvaluatorType, parameter
from inovrules.evaluators.level import numbered
from inovrules.evaluators.reading import one_of, read_whole
from inovrules.evaluators.subjects import Takes, source_cursors
from inovrules.evaluators.wording import PERCENT, named, not_reported, quantity
from inovrules.exact import Span
from inovrules.facts import Change
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.contract import Direction, Inputs
    from inovrules.evaluators.level_table import BandTable
    from inovrules.evaluators.scale import Scale
    from inovrules.exact import Exact
    from inovrules.facts import FactDeclaration, Value
    from inovrules.facts.values import Number
    from inovrules.located import Cursor
    from inovrules.messages import Message

ZERO = Span(0, 0)


@frozen(kw_only=True)
class ChangeBands(Banded):
    """Put an improvement into bands.

    Improvement is result minus baseline in the direction that the fact declares as `better`; `measure: percent` takes
    it in percent of the baseline's size. A claim that contradicts itself, or whose figures leave the declared domain, is
    refused. `unquantified` is the level of a claim without figures.
    """

    topic = "change"

    measure: Literal["percent", "absolute"] = parameter(
        one_of(("percent", "absolute")),
        REQUIRED,
        Text(
            "Perbaikan dalam persen nilai awal, atau dalam satuannya",
            "The improvement in percent of the baseline, or in the unit of the figures",
        ),
    )
    unquantified: int | None = parameter(
        read_whole,
        about=Text(
            "Level pernyataan tanpa angka; tanpa ini belum dilaporkan", "The level of a claim without figures; unless stated it is missing"
        ),
    )

    @property
    def fact(self) -> FactDeclaration:
        """The declaration of the change."""
        fact = self.subject.fact
        assert fact is not None  # noqa: S101 - only facts are of type change
        return fact

    def check(self, at: Cursor) -> None:
        """Refuse a fact whose better direction isn't declared, besides what all bands refuse. Fault: IR421."""
        if self.fact.better is None:
            source_cursors(at)[0].fault("IR421", name=self.subject.name)
        super().check(at)

    def _scale(self) -> Scale:
        return improvement_scale(self.fact, percent=self.measure == "percent")

    def _unit(self) -> str | None:
        if self.measure == "percent":
            return "%"
        return "points" if self.subject.unit in PERCENT else self.subject.unit

    def _direction(self, table: BandTable) -> Direction:
        return "none" if table.direction() == "none" else "either"

    def _witness(self, number: Exact) -> Mapping[str, Value]:
        found = example(self.fact, number, self.subject.scale, percent=self.measure == "percent")
        return {} if found is None else {self.subject.name: found}

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the level of the improvement, or say what is wrong with the claim."""
        claim = inputs.facts.get(self.subject.name)
        if not isinstance(claim, Change):
            return not_reported(self.subject)
        found = contradiction(Claim(claim, self.fact, inputs.as_of))
        return Outcome.refused(found.message) if found else self._figures(claim)

    def _figures(self, claim: Change) -> Outcome:
        if claim.baseline is None and claim.result is None:
            return self._unquantified(claim)
        if claim.result is None or claim.baseline is None:
            known = claim.baseline if claim.result is None else claim.result
            absent = "result" if claim.result is None else "baseline"
            return Outcome.missing(say(f"reason.change.no_{absent}", value=known if known is None else self._told(known)))
        return self._compared(claim.baseline, claim.result)

    def _compared(self, before: Number, after: Number) -> Outcome:
        baseline, result = figure(before, self.subject.scale), figure(after, self.subject.scale)
        assert baseline is not None  # noqa: S101 - refused above
        assert result is not None  # noqa: S101
        figures: dict[str, object] = {"baseline": self._told(before), "result": self._told(after)}
        gain = improvement(baseline, result, lower_is_better=self.fact.better == "lower", percent=self.measure == "percent")
        if gain is None:
            return Outcome.missing(say("reason.change.zero_baseline", **figures))
        return self.judge(gain, gain=self._movement(gain), **figures)

    def _told(self, number: Number) -> Message:
        return quantity(number, self.subject.unit)

    def _movement(self, gain: Span) -> Message:
        """Tell an improvement in words: better, worse, the same, or within bounds."""
        if gain.exact is None:
            return say("reason.change.within", value=quantity(gain, self._unit()))
        if gain.exact == 0:
            return say("reason.change.same")
        name, size = ("better", gain) if gain.exact > 0 else ("worse", intervals.negate(gain))
        return say(f"reason.change.{name}", value=quantity(size, self._unit()))

    def _unquantified(self, claim: Change) -> Outcome:
        """Give the level of a claim without figures; one that claims no improvement gets what that is worth."""
        told = say("reason.change.said", said=claim.said) if claim.said else self._claimed(claim)
        if self.unquantified is None:
            return Outcome.missing(say("reason.change.no_figures", claim=told))
        wanted = "fell" if self.fact.better == "lower" else "rose"
        level = numbered(self.unquantified, self.table.all_levels())
        most = max(known.points for known in self.table.all_levels())
        reason = say("reason.change.unquantified", claim=told, level=named(level))
        outcome = evolve(Outcome.scored(level.points, reason, level.number, high=max(level.points, most)), unquantified=True)
        if claim.claimed in (None, wanted):
            return outcome
        worse = self.judge(ZERO if claim.claimed == "unchanged" else Span(high=0, high_open=True))
        if worse.state != "scored" or worse.points >= outcome.points:
            return outcome
        lower = numbered(worse.level or 0, self.table.all_levels())
        return Outcome.scored(
            lower.points,
            say("reason.change.not_better", claim=told, level=named(lower)),
            lower.number,
            high=outcome.points,
        )

    def _claimed(self, claim: Change) -> Message:
        return say(f"reason.change.claimed.{claim.claimed}") if claim.claimed else say("reason.change.claimed.nothing")


_EXAMPLE = """\
facts:
  hours: {type: change, of: integer, better: lower, minimum: 0, unit: jam, title: {id: Waktu, en: Hours}}
indicator:
  evaluator: change
  from: hours
  measure: percent
  bands: [{level: 1, above: 0, below: 20}, {level: 2, from: 20}]
  otherwise: 0
  unquantified: 0
"""

CHANGE = EvaluatorType.of(
    ChangeBands,
    "change",
    Takes(frozenset(["change"]), bounds=True),
    Text("Perubahan sebelum dan sesudah", "Change between before and after"),
    about=Text(
        "Membandingkan angka sebelum dan sesudah, dan memberi level menurut perbaikannya. Pernyataan yang melawan angkanya ditolak.",
        "Compares a figure before with one after, and gives the level of the improvement. A claim against its own figures is refused.",
    ),
    examples=(_EXAMPLE,),
)
