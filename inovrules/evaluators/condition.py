"""`condition`: the highest level whose condition holds."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.conditions import verdicts
from inovrules.evaluators.condition_levels import ConditionLevel, read_condition_levels
from inovrules.evaluators.contract import Description, Outcome, Possible
from inovrules.evaluators.kind import REQUIRED, EvaluatorType, parameter
from inovrules.evaluators.level import Level, lowest, numbered
from inovrules.evaluators.reading import read_whole
from inovrules.evaluators.subjects import Takes
from inovrules.evaluators.wording import named
from inovrules.exact import as_exact
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.contract import Inputs
    from inovrules.evaluators.subjects import Subject
    from inovrules.exact import Exact
    from inovrules.facts import Value

_ANY_DAY = date(2000, 1, 1)


@frozen
class ConditionLevels:
    """Give the highest level whose condition holds, or `otherwise` (default level 0).

    A condition that can't be decided leaves its level possible: the lowest possible level counts, the highest is the
    upper end. Where no condition holds and an unreported fact keeps one from being decided, the outcome is missing.
    A condition that asks whether something is reported is decided now, but what it says may change: both ends reckon with that.
    """

    answers_missing = True

    subjects: tuple[Subject, ...]
    levels: tuple[ConditionLevel, ...] = parameter(
        read_condition_levels, REQUIRED, Text("Level, masing-masing dengan syaratnya", "Levels, each with its condition")
    )
    otherwise: int = parameter(read_whole, 0, Text("Level bila tidak ada syarat yang terpenuhi", "The level when no condition holds"))

    @cached_property
    def reads(self) -> tuple[str, ...]:
        """The facts named in `from` and in the conditions, each once."""
        named_here = (subject.name for subject in self.subjects)
        return tuple(dict.fromkeys((*named_here, *(name for entry in self.levels for name in entry.when.reads))))

    @cached_property
    def _rest(self) -> Level:
        return numbered(self.otherwise, (entry.level for entry in self.levels))

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Try the conditions from the highest level down."""
        judged = [(entry, *verdicts(entry.when, inputs.facts, inputs.as_of, inputs.year)) for entry in self.levels]
        points = self._possible_points([(entry, for_good) for entry, _, for_good in judged])
        outcome = self._now([(entry, now) for entry, now, _ in judged], inputs, points)
        if outcome.state == "missing":
            return outcome
        changeable = any(now is not None and for_good is None for _, now, for_good in judged)
        settled = any(for_good for _, _, for_good in judged)
        coverage = self._coverage(inputs) if min(points) < max(points) else 1
        return evolve(outcome, low=min(points), high=max(points), coverage=coverage, may_be_missing=changeable and not settled)

    def _now(self, judged: list[tuple[ConditionLevel, bool | None]], inputs: Inputs, points: list[Exact]) -> Outcome:
        """Give the outcome of what is reported now; where there is none, its ends are the least and the most of `points`."""
        unknown: list[ConditionLevel] = []
        for entry, holds in judged:
            if holds:
                return self._outcome(entry.level, unknown, entry)
            if holds is None:
                unknown.append(entry)
        silent = _silent(unknown, inputs.facts)
        if silent:
            return Outcome("missing", reason=say("reason.condition.missing", titles=silent), low=min(points), high=max(points))
        return self._outcome(self._rest, unknown, None)

    def _possible_points(self, judged: list[tuple[ConditionLevel, bool | None]]) -> list[Exact]:
        """Give the points of every level that what is reported later may lead to."""
        points: list[Exact] = []
        for entry, for_good in judged:
            if for_good is not False:
                points.append(entry.level.points)
            if for_good:
                return points
        return [*points, self._rest.points]

    def _coverage(self, inputs: Inputs) -> Exact:
        """Give which part of the facts in the conditions is reported."""
        asked = dict.fromkeys(name for entry in self.levels for name in entry.when.reads)
        return as_exact(Fraction(sum(inputs.facts.get(name) is not None for name in asked), len(asked)))

    def _outcome(self, sure: Level, unknown: list[ConditionLevel], entry: ConditionLevel | None) -> Outcome:
        levels = [sure, *(above.level for above in unknown)]
        worst, best = lowest(levels), max(levels, key=lambda level: level.points)
        told = {"level": named(worst), "best": named(best)}
        if entry is not None:
            told["when"] = say("reason.condition.need", when=entry.when)
        name = "outside" if entry is None else "level"
        suffix = "_open" if unknown else ""
        return Outcome.scored(worst.points, say(f"reason.condition.{name}{suffix}", **told), worst.number, high=best.points)

    def describe(self) -> Description:
        """List the levels, each with facts that meet its condition where they are easily named."""
        levels = {entry.level.number: entry.level for entry in self.levels}
        levels.setdefault(self.otherwise, self._rest)
        points = [level.points for level in levels.values()]
        outcomes = tuple(self._possible(levels[number]) for number in sorted(levels))
        return Description(min(points), max(points), outcomes, dict.fromkeys(self.reads, "either"))

    def _possible(self, level: Level) -> Possible:
        entry = next((entry for entry in self.levels if entry.level == level), None)
        if entry is None:
            return Possible(level.points, say("reason.condition.need_outside"), level.number, level.title)
        need = say("reason.condition.need", when=entry.when)
        return Possible(level.points, need, level.number, level.title, self._witness(entry))

    def _witness(self, entry: ConditionLevel) -> Mapping[str, Value]:
        """Give facts that meet a condition and no condition of a higher level."""
        facts = entry.witness()
        higher = self.levels[: self.levels.index(entry)]
        if any(above.when.holds(facts, _ANY_DAY, _ANY_DAY.year) for above in higher):
            return {}
        return facts


def _silent(unknown: list[ConditionLevel], facts: Mapping[str, Value | None]) -> tuple[Text, ...]:
    """Give the titles of unreported facts that keep conditions from being decided."""
    titles = {name: title for entry in unknown for name, title in entry.titles.items() if facts.get(name) is None}
    return tuple(titles.values())


_EXAMPLE = """\
facts:
  people: {type: integer, minimum: 0, unit: orang, title: {id: Orang, en: People}}
  sop: {type: flag, title: {id: SOP, en: SOP}}
indicator:
  evaluator: condition
  levels:
    - {level: 1, when: {fact: people, at_least: 1}}
    - {level: 2, when: {all: [{fact: people, at_least: 100}, {fact: sop, is: true}]}}
"""

CONDITION = EvaluatorType.of(
    ConditionLevels,
    "condition",
    Takes(least=0, most=None, bounds=True),
    Text("Level menurut syarat", "A level for each condition"),
    about=Text(
        "Memberi level tertinggi yang syaratnya terpenuhi.",
        "Gives the highest level whose condition holds.",
    ),
    examples=(_EXAMPLE,),
)
