"""A figure that somebody gave of a score goes from its column to `reported`, whatever a cell calls the number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from inovrules.facts import FactDeclaration
from inovrules.faults import Collector
from inovrules.forms import Form
from inovrules.forms.told import Told
from inovrules.forms.workbook import workbook_bytes
from inovrules.messages import Text
from inovrules.tables import open_tables
from inovrules.tables.reading.portfolio import portfolio_node
from inovrules.testing.plain import plain

if TYPE_CHECKING:
    from pathlib import Path

    from inovrules.forms.workbook.cells import Cell

SCORE = FactDeclaration("maturity", "innovation", "decimal", Text("Kematangan", "Maturity"), minimum=0, maximum=111)


@pytest.mark.parametrize(("cell", "read"), [(87, "87"), (Decimal("87.5"), "87.5"), ("87,5", "87.5"), (None, None)])
def test_a_reported_figure(cell: Cell, read: str | None, tmp_path: Path) -> None:
    form = Form.of({}, reported={"innovation": {"maturity": SCORE}})
    row: dict[tuple[str, ...], Cell] = {("name",): "Ronda", ("reported", "maturity"): cell}
    file = tmp_path / "form.xlsx"
    start: dict[tuple[str, ...], Cell] = {("region", "name"): "Kabupaten", ("as_of",): "2026-07-01"}
    file.write_bytes(workbook_bytes(form, [], Told("id", {}), {"start": [start], "innovations": [row]}))
    faults = Collector()
    (found,) = plain(portfolio_node(open_tables(file, faults=faults), form, {}, lambda: form, faults))["innovations"]
    assert not faults.found
    assert found.get("reported") == (None if read is None else {"maturity": read})
