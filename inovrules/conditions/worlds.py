"""Every situation that some conditions can tell apart, so that one can be found that meets them, or none at all.

A condition compares facts with constants, so it changes its answer only at those. One value at each constant and one between any
two, of every fact, are therefore as good as all values. Derived facts are taken as free: a situation may be given that the facts
they are derived from don't allow, but none is left out.
"""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.conditions import All, DateMark, Not, Test
from inovrules.conditions import Any as Either
from inovrules.exact import Span
from inovrules.facts import Change, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inovrules.conditions import Condition
    from inovrules.evaluators.context import Context

MOST_WORLDS = 4000
_MOST_ITEMS = 6
_DAY = timedelta(days=1)
_OTHER = "\u2026"  # a text that no condition names


@frozen
class World:
    """A situation: the facts and the day of the assessment."""

    facts: Mapping[str, Any]
    day: date

    def holds(self, condition: Condition) -> bool | None:
        """Whether a condition holds in it."""
        return condition.holds(self.facts, self.day, self.day.year)


def worlds(conditions: Sequence[Condition], context: Context, days: Sequence[date]) -> list[World] | None:
    """Give situations that stand for all; `None` when there are too many, or one of the conditions isn't understood."""
    tests = [test for condition in conditions for test in each_test_of(condition)]
    if any(test is None for test in tests):
        return None
    found: list[World] = []
    for day in days:
        options = {name: _values(name, [t for t in tests if t and t.fact == name], context, day) for name in _names(tests)}
        if any(values is None for values in options.values()):
            return None
        lists = [values or [] for values in options.values()]
        if prod(map(len, lists)) * len(days) > MOST_WORLDS:
            return None
        found += [World(dict(zip(options, values, strict=True)), day) for values in itertools.product(*lists)]
    return found


def each_test_of(condition: Condition) -> Iterator[Test | None]:
    """Give the tests that a condition is made of; `None` for a part of another kind."""
    if isinstance(condition, All | Either):
        for part in condition.parts:
            yield from each_test_of(part)
    elif isinstance(condition, Not):
        yield from each_test_of(condition.part)
    else:
        yield condition if isinstance(condition, Test) else None


def _names(tests: Iterable[Test | None]) -> list[str]:
    return list(dict.fromkeys(test.fact for test in tests if test))


def _values(name: str, tests: Sequence[Test], context: Context, day: date) -> list[Any] | None:
    """Give values of a fact that stand for all, "not reported" among them; `None` when there are too many."""
    fact = context.facts.get(name)
    operands = [part for test in tests if test.operator != "reported" for part in _flat(test.operand)]
    kind = fact.type if fact else "derived"
    if kind == "list":
        return _lists(operands)
    if kind == "flag":
        return [None, False, True]
    if kind == "change":
        return [None, Change()]
    named: dict[str, list[Any]] = {"choice": [*fact.options] if fact else [], "text": [*dict.fromkeys([*operands, _OTHER])]}
    if kind in named:
        return [None, *named[kind]]
    if kind == "date":
        return [None, *_days(operands, day)]
    whole = kind in ("integer", "level")
    return [None, *_numbers(operands, fact.minimum if fact else None, fact.maximum if fact else None, whole=whole)]


def _flat(operand: object) -> tuple[object, ...]:
    return operand if isinstance(operand, tuple) else (operand,)


def _lists(items: list[Any]) -> list[Any] | None:
    distinct = list(dict.fromkeys(items))
    if len(distinct) > _MOST_ITEMS:
        return None
    sizes = range(len(distinct) + 1)
    return [None, *(tuple(some) for size in sizes for some in itertools.combinations(distinct, size))]


def _days(marks: list[Any], day: date) -> list[PartialDate]:
    known = [mark.resolve(day, day.year) for mark in marks if isinstance(mark, DateMark)]
    days = {found for each in known for found in (each.first - _DAY, each.first, each.last, each.last + _DAY)} | {day}
    return [PartialDate(found, found) for found in sorted(days)]


def _numbers(operands: list[Any], minimum: Any, maximum: Any, *, whole: bool) -> list[Span]:  # noqa: ANN401 - exact numbers
    ends = [end for end in (minimum, maximum) if end is not None]
    marks = sorted({Fraction(value) for value in [*operands, *ends]})
    step = Fraction(1) if whole else Fraction(1, 2)
    between = [(a + b) / 2 for a, b in itertools.pairwise(marks)] if not whole else [mark + side for mark in marks for side in (-1, 1)]
    outer = [marks[0] - step, marks[-1] + step] if marks else [Fraction(0)]
    allowed = (
        value
        for value in sorted({*marks, *between, *outer})
        if (minimum is None or value >= minimum) and (maximum is None or value <= maximum) and (not whole or value.denominator == 1)
    )
    return [Span(value, value) for value in allowed]


def days_of(effective: tuple[date | None, date | None], year: int | None) -> list[date]:
    """Give days on which a ruleset is applied: the first and the last one, where they are stated."""
    stated = [day for day in effective if day is not None]
    return stated or [date(year or 2026, 7, 1)]
