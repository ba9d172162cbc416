"""Unary tests, as DMN calls the conditions of a table: `>= 10`, `[1..5]`, `"a", "b"`, `not(3)`, `-`."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.plugins import Subject

_NUMBER = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?\Z")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+\Z")
"""A thousand, or one and three decimals? Nobody can tell."""
_COMMA = re.compile(r"[0-9],[0-9]")
"""A decimal comma, or a list? Nobody can tell either."""
_DAY = re.compile(r'(?:date\(\s*"?)?([0-9]{4}-[0-9]{2}-[0-9]{2})"?\s*\)?\Z')
_COMPARED = re.compile(r"(<=|>=|!=|<|>|=)\s*(.+)\Z", re.DOTALL)
_INTERVAL = re.compile(r"([\[\](])\s*(.+?)\s*\.\.\s*(.+?)\s*([\])\[])\Z", re.DOTALL)
_NEGATED = re.compile(r"not\s*\((.*)\)\Z", re.DOTALL)
_FLAGS = {"true": True, "false": False, "ya": True, "tidak": False, "yes": True, "no": False}
NUMBERS = frozenset(["integer", "level", "decimal", "percent", "money", "derived"])
ORDERED = NUMBERS | {"date"}


class UnreadableError(ValueError):
    """A cell that is no test of its column's fact."""


class Unary(Protocol):
    """A condition on one value."""

    def holds(self, value: Any) -> bool:  # noqa: ANN401 - of the column's type
        """Whether the value meets it."""
        ...

    def edges(self) -> Iterator[Any]:
        """The values that it names: between them it doesn't change its mind."""
        ...


@frozen
class Anything:
    """`-`: whatever it is."""

    def holds(self, _value: Any) -> bool:  # noqa: ANN401
        """Whether the value meets it."""
        return True

    def edges(self) -> Iterator[Any]:
        """Name no value."""
        return iter(())


@frozen
class Between:
    """From one value to another, either of which may be left out or not counted in."""

    low: Any = None
    high: Any = None
    low_open: bool = False
    high_open: bool = False

    def holds(self, value: Any) -> bool:  # noqa: ANN401
        """Whether the value meets it."""
        above = self.low is None or (value > self.low if self.low_open else value >= self.low)
        return above and (self.high is None or (value < self.high if self.high_open else value <= self.high))

    def edges(self) -> Iterator[Any]:
        """Give both ends."""
        yield from (end for end in (self.low, self.high) if end is not None)


@frozen
class Exactly:
    """One value."""

    value: Any

    def holds(self, value: Any) -> bool:  # noqa: ANN401
        """Whether the value meets it."""
        return bool(value == self.value)

    def edges(self) -> Iterator[Any]:
        """Give the value."""
        yield self.value


@frozen
class AnyOf:
    """One of several tests, or none of them."""

    tests: tuple[Unary, ...]
    negated: bool = False

    def holds(self, value: Any) -> bool:  # noqa: ANN401
        """Whether the value meets it."""
        return any(test.holds(value) for test in self.tests) is not self.negated

    def edges(self) -> Iterator[Any]:
        """Give those of each test."""
        for test in self.tests:
            yield from test.edges()


def read_test(text: str, subject: Subject) -> Unary:
    """Read a cell. Raises `UnreadableError`.

    >>> from inovrules.plugins import Text
    >>> from inovrules.plugins import Subject
    >>> read_test("(1..5], >= 9", Subject("n", "integer", Text("N", "N"))).holds(5)
    True
    """
    text = text.strip()
    if text in ("", "-", "–"):
        return Anything()
    if found := _NEGATED.match(text):
        return AnyOf(_listed(found[1], subject), negated=True)
    tests = _listed(text, subject)
    return tests[0] if len(tests) == 1 else AnyOf(tests)


def _listed(text: str, subject: Subject) -> tuple[Unary, ...]:
    if subject.type in NUMBERS and _COMMA.search(text):
        raise UnreadableError(text)
    return tuple(_single(part, subject) for part in _parts(text))


def _parts(text: str) -> list[str]:
    """Part a list at its commas, but for those in quotes.

    >>> _parts('"a, b", c')
    ['"a, b"', 'c']
    """
    parts, quoted = [""], False
    for character in text:
        quoted ^= character == '"'
        if character == "," and not quoted:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


def _single(text: str, subject: Subject) -> Unary:
    if found := _INTERVAL.match(text):
        return _interval(found, subject)
    if found := _COMPARED.match(text):
        value = _literal(found[2].strip(), subject)
        if found[1] in ("=", "!="):
            return Exactly(value) if found[1] == "=" else AnyOf((Exactly(value),), negated=True)
        if subject.type not in ORDERED:
            raise UnreadableError(text)
        is_open = len(found[1]) == 1
        return Between(low=value, low_open=is_open) if found[1][0] == ">" else Between(high=value, high_open=is_open)
    return Exactly(_literal(text, subject))


def _interval(found: re.Match[str], subject: Subject) -> Between:
    low, high = _literal(found[2], subject), _literal(found[3], subject)
    if subject.type not in ORDERED or low > high:
        raise UnreadableError(found[0])
    return Between(low, high, low_open=found[1] != "[", high_open=found[4] != "]")


def _literal(text: str, subject: Subject) -> Any:  # noqa: ANN401 - of the column's type
    if subject.type in NUMBERS:
        return number(text)
    if subject.type == "date":
        return _day(text)
    if subject.type == "flag":
        if text.lower() not in _FLAGS:
            raise UnreadableError(text)
        return _FLAGS[text.lower()]
    word = text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text
    if not word or (subject.type == "choice" and word not in subject.options):
        raise UnreadableError(text)
    return word


def number(text: str) -> int | Fraction:
    """Read an exact number with a decimal point. Raises `UnreadableError`.

    >>> number("2.50")
    Fraction(5, 2)
    """
    if not _NUMBER.match(text) or _GROUPED.match(text):
        raise UnreadableError(text)
    exact = Fraction(text)
    return exact.numerator if exact.denominator == 1 else exact


def _day(text: str) -> date:
    found = _DAY.match(text)
    try:
        return date.fromisoformat(found[1] if found else text)
    except ValueError:
        raise UnreadableError(text) from None
