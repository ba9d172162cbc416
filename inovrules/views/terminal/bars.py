"""Bars as text: what is proven, what is claimed beyond that, and what is left to reach."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from inovrules.exact import Exact

PROVEN, CLAIMED, LEFT = "█", "▒", "░"
STYLES = {PROVEN: "green", CLAIMED: "yellow", LEFT: "dim"}
CELLS = 16


def bar(claimed: Exact, proven: Exact, maximum: Exact | None, cells: int = CELLS) -> Text:
    """Draw a bar of `cells` characters; empty where nothing bounds the score.

    A bar is full only when the maximum is reached, and shows something as soon as there is something.

    >>> bar(3, 2, 4, 8).plain
    '████▒▒░░'
    """
    if not maximum or maximum < 0:
        return Text("")
    solid = _cells(min(claimed, proven), maximum, cells)
    whole = max(_cells(claimed, maximum, cells), solid)
    if solid == whole and proven < claimed:
        solid = max(solid - 1, 0)
    found = Text()
    for mark, number in ((PROVEN, solid), (CLAIMED, whole - solid), (LEFT, cells - whole)):
        found.append(mark * number, STYLES[mark])
    return found


def _cells(value: Exact, maximum: Exact, cells: int) -> int:
    if value <= 0:
        return 0
    return max(min(int(Fraction(value) * cells / maximum), cells), 1)
