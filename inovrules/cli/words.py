"""The command line's own texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say

if TYPE_CHECKING:
    from inovrules.messages import Language


def told(message_id: str, language: Language, **values: object) -> str:
    """Write a message of the catalogue `cli`."""
    return say(f"cli.{message_id}", **values).text(language)
