"""Close-match hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR = 0.7
_MANY = 1000


def closest(word: str, known: Iterable[str]) -> Message | str:
    """Give a "did you mean …?" message for `word`, or an empty text.

    >>> closest("benificiaries", ["beneficiaries", "stage"]).text("en")
    'Did you mean `beneficiaries`?'
    >>> closest("Penerapan", ["inisiatif", "penerapan"]).values
    (('name', 'penerapan'),)
    >>> closest("file", ["stage", "title"])
    ''
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only needed when something is already wrong

    listed = list(known)
    if len(listed) > _MANY:
        return ""  # looking through thousands, for each of a thousand faults, takes minutes
    names = {name.casefold(): name for name in sorted(listed, reverse=True)}
    found = get_close_matches(word.casefold(), sorted(names), n=1, cutoff=_NEAR)
    return Message("faults.hint", (("name", names[found[0]]),)) if found else ""
