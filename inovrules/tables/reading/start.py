"""What holds of the whole portfolio: the region, the day, whether the list of agencies is complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.tables.model import is_blank
from inovrules.tables.reading.cell import plain_text
from inovrules.tables.reading.units import fill

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from inovrules.located import MapNode
    from inovrules.tables.reading.cell import Cell
    from inovrules.tables.reading.rows import Row


def start(root: MapNode, cells: Mapping[tuple[str, ...], Cell]) -> None:
    """Put the answers of the start into the portfolio. Fault: IR249."""
    fill(root, cells.values())


def constants(rows: Sequence[Row], paths: Collection[tuple[str, ...]]) -> dict[tuple[str, ...], Cell]:
    """Give the first answer of each column that says the same in every row. Fault: IR147 (it doesn't)."""
    found: dict[tuple[str, ...], Cell] = {}
    for row in rows:
        for path in paths & row.cells.keys():
            cell = row.cells[path]
            known = found.get(path)
            if known is None or is_blank(known.value):
                found[path] = cell
            elif not is_blank(cell.value) and plain_text(cell.value) != plain_text(known.value):
                cell.fault("IR147", value=cell.shown, first=known.shown, place=str(known.place.cell))
    return found
