"""Rows that belong to a unit that they name: documents, self-assessed levels, and pairs that aren't the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.located import SequenceNode
from inovrules.tables.reading.making import inner, listed, lost_at, mapping, put, scalar
from inovrules.tables.reading.references import subject_of
from inovrules.tables.reading.units import fill
from inovrules.tables.reading.values import value_node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from inovrules.facts import Scope
    from inovrules.forms import Form
    from inovrules.located import MapNode, Node
    from inovrules.tables.reading.cell import Cell
    from inovrules.tables.reading.references import Units
    from inovrules.tables.reading.rows import Row

_UNITS: tuple[Scope, ...] = ("innovation", "opd")


@frozen(eq=False)
class Owners:
    """Finds what a row belongs to: the unit that it names, or the region where it names none.

    What only the form `elsewhere` knows is asked there last: it is slow.
    """

    form: Form
    elsewhere: Callable[[], Form]
    levels: Mapping[Scope, Iterable[str]]
    units: Units
    root: MapNode

    def of(self, row: Row) -> tuple[Scope, MapNode] | None:
        """Give the scope and the node of a row's unit. Faults: IR245, IR246."""
        text, cell = row.text("of"), row.cells.get(("of",))
        if not text or cell is None:
            return "region", self.root
        made = value_node(cell)
        found = None if made is None or made.torn else self.units.one(cell, text, _UNITS)
        return None if found is None else (found.scope, found.node)

    def subject(self, cell: Cell, scope: Scope, text: str) -> Node:
        """Give the name of what a cell names. Fault: IR248 (fits several)."""
        found = subject_of(self.form, scope, text, set(self.levels.get(scope, ())))
        if isinstance(found, tuple):
            return cell.fault("IR248", name=text[:100], known=", ".join(f"`{name}`" for name in found))
        return cell.scalar(self._elsewhere(scope, text) if found is None else found)

    def _elsewhere(self, scope: Scope, text: str) -> str:
        """Give the name of what only other rulesets know, which is kept unread; the text itself where they don't either."""
        found = subject_of(self.elsewhere(), scope, text, ())
        return found[0] if isinstance(found, tuple) else found or text


def add_documents(rows: Iterable[Row], owners: Owners) -> None:
    """Put each document into the list of its unit. Faults: IR245, IR246, IR248."""
    for row in rows:
        owner = owners.of(row)
        if owner is None:
            continue
        scope, unit = owner
        cells = {path: cell for path, cell in row.cells.items() if path != ("of",)}
        node = fill(mapping(row.place), cells.values())
        subjects = node.entries.get("for")
        if isinstance(subjects, SequenceNode):
            subjects.items = [_subject(item, cells["for",], scope, owners) for item in subjects.items]
        documents = unit.entries.get("evidence")
        if isinstance(documents, SequenceNode):
            documents.items.append(node)
        else:
            put(unit, "evidence", listed([node], row.place), row.place)


def _subject(item: Node, cell: Cell, scope: Scope, owners: Owners) -> Node:
    return item if item.torn else owners.subject(cell, scope, getattr(item, "text", ""))


def add_levels(rows: Iterable[Row], owners: Owners) -> None:
    """Put each self-assessed level where its unit's levels are. Faults: IR122, IR245-IR248."""
    for row in rows:
        owner = owners.of(row)
        cell, level = (_needed(row, key) for key in ("indicator", "level"))
        if owner is None or cell is None or level is None:
            continue
        named = value_node(cell)
        indicator = named if named is None or named.torn else owners.subject(cell, owner[0], row.text("indicator"))
        name = getattr(indicator, "text", "")
        if not name:
            continue
        levels = inner(owner[1], "levels", cell.place)
        if name in levels.entries:
            cell.fault("IR247", name=row.text("indicator")[:100], first=str(levels.keys[name].place.cell))
        else:
            put(levels, name, value_node(level), level.place)


def _needed(row: Row, key: str) -> Cell | None:
    """Give a cell of a row that says nothing without it. Faults: IR122, IR249."""
    cell = row.cells.get((key,))
    if cell is None:
        for other in [*row.cells.values()][:1]:  # a row of which no heading is known has had its fault
            other.faults.add("IR122", row.place, "", key=key)
    elif not row.text(key):
        cell.fault("IR249", title=cell.column.title)
        return None
    return cell


def distinct_nodes(rows: Iterable[Row], units: Units) -> list[Node]:
    """Give the pairs of innovations that aren't the same. Faults: IR245, IR246."""
    found: list[Node] = []
    for row in rows:
        node = mapping(row.place)
        pair = [_innovation(row.cells.get((side,)), units) for side in ("a", "b")]
        put(node, "pair", listed([each for each in pair if each is not None], row.place), row.place)
        if (reason := row.cells.get(("reason",))) is not None:
            put(node, "because", value_node(reason), reason.place)
        found.append(node)
    return found


def _innovation(cell: Cell | None, units: Units) -> Node | None:
    made = None if cell is None else value_node(cell)
    if cell is None or made is None or made.torn:
        return made
    found = units.one(cell, getattr(made, "text", ""), _UNITS[:1])
    return lost_at(cell.place) if found is None else scalar(found.id, cell.place)
