"""Conditions, and when they hold (Kleene's three-valued logic)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from attrs import evolve, field, frozen

from inovrules.conditions.compare import OPERATORS
from inovrules.conditions.marks import DateMark
from inovrules.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from inovrules.facts import Value
    from inovrules.messages import Language, Text


class Condition(Protocol):
    """Something that holds, doesn't hold, or can't be decided from what is reported."""

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts it looks at, each once, in order; `score:ID` for a score."""
        ...

    @property
    def asks_silence(self) -> bool:
        """Whether it tests that something is reported, or isn't: what is reported later may then change its answer."""
        ...

    def holds(self, facts: Mapping[str, Value | None], as_of: date, year: int, *, for_good: bool = False) -> bool | None:
        """Whether it holds; `None` when what is reported can't decide it, or `for_good` can't decide it whatever is reported later."""
        ...

    def witness(self) -> Mapping[str, Value] | None:
        """Give facts that make it hold, when they are easily named."""
        ...

    def text(self, language: Language) -> str:
        """Tell the condition in words."""
        ...


@frozen
class Test:
    """One test of one fact: `operator` is a key of `OPERATORS`, `operand` what it is compared with."""

    fact: str
    operator: str
    operand: object
    title: Text | Message
    shown: object = field(default=None, eq=False)

    @property
    def reads(self) -> tuple[str, ...]:
        """The fact."""
        return (self.fact,)

    @property
    def asks_silence(self) -> bool:
        """Whether it is the test `reported`."""
        return self.operator == "reported"

    def holds(self, facts: Mapping[str, Value | None], as_of: date, year: int, *, for_good: bool = False) -> bool | None:
        """Compare; an unreported fact can't decide anything but `reported`, and not even that for good."""
        value = facts.get(self.fact)
        if self.asks_silence:
            return None if for_good and value is None else (value is not None) is self.operand
        return None if value is None else OPERATORS[self.operator].holds(value, self.operand, as_of, year)

    def witness(self) -> Mapping[str, Value] | None:
        """The nearest value that passes."""
        found = OPERATORS[self.operator].witness(self.operand)
        return None if found is None else {self.fact: found}

    def text(self, language: Language) -> str:
        """`Tahapan inovasi: Penerapan`."""
        shown = self.operand if self.shown is None else self.shown
        if self.operator == "between" and isinstance(shown, tuple):
            return say("condition.between", fact=self.title, low=shown[0], high=shown[1]).text(language)
        if isinstance(shown, DateMark):
            return say(f"condition.date.{self.operator}", fact=self.title, value=shown).text(language)
        return say(f"condition.{self.operator}", fact=self.title, value=shown).text(language)


@frozen
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]

    @cached_property
    def reads(self) -> tuple[str, ...]:
        """The facts of the parts."""
        return tuple(dict.fromkeys(name for part in self.parts for name in part.reads))

    @cached_property
    def asks_silence(self) -> bool:
        """Whether a part does."""
        return any(part.asks_silence for part in self.parts)

    def holds(self, facts: Mapping[str, Value | None], as_of: date, year: int, *, for_good: bool = False) -> bool | None:
        """False as soon as one part is false; else unknown as soon as one is."""
        found = [part.holds(facts, as_of, year, for_good=for_good) for part in self.parts]
        return False if False in found else None if None in found else True

    def witness(self) -> Mapping[str, Value] | None:
        """What makes every part hold."""
        together: dict[str, Value] = {}
        for part in self.parts:
            found = part.witness()
            if found is None or any(together.get(name, value) != value for name, value in found.items()):
                return None
            together.update(found)
        return together

    def text(self, language: Language) -> str:
        """The parts, joined by "and"."""
        return say("words.and").text(language).join(_bracketed(part, language) for part in self.parts)


@frozen
class Any:
    """At least one part holds."""

    parts: tuple[Condition, ...]

    @cached_property
    def reads(self) -> tuple[str, ...]:
        """The facts of the parts."""
        return tuple(dict.fromkeys(name for part in self.parts for name in part.reads))

    @cached_property
    def asks_silence(self) -> bool:
        """Whether a part does."""
        return any(part.asks_silence for part in self.parts)

    def holds(self, facts: Mapping[str, Value | None], as_of: date, year: int, *, for_good: bool = False) -> bool | None:
        """True as soon as one part is true; else unknown as soon as one is."""
        found = [part.holds(facts, as_of, year, for_good=for_good) for part in self.parts]
        return True if True in found else None if None in found else False

    def witness(self) -> Mapping[str, Value] | None:
        """What makes the first part hold that can say so."""
        return next((found for part in self.parts if (found := part.witness()) is not None), None)

    def text(self, language: Language) -> str:
        """The parts, joined by "or"."""
        return say("words.or").text(language).join(_bracketed(part, language) for part in self.parts)


@frozen
class Not:
    """The part doesn't hold."""

    part: Condition

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts of the part."""
        return self.part.reads

    @property
    def asks_silence(self) -> bool:
        """Whether the part does."""
        return self.part.asks_silence

    def holds(self, facts: Mapping[str, Value | None], as_of: date, year: int, *, for_good: bool = False) -> bool | None:
        """The opposite; unknown stays unknown."""
        found = self.part.holds(facts, as_of, year, for_good=for_good)
        return None if found is None else not found

    def witness(self) -> Mapping[str, Value] | None:
        """None: what a fact should not be doesn't say what it should be."""
        return None

    def text(self, language: Language) -> str:
        """The part, negated."""
        return say("words.not", value=_bracketed(self.part, language)).text(language)


def each_test(condition: Condition, change: Callable[[Test], Test]) -> Condition:
    """Give a condition with each of its tests changed."""
    if isinstance(condition, All | Any):
        return evolve(condition, parts=tuple(each_test(part, change) for part in condition.parts))
    if isinstance(condition, Not):
        return Not(each_test(condition.part, change))
    return change(condition) if isinstance(condition, Test) else condition


def verdicts(condition: Condition, facts: Mapping[str, Value | None], as_of: date, year: int) -> tuple[bool | None, bool | None]:
    """Tell whether a condition holds now, and whether it does for good."""
    now = condition.holds(facts, as_of, year)
    return now, condition.holds(facts, as_of, year, for_good=True) if condition.asks_silence else now


def _bracketed(part: Condition, language: Language) -> str:
    told = part.text(language)
    return f"({told})" if isinstance(part, All | Any) else told
