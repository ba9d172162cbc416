"""What calamine doesn't tell of a sheet: which cells hold errors, and how far what is filled reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from inovrules.tables.damage import TooLargeError

if TYPE_CHECKING:
    from inovrules.tables.limits import TableLimits
    from inovrules.tables.model import CellError, Range


@define
class Marks:
    """The marks of one sheet: errors, flags and numbers shown as percentages, by row and column (from 1), and merged ranges."""

    sheet: str
    limits: TableLimits
    errors: dict[tuple[int, int], CellError] = field(factory=dict)
    flags: dict[tuple[int, int], bool] = field(factory=dict)
    percents: set[tuple[int, int]] = field(factory=set)
    merged: list[Range] = field(factory=list)
    _ends: list[int] = field(factory=list)

    def reach(self, top: int, left: int, bottom: int, right: int) -> None:
        """Note that cells are filled. Raises `TooLargeError`: calamine keeps every cell of the rectangle around them."""
        if bottom > self.limits.rows:
            raise TooLargeError("rows", self.limits.rows, self.sheet)
        if right > self.limits.columns:
            raise TooLargeError("columns", self.limits.columns, self.sheet)
        first, left_most, last, right_most = self._ends or (top, left, bottom, right)
        self._ends = [min(first, top), min(left_most, left), max(last, bottom), max(right_most, right)]
        if (self._ends[2] - self._ends[0] + 1) * (self._ends[3] - self._ends[1] + 1) > self.limits.cells:
            raise TooLargeError("cells", self.limits.cells, self.sheet)
