"""Indonesian text as it is compared: without case, punctuation, numbers, and words that half of all innovations share."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")

FUNCTION_WORDS = frozenset(
    """
    yang dan di ke dari untuk bagi dengan pada oleh agar supaya dalam rangka melalui lewat secara atau serta sehingga akan dapat
    ini itu para saat ketika sebelum setelah sebagai tanpa tidak juga setiap lalu guna adalah sebuah paling lebih seperti kepada
    antar memakai menggunakan disertai berdasarkan menurut
    """.split()  # noqa: SIM905 - words are read most easily as text
)
"""Words that join others; they say nothing of what an innovation does."""

GENRE_WORDS = frozenset(
    """
    sistem informasi aplikasi layanan pelayanan inovasi berbasis terpadu elektronik digital online daring program gerakan
    strategi optimalisasi peningkatan meningkatkan percepatan pengembangan kualitas publik masyarakat mewujudkan terwujudnya
    bertujuan prima cepat mudah tepat transparan efektif efisien tata kelola pemerintahan baik tahun aksi perubahan plus versi
    hadir manajemen daerah
    """.split()  # noqa: SIM905 - words are read most easily as text
)
"""Words of the genre: names and aims of innovations are full of them, whatever the innovation is."""

_JOINING = frozenset(["dan", "di", "ke", "dari", "untuk", "bagi", "dengan", "pada", "oleh", "melalui", "yang"])
_ENDINGS = ("nya", "lah", "kan", "an", "i")
_BEGINNINGS = (
    "memper",
    "diper",
    "meng",
    "meny",
    "peng",
    "peny",
    "men",
    "mem",
    "pen",
    "pem",
    "ber",
    "ter",
    "per",
    "me",
    "pe",
    "di",
    "ke",
    "se",
)
_SHORTEST_STEM = 4


def words_of(text: str) -> list[str]:
    """Give the words of a text in lower case; `U.M.K.M` is one, numbers are none.

    >>> words_of("Klinik U.M.K.M Tahun 2023")
    ['klinik', 'umkm', 'tahun']
    """
    return _WORD.findall(_INITIALS.sub("", text.lower()))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Take a common ending and beginning off, where four letters are left.

    >>> stem("pencatatan"), stem("mencatat"), stem("desa")
    ('catat', 'catat', 'desa')
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    for beginning in _BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= _SHORTEST_STEM:
            return word[len(beginning) :]
    return word


def told_words(text: str) -> dict[str, str]:
    """Give what a description says: the stem of each of its words, with the word as first written.

    >>> told_words("Inovasi ini bertujuan untuk pencatatan kebuntingan sapi")
    {'catat': 'pencatatan', 'bunting': 'kebuntingan', 'sapi': 'sapi'}
    """
    found: dict[str, str] = {}
    for word in words_of(text):
        if word not in FUNCTION_WORDS and word not in GENRE_WORDS:
            found.setdefault(stem(word), word)
    return found


def name_forms(name: str) -> tuple[str, ...]:
    """Give the letters of a name, and of its parts in and outside brackets: an acronym and what it stands for name the same.

    >>> name_forms("SI-MIDUN 2024"), name_forms("Program Rumah Sejahtera (PRS)")
    (('simidun',), ('prs', 'rumahsejahtera', 'rumahsejahteraprs'))
    """
    parts = [name, _BRACKETS.sub(" ", name), *_BRACKETS.findall(name)]
    return tuple(sorted({letters for part in parts if (letters := _letters(part))}))


def _letters(text: str) -> str:
    words = words_of(text)
    kept = [word for word in words if word not in GENRE_WORDS and word not in _JOINING]
    return "".join(kept or words)
