"""`age`: one date, a level for each band of its age at the date of the assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

from inovrules.derived import age_span
from inovrules.evaluators.banded import Banded
from inovrules.evaluators.contract import Outcome
from inovrules.evaluators.kind import REQUIRED, EvaluatorType, parameter
from inovrules.evaluators.reading import one_of
from inovrules.evaluators.scale import Scale
from inovrules.evaluators.subjects import Takes
from inovrules.evaluators.wording import not_reported, quantity
from inovrules.facts import PartialDate
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.contract import Direction, Inputs
    from inovrules.evaluators.level_table import BandTable
    from inovrules.exact import Exact
    from inovrules.facts import Value

_TURNED: dict[Direction, Direction] = {"rises": "falls", "falls": "rises", "either": "either", "none": "none"}


@frozen(kw_only=True)
class AgeBands(Banded):
    """Put the age of a date, in completed `unit`s at the date of the assessment, into bands.

    A date of year or month precision has an age within bounds. A date after the assessment has none: it counts as
    missing.
    """

    topic = "age"

    unit: Literal["months", "years", "days"] = parameter(
        one_of(("months", "years", "days")),
        REQUIRED,
        Text("Satuan usia: hari, bulan, atau tahun penuh", "What the age is counted in, completed ones"),
    )

    def _scale(self) -> Scale:
        return Scale(minimum=0, whole=True)

    def _unit(self) -> str | None:
        return self.unit

    def _direction(self, table: BandTable) -> Direction:
        return _TURNED[table.direction()]

    def _witness(self, number: Exact) -> Mapping[str, Value]:  # noqa: ARG002 - which date has an age depends on the assessment
        return {}

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the level of the date's age."""
        when = inputs.facts.get(self.subject.name)
        if not isinstance(when, PartialDate):
            return not_reported(self.subject)
        span = age_span(when, inputs.as_of, self.unit)
        if span is None:
            return Outcome.missing(say("reason.age.future", date=when, as_of=PartialDate(inputs.as_of, inputs.as_of)))
        return self.judge(span, date=when, age=quantity(span, self.unit))


_EXAMPLE = """\
facts:
  started: {type: date, title: {id: Mulai, en: Start}}
indicator:
  evaluator: age
  from: started
  unit: months
  bands: [{level: 0, below: 12}, {level: 1, from: 12, to: 23}, {level: 2, from: 24}]
"""

AGE = EvaluatorType.of(
    AgeBands,
    "age",
    Takes(frozenset(["date"]), bounds=True),
    Text("Usia sejak suatu tanggal", "Age since a date"),
    about=Text(
        "Menghitung usia sejak suatu tanggal sampai tanggal penilaian, dalam satuan penuh, lalu memberi level menurut rentangnya.",
        "Counts the age of a date on the day of the assessment, in completed units, and gives the level of its band.",
    ),
    examples=(_EXAMPLE,),
)
