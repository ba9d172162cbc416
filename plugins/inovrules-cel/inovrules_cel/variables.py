"""Facts as variables of an expression: whole numbers, texts, flags, dates and lists, never a number with a binary fraction."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from inovrules.plugins import Subject

REPORTED = "reported"
AS_OF = "as_of"
YEAR = "assessment_year"
RESERVED = frozenset([REPORTED, AS_OF, YEAR])
KEYWORDS = frozenset(
    [
        "as",
        "break",
        "const",
        "continue",
        "else",
        "false",
        "for",
        "function",
        "if",
        "import",
        "in",
        "let",
        "loop",
        "namespace",
        "null",
        "package",
        "return",
        "true",
        "var",
        "void",
        "while",
    ]
)
LARGEST = 2**63 - 1
MOST_ITEMS = 1000
_TYPES = {"flag": "bool", "choice": "string", "text": "string", "date": "timestamp", "integer": "int", "level": "int"}


class UnreadableError(ValueError):
    """A value that is no value of its variable, such as a number with more digits than the ruleset reads."""


@frozen
class Variable:
    """A fact as a variable: its name, its type in CEL, and with how many decimals a number is counted."""

    name: str
    type: str
    digits: int = 0

    def read(self, value: Any) -> Any:  # noqa: ANN401 - any value of a fact
        """Give a fact's value as CEL is given it. Raises `UnreadableError`."""
        if self.type == "int":
            return self._whole(value)
        if self.type == "timestamp":
            return midnight(value.day)
        if self.type.startswith("list"):
            if len(value) > MOST_ITEMS:
                raise UnreadableError(self.name)
            return list(value)
        return value

    def _whole(self, value: int | Decimal | Fraction) -> int:
        counted = Fraction(value) * 10**self.digits
        if counted.denominator != 1 or abs(counted) > LARGEST:
            raise UnreadableError(self.name)
        return int(counted)


def midnight(day: Any) -> datetime:  # noqa: ANN401 - a date
    """Give a day as CEL knows moments.

    >>> from datetime import date
    >>> midnight(date(2026, 7, 1)).isoformat()
    '2026-07-01T00:00:00+00:00'
    """
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def type_of(subject: Subject) -> str:
    """Give the type of a fact's variable; empty for numbers that aren't always whole."""
    if subject.type == "list":
        return "list(int)" if subject.fact is not None and subject.fact.of == "integer" else "list(string)"
    return _TYPES.get(subject.type, "int" if subject.scale.whole else "")


def variables(subjects: tuple[Subject, ...], digits: Mapping[str, int]) -> tuple[Variable, ...]:
    """Give the variables of an indicator's facts."""
    return tuple(Variable(each.name, type_of(each) or "int", digits.get(each.name, 0)) for each in subjects)
