"""The texts of records: written once however often they stand in them, as units that answer alike share their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.terminal.page import Page

if TYPE_CHECKING:
    from inovrules.messages import Language
    from inovrules.scoring.scorecard import Scorecard


class Words:
    """The texts of one scorecard in a language, in one line each, with years for the marks T-1, T-2."""

    def __init__(self, card: Scorecard, language: Language) -> None:
        """Write for a scorecard."""
        self._page, self._known = Page(language).of(card), dict[int, tuple[object, str]]()

    def tell(self, text: object) -> str:
        """Write a text. It is kept, so that no other can take its identity."""
        known = self._known.get(id(text))
        if known is None:
            known = self._known[id(text)] = text, self._page.tell(text)
        return known[1]
