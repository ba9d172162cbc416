"""`bands`: one number, a level for each band of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators.banded import Banded
from inovrules.evaluators.kind import EvaluatorType
from inovrules.evaluators.subjects import NUMBERS, Takes
from inovrules.evaluators.wording import not_reported, quantity
from inovrules.exact import span_of
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from inovrules.evaluators.contract import Inputs, Outcome
    from inovrules.exact import Span
    from inovrules.messages import Message


@frozen
class Bands(Banded):
    """Put a number into bands.

    `bands` have edges `from` (≥) or `above` (>) and `to` (≤) or `below` (<). With `digits` the number is read at that
    precision first: printed bands such as 20.00/20.01 exist only there. A number known only within bounds gets the
    lowest of its possible levels.

    >>> from datetime import date
    >>> from inovrules.evaluators.contract import Inputs
    >>> from inovrules.evaluators.level import Level
    >>> from inovrules.evaluators.level_table import Band
    >>> from inovrules.evaluators.scale import Scale, edge
    >>> from inovrules.evaluators.subjects import Subject
    >>> title = Text("Penerima manfaat", "Beneficiaries")
    >>> people = Subject("beneficiaries", "integer", title, "orang", Scale(0, whole=True))
    >>> bands = (Band(Level.plain(1), edge(1), edge(500)), Band(Level.plain(3), edge(501)))
    >>> rule = Bands(("beneficiaries",), (people,), bands, otherwise=0)
    >>> rule.evaluate(Inputs({"beneficiaries": 880}, {}, date(2026, 7, 1), 2026)).reason.text("en")
    '880 is in the band of level 3 (501 or more).'
    """

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the level of the band that the number is in."""
        value = inputs.facts.get(self.subject.name)
        if value is None:
            return not_reported(self.subject)
        span = span_of(value)  # type: ignore[arg-type] # checked when the ruleset was read
        return self.judge(span, value=self._told(span))

    def _told(self, span: Span) -> Message:
        told = quantity(span, self._unit())
        if span.exact is None or self.digits is None:
            return told
        read = self.table.scale.read(span.exact)
        return told if read == span.exact else say("reason.rounded", value=told, read=quantity(read, self._unit()))


_EXAMPLE = """\
facts:
  people: {type: integer, minimum: 0, unit: orang, title: {id: Orang, en: People}}
indicator:
  evaluator: bands
  from: people
  bands: [{level: 1, from: 1, to: 200}, {level: 2, from: 201, to: 500}, {level: 3, from: 501}]
  otherwise: 0
"""

BANDS = EvaluatorType.of(
    Bands,
    "bands",
    Takes(NUMBERS, bounds=True),
    Text("Satu angka menurut rentang", "One number, a level for each band of numbers"),
    about=Text(
        "Menempatkan satu angka dalam rentang, dan memberi level rentang itu.",
        "Puts one number into bands, and gives the level of its band.",
    ),
    examples=(_EXAMPLE,),
)
