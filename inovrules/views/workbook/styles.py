"""The few formats that the cells of a report have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

INK, DARK, CLAIMED, PROVEN, LINE = "#1B2A33", "#17465B", "#9CC3CE", "#17465B", "#D5DDE1"
_CELL = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top"}
_LOOKS: dict[str, dict[str, str]] = {
    "": {},
    "bad": {"font_color": "#9B1C1C"},
    "warn": {"bg_color": "#FFF1CC"},
    "quiet": {"font_color": "#66757D"},
}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        """Make formats in this workbook."""
        self._book = book
        self._made: dict[str, Format] = {}
        self._cells: dict[tuple[int | None, str, bool], Format] = {}

    def make(self, **properties: Any) -> Format:  # noqa: ANN401 - XlsxWriter's own properties
        """Give a format with some properties."""
        name = repr(sorted(properties.items()))
        if name not in self._made:
            self._made[name] = self._book.add_format(_CELL | properties)
        return self._made[name]

    def header(self, *, upright: bool) -> Format:
        """Give the format of a heading."""
        turned = {"rotation": 90, "valign": "bottom"} if upright else {"valign": "vcenter"}
        return self.make(bold=True, font_color="#FFFFFF", bg_color=DARK, text_wrap=True, border=1, border_color="#FFFFFF", **turned)

    def cell(self, digits: int | None, look: str, *, wrap: bool = False) -> Format:
        """Give the format of a text, or of a number with so many digits; a share of 1 is written as percent (`-1`)."""
        known = self._cells.get((digits, look, wrap))
        return known or self._cells.setdefault((digits, look, wrap), self._cell(digits, look, wrap=wrap))

    def _cell(self, digits: int | None, look: str, *, wrap: bool) -> Format:
        if digits is None:
            return self.make(bottom=1, bottom_color=LINE, text_wrap=wrap, **_LOOKS[look])
        shape = {-1: "0%", 0: "#,##0"}.get(digits) or "#,##0." + "0" * digits
        return self.make(bottom=1, bottom_color=LINE, num_format=shape, align="right", indent=1, **_LOOKS[look])
