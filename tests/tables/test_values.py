"""What stands in a cell is read in the one way that it can be, or is a fault; never guessed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from inovrules import Engine
from inovrules.exact import Span
from inovrules.facts import PartialDate
from inovrules.faults import FaultError
from inovrules.located import read_value
from inovrules.plugins.reading import Content
from inovrules.tables.model import UNKNOWN_DIGITS, CellError, Sheet, Tables

if TYPE_CHECKING:
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset

ENGINE = Engine()


@pytest.fixture(scope="module")
def ruleset() -> Ruleset:
    """Give the ruleset of these tests."""
    return ENGINE.load_ruleset("tests/tables/form.yaml")


def read(ruleset: Ruleset, heading: str, value: Any) -> Any:
    """Read one cell of an innovation; gives the value of the fact, or the codes of its faults."""
    try:
        portfolio = _portfolio(ruleset, heading, value)
    except FaultError as error:
        return [fault.code if str(fault.place) == "form.xlsx, Inovasi!B2" else str(fault) for fault in error.faults]
    return portfolio.innovations[0].facts[heading.partition(".")[0]]


def _portfolio(ruleset: Ruleset, heading: str, value: Any) -> Portfolio:
    start = Sheet("Mulai", "form.xlsx", "Mulai", (("region.name", "Kabupaten Rekaan"), ("as_of", date(2026, 7, 1))))
    innovations = Sheet("Inovasi", "form.xlsx", "Inovasi", (("name", heading), ("Satu", value)))
    return _read(Tables("form.xlsx", (start, innovations)), ruleset)


def _read(tables: Tables, ruleset: Ruleset) -> Portfolio:
    return ENGINE.read_portfolio(Content(read_value({}), tables=tables), [ruleset])


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (1026, 1026), ("1.026", 1026), ("1026", 1026), (" 1.026.000 ", 1026000), ("1,026,000", 1026000), ("0", 0), ("+5", 5),
        ("1,026", ["IR218"]), ("10,5", ["IR206"]), (Decimal("10.5"), ["IR206"]), ("010", ["IR205"]), ("12 orang", ["IR205"]),
        ("1.02", ["IR206"]), ("1.0260", ["IR206"]), ("1e3", ["IR205"]), ("83 %", ["IR205"]), ("tidak ada", ["IR205"]), (True, ["IR205"]),
        ("-", ["IR241"]), (" – ", ["IR241"]), ("N/A", ["IR241"]), ("?", ["IR241"]), ("#N/A", ["IR205"]),
        (CellError("#REF!"), ["IR136"]), (CellError("="), ["IR137"]), (UNKNOWN_DIGITS, ["IR138"]), ("12\x07", ["IR117"]),
        (date(2024, 8, 12), ["IR243"]), (-1, ["IR204"]), ("−1", ["IR204"]),
        (None, None), ("", None), ("  ", None), ("\u00a0", None),
        ("> 4.000", Span(4000, None, low_open=True)), (">=4000", Span(4000)), ("≥ 4000", Span(4000)), ("< 5", Span(None, 5, high_open=True)),
        ("<= 5", Span(None, 5)), ("± 70", Span(70, 70, about=True)), ("10 – 20", Span(10, 20)), ("10 s.d. 1.020", Span(10, 1020)),
        ("10-20", Span(10, 20)), ("20 – 10", ["IR207"]), ("> 1,026", ["IR218"]), ("> banyak", ["IR205"]), ("10 –", ["IR205"]),
        ("> 4.000 (lebih dari empat ribu)", Span(4000, None, low_open=True, said="lebih dari empat ribu")), ("4000 (kira-kira)", ["IR205"]),
    ],
)  # fmt: skip
def test_whole_numbers(ruleset: Ruleset, value: Any, wanted: Any) -> None:
    """A single point marks thousands; a single comma may be either."""
    assert read(ruleset, "people", value) == wanted


@pytest.mark.parametrize("heading", ["ratio", "depth"])
@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("83,32", Decimal("83.32")), ("83.32", Decimal("83.32")), (Decimal("83.32"), Decimal("83.32")), ("1.026,5", Decimal("1026.5")),
        ("1,026.5", Decimal("1026.5")), ("1.026.000", Decimal(1026000)), ("0,125", Decimal("0.125")), ("1,0265", Decimal("1.0265")),
        (Decimal("1.026"), Decimal("1.026")), ("1.026", ["IR218"]), ("1,026", ["IR218"]), ("1.26,5", ["IR205"]), ("1.0.2", ["IR205"]),
        ("1026,500", Decimal("1026.500")), ("-1,5", Decimal("-1.5")), ("- 1,5", Decimal("-1.5")), ("--1", ["IR205"]),
    ],
)  # fmt: skip
def test_decimals(ruleset: Ruleset, heading: str, value: Any, wanted: Any) -> None:
    """With a comma or a point, whatever YAML would need; what could be grouped isn't read, unless the cell is a number."""
    assert read(ruleset, heading, value) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("83,32 %", Decimal("83.32")), ("83%", Decimal(83)), (83, Decimal(83)), (Decimal("83.32"), Decimal("83.32")), ("0,5 %", Decimal("0.5")),
        ("1 %", Decimal(1)), ("150 %", Decimal(150)), (0, Decimal(0)), ("0", Decimal(0)), (Decimal("1.5"), Decimal("1.5")),
        (Decimal("0.83"), ["IR240"]), ("0,83", ["IR240"]), (1, ["IR240"]), ("1", ["IR240"]), ("> 0,5", ["IR240"]),
        ("> 70 %", Span(70, None, low_open=True)), ("10 – 20 %", Span(10, 20)), ("1.026 %", ["IR218"]),
    ],
)  # fmt: skip
def test_percentages(ruleset: Ruleset, value: Any, wanted: Any) -> None:
    """Up to one, a number without its sign may be a share."""
    assert read(ruleset, "share", value) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Rp 1.500.000,00", Decimal("1500000.00")), ("Rp1.500.000,-", Decimal(1500000)), ("Rp. 1.500.000", Decimal(1500000)),
        ("1.500.000", Decimal(1500000)), ("1,500,000.50", Decimal("1500000.50")), (1500000, Decimal(1500000)), ("IDR 25", Decimal(25)),
        (Decimal("1.026"), Decimal("1.026")), ("1.500", ["IR218"]), ("Rp 1.500", ["IR218"]), ("1,5 juta", ["IR205"]), ("Rp", ["IR205"]),
        ("Rp 10 – Rp 20", Span(10, 20)),
    ],
)  # fmt: skip
def test_amounts(ruleset: Ruleset, value: Any, wanted: Any) -> None:
    """With the currency and without; words for large numbers aren't read."""
    assert read(ruleset, "budget", value) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (date(2024, 8, 12), PartialDate.of(2024, 8, 12)), (datetime(2024, 8, 12, 10, 30), PartialDate.of(2024, 8, 12)),  # noqa: DTZ001
        ("12 Agustus 2024", PartialDate.of(2024, 8, 12)), ("12 AGT 2024", PartialDate.of(2024, 8, 12)), ("1 May 2024", PartialDate.of(2024, 5, 1)),
        ("Nopember 2024", PartialDate.of(2024, 11)), ("2024", PartialDate.of(2024)), (2024, PartialDate.of(2024)), ("03/2024", PartialDate.of(2024, 3)),
        ("13/08/2024", PartialDate.of(2024, 8, 13)), ("13-08-2024", PartialDate.of(2024, 8, 13)), ("08/08/2024", PartialDate.of(2024, 8, 8)),
        ("12/08/2024", ["IR244"]), ("12.08.2024", ["IR244"]), ("08/13/2024", ["IR201"]), ("31/02/2024", ["IR201"]), ("30 Februari 2024", ["IR201"]),
        ("12/08/24", ["IR201"]), ("Senin", ["IR201"]), (45516, ["IR201"]), ("awal 2024", PartialDate.of(2024, said="awal 2024")),
        ("Juli 2017 s.d. Juni 2018", PartialDate(date(2017, 7, 1), date(2018, 6, 30))), ("2017-07 – 2018-06", PartialDate(date(2017, 7, 1), date(2018, 6, 30))),
        ("2017-07 – 2018-06 (dua tahun)", PartialDate(date(2017, 7, 1), date(2018, 6, 30), "dua tahun")), ("2018 – 2017", ["IR219"]),
        ("-", ["IR241"]),
    ],
)  # fmt: skip
def test_dates(ruleset: Ruleset, value: Any, wanted: Any) -> None:
    """As Excel keeps them, as a portfolio writes them, and in words; day and month are never exchanged."""
    assert read(ruleset, "started", value) == wanted


@pytest.mark.parametrize(
    ("heading", "value", "wanted"),
    [
        ("stage", "in_use", "in_use"), ("stage", " PENERAPAN", "in_use"), ("stage", "initiative", "idea"), ("stage", "Penerapan penuh", ["IR202"]),
        ("stage", "-", ["IR241"]), ("stage", "Uji coba; terbatas", "trial"), ("stage", 3, ["IR202"]),
        ("open", "Ya", True), ("open", False, False), ("open", "TIDAK", False), ("open", 1, ["IR203"]), ("open", "mungkin", ["IR203"]),
        ("needs", "Tenaga; dana,  hibah", ("staff", "money")), ("needs", "Dana, hibah", ("money",)), ("needs", "Tenaga, Dana", ["IR202"]),
        ("needs", "; Tenaga ;", ("staff",)), ("words", "air; tanah", ("air", "tanah")), ("years", "2024; 2.025", (2024, 2025)),
        ("years", 2024, (2024,)), ("years", "2024; 2,025", ["IR218"]),
        ("about", " Air untuk semua. ", "Air untuk semua."), ("about", 12, "12"), ("about", date(2024, 8, 12), "2024-08-12"),
        ("about", "-", ["IR241"]), ("about", "tidak ada", "tidak ada"), ("grade", "2", 2),
    ],
)  # fmt: skip
def test_other_types(ruleset: Ruleset, heading: str, value: Any, wanted: Any) -> None:
    """Options by name or title, lists by semicolons, texts as they are."""
    assert read(ruleset, heading, value) == wanted
