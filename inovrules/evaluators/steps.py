"""Levels by a number of things: each level asks for at least so many."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.evaluators import schemas
from inovrules.evaluators.contract import Description, Outcome, Possible
from inovrules.evaluators.kind import written_as
from inovrules.evaluators.level import Level, check_repeats, direction, numbered, outcome_of, read_level
from inovrules.evaluators.wording import named
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Direction
    from inovrules.facts import Value
    from inovrules.located import Cursor
    from inovrules.messages import Message


@frozen
class Step:
    """A level and the least number that it asks for."""

    level: Level
    at_least: int


@written_as(schemas.listed(schemas.level_entry(("at_least",), {"at_least": schemas.WHOLE})))
def read_steps(at: Cursor, _context: Context) -> tuple[Step, ...]:
    """Read a list of levels with `at_least`. Faults: IR405 (empty), IR415 (repeated), IR420 (asks no more)."""
    items = at.some()
    steps = [_step(item) for item in items]
    whole = tuple(step for step in steps if step is not None)
    if len(whole) == len(steps):
        check_repeats(items, [step.level for step in whole])
        _check_rising(items, whole)
    return tuple(sorted(whole, key=lambda step: step.level.number))


def _step(at: Cursor) -> Step | None:
    if not at.only(("level", "at_least", "points", "title")):
        return None
    level, least_at = read_level(at), at.need("at_least")
    least = least_at.whole() if least_at else None
    return None if level is None or least is None else Step(level, least)


def _check_rising(items: list[Cursor], steps: tuple[Step, ...]) -> None:
    ordered = sorted(zip(steps, items, strict=True), key=lambda pair: pair[0].level.number)
    for (lower, _), (higher, item) in itertools.pairwise(ordered):
        if higher.at_least <= lower.at_least and higher.level.number != lower.level.number:
            item.fault("IR420", lower=lower.level.number, higher=higher.level.number, least=lower.at_least)


@frozen
class Steps:
    """The levels of an indicator that counts something, lowest first; without any, the number itself counts.

    >>> Steps((Step(Level.plain(1), 1), Step(Level.plain(2), 3))).level(2).number
    1
    """

    steps: tuple[Step, ...]

    def level(self, number: int) -> Level:
        """Give the highest level that a number reaches; level 0 when it reaches none."""
        reached = [step.level for step in self.steps if number >= step.at_least]
        return reached[-1] if reached else numbered(0, (step.level for step in self.steps))

    def outcome(self, least: int, most: int, told: Message) -> Outcome:
        """Give the outcome when the number lies between `least` and `most`; the least counts."""
        if not self.steps:
            return Outcome.scored(least, say("reason.steps.number", count=told), high=most)
        possible = {level.number: level for level in map(self.level, range(least, most + 1))}

        def reason(level: Level, _best: Level | None = None) -> Message:
            return self._reason(most, level, told)

        return outcome_of(possible.values(), reason, reason)

    def _reason(self, most: int, level: Level, told: Message) -> Message:
        step = next((step for step in self.steps if step.level == level and step.at_least <= most), None)
        if step is not None:
            return say("reason.steps.level", count=told, level=named(level), least=step.at_least)
        first = self.steps[0]
        return say("reason.steps.below", count=told, level=named(level), next=named(first.level), least=first.at_least)

    def direction(self) -> Direction:
        """Tell how the points move as the number rises."""
        return direction([0, 1]) if not self.steps else direction([step.level.points for step in self._all()])

    def _all(self) -> tuple[Step, ...]:
        """Give every step, level 0 for too small numbers included."""
        first = self.steps[0]
        return (Step(Level.plain(0), 0), *self.steps) if first.at_least > 0 and first.level.number > 0 else self.steps

    def describe(
        self,
        most: int | None,
        witness: Callable[[int], Mapping[str, Value]],
        moves: Mapping[str, Direction],
        told: Callable[[int], Message],
    ) -> Description:
        """List the outcomes; `most` is the largest possible number, `witness` gives facts with a number of things, `told` its words."""
        if not self.steps:
            counts = range((most or 0) + 1)
            plain = [Possible(count, say("reason.steps.exactly", count=count), witness=witness(count)) for count in counts]
            return Description(0, most or 0, tuple(plain), moves)
        points = [step.level.points for step in self._all()]
        found = tuple(_possible(step, witness(step.at_least), told(step.at_least)) for step in self._all())
        return Description(min(points), max(points), found, moves)


def counted(unit: str | None) -> Callable[[int], Message]:
    """Tell a number of items, in their unit where they have one.

    >>> counted("unsur")(5).text("id"), counted(None)(1).text("en")
    ('5 unsur', '1 item')
    """
    if unit is None:
        return lambda number: say("reason.count.items", number=number)
    return lambda number: say("reason.count.things", number=number, unit=unit)


def _possible(step: Step, witness: Mapping[str, Value], told: Message) -> Possible:
    level, need = step.level, say("reason.steps.need", least=told)
    return Possible(level.points, need, level.number, level.title, witness)
