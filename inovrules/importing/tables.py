"""The tables of a file: which sheets have headings, and which of their rows are innovations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from inovrules.importing.headings import Column, columns_of, header_of
from inovrules.importing.rows import aside, reason_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.importing.headings import Meaning
    from inovrules.importing.profile import Profile
    from inovrules.importing.rows import Aside, Reason, Row
    from inovrules.tables import Sheet, Tables


@frozen
class Table:
    """A sheet in which headings were found: its columns, and the rows below that are innovations."""

    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def tables_of(tables: Tables, known: Mapping[str, Meaning], profile: Profile) -> tuple[list[Table], list[Aside]]:
    """Give the tables of a file, and every row that isn't an innovation, with the reason."""
    found: list[Table] = []
    others: list[Aside] = []
    for sheet in tables.sheets:
        header = None if sheet.hidden else header_of(sheet, known)
        if header is None:
            others += _all(sheet, "hidden" if sheet.hidden else "no_table")
            continue
        table, rest = _table(sheet, header, known, profile)
        found.append(table)
        others += rest
    return found, others


def _all(sheet: Sheet, reason: Reason, end: int | None = None) -> Iterator[Aside]:
    """Put the rows of a sheet aside, up to the row `end` (from 0)."""
    width = max((len(row) for row in sheet.rows), default=0)
    columns = [Column(index, sheet.start_column + index, "", None) for index in range(width)]
    return (aside(row, reason) for row in rows_of(sheet, columns, 0, end))


def spread(sheet: Sheet, header: int, columns: Sequence[Column]) -> Sheet:
    """Give a sheet in which what stands in cells merged over several rows stands in each of these rows, below the headings.

    A name isn't spread: the rows beside it are one innovation, of which the first row is read.
    """
    shared = {column.index for column in columns if column.meaning is None or column.meaning.role not in ("name", "number")}
    rows = [list(row) for row in sheet.rows]
    for merged in sheet.merged:
        top, left = merged.top - sheet.start_row, merged.left - sheet.start_column
        if top > header and left in shared and merged.bottom > merged.top:
            for place in range(top + 1, min(merged.bottom - sheet.start_row + 1, len(rows))):
                rows[place][left] = rows[top][left]
    return evolve(sheet, rows=tuple(map(tuple, rows)))


def _table(sheet: Sheet, header: int, known: Mapping[str, Meaning], profile: Profile) -> tuple[Table, list[Aside]]:
    columns = columns_of(sheet, header, known)
    kept: list[Row] = []
    others: list[Aside] = list(_all(sheet, "above", header))
    for row in rows_of(spread(sheet, header, columns) if sheet.merged else sheet, columns, header + 1):
        reason = reason_of(row, profile)
        if reason is None:
            kept.append(row)
        else:
            others.append(aside(row, reason))
    return Table(sheet.label, columns, tuple(kept)), _below(others, kept)


def _below(others: Sequence[Aside], kept: Sequence[Row]) -> list[Aside]:
    """Call what stands below the last innovation, without a name of one, what it is: the foot of the table."""
    last = kept[-1].number if kept else 0
    return [evolve(each, reason="below") if each.reason == "unnamed" and each.row > last else each for each in others]
