"""A cell that is being read, and where its faults go."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.located.source import scalar_text
from inovrules.located.text import hidden
from inovrules.tables.model import UNKNOWN_DIGITS, CellError, is_blank
from inovrules.tables.reading.making import lost_at, scalar

if TYPE_CHECKING:
    from inovrules.faults import Collector, Place
    from inovrules.forms import Column
    from inovrules.located import Node, ScalarNode
    from inovrules.tables.model import CellValue

_SHOWN = 80
_NO_ANSWERS = frozenset(["n/a", "na", "n.a."])
_CODES = frozenset(["id", "opd", "of", "a", "b", "code", "indicator"])


@frozen(eq=False)
class Cell:
    """The value of a cell, its column in the form, its place and its path in the portfolio."""

    value: CellValue
    column: Column
    place: Place
    path: str
    faults: Collector

    def fault(self, code: str, /, **values: object) -> ScalarNode:
        """Note a fault, and give what stands for the value that can't be read."""
        self.faults.add(code, self.place, self.path, **values)
        return lost_at(self.place)

    def scalar(self, text: str) -> ScalarNode:
        """Give a scalar at this cell."""
        return scalar(text, self.place)

    @property
    def shown(self) -> str:
        """The start of the value, for a message."""
        return plain_text(self.value)[:_SHOWN]

    def broken(self) -> Node | None:
        """Refuse what is no value: errors of formulas, lost digits, hidden characters, marks that stand for no answer."""
        value = self.value
        if value is UNKNOWN_DIGITS:
            return self.fault("IR138")
        if isinstance(value, CellError):
            return self.fault("IR137" if value.text == "=" else "IR136", value=value.text)
        if isinstance(value, str):
            if name := hidden(value):
                return self.fault("IR117", name=name)
            if self.column.type not in ("choice", "flag") and is_no_answer(value):
                return self.fault("IR241", value=value.strip())
        if self.is_code and isinstance(value, Decimal | date):
            return self.fault("IR242" if isinstance(value, Decimal) else "IR243", value=plain_text(value))
        return None

    @property
    def is_code(self) -> bool:
        """Whether this is a text that spreadsheets like to turn into a number or a date."""
        return self.column.fact is None and self.column.path[-1] in _CODES


def is_no_answer(text: str) -> bool:
    """Whether a text only says that there is no answer.

    >>> is_no_answer(" - "), is_no_answer("N/A"), is_no_answer("tidak ada")
    (True, True, False)
    """
    bare = text.strip().casefold()
    return bare in _NO_ANSWERS or not any(character.isalnum() for character in bare)


def plain_text(value: CellValue) -> str:
    """Write a value as the text that a portfolio would hold."""
    if is_blank(value):
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, CellError):
        return value.text
    return scalar_text(value.date() if isinstance(value, datetime) else value) or ""


def is_day(value: CellValue) -> bool:
    """Whether a cell holds a date."""
    return isinstance(value, date)
