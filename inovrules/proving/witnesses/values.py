"""Values of a fact that are worth trying: what conditions and evaluators name, what lies beside it, and the plainest ones."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, cast

from inovrules.conditions import DateMark
from inovrules.exact import exact_text
from inovrules.facts import Change, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.facts import FactDeclaration, Value

_TEXT = "Contoh"
_NUMBERS = (0, 1, 2, 3, 5, 10, 12, 25, 50, 100, 200, 300, 500, 1000)
_AGES = (0, 1, 31, 100, 200, 366, 550, 800, 1200, 2000, 4000)
_WHOLE = frozenset(["integer", "level"])


def values_of(fact: FactDeclaration, named: Iterable[object], as_of: date, year: int) -> list[Value]:
    """Give values of a fact, each once: those `named` (operands of conditions, values of evaluators) and others of its type."""
    marks = [part for operand in named for part in (operand if isinstance(operand, tuple) else (operand,))]
    found = dict.fromkeys(_typed(fact, marks, as_of, year))
    return [value for value in found if _declared(fact, value)]


def _typed(fact: FactDeclaration, marks: list[Any], as_of: date, year: int) -> Iterator[Value]:
    if fact.type == "choice":
        yield from fact.options
    elif fact.type == "flag":
        yield from (True, False)
    elif fact.type == "text":
        yield from (*(mark for mark in marks if isinstance(mark, str)), _TEXT)
    elif fact.type == "date":
        yield from _days(marks, as_of, year)
    elif fact.type == "list":
        yield from _lists(fact, marks)
    elif fact.type == "change":
        yield from _changes(fact)
    else:
        yield from _numbers(fact, marks)


def _days(marks: list[Any], as_of: date, year: int) -> Iterator[PartialDate]:
    known = [mark.resolve(as_of, year) for mark in marks if isinstance(mark, DateMark)]
    known += [mark for mark in marks if isinstance(mark, PartialDate)]
    edges = [day for mark in known for day in (mark.first, mark.last)]
    days = [*edges, *(as_of - timedelta(age) for age in _AGES), *(edge + timedelta(side) for edge in edges for side in (-1, 1))]
    yield from (PartialDate(day, day) for day in days)


def _lists(fact: FactDeclaration, marks: list[Any]) -> Iterator[tuple[str | int, ...]]:
    items: list[Any] = [*dict.fromkeys([*(mark for mark in marks if isinstance(mark, str | int)), *fact.options])]
    if not fact.options and fact.of != "choice":
        items += [_item(fact.of, number) for number in range(1, 13)]
    yield from ((item,) for item in items)
    yield from (tuple(items[:size]) for size in range(2, len(items) + 1))
    yield ()


def _item(kind: str | None, number: int) -> str | int:
    return f"{_TEXT} {number}" if kind in (None, "text") else number


def _changes(fact: FactDeclaration) -> Iterator[Change]:
    whole = fact.of == "integer"
    for before, after in ((10, 20), (10, 10), (20, 10), (100, 1000), (100, 99), (100, 1)):
        yield Change(before, after) if whole else Change(Decimal(before), Decimal(after))


def _numbers(fact: FactDeclaration, marks: list[Any]) -> Iterator[Value]:
    ends = [end for end in (fact.minimum, fact.maximum) if end is not None]
    edges = [Fraction(mark) for mark in [*marks, *ends] if isinstance(mark, int | Fraction | Decimal) and not isinstance(mark, bool)]
    whole = fact.type in _WHOLE
    step = Fraction(1) if whole else Fraction(1, 100)
    for number in [*edges, *(edge + side * step for edge in edges for side in (1, -1)), *map(Fraction, _NUMBERS)]:
        if (whole and number.denominator > 1) or "/" in exact_text(number):
            continue
        yield int(number) if whole else Decimal(exact_text(number))


def _declared(fact: FactDeclaration, value: Value) -> bool:
    """Whether a value lies within the declared limits of a number."""
    if not fact.is_number:
        return True
    number = cast("int | Decimal", value)
    return (fact.minimum is None or number >= fact.minimum) and (fact.maximum is None or number <= fact.maximum)
