"""Preparing a text for the YAML parsers: what they refuse or read each in their own way is dealt with before they see it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from attrs import field, frozen

from inovrules.faults import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.faults import Collector

_FORBIDDEN = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*%")
_HEAD = re.compile(r"(?:(?:%[^\r\n]*|[ \t]*(?:#[^\r\n]*)?)(?:\r\n?|\n))*")
_BREAK = re.compile(r"\r\n?|\n")
_ESCAPES = re.compile(r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|.)", re.DOTALL)
_SHORTER = 11
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
_IN_EMOJI = re.compile("[\u200c\u200d\ufe00-\ufe0f]")
REPLACEMENT = "\ufffd"


@frozen
class Prepared:
    """A text that both parsers read alike; `damaged` where forbidden characters were replaced or directives taken out.

    `joined` has, for each line, the columns of characters that stand for a longer escape pair of the source.
    """

    text: str
    joined: Mapping[int, list[int]] = field(factory=dict)
    damaged: bool = False

    def column(self, line: int, column: int) -> int:
        """Give the column that a place has in the source."""
        return column + _SHORTER * bisect_left(self.joined.get(line, ()), column)

    def near(self, line: int) -> str:
        """Give a line for a message."""
        lines = self.text.splitlines()
        return lines[line - 1].strip()[:80] if line <= len(lines) else ""


def prepare(content: str, file: str, faults: Collector) -> Prepared:
    """Check the characters of a text and join JSON's escape pairs. Faults: IR117 (one for each character), IR119.

    What is refused is replaced, so that the rest can be read on and its own faults be told too.
    """
    content = content.removeprefix("\ufeff")
    seen: set[str] = set()
    for found in _FORBIDDEN.finditer(content):
        if found[0] not in seen:
            seen.add(found[0])
            faults.add("IR117", Place(file, *position(content[: found.start()])), "", name=code_point(found[0]))
    if directive := _DIRECTIVE.match(content):
        faults.add("IR119", Place(file, *position(content[: directive.end() - 1])), "")
        content = _HEAD.sub(_commented, content, count=1)
    if seen:
        content = _FORBIDDEN.sub(REPLACEMENT, content)
    text, joined = _joined(content) if _has_pairs(content, file) else (content, {})
    return Prepared(text, joined, damaged=bool(seen or directive))


def _commented(head: re.Match[str]) -> str:
    """Make the directives at the head of a text comments."""
    return "".join(f"#{line[1:]}" if line.startswith("%") else line for line in head[0].splitlines(keepends=True))


def position(before: str) -> tuple[int, int]:
    r"""Give line and column (from 1) of what follows a text.

    >>> position("a: 1\r\nb: ")
    (2, 4)
    """
    ends = [found.end() for found in _BREAK.finditer(before)]
    return len(ends) + 1, len(before) - (ends[-1] if ends else 0) + 1


def hidden(text: str) -> str | None:
    r"""Give the first control character or lone surrogate of a text, as `U+001B`; `None` when there is none.

    >>> hidden("red: \x1b[31m"), hidden("Banjar\tbaru\n")
    ('U+001B', None)
    """
    found = _HIDDEN.search(text)
    return code_point(found[0]) if found else None


def unseen(text: str) -> str | None:
    r"""Give the first character of an id or a key that nobody sees or that turns the line around, as `U+200B`.

    Two ids that look the same would be two things.

    >>> unseen("pel\u200bita"), unseen("Jum’at"), unseen("pel\u202eita")
    ('U+200B', None, 'U+202E')
    """
    if text.isascii():
        return None
    from unicodedata import category  # noqa: PLC0415 - costs start-up time, and most ids are ASCII

    return next((code_point(one) for one in text if category(one) == "Cf" or one in _BLANK or _IN_EMOJI.match(one)), None)


def unseen_in_name(text: str) -> str | None:
    r"""Give the first such character of a name; what joins emoji and letters of some scripts is allowed there.

    >>> unseen_in_name("Pelita \u2764\ufe0f"), unseen_in_name("Pe\u00adlita")
    (None, 'U+00AD')
    """
    return None if text.isascii() else unseen(_IN_EMOJI.sub("", text))


def code_point(character: str) -> str:
    """Name a character by its number."""
    return f"U+{ord(character):04X}"


def _has_pairs(content: str, file: str) -> bool:
    return "\\u" in content and (file.endswith((".json", ".jsonl")) or content.lstrip()[:1] in ("{", "["))


def _joined(content: str) -> tuple[str, dict[int, list[int]]]:
    """Join the escape pairs in which JSON writes characters beyond U+FFFF; YAML has no such pairs."""
    places: list[int] = []

    def join(escape: re.Match[str]) -> str:
        if escape[1] is None:
            return escape[0]
        places.append(escape.start() - _SHORTER * len(places))
        return chr(0x10000 + ((int(escape[1], 16) - 0xD800) << 10) + (int(escape[2], 16) - 0xDC00))

    text = _ESCAPES.sub(join, content)
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    joined: dict[int, list[int]] = {}
    for place in places:
        line = bisect_right(starts, place)
        joined.setdefault(line, []).append(place - starts[line - 1] + 1)
    return text, joined
