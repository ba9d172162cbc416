"""The tests a condition can make, each with the nearest value that passes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from inovrules.conditions.marks import DateMark
from inovrules.exact import span_of
from inovrules.facts.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from inovrules.exact import Exact, Span


@frozen
class Operator:
    """How one test compares, which fact types it fits, and which value passes it most narrowly."""

    holds: Callable[[Any, Any, date, int], bool | None]
    witness: Callable[[Any], Any]
    types: frozenset[str]


_NUMBERS = frozenset(["integer", "decimal", "percent", "money", "level", "derived"])
_ORDERED = _NUMBERS | {"date"}
_NAMED = frozenset(["choice", "flag", "text", "integer", "level"])
_LIST = frozenset(["list"])


def _at_least(value: Span, bound: Exact) -> bool | None:
    if value.low is not None and value.low >= bound:
        return True
    too_low = value.high is not None and (value.high < bound or (value.high == bound and value.high_open))
    return False if too_low else None


def _more_than(value: Span, bound: Exact) -> bool | None:
    if value.low is not None and (value.low > bound or (value.low == bound and value.low_open)):
        return True
    return False if value.high is not None and value.high <= bound else None


def _not(found: bool | None) -> bool | None:  # noqa: FBT001 - a truth value is what it is about
    return None if found is None else not found


def _and(first: bool | None, second: bool | None) -> bool | None:  # noqa: FBT001
    return False if False in (first, second) else None if None in (first, second) else True


def _from_day(value: PartialDate, bound: date) -> bool | None:
    return True if value.first >= bound else False if value.last < bound else None


def _ordered(
    on_number: Callable[[Span, Exact], bool | None], on_date: Callable[[PartialDate, PartialDate], bool | None]
) -> Callable[[Any, Any, date, int], bool | None]:
    def holds(value: Any, operand: Any, as_of: date, year: int) -> bool | None:  # noqa: ANN401
        if isinstance(value, PartialDate):
            return on_date(value, operand.resolve(as_of, year))
        return on_number(span_of(value), operand)

    return holds


_later_or_same = _ordered(_at_least, lambda value, bound: _from_day(value, bound.first))
_later = _ordered(_more_than, lambda value, bound: _after(value, bound))  # noqa: PLW0108 - defined below
_earlier = _ordered(lambda v, b: _not(_at_least(v, b)), lambda v, b: _not(_from_day(v, b.first)))
_earlier_or_same = _ordered(lambda v, b: _not(_more_than(v, b)), lambda v, b: _not(_after(v, b)))


def _after(value: PartialDate, bound: PartialDate) -> bool | None:
    return True if value.first > bound.last else False if value.last <= bound.last else None


def _between(value: Any, operand: Any, as_of: date, year: int) -> bool | None:  # noqa: ANN401
    return _and(_later_or_same(value, operand[0], as_of, year), _earlier_or_same(value, operand[1], as_of, year))


def _equal(value: Any, operand: Any, *_: object) -> bool | None:  # noqa: ANN401
    if isinstance(value, bool) or isinstance(operand, bool) or isinstance(value, str):
        return bool(value == operand)
    span = span_of(value)
    if span.exact is not None:
        return bool(span.exact == operand)
    return None if span.contains(operand) else False


def _in(value: Any, operand: Any, as_of: date, year: int) -> bool | None:  # noqa: ANN401
    found = [_equal(value, item, as_of, year) for item in operand]
    return True if True in found else None if None in found else False


def _mark_value(operand: Any) -> Any:  # noqa: ANN401
    return operand.fixed if isinstance(operand, DateMark) else operand


def _none(_operand: object) -> None:
    return None


OPERATORS: dict[str, Operator] = {
    "is": Operator(_equal, lambda operand: operand, _NAMED),
    "in": Operator(_in, lambda operand: operand[0], _NAMED),
    "at_least": Operator(_later_or_same, _mark_value, _ORDERED),
    "more_than": Operator(_later, _none, _ORDERED),
    "at_most": Operator(_earlier_or_same, _mark_value, _ORDERED),
    "less_than": Operator(_earlier, _none, _ORDERED),
    "between": Operator(_between, lambda operand: _mark_value(operand[0]), _ORDERED),
    "includes": Operator(lambda value, operand, *_: operand in value, lambda operand: (operand,), _LIST),
    "includes_all": Operator(lambda value, operand, *_: set(operand) <= set(value), tuple, _LIST),
    "includes_any": Operator(lambda value, operand, *_: bool(set(operand) & set(value)), lambda operand: (operand[0],), _LIST),
    "reported": Operator(_none, _none, frozenset()),  # type: ignore[arg-type]
}
