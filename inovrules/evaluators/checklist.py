"""`checklist`: one list fact or several flags, a level by the number of items met."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from inovrules.evaluators.contract import Description, Outcome
from inovrules.evaluators.kind import EvaluatorType, parameter
from inovrules.evaluators.literals import item_literal, items_of, refuse, titled
from inovrules.evaluators.reading import read_texts
from inovrules.evaluators.steps import Step, Steps, counted, read_steps
from inovrules.evaluators.subjects import Takes, source_cursors, wrong_type
from inovrules.exact import as_exact
from inovrules.faults import closest
from inovrules.messages import Text, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.evaluators.contract import Inputs
    from inovrules.evaluators.subjects import Subject
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Message


@frozen
class Checklist:
    """Count the items that are met.

    Of a list fact its items count, each once; of flags those that are true. `items` restricts which count. Without
    `levels` the number itself is the value. A flag that isn't reported counts as not met, and as met in the upper end.

    >>> from datetime import date
    >>> from inovrules.evaluators.contract import Inputs
    >>> from inovrules.evaluators.subjects import Subject
    >>> flags = tuple(Subject(name, "flag", Text(name, name)) for name in ("sop", "team"))
    >>> inputs = Inputs({"sop": True, "team": None}, {}, date(2026, 7, 1), 2026)
    >>> found = Checklist(("sop", "team"), flags).evaluate(inputs)
    >>> found.points, found.high
    (1, 2)
    """

    answers_missing = False

    reads: tuple[str, ...]
    subjects: tuple[Subject, ...]
    items: tuple[str, ...] = parameter(
        read_texts, (), Text("Butir yang dihitung; tanpa ini semuanya", "Which items count; all of them unless stated")
    )
    levels: tuple[Step, ...] = parameter(
        read_steps, (), Text("Level dan jumlah butir paling sedikitnya", "Levels and the least number of items that each asks for")
    )

    @property
    def _list(self) -> Subject | None:
        """The list fact, when it reads one."""
        return self.subjects[0] if self.subjects[0].type == "list" else None

    def check(self, at: Cursor) -> None:
        """Refuse mixed facts, unknown items, and a number without end. Faults: IR403, IR414, IR418, IR419."""
        places = source_cursors(at)
        if len(self.subjects) > 1:
            for place, subject in zip(places, self.subjects, strict=True):
                if subject.type != "flag":
                    wrong_type(place, subject.name, subject.type, frozenset(["flag"]))
        self._check_items(at)
        if self._universe() is None and not self.levels:
            places[0].fault("IR419", name=self.subjects[0].name)

    def _check_items(self, at: Cursor) -> None:
        items_at = at.get("items")
        for index, (place, text) in enumerate(zip(items_at.one_or_many() if items_at else [], self.items, strict=True)):
            if text in self.items[:index]:
                place.fault("IR424", item=text)
            elif self._list is None and text not in self.reads:
                known = ", ".join(self.reads)
                place.fault("IR414", value=text, fact="from", hint=closest(text, self.reads), known=known)
            elif self._list is not None and item_literal(text, self._list) is None:
                refuse(place, text, self._list)

    def _universe(self) -> tuple[str | int, ...] | None:
        """Give the items that can be met; `None` when there is no end of them."""
        if self._list is None:
            return self.items or self.reads
        if self.items:
            return tuple(item for text in self.items if (item := item_literal(text, self._list)) is not None)
        return items_of(self._list)

    def evaluate(self, inputs: Inputs) -> Outcome:
        """Count the items that are met."""
        return self._of_list(inputs, self._list) if self._list else self._of_flags(inputs)

    def _of_list(self, inputs: Inputs, subject: Subject) -> Outcome:
        value: Any = inputs.facts.get(subject.name)
        if value is None:
            return Outcome.missing(say("reason.fact_not_reported", title=subject.title))
        universe = self._universe()
        met = set(value) if universe is None else set(value) & set(universe)
        lacking = tuple(titled(item, subject) for item in universe or () if item not in met)
        return Steps(self.levels).outcome(len(met), len(met), self._told(len(met), 0, lacking))

    def _of_flags(self, inputs: Inputs) -> Outcome:
        titles = {subject.name: subject.title for subject in self.subjects}
        answers = {name: inputs.facts.get(str(name)) for name in self._universe() or ()}
        met, unknown = ([name for name, answer in answers.items() if answer is wanted] for wanted in (True, None))
        if len(unknown) == len(answers):
            return Outcome.missing(say("reason.checklist.not_reported", titles=tuple(titles[str(name)] for name in answers)))
        lacking = tuple(titles[str(name)] for name, answer in answers.items() if answer is False)
        told = self._told(len(met), len(unknown), lacking)
        outcome = Steps(self.levels).outcome(len(met), len(met) + len(unknown), told)
        return evolve(outcome, coverage=as_exact(Fraction(len(answers) - len(unknown), len(answers))))

    def _told(self, met: int, unknown: int, lacking: tuple[object, ...]) -> Message:
        universe = self._universe()
        if universe is None:
            return say("reason.checklist.open", met=met)
        name = "unknown" if unknown else "lacking" if lacking else "met"
        return say(f"reason.checklist.{name}", met=met, of=len(universe), unknown=unknown, lacking=lacking)

    def describe(self) -> Description:
        """List the levels, each with the first items that reach it."""
        universe = self._universe()
        direction = Steps(self.levels).direction()
        moves = {subject.name: direction for subject in self.subjects if self._list or subject.name in (universe or ())}
        return Steps(self.levels).describe(
            None if universe is None else len(universe),
            self._witness,
            {name: moves.get(name, "none") for name in self.reads},
            counted(self._list.unit if self._list else None),
        )

    def _witness(self, number: int) -> Mapping[str, Value]:
        universe = self._universe() or ()
        if number > len(universe):
            return {}
        if self._list:
            return {self._list.name: universe[:number]}
        return {str(name): index < number for index, name in enumerate(universe)}


_EXAMPLE = """\
facts:
  partners:
    type: list
    of: choice
    title: {id: Mitra, en: Partners}
    options: {campus: {id: Kampus, en: Campus}, media: {id: Media, en: Media}, village: {id: Desa, en: Village}}
indicator:
  evaluator: checklist
  from: partners
  items: [campus, village]
  levels: [{level: 1, at_least: 1}, {level: 2, at_least: 2, points: 5}]
"""

CHECKLIST = EvaluatorType.of(
    Checklist,
    "checklist",
    Takes(frozenset(["list", "flag"]), most=None),
    Text("Daftar periksa: jumlah butir yang terpenuhi", "Checklist: how many items are met"),
    about=Text(
        "Menghitung butir daftar, atau isian ya/tidak yang dijawab ya, dan memberi level menurut jumlahnya.",
        "Counts the items of a list, or the flags that are true, and gives the level of the number.",
    ),
    examples=(_EXAMPLE,),
)
