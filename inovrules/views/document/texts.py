"""Texts in both languages, each written once however often it stands in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.views.document.values import both

if TYPE_CHECKING:
    from inovrules.messages import Message, Text


class Texts:
    """The texts of one document. Units that answered alike share the reason, and writing it is what a document costs.

    >>> from inovrules.messages import Text
    >>> Texts().both(Text("Manfaat", "Benefit"))
    {'id': 'Manfaat', 'en': 'Benefit'}
    """

    def __init__(self) -> None:
        """Start with none."""
        self._known: dict[int, tuple[Message | Text, dict[str, str] | None]] = {}

    def both(self, text: Message | Text | None) -> dict[str, str] | None:
        """Give a text in both languages, as a mapping of its own. The text is kept, so that no other can take its identity."""
        if text is None:
            return None
        known = self._known.get(id(text))
        if known is None:
            known = self._known[id(text)] = text, both(text)
        return None if known[1] is None else dict(known[1])
