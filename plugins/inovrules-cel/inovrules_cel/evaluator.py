"""`cel`: points, or a level, by an expression over facts."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from inovrules.plugins import (
    REQUIRED,
    Description,
    EvaluatorType,
    Outcome,
    Possible,
    Takes,
    Text,
    parameter,
    read_number,
    read_text,
)
from inovrules_cel import wording
from inovrules_cel.checks import check
from inovrules_cel.language import ArithmeticFaultError, SilentError, result_type, value_of
from inovrules_cel.parameters import Level, read_digits, read_divisor, read_levels
from inovrules_cel.survey import Survey, direction, given_facts, survey
from inovrules_cel.tokens import mentions
from inovrules_cel.variables import AS_OF, REPORTED, YEAR, UnreadableError, Variable, midnight, variables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.plugins import Context, Cursor, Inputs, Subject

Exact = int | Fraction
_MOST_OUTCOMES = 50


@frozen(eq=False)
class Cel:
    """Points, or a level, by the result of an expression: a whole number, or yes or no."""

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    expression: str = parameter(
        read_text, REQUIRED, Text("Ekspresi CEL atas fakta pada `from`", "A CEL expression over the facts in `from`")
    )
    levels: tuple[Level, ...] = parameter(
        read_levels, (), Text("Level yang dimaksud setiap hasil, dengan poinnya", "The level that each result stands for, with its points")
    )
    lowest: Exact | None = parameter(read_number, about=Text("Poin terendah", "The least points"))
    highest: Exact | None = parameter(read_number, about=Text("Poin tertinggi", "The most points"))
    divisor: int = parameter(read_divisor, 1, Text("Pembagi hasil, secara tepat", "What the result is divided by, exactly"))
    digits: Mapping[str, int] = parameter(
        read_digits,
        {},
        Text("Banyaknya desimal setiap angka: 83,32 dengan 2 terbaca 8332", "The decimals of each number: 83.32 with 2 reads 8332"),
    )

    @property
    def answers_missing(self) -> bool:
        """Whether the expression asks if something is reported."""
        return mentions(self.expression, REPORTED)

    @cached_property
    def variables(self) -> tuple[Variable, ...]:
        """The facts as variables."""
        return variables(self.subjects, self.digits)

    @cached_property
    def surveyed(self) -> Survey:
        """What the expression gives."""
        return survey(self.expression, self.variables, self.subjects)

    @cached_property
    def is_flag(self) -> bool:
        """Whether the expression says yes or no."""
        return result_type(self.expression, self.variables) == "BOOL"

    @cached_property
    def low(self) -> Exact | None:
        """The least points, where they can be told."""
        return self._end(self.lowest, 0, min)

    @cached_property
    def high(self) -> Exact | None:
        """The most points, where they can be told."""
        return self._end(self.highest, 1, max)

    def _end(self, stated: Exact | None, of_flag: int, choose: Any) -> Exact | None:  # noqa: ANN401 - `min` or `max`
        if self.levels:
            return choose(level.points for level in self.levels)  # type: ignore[no-any-return]
        if stated is not None or self.is_flag:
            return of_flag if stated is None else stated
        results = self.surveyed.results.values() if self.surveyed.complete else ()
        return choose((self._divided(result) for result in results), default=None)  # type: ignore[no-any-return]

    def _divided(self, result: int) -> Exact:
        exact = Fraction(result, self.divisor)
        return exact.numerator if exact.denominator == 1 else exact

    def worth(self, result: int) -> Level | None:
        """Give the points of a result, and its level where it stands for one; `None` when it isn't allowed."""
        if self.levels:
            return next((level for level in self.levels if level.number == int(result)), None)
        low, high = self.low, self.high
        if low is None or high is None:
            return None
        points = (high if result else low) if self.is_flag else self._divided(result)
        return Level(-1, points) if low <= points <= high else None

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Evaluate the expression. Raises `ArithmeticFaultError` where it has no result that is allowed."""
        facts = [inputs.facts.get(name) for name in self.reads]
        try:
            given = given_facts(self.variables, facts)
            result = value_of(self.expression, self.variables, {**given, AS_OF: midnight(inputs.as_of), YEAR: inputs.year})
        except UnreadableError as error:
            return Outcome.missing(self._unreadable(str(error)))
        except SilentError as error:
            title = next(subject.title for subject in self.subjects if subject.name == error.name)
            return Outcome.missing(Text(f"{title.id} tidak dilaporkan.", f"{title.en} is not reported."))
        found = self.worth(result)
        if found is None:
            message = f"the result {result} is outside what the ruleset allows"
            raise ArithmeticFaultError(message)
        return Outcome.scored(found.points, self._reason(result, found, facts), None if found.number < 0 else found.number)

    def _unreadable(self, name: str) -> Text:
        title = next(subject.title for subject in self.subjects if subject.name == name)
        return Text(
            f"{title.id} lebih teliti, lebih besar, atau lebih panjang daripada yang dapat dibaca ekspresi.",
            f"{title.en} is more precise, larger, or longer than the expression can read.",
        )

    def _reason(self, result: int, found: Level, facts: list[Any]) -> Text:
        shown, what = wording.facts(self.subjects, facts), self._result(result)
        title = Text(f" ({found.title.id})", f" ({found.title.en})") if found.title else Text("", "")
        written = wording.shortened(self.expression)
        return Text(f"`{written}` menghasilkan {what.id}{title.id}: {shown.id}.", f"`{written}` gives {what.en}{title.en}: {shown.en}.")

    def _result(self, result: int) -> Text:
        if self.is_flag:
            return Text("ya" if result else "tidak", "yes" if result else "no")
        return wording.number(result)

    def describe(self) -> Description:
        """List the outcomes that the survey found, where these are all; how points move with each fact likewise."""
        low, high = self.low, self.high
        complete = self.surveyed.complete
        worth = {facts: found.points for facts, result in self.surveyed.results.items() if (found := self.worth(result))}
        moves: Any = {name: direction(worth, self.subjects, place) if complete else "either" for place, name in enumerate(self.reads)}
        return Description(low or 0, high or 0, self._outcomes(), moves)

    def _outcomes(self) -> tuple[Possible, ...]:
        witnesses: dict[int, tuple[Any, ...]] = {}
        for facts, result in self.surveyed.results.items():
            witnesses.setdefault(int(result), facts)
        results = [level.number for level in self.levels] or ([0, 1] if self.is_flag else [])
        if self.surveyed.complete:
            results = sorted(witnesses)
        if len(results) > _MOST_OUTCOMES:
            return ()
        return tuple(self._possible(result, witnesses.get(result, ())) for result in results)

    def _possible(self, result: int, facts: tuple[Any, ...]) -> Possible:
        found = self.worth(result) or Level(-1, self.low or 0)
        what = self._result(result)
        written = wording.shortened(self.expression)
        witness = {name: value for name, value in zip(self.reads, facts, strict=False) if value is not None}
        need = Text(f"`{written}` menghasilkan {what.id}", f"`{written}` gives {what.en}")
        return Possible(found.points, need, None if found.number < 0 else found.number, found.title, witness)


_EXAMPLES = (
    """\
facts:
  sop: {type: flag, title: {id: SOP, en: SOP}}
  opds: {type: integer, minimum: 0, maximum: 20, title: {id: Perangkat daerah yang memakai, en: Agencies that use it}}
indicator:
  evaluator: cel
  from: [sop, opds]
  expression: "sop && opds >= 3 ? 3 : opds >= 1 ? 2 : 1"
  levels:
    - {level: 1, points: 2}
    - {level: 2, points: 4}
    - {level: 3, points: 6, title: {id: Dipakai luas, en: Widely used}}
""",
    """\
facts:
  satisfaction: {type: percent, minimum: 0, maximum: 100, title: {id: Kepuasan, en: Satisfaction}}
  survey: {type: flag, title: {id: Survei, en: Survey}}
indicator:
  evaluator: cel
  from: [satisfaction, survey]
  expression: "reported.survey && survey ? 2 * satisfaction : satisfaction"
  digits: {satisfaction: 2}
  divisor: 2000
  lowest: 0
  highest: 10
""",
)
_OF_CLASS = EvaluatorType.of(
    Cel,
    "cel",
    Takes({"flag", "choice", "text", "integer", "level", "decimal", "percent", "money", "date", "list", "derived"}, most=None),
    Text("Ekspresi CEL", "A CEL expression"),
    about=Text(
        "Menghitung poin atau level dengan ekspresi CEL atas beberapa fakta, hanya dengan bilangan bulat.",
        "Computes points or a level by a CEL expression over several facts, with whole numbers only.",
    ),
    examples=_EXAMPLES,
)


def make(at: Cursor, reads: tuple[str, ...], context: Context) -> Any:  # noqa: ANN401 - an evaluator
    """Make the evaluator, and check it against all that the ruleset declares."""
    made = _OF_CLASS.make(at, reads, context)
    if isinstance(made, Cel):
        before = len(at.faults.found)
        check(at, made, frozenset(context.names))
        return None if len(at.faults.found) > before else made
    return None


CEL = evolve(_OF_CLASS, make=make)
