"""Refusing what no fact can be: a mistake of a program, told to its author."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import Span
from inovrules.facts.values import Change, PartialDate

if TYPE_CHECKING:
    from inovrules.facts.values import Value

_HINTS: dict[type, str] = {
    float: "a float no longer holds the digits that were meant; pass an int or a Decimal",
    date: "pass a PartialDate",
    list: "pass a tuple",
    dict: "read it with Engine.load_innovation, or pass a Span or a Change",
}


def check_value(name: str, value: Value | None, before: Value | None = None) -> None:
    """Refuse what isn't a value of any fact, and yes or no in the place of a number.

    >>> check_value("beneficiaries", 880)
    >>> check_value("beneficiaries", 880.0)
    Traceback (most recent call last):
    ...
    TypeError: `beneficiaries` can't be 880.0: a float no longer holds the digits that were meant; pass an int or a Decimal
    """
    if isinstance(value, bool) and _is_number(before):
        raise TypeError(f"`{name}` can't be {value!r}: it is a number")
    for part in _parts(value):
        _check_part(name, part)


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
        return *_parts(value.baseline), *_parts(value.result), *(_dated(part) for part in (value.since, value.until))
    return (_dated(value),)


def _dated(value: object) -> object:
    return None if isinstance(value, PartialDate) else value


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal | Fraction | Span) and not isinstance(value, bool)


def _check_part(name: str, part: object) -> None:
    if part is None or isinstance(part, str | int | Fraction):
        return
    if not isinstance(part, Decimal):
        hint = next((hint for kind, hint in _HINTS.items() if isinstance(part, kind)), f"no fact is a {type(part).__name__}")
        raise TypeError(f"`{name}` can't be {part!r}: {hint}")
    if not part.is_finite():
        raise ValueError(f"`{name}` can't be {part}: it is no number")
