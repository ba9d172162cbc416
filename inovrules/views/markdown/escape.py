"""Texts in Markdown: nothing in them means anything."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]<>|#~&$])")
_LIST = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")


def safe(text: str) -> str:
    r"""Escape what means something in Markdown, also at the beginning of a line.

    >>> safe("a_b <b> | 1"), safe("1. x"), safe("- x")
    ('a\\_b \\<b\\> \\| 1', '1\\. x', '\\- x')
    """
    told = _MARKS.sub(r"\\\1", " ".join(text.split()))
    return _LIST.sub(_escaped, told)


def _escaped(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}"
