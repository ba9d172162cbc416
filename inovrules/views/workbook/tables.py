"""The tables of a workbook: what their columns hold, and rows of plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from inovrules.exact import Exact
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.views.terminal.page import Page

Kind = Literal["text", "code", "whole", "points", "share"]
Value: TypeAlias = str | Exact | None


@frozen
class Mark:
    """A value of which something is to be seen: `bad`, `warn` or `quiet`."""

    value: Value
    look: Literal["bad", "warn", "quiet"]


Cell: TypeAlias = "Value | Mark"
Row: TypeAlias = "tuple[Cell, ...]"


@frozen
class Column:
    """A column: its heading, what it holds, and how wide it is (in characters).

    `bar` shows numbers as bars, of which this is the longest. `upright` turns the heading, where many narrow columns stand side by side.
    `lined` draws a line below blank cells too.
    """

    title: str
    kind: Kind = "text"
    width: int = 12
    bar: Exact | None = None
    upright: bool = False
    lined: bool = True


@frozen
class Table:
    """A table that has a sheet of its own. The first `kept` columns stay in sight when the rest is moved."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Row] = field(repr=False)
    kept: int = 1


def told(page: Page, name: str, **values: object) -> str:
    """Write a message of the catalogue `workbook`."""
    return page.tell(say(f"workbook.{name}", **values))
