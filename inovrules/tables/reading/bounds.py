"""Numbers known only within bounds, as they are written in one cell: `> 4000`, `10 – 20`, `± 70`."""

from __future__ import annotations

import re

from attrs import frozen

_SIGNS = {
    ">=": "at_least", "≥": "at_least", ">": "more_than", "<=": "at_most", "≤": "at_most", "<": "less_than", "±": "about", "+/-": "about",
}  # fmt: skip
_SIGNED = re.compile(r"(>=|≥|>|<=|≤|<|±|\+/-)\s*(.+)\Z", re.DOTALL)
_TO = r"(?:-|–|—|s\.?\s?d\.?|s/d|sampai(?:\s+dengan)?)"
_BETWEEN = re.compile(rf"(.*[0-9]\s*%?)\s*{_TO}\s*(?:Rp\.?\s*)?([0-9].*)\Z", re.DOTALL | re.IGNORECASE)
_LONGEST = 100


@frozen
class Bounds:
    """Bounds as a portfolio writes them: the key, and the text of each number."""

    key: str
    numbers: tuple[str, ...]


def bounds_in(text: str) -> Bounds | None:
    """Give the bounds that a text states; `None` when it is but a number, or something else.

    >>> bounds_in(">= 4.000"), bounds_in("10 s.d. 20 %")
    (Bounds(key='at_least', numbers=('4.000',)), Bounds(key='between', numbers=('10 %', '20 %')))
    >>> bounds_in("4.000"), bounds_in("-5")
    (None, None)
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST:
        return None
    if signed := _SIGNED.match(stripped):
        return Bounds(_SIGNS[signed[1]], (signed[2].strip(),))
    if between := _BETWEEN.match(stripped):
        return Bounds("between", _alike(between[1].strip(), between[2].strip()))
    return None


def with_words(text: str) -> tuple[str, str]:
    """Part a value from the words of its source, which may stand behind it in brackets.

    >>> with_words("> 4000 (lebih dari 4.000 rumah)"), with_words("4000")
    (('> 4000', 'lebih dari 4.000 rumah'), ('4000', ''))
    """
    value, opening, words = text.strip().partition("(")
    return (value.rstrip(), words[:-1].strip()) if opening and words.endswith(")") else (text, "")


def _alike(low: str, high: str) -> tuple[str, str]:
    """Give both ends the `%` that stands behind the second."""
    return (f"{low} %", high) if high.endswith("%") and not low.endswith("%") else (low, high)
