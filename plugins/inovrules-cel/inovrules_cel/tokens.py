"""The words of an expression, as far as something must be known of it that its compiler doesn't tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
    //[^\n]*
  | (?P<text> [bBrR]{0,2} (?: \"\"\".*?\"\"\" | \'\'\'.*?\'\'\' | (?<=[rR])"[^"\n]*" | (?<=[rR])'[^'\n]*'
                            | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' ) )
  | (?P<fraction> (?: \d+\.\d+ (?:[eE][+-]?\d+)? | \d+[eE][+-]?\d+ | (?<![\w)\]])\.\d+ (?:[eE][+-]?\d+)? ) )
  | (?P<whole> 0x[0-9a-fA-F]+u? | \d+u? )
  | (?P<name> [A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)* )
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)


def tokens(expression: str) -> Iterator[tuple[str, str, int]]:
    """Yield the kind, the text and the offset of each literal and each name; comments are left out.

    >>> list(tokens("n > 1.5 // 2.5"))
    [('name', 'n', 0), ('fraction', '1.5', 4)]
    """
    for found in _TOKEN.finditer(expression):
        if found.lastgroup is not None:
            yield found.lastgroup, re.sub(r"\s", "", found[0]) if found.lastgroup == "name" else found[0], found.start()


def fractions(expression: str) -> list[int]:
    """Give where an expression computes in binary fractions: literals such as `0.5`, and `double`.

    >>> fractions("double(n) * .5 + size('1.5')")
    [0, 12]
    """
    return [at for kind, text, at in tokens(expression) if kind == "fraction" or (kind == "name" and text.split(".")[-1] == "double")]


def numbers(expression: str) -> set[int]:
    """Give the whole numbers that stand in an expression.

    >>> sorted(numbers("n > 0x10 ? 3 : 4u"))
    [3, 4, 16]
    """
    return {int(text.rstrip("u"), 0 if text.startswith("0x") else 10) for kind, text, _ in tokens(expression) if kind == "whole"}


def mentions(expression: str, word: str) -> bool:
    """Whether a name, or the first part of one, stands in an expression.

    >>> mentions("reported.n ? n : 0", "reported"), mentions("'reported'", "reported")
    (True, False)
    """
    return any(kind == "name" and text.split(".")[0] == word for kind, text, _ in tokens(expression))
