"""`curve`: one number on a piecewise linear curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators import schemas
from inovrules.evaluators.contract import Description, Outcome, Possible
from inovrules.evaluators.curve_points import read_curve
from inovrules.evaluators.kind import REQUIRED, EvaluatorType, parameter, written_as
from inovrules.evaluators.level import direction
from inovrules.evaluators.scale import BOTTOM, TOP
from inovrules.evaluators.subjects import NUMBERS, Takes
from inovrules.evaluators.wording import not_reported, quantity
from inovrules.exact import span_of
from inovrules.exact.curve import on_curve
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Inputs
    from inovrules.evaluators.scale import Edge
    from inovrules.evaluators.subjects import Subject
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.located import Cursor


@written_as(schemas.listed({**schemas.listed(schemas.NUMBER, 2), "maxItems": 2}, 2))
def read_points(at: Cursor, _context: Context) -> tuple[tuple[Exact, Exact], ...]:
    """Read a list of pairs whose first numbers rise. Faults: IR417 (not rising), IR426 (no pair, or fewer than two)."""
    return read_curve(at)


@frozen
class Curve:
    """Give the height of a curve through `points` at a number; flat before the first and after the last.

    A number within bounds gets the lowest height that the bounds allow.

    >>> from datetime import date
    >>> from inovrules.evaluators.contract import Inputs
    >>> from inovrules.evaluators.subjects import Subject
    >>> done = Subject("progress", "percent", Text("Kemajuan", "Progress"))
    >>> rule = Curve(("progress",), (done,), ((0, 0), (50, 60), (100, 100)))
    >>> rule.evaluate(Inputs({"progress": 25}, {}, date(2026, 7, 1), 2026)).points
    30
    """

    answers_missing = False

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    points: tuple[tuple[Exact, Exact], ...] = parameter(
        read_points,
        REQUIRED,
        Text(
            "Titik kurva [angka, poin], sedikitnya dua, angkanya naik", "Points of the curve [number, points], at least two, numbers rising"
        ),
    )

    @property
    def subject(self) -> Subject:
        """The one number it reads."""
        return self.subjects[0]

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the height at the number; over bounds the lowest, with the highest as the upper end."""
        value = inputs.facts.get(self.subject.name)
        if value is None:
            return not_reported(self.subject)
        span = span_of(value)  # type: ignore[arg-type] # checked when the ruleset was read
        low, high = self.subject.scale.ends(span)
        heights = [self._height(low), self._height(high), *(y for x, y in self.points if low <= (0, x, 0) <= high)]
        worst, best = min(heights), max(heights)
        name = "point" if worst == best else "bounded"
        told = quantity(span, self.subject.unit)
        return Outcome.scored(worst, say(f"reason.curve.{name}", value=told, points=worst, best=best), high=best)

    def _height(self, place: Edge) -> Exact:
        if place == BOTTOM:
            return self.points[0][1]
        return self.points[-1][1] if place == TOP else on_curve(self.points, place[1])

    def describe(self) -> Description:
        """List the corners of the curve; between them any height is possible."""
        heights = [y for _, y in self.points]
        outcomes = tuple(
            Possible(y, say("reason.curve.need", value=quantity(x, self.subject.unit)), witness=self._witness(x)) for x, y in self.points
        )
        return Description(min(heights), max(heights), outcomes, {self.subject.name: direction(heights)}, complete=False)

    def _witness(self, x: Exact) -> dict[str, Value]:
        least, most = self.subject.scale.limits
        possible = least <= (0, x, 0) <= most and self.subject.scale.first((0, x, 0)) == (0, x, 0)
        return {self.subject.name: self.subject.value(x)} if possible else {}


_EXAMPLE = """\
facts:
  rate: {type: percent, minimum: 0, maximum: 100, unit: persen, title: {id: Tingkat, en: Rate}}
indicator:
  evaluator: curve
  from: rate
  points: [[0, 0], [50, 60], [100, 100]]
"""

CURVE = EvaluatorType.of(
    Curve,
    "curve",
    Takes(NUMBERS, bounds=True),
    Text("Satu angka pada kurva", "One number on a piecewise linear curve"),
    about=Text(
        "Membaca poin dari kurva garis patah; datar sebelum titik pertama dan sesudah titik terakhir.",
        "Reads the points off a piecewise linear curve, flat before its first and after its last point.",
    ),
    examples=(_EXAMPLE,),
)
