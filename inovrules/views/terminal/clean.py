"""Names and texts come from files that anybody may have written: nothing in them may move the cursor or reorder a line."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
_REPLACED = {"Cc": " ", "Zl": " ", "Zp": " ", "Cs": "\ufffd", "Cf": ""}


def clean(text: str) -> str:
    r"""Take out control characters, marks of direction and lone surrogates; runs of white space become one blank.

    >>> clean("Si\x1b[31m Midun\n  Chatting")
    'Si [31m Midun Chatting'
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    return " ".join("".join(map(_safe, text)).split())


def _safe(character: str) -> str:
    if character in _JOINERS:
        return character
    return _REPLACED.get(unicodedata.category(character), character)
