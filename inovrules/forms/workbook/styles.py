"""The few formats that the cells of a form have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

    from inovrules.facts.declaration import FactType

_INK, _DARK, _MIDDLE, _LIGHT, _LINE = "#1B2A33", "#17465B", "#2F6F6B", "#FFFBE6", "#B8C4CA"
_CELL = {"font_name": "Calibri", "font_size": 11, "font_color": _INK, "valign": "top", "text_wrap": True, "locked": True}
_TEXT = "@"
UNLOCKED = {"locked": False}
"""What holds of a cell without a format: a row can only be deleted where all of its cells may be changed."""


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        """Make formats in this workbook."""
        self._book = book
        self._made: dict[str, Format] = {}

    def _make(self, name: str, **properties: Any) -> Format:  # noqa: ANN401 - XlsxWriter's own properties
        if name not in self._made:
            self._made[name] = self._book.add_format(_CELL | properties)
        return self._made[name]

    def answer(self, kind: FactType) -> Format:
        """A cell to fill in. All but numbers is text, so that nothing that is typed turns into something else."""
        shape: dict[str, object] = {"money": {"num_format": "#,##0"}, "integer": {}, "decimal": {}, "percent": {}, "level": {}}
        special = shape.get(kind, {"num_format": _TEXT})
        assert isinstance(special, dict)  # noqa: S101 - for the type checker
        return self._make(f"answer {kind}", locked=False, bg_color=_LIGHT, border=1, border_color=_LINE, **special)

    def header(self, *, structural: bool) -> Format:
        """The header of a column: of what every portfolio has, or of a fact."""
        colour = _DARK if structural else _MIDDLE
        return self._make(f"header {structural}", bold=True, font_color="#FFFFFF", bg_color=colour, border=1, border_color="#FFFFFF")

    def header_english(self) -> Format:
        """The English part of a header."""
        return self._make("header en", italic=True, font_color="#FFFFFF", font_size=10)

    def label(self) -> Format:
        """The label of a question."""
        return self._make("label", bold=True, bottom=1, bottom_color=_LINE)

    def label_english(self) -> Format:
        """The English part of a label."""
        return self._make("label en", italic=True, font_size=10)

    def aside(self) -> Format:
        """An explanation beside a question."""
        return self._make("aside", font_size=10, bottom=1, bottom_color=_LINE)

    def title(self) -> Format:
        """The title of the form."""
        return self._make("title", bold=True, font_size=16, font_color=_DARK, text_wrap=False)

    def heading(self) -> Format:
        """A heading within the guide."""
        return self._make("heading", bold=True, font_size=12, font_color=_DARK, text_wrap=False)

    def line(self) -> Format:
        """A line of the guide, which runs over the cells to its right."""
        return self._make("line", text_wrap=False)
