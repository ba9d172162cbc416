"""`window`: one date, inside or outside a window of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.conditions import DateMark, no_day_between, read_date_mark
from inovrules.evaluators import schemas
from inovrules.evaluators.contract import Description, Possible
from inovrules.evaluators.kind import REQUIRED, EvaluatorType, parameter, written_as
from inovrules.evaluators.level import Level, outcome_of
from inovrules.evaluators.reading import read_number
from inovrules.evaluators.subjects import Takes
from inovrules.evaluators.wording import not_reported
from inovrules.facts import PartialDate
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Direction, Inputs, Outcome
    from inovrules.evaluators.subjects import Subject
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Message

_ENDS = 2


@written_as({**schemas.listed(schemas.SCALAR, _ENDS), "maxItems": _ENDS})
def read_window(at: Cursor, _context: Context) -> tuple[DateMark, DateMark] | None:
    """Read `[from, until]`, dates or `T-2`, `as_of`. Faults: IR128 (not two), IR324, IR425 (the wrong way round)."""
    marks = [read_date_mark(item) for item in at.items()]
    found = [mark for mark in marks if mark is not None]
    if at.is_list and len(marks) != _ENDS:
        at.fault("IR128", found=len(marks))
    if len(marks) != _ENDS or len(found) != _ENDS:
        return None
    if no_day_between(found[0], found[1]):
        at.fault("IR425")
    return found[0], found[1]


@frozen
class Window:
    """Tell whether a date lies within a window, its first and last day included.

    Inside is level 1 with `points` (default 1), outside level 0. A date that isn't precise enough to tell counts as
    outside, and as inside in the upper end.

    >>> from datetime import date
    >>> from inovrules.evaluators.contract import Inputs
    >>> from inovrules.evaluators.subjects import Subject
    >>> began = Subject("implemented", "date", Text("Tanggal penerapan", "Start of implementation"))
    >>> rule = Window(("implemented",), (began,), (DateMark(years_back=2), DateMark(years_back=1)))
    >>> rule.evaluate(Inputs({"implemented": PartialDate.of(2025, 12)}, {}, date(2026, 7, 1), 2026)).level
    1
    """

    answers_missing = False

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    between: tuple[DateMark, DateMark] = parameter(
        read_window, REQUIRED, Text("Hari pertama dan terakhir, keduanya termasuk", "The first and the last day, both included")
    )
    points: Exact = parameter(read_number, 1, Text("Poin bila di dalam rentang waktu", "What inside is worth"))

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give level 1 inside the window, level 0 outside."""
        when = inputs.facts.get(self.reads[0])
        if not isinstance(when, PartialDate):
            return not_reported(self.subjects[0])
        first, last = (mark.resolve(inputs.as_of, inputs.year) for mark in self.between)
        told = {"date": when, "first": first, "last": last}
        levels = []
        if when.first < first.first or when.last > last.last or first.first > last.last:
            levels.append(self._outside)
        if max(when.first, first.first) <= min(when.last, last.last):
            levels.append(self._inside)

        def single(level: Level) -> Message:
            return say("reason.window.inside" if level.number else "reason.window.outside", **told)

        return outcome_of(levels, single, lambda *_: say("reason.window.vague", **told))

    @property
    def _inside(self) -> Level:
        return Level(1, self.points)

    @property
    def _outside(self) -> Level:
        return Level.plain(0)

    def describe(self) -> Description:
        """List both outcomes, with a day inside where the window's start is a fixed date."""
        start, end = self.between
        need = say("reason.window.need", first=start, last=end)
        fixed = None if start.fixed is None or end.fixed is None else start.fixed.first
        inside: dict[str, Value] = {} if fixed is None else {self.reads[0]: PartialDate(fixed, fixed)}
        moves: Direction = "either" if self.points else "none"
        return Description(
            min(0, self.points),
            max(0, self.points),
            (
                Possible(0, say("reason.window.need_outside", first=start, last=end), 0),
                Possible(self.points, need, 1, witness=inside),
            ),
            {self.reads[0]: moves},
        )


_EXAMPLE = """\
facts:
  started: {type: date, title: {id: Mulai, en: Start}}
indicator:
  evaluator: window
  from: started
  between: [T-2, T-1]
  points: 4
"""

WINDOW = EvaluatorType.of(
    Window,
    "window",
    Takes(frozenset(["date"]), bounds=True),
    Text("Satu tanggal dalam jangka waktu", "One date within a window of time"),
    about=Text(
        "Memberi level 1 bila suatu tanggal berada dalam rentang waktu, selain itu level 0.",
        "Gives level 1 when a date lies within a window of time, else level 0.",
    ),
    examples=(_EXAMPLE,),
)
