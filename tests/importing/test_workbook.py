"""An import written as a workbook says the same as the one in YAML; where each innovation comes from stands in its note."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from inovrules.importing import import_file
from inovrules.importing.workbook import workbook
from tests.importing.sheets import CSV, ENGINE, ruleset

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.portfolio import Portfolio, Unit


@cache
def plain() -> Portfolio:
    return ENGINE.load_portfolio(import_file(CSV, ruleset()).portfolio, [ruleset()])


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    file: Path = tmp_path_factory.mktemp("import") / "portofolio.xlsx"
    file.write_bytes(workbook(import_file(CSV, ruleset()), ruleset(), ENGINE, "id"))
    return ENGINE.load_portfolio(file, [ruleset()])


def told(unit: Unit) -> tuple[object, ...]:
    return (
        unit.id,
        unit.name,
        unit.opd,
        dict(unit.facts),
        dict(unit.reported),
        [(each.subjects, each.kind, each.reference) for each in unit.documents],
    )


def test_it_says_the_same(read: Portfolio) -> None:
    assert [told(unit) for unit in read.innovations] == [told(unit) for unit in plain().innovations]
    assert [(unit.id, unit.name) for unit in read.opds] == [(unit.id, unit.name) for unit in plain().opds]
    assert (read.region.name, read.level, read.as_of) == (plain().region.name, plain().level, plain().as_of)


def test_notes_hold_where_it_comes_from(read: Portfolio) -> None:
    for unit, other in zip(read.innovations, plain().innovations, strict=True):
        assert (unit.note or "").startswith(other.note or "")
        assert "ekspor-kabupaten-contoh.csv B" in (unit.note or "")
