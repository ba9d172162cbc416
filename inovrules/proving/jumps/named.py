"""Naming several things without naming all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.messages import Text, say

if TYPE_CHECKING:
    from inovrules.messages import Language

_MOST = 4


@frozen
class Named:
    """Titles, in quotes; of many the first ones, and how many others there are.

    >>> Named((Text("Tahapan", "Stage"), Text("Urusan", "Affair"))).text("en")
    '“Stage”, “Affair”'
    >>> Named(tuple(Text(name, name) for name in "abcdef")).text("id")
    '“a”, “b”, “c”, dan 3 lainnya'
    """

    titles: tuple[Text, ...]

    def text(self, language: Language) -> str:
        """Write them."""
        shown = self.titles if len(self.titles) <= _MOST else self.titles[: _MOST - 1]
        told = [f"“{title.text(language)}”" for title in shown]
        if len(shown) < len(self.titles):
            told.append(say("properties.others", others=len(self.titles) - len(shown)).text(language))
        return ", ".join(told)
