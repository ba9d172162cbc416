"""Indonesian text as it is compared: without case, punctuation, numbers, affixes, and words that tell nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from inovrules.integrity.twins.vocabulary import FUNCTION_WORDS, GENRE_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_ENDINGS = ("nya", "an", "i")
_BEGINNINGS = (
    "memper", "diper", "meng", "meny", "peng", "peny", "men", "mem", "pen", "pem", "ber", "ter", "per", "me", "pe", "di", "ke", "se",
)  # fmt: skip
_HIDES = {"meny": "s", "peny": "s", "men": "t", "pen": "t", "mem": "p", "pem": "p"}
_SHORT = ("me", "pe")
_SECOND = ("per", "ber", "ter")
_SHORTEST = 4
_LONGEST = 200
"""Letters of a word that count: nobody writes longer ones, and a hostile file could."""


def words_of(text: str) -> list[str]:
    """Give the words of a text in lower case; `U.M.K.M` is one, numbers are none.

    >>> words_of("Klinik U.M.K.M Tahun 2023")
    ['klinik', 'umkm', 'tahun']
    """
    return [word[:_LONGEST] for word in _WORD.findall(_INITIALS.sub("", text.casefold()))]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Take a common ending and beginning off, where four letters are left.

    A beginning that swallowed the word's first letter gives it back: `menukar` is `tukar`, `memilah` is `pilah`. The result needn't be
    a word, only the same for words that belong together. The morphology is that of Nazief and Adriani, in outline and without a
    dictionary.

    >>> stem("pencatatan"), stem("mencatat"), stem("menukar"), stem("ditukar"), stem("desa")
    ('catat', 'catat', 'tukar', 'tukar', 'desa')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    word = _without_beginning(word)
    word = word[3:] if word.startswith(_SECOND) and len(word) - 3 >= _SHORTEST else word
    return word[:-1] if word.endswith("k") and len(word) > _SHORTEST else word  # of `-kan`, or the word's own before `-an`


def _without_beginning(word: str) -> str:
    for beginning in _BEGINNINGS:
        if not word.startswith(beginning):
            continue
        rest = word[len(beginning) :]
        if rest[:1] in tuple("aiueo"):
            rest = _HIDES.get(beginning, "") + rest
        if len(rest) >= _SHORTEST and (beginning not in _SHORT or rest[0] in "lrwymn"):
            return rest
    return word


def stems_of(text: str) -> dict[str, str]:
    """Give what a description says: the stem of each of its words, with the word as first written.

    >>> stems_of("Inovasi ini bertujuan untuk pencatatan kebuntingan sapi")
    {'catat': 'pencatatan', 'bunting': 'kebuntingan', 'sapi': 'sapi'}
    """
    found: dict[str, str] = {}
    for word in words_of(text):
        if word not in FUNCTION_WORDS and word not in GENRE_WORDS:
            found.setdefault(stem(word), word)
    return found
