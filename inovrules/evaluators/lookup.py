"""`lookup`: several choice, flag or level facts, points by a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.evaluators.contract import Description, Outcome, Possible
from inovrules.evaluators.kind import REQUIRED, EvaluatorType, parameter
from inovrules.evaluators.literals import titled
from inovrules.evaluators.lookup_rows import Row, check_rows, combinations, matches, read_rows, typed
from inovrules.evaluators.reading import read_number
from inovrules.evaluators.subjects import Takes
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.contract import Inputs
    from inovrules.evaluators.subjects import Subject
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Message


@frozen
class Lookup:
    """Give the points of the first row that fits, or `otherwise`.

    A fact that isn't reported may have any answer: where the rows that may then fit differ in points, the outcome is
    missing, with their least and most as its ends.
    """

    answers_missing = False

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    rows: tuple[Row, ...] = parameter(
        read_rows,
        REQUIRED,
        Text(
            "Baris tabel: jawaban dan poinnya; baris pertama yang cocok berlaku", "Rows of answers and points; the first that fits counts"
        ),
    )
    otherwise: Exact | None = parameter(read_number, about=Text("Poin bila tidak ada baris yang cocok", "The points when no row fits"))
    answers: tuple[Mapping[str, Value], ...] = field(init=False, eq=False, repr=False)

    @answers.default
    def _answers(self) -> tuple[Mapping[str, Value], ...]:
        return tuple(typed(row, self.subjects) for row in self.rows)

    def check(self, at: Cursor) -> None:
        """Refuse unknown answers, rows never reached, combinations left out. Faults: IR402, IR413, IR414, IR427."""
        check_rows(at, self.subjects, self.rows, complete=self.otherwise is None)

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the points of the first row that fits."""
        possible = self._possible_rows(inputs.facts)
        points = [worth for row in possible if (worth := self._points(row)) is not None]
        if not points:
            return Outcome.missing(say("reason.lookup.unlisted"))
        low, high = min(points), max(points)
        silent = tuple(subject.title for subject in self.subjects if inputs.facts.get(subject.name) is None)
        if low == high:
            told = self._told(possible[0]) if possible[0] else say("reason.lookup.need_outside")
            return Outcome.scored(low, say("reason.lookup.row", row=told, points=low))
        if silent:
            return Outcome("missing", reason=say("reason.lookup.missing", titles=silent), low=low, high=high)
        return Outcome.scored(low, say("reason.lookup.bounded", points=low, best=high), high=high)

    def _possible_rows(self, facts: Mapping[str, Value | None]) -> list[Row | None]:
        """Give the rows that may be the first to fit; `None` stands for `otherwise`."""
        every = combinations(self.subjects, facts)
        if not every:
            return self._fitting(facts)
        return list(dict.fromkeys(self._fitting(each)[0] for each in every))

    def _fitting(self, facts: Mapping[str, Value | None]) -> list[Row | None]:
        """Give the rows that aren't certain not to fit, up to the first that certainly does."""
        found: list[Row | None] = []
        for row, wanted in zip(self.rows, self.answers, strict=True):
            fits = matches(wanted, facts)
            if fits is not False:
                found.append(row)
            if fits:
                return found
        return [*found, None]

    def _points(self, row: Row | None) -> Exact | None:
        return self.otherwise if row is None else row.points

    def _told(self, row: Row) -> Message:
        by_name = {subject.name: subject for subject in self.subjects}
        parts = [
            say("reason.lookup.fact", title=by_name[name].title, value=titled(value, by_name[name]))
            for name, value in typed(row, self.subjects).items()
        ]
        return say("reason.lookup.need", parts=tuple(parts))

    def describe(self) -> Description:
        """List the rows, each with the first combination of answers that it is the first to fit."""
        reached: dict[Row | None, Mapping[str, Value]] = {}
        for facts in combinations(self.subjects, {}) or ():
            reached.setdefault(self._fitting(facts)[0], facts)
        outcomes = [Possible(row.points, self._told(row), None, row.title, reached.get(row, {})) for row in self.rows]
        if self.otherwise is not None:
            need = say("reason.lookup.need_outside")
            outcomes.append(Possible(self.otherwise, need, witness=reached.get(None, {})))
        points = [outcome.points for outcome in outcomes]
        return Description(min(points), max(points), tuple(outcomes), dict.fromkeys(self.reads, "either"))


_EXAMPLE = """\
facts:
  sop: {type: flag, title: {id: SOP, en: SOP}}
  team: {type: flag, title: {id: Tim, en: Team}}
indicator:
  evaluator: lookup
  from: [sop, team]
  rows:
    - {when: {sop: true, team: true}, points: 5}
    - {when: {sop: true}, points: 3}
  otherwise: 0
"""

LOOKUP = EvaluatorType.of(
    Lookup,
    "lookup",
    Takes(frozenset(["choice", "flag", "level"]), most=None, bounds=True),
    Text("Beberapa jawaban menurut tabel", "Several answers, points by a table"),
    about=Text(
        "Mencari poin beberapa jawaban dalam tabel; baris pertama yang cocok berlaku.",
        "Looks the points of several answers up in a table; the first row that fits counts.",
    ),
    examples=(_EXAMPLE,),
)
