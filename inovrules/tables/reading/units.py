"""From a row to the unit that a portfolio would list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.tables.model import is_blank
from inovrules.tables.reading.cell import plain_text
from inovrules.tables.reading.making import inner, mapping, put, scalar
from inovrules.tables.reading.references import id_of
from inovrules.tables.reading.values import value_node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.facts import Scope
    from inovrules.located import MapNode
    from inovrules.tables.reading.cell import Cell
    from inovrules.tables.reading.references import Units
    from inovrules.tables.reading.rows import Row


_AGENCIES: tuple[Scope, ...] = ("opd",)


def fill(node: MapNode, cells: Iterable[Cell]) -> MapNode:
    """Put what stands in cells where it belongs in a mapping: facts below `facts`, and parts of a change below the fact."""
    for cell in cells:
        *above, key = cell.column.path
        made = value_node(cell)
        if made is None and cell.column.is_needed:
            made = cell.fault("IR249", title=cell.column.title)
        if made is None and above:
            continue
        parent = node
        for name in above:
            parent = inner(parent, name, cell.place)
        put(parent, key, made, cell.place)
    return node


def unit_node(row: Row, scope: Scope, units: Units) -> MapNode:
    """Give the mapping of an innovation or an agency; where it has no id one is made of its name."""
    node = fill(mapping(row.place), row.cells.values())
    name_cell = row.cells.get(("name",))
    name = row.text("name")
    if "id" not in node.entries and name_cell is not None and (made := id_of(name)):
        put(node, "id", scalar(made, name_cell.place), name_cell.place)
    units.add(scope, row.text("id") or id_of(name), name, node)
    return node


def name_agencies(rows: Iterable[Row], nodes: Iterable[MapNode], units: Units) -> None:
    """Write the id of the agency that an innovation names, where its name was written. Fault: IR246."""
    for row, node in zip(rows, nodes, strict=True):
        cell = row.cells.get(("opd",))
        if cell is None or is_blank(cell.value) or node.entries["opd"].torn:
            continue
        text = plain_text(cell.value)
        found = units.find(text, _AGENCIES)
        if len(found) > 1:
            units.one(cell, text, _AGENCIES)
        elif found:
            put(node, "opd", scalar(found[0].id, cell.place), cell.place)
