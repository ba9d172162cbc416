"""Indeks Inovasi Daerah 2026, computed flat from the text of the regulation.

Source: Surat Kepala BSKDN 400.10.11/1887/BSKDN (29 April 2026), Lampiran I, as collected in public applications.
No ruleset is read here and nothing of the package is imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from .iid2026_answers import budget_level, choice_level, numeric_level, rkpd_level
from .iid2026_data import BETWEEN_PRINTED, GOLDEN, PREDICATES, THRESHOLDS, UNSTATED

__all__ = [
    "BETWEEN_PRINTED",
    "GOLDEN",
    "PREDICATES",
    "SID_WEIGHTS",
    "SPD_WEIGHTS",
    "THRESHOLDS",
    "UNSTATED",
    "YANDAS",
    "budget_level",
    "choice_level",
    "count_score",
    "covered",
    "iid",
    "index",
    "index_from_levels",
    "maturity",
    "numeric_level",
    "predicate",
    "published",
    "rkpd_level",
    "sid_average",
    "spd",
    "total",
]

Levels = Mapping[str, int]

SPD_WEIGHTS = {
    "1": Fraction(1),
    "2a": Fraction(1),
    "2b": Fraction(1),
    "3": Fraction(1),
    "4": Fraction(1),
    "5a": Fraction(3, 4),
    "5b": Fraction(3, 4),
    "6": Fraction(3, 2),
    "7": Fraction(3, 2),
    "8": Fraction(3, 2),
    "9": Fraction(1),
    "10a": Fraction(3, 4),
    "10b": Fraction(3, 4),
    "11a": Fraction(3, 4),
    "11b": Fraction(3, 4),
    "12": Fraction(2),
    "13a": Fraction(1),
    "13b": Fraction(1),
    "14": Fraction(1),
    "15": Fraction(1),
}

SID_WEIGHTS = {
    "16": Fraction(3),
    "17": Fraction(2),
    "18": Fraction(2),
    "19": Fraction(2),
    "20": Fraction(1),
    "21": Fraction(2),
    "22": Fraction(1),
    "23": Fraction(1),
    "24": Fraction(1),
    "25": Fraction(1),
    "26": Fraction(1),
    "27": Fraction(1),
    "28": Fraction(2),
    "29": Fraction(1),
    "30": Fraction(2),
    "31": Fraction(3),
    "32": Fraction(2),
    "33": Fraction(3),
    "34": Fraction(2),
    "35": Fraction(4),
}

YANDAS = (
    "Pendidikan",
    "Kesehatan",
    "Pekerjaan Umum dan Penataan Ruang",
    "Perumahan Rakyat dan Kawasan Permukiman",
    "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
    "Sosial",
)


def _points(weights: Mapping[str, Fraction], levels: Levels) -> Fraction:
    """Sum of weight times level; a row that is not filled has level 0."""
    points = Fraction(0)
    for row, level in levels.items():
        if row not in weights or level not in (0, 1, 2, 3):
            raise ValueError(f"row {row}, level {level}")
        points += weights[row] * level
    return points


def spd(levels: Levels) -> Fraction:
    """Points of the 20 SPD rows, 0 to 63."""
    return _points(SPD_WEIGHTS, levels)


def maturity(levels: Levels) -> Fraction:
    """Points of the 20 SID rows of one innovation, 0 to 111 (row 33 by its one chosen basis)."""
    return _points(SID_WEIGHTS, levels)


def sid_average(maturities: Sequence[Fraction | int], n: int | None = None) -> Fraction:
    """Sum of the maturities over MAX(12, n); n is the number of innovations unless stated."""
    count = len(maturities) if n is None else n
    return sum((Fraction(m) for m in maturities), Fraction(0)) / max(12, count)


def covered(affairs: Iterable[str]) -> int:
    """How many of the six basic-service affairs have at least one innovation."""
    return len(set(affairs) & set(YANDAS))


def count_score(n: int, yandas_covered: int) -> Fraction:
    """MIN(n, 200) x 0.38, or 0 when fewer than five of the six affairs are covered."""
    if yandas_covered < 5:
        return Fraction(0)
    return min(n, 200) * Fraction(38, 100)


def total(spd_points: Fraction | int, average: Fraction, count: Fraction) -> Fraction:
    """SPD + SID average + count score, 0 to 250."""
    return Fraction(spd_points) + average + count


def iid(total_points: Fraction) -> Fraction:
    """The unrounded index, 0 to 100."""
    return total_points / 250 * 100


def hundredths(value: Fraction) -> int:
    """A value in hundredths, half up; for values that are not negative."""
    if value < 0:
        raise ValueError("half up of a negative value is not stated in the source")
    return (200 * value.numerator + value.denominator) // (2 * value.denominator)


def published(value: Fraction) -> str:
    """The figure as printed, two decimals, half up."""
    whole, rest = divmod(hundredths(value), 100)
    return f"{whole}.{rest:02d}"


def predicate(index: Fraction) -> str:
    """The predicate, read on the published figure."""
    figure = hundredths(index)
    if figure >= 6501:
        return "Sangat Inovatif"
    if figure >= 4001:
        return "Inovatif"
    if figure >= 1:
        return "Kurang Inovatif"
    return "Tidak Dapat Dinilai"


def index(spd_points: Fraction | int, maturities: Sequence[Fraction | int], yandas_covered: int) -> dict[str, Fraction]:
    """All figures of one region from SPD points, maturities and affairs covered."""
    average = sid_average(maturities)
    count = count_score(len(maturities), yandas_covered)
    points = total(spd_points, average, count)
    return {
        "spd": Fraction(spd_points),
        "sid_average": average,
        "count": count,
        "sid": average + count,
        "total": points,
        "iid": iid(points),
    }


def index_from_levels(spd_levels: Levels, innovations: Sequence[Levels], affairs: Iterable[str]) -> dict[str, Fraction]:
    """All figures of one region from the levels of every row."""
    return index(spd(spd_levels), [maturity(levels) for levels in innovations], covered(affairs))
