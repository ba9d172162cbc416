"""What tables tell before it is known by which rulesets they will be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.faults import Place
from inovrules.forms.marker import read_marks, ruleset_ids
from inovrules.portfolio.reading import FORMAT
from inovrules.tables.reading.making import put, scalar
from inovrules.tables.reading.portfolio import start_node
from inovrules.tables.reading.sheets import marker_sheet

if TYPE_CHECKING:
    from inovrules.located import MapNode
    from inovrules.tables.model import Tables


def head_node(tables: Tables) -> MapNode:
    """Give the portfolio's region and day, without any facts; what is wrong with it is told when all of it is read."""
    node, place = start_node(tables), Place(tables.file)
    put(node, "format", scalar(FORMAT, place), place)
    return node


def rulesets_of(tables: Tables) -> tuple[str, ...]:
    """Give the ids of the rulesets that a form was made for; none where it doesn't say."""
    sheet = marker_sheet(tables)
    return () if sheet is None else ruleset_ids(read_marks(sheet.rows))
