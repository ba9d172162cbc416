"""The first sheet: what each ruleset says of the whole, what that is made of, and a chart of it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import as_exact
from inovrules.views.telling.answer import certainty, difference, no_figure, standing
from inovrules.views.telling.head import counted, whose
from inovrules.views.telling.makeup import makeup
from inovrules.views.workbook.cells import height_of, write_cell
from inovrules.views.workbook.styles import CLAIMED, PROVEN
from inovrules.views.workbook.tables import Column, Mark, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter.worksheet import Worksheet

    from inovrules.scoring.scorecard import PublishedScore, Scorecard
    from inovrules.views.report import Report
    from inovrules.views.telling.line import Line
    from inovrules.views.telling.makeup import Part
    from inovrules.views.terminal.page import Page
    from inovrules.views.workbook.sheets import Sheets

_WIDTHS = (46, 12, 12, 12, 12, 12, 3)
_CHART, _PIXELS = 7, 20
_LEAST, _TALL = 14, 20
_POINTS, _SHARE = Column("", "points"), Column("", "share")


def answer(sheets: Sheets, page: Page, report: Report) -> None:
    """Write the answer of every ruleset."""
    sheet, styles, cards = sheets.add(told(page, "answer")), sheets.styles, report.scorecards
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.hide_gridlines(2)
    sheet.set_row(0, 24)
    sheet.write_string(0, 0, whose(page, cards[0].portfolio), styles.make(bold=True, font_size=16))
    sheet.write_string(1, 0, " · ".join(counted(page, cards[0].portfolio)), styles.make())
    row = 2
    for note in report.notes:
        sheet.write_string(row, 0, page.tell(note), styles.make())
        row += 1
    for card in cards:
        row = _Block(sheets, sheet, page.of(card), row + 1).write(card)
    sheet.write_string(row + 1, 0, told(page, "legend"), styles.make(font_color="#66757D"))


class _Block:
    """What one ruleset says, from a row downwards."""

    def __init__(self, sheets: Sheets, sheet: Worksheet, page: Page, row: int) -> None:
        self.sheets, self.sheet, self.page, self.row = sheets, sheet, page, row
        self.top = row

    def write(self, card: Scorecard) -> int:
        """Write it; gives the row below."""
        rules, item = card.ruleset, card.headline
        heading = f"{self.page.tell(rules.title)}  ({rules.id} {rules.version})"
        self.sheet.set_row(self.row, 24)
        for place in range(1, _CHART - 1):
            self.sheet.write_blank(self.row, place, None, self.sheets.styles.make(top=2, top_color=PROVEN))
        self._line(heading, bold=True, font_size=14, font_color=PROVEN, top=2, top_color=PROVEN, valign="vcenter")
        if item is None:
            self._line(self.page.say("no_figure"))
        elif item.claimed is None:
            self._line(no_figure(self.page, card, item).text)
        else:
            self._figures(card, item)
        for line in self._lines(card, item):
            self._line(line.text, font_color="#66757D")
        parts = makeup(self.page, card)
        if parts:
            self._parts(parts)
            self._chart(card, len(parts))
            self.row = max(self.row, self.top + _LEAST)
        return self.row

    def _lines(self, card: Scorecard, item: PublishedScore | None) -> Iterator[Line]:
        if item is not None:
            yield from difference(self.page, item)
        yield from standing(self.page, card)

    def _line(self, text: str, **look: object) -> None:
        self.sheet.write_string(self.row, 0, text, self.sheets.styles.make(**look))
        self.row += 1

    def _figures(self, card: Scorecard, item: PublishedScore) -> None:
        """Write the claimed and the proven figure with their predicates, and how sure they are."""
        styles, maximum, digits = self.sheets.styles, card.ruleset.bounds[item.rule.score].high, item.rule.rounding.digits
        shape = {"num_format": "#,##0" + ("." + "0" * digits if digits else ""), "bold": True, "font_size": 14, "valign": "vcenter"}
        pairs = (("claimed", item.claimed, item.predicate), ("proven", item.proven or 0, item.proven_predicate))
        for name, figure, predicate in pairs:
            self.sheet.set_row(self.row, _TALL)
            self.sheet.write_string(self.row, 0, told(self.page, name), styles.make(bold=True, valign="vcenter"))
            self.sheet.write_number(self.row, 1, float(figure or 0), styles.make(**shape))
            self.sheet.write_string(
                self.row, 2, self.page.tell(predicate.title) if predicate else "", styles.make(bold=True, valign="vcenter", indent=1)
            )
            self.row += 1
        if maximum is not None:
            self._line(self.page.say("of_maximum", maximum=maximum), font_color="#66757D")
        self._line(certainty(self.page, item))

    def _parts(self, parts: Sequence[Part]) -> None:
        self.row += 1
        self.sheet.set_row(self.row, 32)
        names = ("part", "claimed", "proven", "maximum", "claimed.share", "proven.share")
        for place, name in enumerate(names):
            self.sheet.write_string(self.row, place, told(self.page, name), self.sheets.styles.header(upright=False))
        self.row += 1
        for part in parts:
            self._part(part)
            self.row += 1

    def _part(self, part: Part) -> None:
        styles = self.sheets.styles
        self.sheet.set_row(self.row, height_of([(part.title, _WIDTHS[0] - part.depth)]))
        self.sheet.write_string(
            self.row, 0, part.title, styles.make(align="left", indent=2 * part.depth, text_wrap=True, bottom=1, bottom_color="#D5DDE1")
        )
        if part.state != "scored":
            self.sheet.write_string(self.row, 1, self.page.word(f"state.{part.state}"), styles.make(font_color="#66757D"))
            return
        proven = part.proven if part.proven == part.claimed else Mark(part.proven, "warn")
        for place, cell in enumerate((part.claimed, proven, part.maximum), 1):
            write_cell(self.sheet, (self.row, place), cell, _POINTS, styles)
        if part.maximum:
            for place, value in ((4, part.claimed), (5, part.proven)):
                write_cell(self.sheet, (self.row, place), as_exact(Fraction(value) / part.maximum), _SHARE, styles)

    def _chart(self, card: Scorecard, rows: int) -> None:
        """Draw how much of its maximum each part reaches, claimed and proven."""
        chart = self.sheets.book.add_chart({"type": "bar"})
        first, last, name = self.row - rows, self.row - 1, self.sheet.get_name()
        for place, colour in ((5, PROVEN), (4, CLAIMED)):
            chart.add_series(
                {
                    "name": [name, first - 1, place],
                    "categories": [name, first, 0, last, 0],
                    "values": [name, first, place, last, place],
                    "fill": {"color": colour},
                    "gap": 60,
                }
            )
        chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
        chart.set_x_axis({"min": 0, "max": 1, "num_format": "0%", "major_gridlines": {"visible": True, "line": {"color": "#D5DDE1"}}})
        chart.set_title({"name": self.page.tell(card.ruleset.title), "name_font": {"size": 11}, "overlay": False})
        chart.set_legend({"position": "bottom"})
        chart.set_size({"width": 560, "height": max(_LEAST, self.row - self.top) * _PIXELS})
        self.sheet.insert_chart(self.top, _CHART, chart, {"description": told(self.page, "chart", title=card.ruleset.title)})
