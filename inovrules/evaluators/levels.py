"""`levels`: one choice, flag or level fact, a level for each of its options."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from inovrules.evaluators.contract import Description, Outcome, Possible
from inovrules.evaluators.kind import EvaluatorType, parameter
from inovrules.evaluators.level import Level, direction, numbered, outcome_of
from inovrules.evaluators.literals import literal, options_of, titled
from inovrules.evaluators.option_levels import OptionLevel, check_options, read_option_levels
from inovrules.evaluators.reading import read_whole
from inovrules.evaluators.subjects import Takes, source_cursors
from inovrules.evaluators.wording import named, not_reported
from inovrules.exact import Span
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from inovrules.evaluators.contract import Direction, Inputs
    from inovrules.evaluators.subjects import Subject
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Message


@frozen
class OptionLevels:
    """Look the level of an answer up.

    Every option has a level, unless `otherwise` states the level of the rest. The answers of a `level` fact are levels
    themselves where none are stated.

    >>> from datetime import date
    >>> from inovrules.evaluators.contract import Inputs
    >>> from inovrules.evaluators.scale import Scale
    >>> from inovrules.evaluators.subjects import Subject
    >>> ready = Subject("readiness", "level", Text("Kesiapan", "Readiness"), scale=Scale(0, 5, whole=True))
    >>> OptionLevels(("readiness",), (ready,)).evaluate(Inputs({"readiness": 3}, {}, date(2026, 7, 1), 2026)).points
    3
    """

    answers_missing = False

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    levels: tuple[OptionLevel, ...] = parameter(
        read_option_levels, (), Text("Level, masing-masing dengan jawabannya", "Levels, each with the answers that have it")
    )
    otherwise: int | None = parameter(read_whole, about=Text("Level semua jawaban lain", "The level of all other answers"))

    @property
    def subject(self) -> Subject:
        """The one fact it reads."""
        return self.subjects[0]

    def check(self, at: Cursor) -> None:
        """Refuse options that are unknown, stated twice or left out. Faults: IR122, IR413, IR414, IR418, IR419."""
        if options_of(self.subject) is None:
            source_cursors(at)[0].fault("IR419", name=self.subject.name)
        elif self.levels:
            check_options(at, self.subject, self.levels, complete=self.otherwise is None)
        elif self.subject.type != "level":
            at.need("levels")

    def _mapping(self) -> dict[Value, Level]:
        """Give the level of each option, options in declared order."""
        options = options_of(self.subject) or ()
        if not self.levels:
            return {option: Level.plain(cast("int", option)) for option in options}
        stated = {literal(text, self.subject): entry.level for entry in self.levels for text in entry.options}
        rest = None if self.otherwise is None else numbered(self.otherwise, (entry.level for entry in self.levels))
        found = ((option, stated.get(option, rest)) for option in options)
        return {option: level for option, level in found if level is not None}

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Give the level of the answer; the lowest possible one where the answer is known only within bounds."""
        value = inputs.facts.get(self.subject.name)
        if value is None:
            return not_reported(self.subject)
        mapping = self._mapping()
        span = value if isinstance(value, Span) else None
        options = [option for option in mapping if (span.contains(cast("int", option)) if span else option == value)]
        if not options:
            return Outcome.missing(say("reason.levels.unlisted", title=self.subject.title, value=value))
        told = {"title": self.subject.title, "value": titled(value, self.subject)}
        levels = {mapping[option].number: mapping[option] for option in options}

        def single(level: Level) -> Message:
            return say("reason.levels.level", level=named(level), **told)

        def several(worst: Level, best: Level) -> Message:
            return say("reason.levels.bounded", lowest=named(worst), highest=named(best), **told)

        return outcome_of(levels.values(), single, several)

    def describe(self) -> Description:
        """List the levels, each with the first option that has it."""
        mapping = self._mapping()
        stated = [entry.level for entry in self.levels] or list(mapping.values())
        levels = {level.number: level for level in stated}
        if self.otherwise is not None:
            levels.setdefault(self.otherwise, Level.plain(self.otherwise))
        ordered = [levels[number] for number in sorted(levels)]
        points = [level.points for level in ordered]
        outcomes = tuple(self._possible(level, [option for option in mapping if mapping[option] == level]) for level in ordered)
        return Description(min(points), max(points), outcomes, {self.subject.name: self._direction(mapping)})

    def _possible(self, level: Level, options: list[Value]) -> Possible:
        name = "need" if len(options) == 1 else "need_any"
        need = say(f"reason.levels.{name}", values=tuple(titled(option, self.subject) for option in options))
        witness: dict[str, Value] = {self.subject.name: options[0]} if options else {}
        return Possible(level.points, need, level.number, level.title, witness)

    def _direction(self, mapping: dict[Value, Level]) -> Direction:
        found = direction([level.points for level in mapping.values()])
        return "either" if self.subject.type == "choice" and found != "none" else found


_EXAMPLE = """\
facts:
  stage:
    type: choice
    title: {id: Tahapan, en: Stage}
    options: {inisiatif: {id: Inisiatif, en: Initiative}, uji_coba: {id: Uji coba, en: Trial}, penerapan: {id: Penerapan, en: Applied}}
indicator:
  evaluator: levels
  from: stage
  levels: [{level: 3, is: penerapan}, {level: 1, is: uji_coba}]
  otherwise: 0
"""

LEVELS = EvaluatorType.of(
    OptionLevels,
    "levels",
    Takes(frozenset(["choice", "flag", "level"]), bounds=True),
    Text("Satu jawaban, satu level untuk setiap pilihan", "One answer, a level for each option"),
    about=Text(
        "Memberi level yang dimiliki jawaban.",
        "Gives the level that an answer has.",
    ),
    examples=(_EXAMPLE,),
)
