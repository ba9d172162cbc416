"""The whole portfolio that tables hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from inovrules.faults import Collector, Place
from inovrules.forms import Form
from inovrules.tables.reading.documents import Owners, add_documents, add_levels, distinct_nodes
from inovrules.tables.reading.headings import Headings
from inovrules.tables.reading.making import listed, mapping, put
from inovrules.tables.reading.references import Units
from inovrules.tables.reading.rows import answers, table_rows
from inovrules.tables.reading.sheets import ONE_TABLE, is_one_table, known_sheets
from inovrules.tables.reading.start import constants, start
from inovrules.tables.reading.units import name_agencies, unit_node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from inovrules.facts import Scope
    from inovrules.forms import FormSheet
    from inovrules.forms.model import SheetId
    from inovrules.located import MapNode
    from inovrules.tables.model import Sheet, Tables
    from inovrules.tables.reading.rows import Row


def portfolio_node(
    tables: Tables, form: Form, levels: Mapping[Scope, Iterable[str]], elsewhere: Callable[[], Form], faults: Collector
) -> MapNode:
    """Give what tables hold as the located document that YAML would give, as far as it is understood; the rest is noted as faults.

    `form` is that of the facts that will be read, `levels` name the indicators that may be self-assessed. What only the form `elsewhere`
    knows is kept unread. Faults: IR117, IR122, IR136-IR147, IR202, IR203, IR218, IR240-IR248.
    """
    return _Reading(tables, form, elsewhere, faults).whole(levels)


def start_node(tables: Tables) -> MapNode:
    """Give the region and the day alone; what is wrong with them is told when all is read."""
    blank = Form.of({})
    return _Reading(tables, blank, lambda: blank, Collector()).start()


@define(eq=False)
class _Reading:
    tables: Tables
    form: Form
    elsewhere: Callable[[], Form]
    faults: Collector
    root: MapNode = field(init=False)
    units: Units = field(factory=Units, init=False)

    @root.default
    def _root(self) -> MapNode:
        return mapping(Place(self.tables.file))

    def start(self) -> MapNode:
        sheets = known_sheets(self.tables, self.form, Collector())
        if is_one_table(self.tables):
            self._with_constants(sheets[ONE_TABLE])
        else:
            self._questions(sheets, "start")
        return self.root

    def whole(self, levels: Mapping[Scope, Iterable[str]]) -> MapNode:
        sheets = known_sheets(self.tables, self.form, self.faults)
        if is_one_table(self.tables):
            innovations = self._with_constants(sheets[ONE_TABLE])
        else:
            self._questions(sheets, "start", "region")
            innovations = self._rows(sheets, ONE_TABLE)
        agencies = self._rows(sheets, "opds")
        if agencies:  # an empty sheet is a list that nobody has written
            self._list("opds", "opd", agencies)
        if ONE_TABLE in sheets:
            name_agencies(innovations, self._list(ONE_TABLE, "innovation", innovations), self.units)
        owners = Owners(self.form, self.elsewhere, levels, self.units, self.root)
        add_documents(self._rows(sheets, "evidence"), owners)
        add_levels(self._rows(sheets, "levels"), owners)
        if pairs := distinct_nodes(self._rows(sheets, "distinct"), self.units):
            put(self.root, "distinct", listed(pairs, pairs[0].place), pairs[0].place)
        return self.root

    def _list(self, key: str, scope: Scope, rows: Sequence[Row]) -> list[MapNode]:
        nodes = [unit_node(row, scope, self.units) for row in rows]
        place = rows[0].place if rows else self.root.place
        put(self.root, key, listed(nodes, place), place)
        return nodes

    def _questions(self, sheets: Mapping[SheetId, Sheet], *sheet_ids: SheetId) -> None:
        for sheet_id in sheet_ids:
            if sheet_id in sheets:
                start(self.root, answers(sheets[sheet_id], self._headings(sheet_id)))

    def _with_constants(self, sheet: Sheet) -> list[Row]:
        """Give the rows of a single table, in which the columns of the start say the same in every row."""
        beside = self.form.sheet("start")
        columns = self._headings(ONE_TABLE, beside).of_table(sheet)
        rows = list(table_rows(sheet, columns, ONE_TABLE, self.faults))
        paths = {column.path for column in beside.columns} - {column.path for column in self.form.sheet(ONE_TABLE).columns}
        start(self.root, constants(rows, paths))
        return [row.without(paths) for row in rows]

    def _rows(self, sheets: Mapping[SheetId, Sheet], sheet_id: SheetId) -> list[Row]:
        sheet = sheets.get(sheet_id)
        if sheet is None:
            return []
        columns = self._headings(sheet_id).of_table(sheet)
        return list(table_rows(sheet, columns, sheet_id, self.faults))

    def _headings(self, sheet_id: SheetId, *others: FormSheet) -> Headings:
        return Headings(self.form.sheet(sheet_id), others, lambda: [self.elsewhere().sheet(sheet_id)], self.faults)
