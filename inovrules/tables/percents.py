"""Which formats of a workbook show numbers as percentages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inovrules.tables.tags import walk

if TYPE_CHECKING:
    from collections.abc import Mapping

_BUILT_IN = frozenset(["9", "10"])
_ASIDE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]', re.DOTALL)
"""What a format's code shows as it is."""


def percent_styles(part: bytes) -> frozenset[str]:
    """Give the numbers of the cell styles that show `0.83` as `83%`. Raises `DamagedError`."""
    styles = _Styles()
    walk(part, styles)
    return frozenset(str(number) for number, name in enumerate(styles.used) if name in _BUILT_IN or name in styles.percents)


class _Styles:
    """Gathers the formats that a workbook declares, and which of them each cell style uses."""

    def __init__(self) -> None:
        self.percents: set[str] = set()
        self.used: list[str] = []
        self.inside = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "numFmt" and "%" in _ASIDE.sub("", attributes.get("formatCode", "")):
            self.percents.add(attributes.get("numFmtId", ""))
        elif tag == "cellXfs":
            self.inside = True
        elif tag == "xf" and self.inside:
            self.used.append(attributes.get("numFmtId", ""))

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self.inside = False

    def text(self, piece: str) -> None:
        pass
