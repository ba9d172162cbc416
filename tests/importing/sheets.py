"""Tables for tests, made without opening a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from inovrules import Engine
from inovrules.importing import Imported, Wish, import_tables
from inovrules.tables import Sheet, Tables

if TYPE_CHECKING:
    from inovrules.ruleset import Ruleset
    from inovrules.tables import CellValue

EXAMPLES = Path(__file__).parents[2] / "examples"
CSV, XLSX = (EXAMPLES / f"ekspor-kabupaten-contoh.{suffix}" for suffix in ("csv", "xlsx"))
HEAD = ("no", "judul_inovasi", "pemda", "opd", "tanggal_input")
ENGINE = Engine()
OWN = """
format: inovrules/1
id: kolom
version: 1.0.0
title: {id: Kolom, en: Column}
authority: {id: Kabupaten Contoh, en: Kabupaten Contoh}
missing: zero
facts:
  innovation:
    solar_panels: {type: integer, minimum: 0, title: {id: Jumlah panel surya, en: Solar panels}, aliases: [Panel]}
scores:
  - {id: panels, scope: innovation, title: {id: Panel, en: Panels}, evaluator: bands, from: solar_panels, bands: [{level: 1, from: 1}], otherwise: 0}
publish: [{score: panels, digits: 0, mode: half_up, classify_on: published, rank_on: exact}]
"""
"""A small ruleset of somebody's own, which loads fast."""


@cache
def ruleset(name: str = "iid-2026") -> Ruleset:
    return ENGINE.load_ruleset(name)


def sheet(*rows: tuple[CellValue, ...], label: str = "", hidden: bool = False) -> Sheet:
    width = max(map(len, rows), default=0)
    return Sheet(label, "ekspor.xlsx", label, tuple((*row, *(None,) * (width - len(row))) for row in rows), hidden=hidden)


def imported(*sheets: Sheet, name: str = "iid-2026", **wish: object) -> Imported:
    return import_tables(Tables("ekspor.xlsx", sheets), "ekspor.xlsx", ruleset(name), Wish(**wish))  # type: ignore[arg-type]


def one(heading: str, *values: CellValue, name: str = "iid-2026") -> Imported:
    """Import innovations that differ in one column only."""
    rows = [(place, f"Inovasi {place}", "Kabupaten Contoh", "Dinas Sosial", "2026-06-01", value) for place, value in enumerate(values, 1)]
    return imported(sheet((*HEAD, heading), *rows), name=name)


def facts(heading: str, *values: CellValue) -> list[dict[str, object]]:
    """Give the facts that a column makes of some cells."""
    return [unit.get("facts", {}) for unit in one(heading, *values).portfolio["innovations"]]
