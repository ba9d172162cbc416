"""The pieces of a page: headings, tables without lines, hanging paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from rich.cells import cell_len
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from inovrules.views.terminal.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from inovrules.views.terminal.page import Page

INDENT = 2
Row: TypeAlias = "Sequence[RenderableType]"


def plain(text: str, style: str = "") -> Text:
    """Give a text that is shown as it is: markup in it means nothing, control characters are gone."""
    return Text(clean(text), style)


def heading(page: Page, left: str, right: str = "") -> Text:
    """Give a heading over the whole width: `left ───── right`."""
    left, right = clean(left), clean(right)
    room = page.width - cell_len(left) - cell_len(right) - 2
    if right and room < 1:
        return Text.assemble((left, "bold"), "\n", (right, "dim"))
    line = "─" * max(page.width - cell_len(left) - 1 - (cell_len(right) + 1 if right else 0), 0)
    found = Text.assemble((left, "bold"), " ", (line, "dim"), no_wrap=True, overflow="ellipsis")
    return found.append(" " + right, "dim") if right else found


def subheading(text: str, note: str = "") -> Text:
    """Give the heading of a part."""
    found = Text(clean(text), "bold")
    return found.append("  " + clean(note), "dim not bold") if note else found


def indented(what: RenderableType, by: int = INDENT) -> Padding:
    """Move something to the right."""
    return Padding(what, (0, 0, 0, by))


def table(page: Page, columns: Sequence[tuple[str, str]], rows: Iterable[Row], *, indent: int = INDENT) -> Padding:
    """Give a table without lines. A column is a header and how it stands.

    It may stand `left`, `right`, `wide` (takes what room is left, in as many lines as it needs), `cut` (the same in one line),
    or be a `bar` (left out where the page is narrow).
    """
    kept = [place for place, (_, how) in enumerate(columns) if how != "bar" or not page.is_narrow]
    made = Table(box=None, show_edge=False, pad_edge=False, padding=(0, 1 if page.is_narrow else 2, 0, 0), header_style="dim", expand=True)
    made.show_header = any(header for header, _ in columns)
    for place in kept:
        _add_column(made, *columns[place])
    for row in rows:
        made.add_row(*(plain(cell) if isinstance(cell, str) else cell for cell in (row[place] for place in kept)))
    return indented(made, indent)


def _add_column(made: Table, header: str, how: str) -> None:
    made.add_column(
        Text(clean(header)),
        justify="right" if how == "right" else "left",
        ratio=1 if how in ("wide", "cut") else None,
        no_wrap=how != "wide",
        overflow="ellipsis" if how == "cut" else "fold",
    )


def hanging(label: Text | str, text: RenderableType | str, width: int, *, indent: int = INDENT, justify: str = "left") -> Padding:
    """Give a paragraph beside a label of `width` cells, its lines below each other."""
    made = Table.grid(padding=(0, 2, 0, 0), pad_edge=False, expand=True)
    made.add_column(width=width, justify=justify, overflow="fold")  # type: ignore[arg-type] # one of rich's words
    made.add_column(ratio=1, overflow="fold")
    made.add_row(plain(label) if isinstance(label, str) else label, plain(text) if isinstance(text, str) else text)
    return indented(made, indent)
