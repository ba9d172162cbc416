"""The official rows of IID 2026, copied from the collected facts: `iid2026_official.tsv`, one row a line.

Indonesian texts, numbers, file types and confidence are the sources' own; nothing here was read from the ruleset.
"""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

from attrs import frozen


@frozen
class Row:
    """One scored row: what it is called, what it weighs, its three levels and what is said about its sources."""

    aspect: str
    code: str
    name: str
    variable: str
    weight: Fraction
    mandatory: bool
    levels: tuple[str, str, str]
    scores: tuple[Fraction, Fraction, Fraction]
    files: str
    confidence: str


def _row(cells: dict[str, str]) -> Row:
    level, score = ([cells[f"{key}_{number}"] for number in (1, 2, 3)] for key in ("level", "score"))
    return Row(
        cells["aspect"],
        cells["code"],
        cells["name"],
        cells["variable"],
        Fraction(cells["weight"]),
        cells["mandatory"] == "yes",
        (level[0], level[1], level[2]),
        (Fraction(score[0]), Fraction(score[1]), Fraction(score[2])),
        cells["files"],
        cells["confidence"],
    )


def _rows() -> tuple[Row, ...]:
    with Path(__file__).with_name("iid2026_official.tsv").open(encoding="utf-8", newline="") as file:
        return tuple(map(_row, csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)))


ROWS = _rows()
