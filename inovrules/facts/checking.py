"""Refusing what no fact can be: a mistake of a program, told to its author."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import Span, span_of
from inovrules.facts.values import Change, PartialDate

if TYPE_CHECKING:
    from inovrules.facts.declaration import FactDeclaration
    from inovrules.facts.values import Value

_HINTS: dict[type, str] = {
    float: "a float no longer holds the digits that were meant; pass an int or a Decimal",
    date: "pass a PartialDate",
    list: "pass a tuple",
    dict: "read it with Engine.load_innovation, or pass a Span or a Change",
}
_KINDS: dict[str, tuple[type, ...]] = {
    "text": (str,), "choice": (str,), "flag": (bool,), "date": (PartialDate,), "list": (tuple,), "change": (Change,),
}  # fmt: skip
_NUMBERS: tuple[type, ...] = (int, Decimal, Fraction, Span)


def check_value(name: str, value: Value | None, fact: FactDeclaration | None = None) -> None:
    """Refuse what isn't a value of any fact, and what isn't one of this fact where its declaration is known.

    >>> check_value("beneficiaries", 880)
    >>> check_value("beneficiaries", 880.0)
    Traceback (most recent call last):
    ...
    TypeError: `beneficiaries` can't be 880.0: a float no longer holds the digits that were meant; pass an int or a Decimal
    """
    for part in _parts(value):
        _check_part(name, part)
    if fact is not None and value is not None:
        _check_fitting(fact, value)


def check_level(indicator: str, level: int) -> None:
    """Refuse what can't be a self-assessed level.

    >>> check_level("sid-16", -1)
    Traceback (most recent call last):
    ...
    ValueError: the level of `sid-16` can't be -1: levels start at 0
    """
    if isinstance(level, bool) or not isinstance(level, int):
        raise TypeError(f"the level of `{indicator}` can't be {level!r}: it is a whole number")
    if level < 0:
        raise ValueError(f"the level of `{indicator}` can't be {level!r}: levels start at 0")


def _parts(value: object) -> tuple[object, ...]:
    """Give the single values that a value is made of."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, Span):
        return value.low, value.high
    if isinstance(value, Change):
        figures = (value.baseline, value.result, value.stated, value.target)
        return (
            *(part for figure in figures for part in _parts(figure)),
            *value.sample,
            *(_dated(part) for part in (value.since, value.until)),
        )
    return (_dated(value),)


def _dated(value: object) -> object:
    return None if isinstance(value, PartialDate) else value


def _check_part(name: str, part: object) -> None:
    if part is None or isinstance(part, str | int | Fraction):
        return
    if not isinstance(part, Decimal):
        hint = next((hint for kind, hint in _HINTS.items() if isinstance(part, kind)), f"no fact is a {type(part).__name__}")
        raise TypeError(f"`{name}` can't be {part!r}: {hint}")
    if not part.is_finite():
        raise ValueError(f"`{name}` can't be {part}: it is no number")


def _check_fitting(fact: FactDeclaration, value: Value) -> None:
    wanted = _KINDS.get(fact.type, _NUMBERS)
    if not isinstance(value, wanted) or (isinstance(value, bool) and bool not in wanted):
        raise TypeError(f"`{fact.name}` can't be {value!r}: its type is {fact.type}")
    if fact.type == "choice" and value not in fact.options:
        raise ValueError(f"`{fact.name}` can't be {value!r}: its options are {', '.join(fact.options)}")
    if isinstance(value, int | Decimal | Span) and not isinstance(value, bool):
        span = span_of(value)
        low, high = fact.minimum, fact.maximum
        ends = [end for end in (span.low, span.high) if end is not None]
        if any((low is not None and end < low) or (high is not None and end > high) for end in ends):
            raise ValueError(f"`{fact.name}` can't be {value!r}: it lies between {low} and {high}")
