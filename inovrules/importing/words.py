"""What a text says when case, accents, punctuation and spaces don't matter."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, normalize

_APART = re.compile(r"[\W_]+")
_LONGEST_ID = 60


@lru_cache(maxsize=8192)
def words(text: str) -> str:
    """Give the words of a text: two that differ only in how they are written are equal.

    >>> words("Pekerjaan Umum & Penataan_Ruang "), words("PEKERJAAN UMUM DAN PENATAAN RUANG.")
    ('pekerjaan umum dan penataan ruang', 'pekerjaan umum dan penataan ruang')
    """
    letters = "".join(one for one in normalize("NFKD", text) if category(one) not in ("Mn", "Cf"))
    return _APART.sub(" ", letters.replace("&", " dan ").casefold()).strip()


def seen(text: str) -> str:
    r"""Give what is to be seen of a text, without blanks around it: no characters that a portfolio refuses, as nobody sees them.

    >>> seen(" SI\u200b JEMPOL\x1b \n Sehat ")
    'SI JEMPOL \n Sehat'
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    return "".join(one for one in text if _is_seen(one)).strip()


def clean(text: str) -> str:
    r"""Give what is to be seen of a text in one line, each gap one blank.

    >>> clean(" SI\u200b JEMPOL \n  Sehat ")
    'SI JEMPOL Sehat'
    """
    return " ".join(seen(text).split())


def _is_seen(one: str) -> bool:
    from inovrules.located.text import hidden, unseen  # noqa: PLC0415 - few texts need it

    return one in "\n\r\t" or (hidden(one) is None and unseen(one) is None and one not in "\ufffe\uffff")


def slug(text: str, otherwise: str) -> str:
    """Make an id of a text.

    >>> slug("JEMPOL SEKOLAH (Jemput Pulang ke Sekolah)", "x"), slug("!", "inovasi-3")
    ('jempol-sekolah-jemput-pulang-ke-sekolah', 'inovasi-3')
    """
    whole = words(clean(text)).replace(" ", "-")
    if len(whole) > _LONGEST_ID:
        whole = whole[:_LONGEST_ID].rpartition("-")[0] or whole[:_LONGEST_ID]
    return whole or otherwise


class Ids:
    """Gives ids, each once."""

    def __init__(self) -> None:
        """Start with none given."""
        self._given: set[str] = set()

    def of(self, text: str, otherwise: str) -> str:
        """Give an id for a text that no other has.

        >>> ids = Ids()
        >>> ids.of("Posyandu", "x"), ids.of("POSYANDU", "x")
        ('posyandu', 'posyandu-2')
        """
        first = slug(text, otherwise)
        found, number = first, 1
        while found in self._given:
            number += 1
            found = f"{first}-{number}"
        self._given.add(found)
        return found
