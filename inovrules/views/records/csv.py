"""Records as CSV: one table that data frames and databases read, and in which nothing is executed by a spreadsheet."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from inovrules.exact import Rounding, exact_text
from inovrules.views.records.building import records_of
from inovrules.views.records.columns import COLUMNS
from inovrules.views.terminal.clean import clean

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.views.report import Report

BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for something else
_TEXTS = frozenset(column.name for column in COLUMNS if column.kind == "text")
_DECIMALS = Rounding(10, "half_even")
# What spreadsheets take for the beginning of a formula: at the start of a cell, or behind what another one takes for the end of a cell.
_FORMULA = re.compile(r"(^|;)(?=\s*\"?[=+\-@\uff1d\uff0b\uff0d\uff20])", re.MULTILINE)


def render(report: Report) -> str:
    """Write the records of all scorecards: a line with the names of the columns, then a line each, as RFC 4180 says.

    Decimals that don't end are rounded to ten digits, half to even.
    """
    table, cells = StringIO(), _Cells()
    writer = csv.writer(table)
    writer.writerow([column.name for column in COLUMNS])
    for card in report.scorecards:
        for record in records_of(card, report.language, cells.number):
            writer.writerow([cells.text(value) if name in _TEXTS else cells.plain(value) for name, value in record.items()])
    return BYTE_ORDER_MARK + table.getvalue()


class _Cells:
    """The cells of one table; what stands in many is written once."""

    def __init__(self) -> None:
        self.texts: dict[object, str] = {None: ""}
        self.numbers: dict[Exact, str] = {}

    def number(self, value: Exact) -> str:
        known = self.numbers.get(value)
        return self.numbers.setdefault(value, decimal_text(value)) if known is None else known

    def text(self, value: object) -> str:
        known = self.texts.get(value)
        return self.texts.setdefault(value, harmless(clean(str(value)))) if known is None else known

    def plain(self, value: object) -> str:
        """Write what is no text: nothing in it has to be made harmless."""
        if value is None:
            return ""
        return str(value).lower() if isinstance(value, bool) else str(value)


def decimal_text(value: Exact) -> str:
    """Write a number as a decimal, exactly where it has at most ten digits behind the point.

    >>> from fractions import Fraction
    >>> decimal_text(Fraction(160, 3)), decimal_text(Fraction(-1, 4))
    ('53.3333333333', '-0.25')
    """
    return exact_text(_DECIMALS.apply(value))


def harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula.

    >>> harmless("=HYPERLINK(A1)"), harmless("Dinas; -1"), harmless("a=b")
    ("'=HYPERLINK(A1)", "Dinas;' -1", 'a=b')
    """
    return _FORMULA.sub(r"\1'", text)
