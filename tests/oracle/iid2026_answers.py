"""Levels of the 2026 rows from raw answers, flat, from the printed tables.

Where printed bands overlap the better level is tested first, so it wins. An answer outside every band is level 0.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

# row: [(level, from, to)], best level first, as printed; None = open
TWO_DECIMALS: dict[str, list[tuple[int, str | None, str | None]]] = {
    "3": [(3, "8.17", None), (2, "-50.33", "8.16"), (1, None, "-50.32")],
    "4": [(3, "5.23", None), (2, "2.05", "5.23"), (1, None, "2.04")],
    "5a": [(3, "0.36", None), (2, "0.01", "0.36"), (1, None, "0.00")],
    "5b": [(3, None, "2.35"), (2, "2.34", "5.92"), (1, "5.91", None)],
    "6": [(3, "94.76", None), (2, "-47.43", "94.75"), (1, None, "-47.42")],
    "7": [(3, "33.85", None), (2, "-5.15", "33.84"), (1, None, "-5.14")],
    "10a": [(3, "1.16", None), (2, "0.08", "1.15"), (1, None, "0.07")],
    "10b": [(3, None, "4.82"), (2, "4.81", "13.11"), (1, "13.10", None)],
    "11a": [(3, "0.90", None), (2, "0.56", "0.90"), (1, None, "0.55")],
    "11b": [(3, "80.00", None), (2, "70.00", "79.99"), (1, None, "69.99")],
    "33b": [(3, "50.01", None), (2, "20.01", "50.00"), (1, "5.00", "20.00")],
    "33c": [(3, "20.01", "30.00"), (2, "10.01", "20.00"), (1, "0.01", "10.00")],
    "33d": [(3, "20.00", None), (2, "10.00", "19.99"), (1, "0.01", "9.99")],
}

WHOLE: dict[str, list[tuple[int, str | None, str | None]]] = {
    "2a": [(3, "3", "3"), (2, "2", "2"), (1, "1", "1")],
    "2b": [(3, "4", None), (2, "3", "3"), (1, "2", "2")],
    "13a": [(3, "8", None), (2, "4", "7"), (1, "1", "3")],
    "17": [(3, "31", None), (2, "11", "30"), (1, "1", "10")],
    "20": [(3, "3", None), (2, "2", "2"), (1, "1", "1")],
    "22": [(3, "5", None), (2, "4", "4"), (1, "3", "3")],
    "24": [(3, "5", None), (2, "3", "4"), (1, "2", "2")],
    "27": [(3, "3", None), (2, "2", "2"), (1, "1", "1")],
    "28": [(3, "1", "1"), (2, "2", "5"), (1, "6", None)],
    "29": [(3, "91", None), (2, "51", "90"), (1, None, "50")],
    "31": [(3, "3", "3"), (2, "2", "2"), (1, "1", "1")],
    "32": [(3, "1", "4"), (2, "5", "8"), (1, "9", None)],
    "33a": [(3, "501", None), (2, "201", "500"), (1, "1", "200")],
    "33e": [(3, "201", None), (2, "101", "200"), (1, "1", "100")],
    "33f": [(3, "3", "3"), (2, "2", "2"), (1, "1", "1")],
    "35": [(3, "5", "5"), (2, "3", "4"), (1, "1", "2")],
}

# our short words for the printed choices
CHOICES: dict[str, dict[str, int]] = {
    "1": {"misi": 1, "visi": 2, "misi dan visi": 3},
    "8": {"tmp": 1, "tw": 1, "wdp": 2, "wtp": 3},
    "9": {"d": 1, "c": 1, "b": 2, "a": 3},
    "12": {"piagam": 1, "piagam dan insentif": 2, "piagam, insentif dan mekanisme kontrol": 3},
    "13b": {"kurang": 1, "cukup": 1, "baik": 2, "sangat baik": 3, "unggul": 3},
    "14": {"rancangan": 1, "disepakati": 2, "perkada": 3},
    "15": {"sosialisasi": 1, "sosialisasi dan fasilitasi": 2, "sosialisasi, fasilitasi dan pembiayaan": 3},
    "16": {"sk kepala daerah": 1, "keputusan kepala perangkat daerah a.n.": 1, "perkada": 2, "perda": 3},
    "19": {"manual": 1, "elektronik": 2, "daring": 3},
    "23": {"tanpa surat": 1, "kepala perangkat daerah": 2, "kepala daerah": 3},
    "25": {"foto": 1, "media sosial atau milik pemda": 2, "media bukan pemda": 3},
    "26": {"cetak": 1, "elektronik": 2, "daring": 3},
    "29": {"tidak ada pengaduan": 1},
    "30": {"terpisah": 1, "satu unit": 2, "lintas unit": 3},
    "34": {"internal": 1, "skm": 2, "eksternal": 3},
}


def read_at(value: Fraction, digits: int) -> Fraction:
    """A value at the printed precision, half up (a negative half away from zero)."""
    scale = 10**digits
    size = abs(value)
    units = (2 * scale * size.numerator + size.denominator) // (2 * size.denominator)
    return Fraction(units if value >= 0 else -units, scale)


def numeric_level(row: str, answer: Fraction | int | str) -> int:
    """Level of a numeric row; the answer is read at the precision of the printed bands."""
    if row in TWO_DECIMALS:
        value, bands = read_at(Fraction(answer), 2), TWO_DECIMALS[row]
    else:
        value, bands = read_at(Fraction(answer), 0), WHOLE[row]
    for level, low, high in bands:
        if (low is None or value >= Fraction(low)) and (high is None or value <= Fraction(high)):
            return level
    return 0


def choice_level(row: str, answer: str) -> int:
    """Level of a row answered by one of the words of CHOICES."""
    return CHOICES[row][answer]


def budget_level(years: Collection[str]) -> int:
    """Row 18 from the budget years named, out of T-2, T-1 and T-0: two must be running years."""
    if {"T-2", "T-1", "T-0"} <= set(years):
        return 3
    if {"T-1", "T-0"} <= set(years) or {"T-2", "T-1"} <= set(years):
        return 2
    return 1 if years else 0


def rkpd_level(years: Collection[str]) -> int:
    """Row 21 from the RKPD years named: T-0 only helps on top of both earlier years."""
    if {"T-2", "T-1", "T-0"} <= set(years):
        return 3
    if {"T-2", "T-1"} <= set(years):
        return 2
    return 1 if "T-1" in years or "T-2" in years else 0
