"""A plain sample of the answers that an indicator can be given: the same one whenever it is made."""

from __future__ import annotations

import itertools
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from inovrules.evaluators.literals import items_of
from inovrules.evaluators.subjects import Subject, subject_of
from inovrules.exact import as_exact, exact_text
from inovrules.facts import Change, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inovrules.evaluators.context import Context
    from inovrules.facts import FactDeclaration, Value
    from inovrules.proving.answers.asking import Asked

_MOST = 600
_PLAIN = (0, 1, 2, 5, 10, 50, 100, 101, 1000)
_DAYS = (-1, 0, 1, 30, 31, 182, 364, 365, 366, 730, 731, 1095, 1096, 1500, 1827, 3650, 7300)
_FIGURES = (1, 100, 110, 150, 200, 300, 80, 50, 20)
_LONGEST = 8
_PAIR = 2


def base_facts(asked: Asked) -> tuple[str, ...]:
    """Name the facts that an indicator looks at, directly or by what is derived from them."""
    found: dict[str, None] = {}
    waiting = list(asked.reads)
    while waiting:
        name = waiting.pop(0)
        if name in asked.derived:
            waiting += asked.derived[name].reads
        else:
            found[name] = None
    return tuple(found)


def samples(asked: Asked, context: Context, marks: Sequence[Fraction]) -> Iterator[Mapping[str, Value | None]]:
    """Give combinations of answers to all that an indicator looks at, numbers at and beside the `marks`; some hundreds at most.

    Of more combinations than that, evenly spaced ones are given.
    """
    names = base_facts(asked)
    options = [tuple(_values(context.facts[name], context, asked, marks)) for name in names if name in context.facts]
    if len(options) != len(names) or not all(options):
        return
    total = 1
    for values in options:
        total *= len(values)
    step = max(1, -(-total // _MOST))
    step += step > 1 and step % 2 == 0  # an even step would keep to one answer of every flag
    for index in range(0, total, step):
        chosen, rest = {}, index
        for name, values in zip(names, options, strict=True):
            rest, place = divmod(rest, len(values))
            chosen[name] = values[place]
        yield chosen


def aimed(asked: Asked, context: Context, marks: Sequence[Fraction]) -> Iterator[Mapping[str, Value | None]]:
    """Give pairs of figures whose difference, ratio or growth in percent is one of the `marks`, where an indicator judges such a one."""
    derived = [asked.derived[name] for name in asked.reads if name in asked.derived]
    for derivation in derived:
        facts = [context.facts.get(name) for name in derivation.reads]
        first, second = (*facts, None, None)[:2]
        if len(facts) != _PAIR or first is None or second is None or not (first.is_number and second.is_number):
            continue
        for mark in marks:
            for pair in _pairs(mark, derivation.operation):
                if all(map(_can_be, (first, second), pair)):
                    yield {first.name: _typed(first, pair[0]), second.name: _typed(second, pair[1])}


def _pairs(mark: Fraction, operation: str) -> Iterator[tuple[Fraction, Fraction]]:
    """Give pairs that an operation makes `mark` of: round ones, and some of whole numbers."""
    for whole in map(Fraction, (100, 10000)):
        if operation == "percent_change":
            yield whole, whole + whole * mark / 100
        elif operation == "difference":
            yield max(mark, Fraction(0)) + whole / 100, max(-mark, Fraction(0)) + whole / 100
        else:
            yield from ((whole * mark / 100, whole), (whole * mark, whole))


def _can_be(fact: FactDeclaration, value: Fraction) -> bool:
    return _within(fact, value) and (not _is_whole(fact) or value.denominator == 1) and "/" not in exact_text(as_exact(value))


def _is_whole(fact: FactDeclaration) -> bool:
    return "integer" in (fact.type, fact.of) or fact.type == "level"


def _values(fact: FactDeclaration, context: Context, asked: Asked, marks: Sequence[Fraction]) -> Iterable[Any]:  # noqa: PLR0911 - one line for each type
    if fact.type == "choice":
        return fact.options
    if fact.type == "flag":
        return (False, True)
    if fact.type == "text":
        return ("a", "a b c")
    if fact.type == "date":
        return [PartialDate(day, day) for day in (asked.day - timedelta(days) for days in _DAYS)]
    if fact.type == "list":
        items = items_of(subject_of(fact.name, context)) or ("a", "b", "c", "d", "e", "f")
        return [items[:length] for length in range(min(len(items), _LONGEST) + 1)]
    numbers = [value for value in _numbers(fact, marks) if _within(fact, value)]
    if fact.type == "change":
        return [Change(*pair) for pair in itertools.product([_typed(fact, value) for value in numbers[:24]], repeat=2)]
    return [_typed(fact, value) for value in numbers]


def _numbers(fact: FactDeclaration, marks: Sequence[Fraction]) -> list[Fraction]:
    ends = [Fraction(end) for end in (fact.minimum, fact.maximum) if end is not None]
    near = [mark + side for mark in marks for side in (0, -1, 1)]
    plain = _FIGURES if fact.type == "change" else _PLAIN
    found = [*ends, *near, *map(Fraction, plain)]
    if fact.type == "change":
        found += [100 + mark for mark in marks] + [100 - mark for mark in marks]
    return [value for value in dict.fromkeys(found) if not _is_whole(fact) or value.denominator == 1]


def _within(fact: FactDeclaration, value: Fraction) -> bool:
    return (fact.minimum is None or value >= fact.minimum) and (fact.maximum is None or value <= fact.maximum)


def _typed(fact: FactDeclaration, value: Fraction) -> Any:  # noqa: ANN401 - a value of the fact
    return Subject(fact.name, "integer" if _is_whole(fact) else "decimal", fact.title).value(as_exact(value))
