"""The parameters that a ruleset writes: levels, and the decimals of each number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.plugins import Text, written_as

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from inovrules.plugins import Context, Cursor

MOST_DIGITS = 6
_TITLE = {"type": "object", "properties": {"id": {"type": "string"}, "en": {"type": "string"}}, "required": ["id", "en"]}
_LEVEL = {
    "type": "object",
    "properties": {"level": {"type": ["integer", "string"]}, "points": {"type": ["number", "string"]}, "title": _TITLE},
    "required": ["level"],
    "additionalProperties": False,
}


@frozen
class Level:
    """What a result stands for: the level of that number, its points, and what it is called."""

    number: int
    points: int | Fraction
    title: Text | None = None


@written_as({"type": "array", "items": _LEVEL, "minItems": 1})
def read_levels(at: Cursor, _context: Context) -> tuple[Level, ...]:
    """Read the levels; each number once. Without points a level is worth its number."""
    found: dict[int, Level] = {}
    for item in at.some():
        level = _level(item)
        if level is None:
            continue
        if level.number in found:
            item.refuse(
                Text(f"level {level.number} sudah disebut.", f"level {level.number} is already listed."),
                Text("Sebutkan setiap level satu kali.", "List each level once."),
            )
        found.setdefault(level.number, level)
    return tuple(found[number] for number in sorted(found))


def _level(at: Cursor) -> Level | None:
    if not at.only(("level", "points", "title")):
        return None
    number_at, points_at, title_at = at.need("level"), at.get("points"), at.get("title")
    number = number_at.whole() if number_at else None
    points = points_at.number() if points_at else number
    title = title_at.bilingual() if title_at else None
    return None if number is None or points is None else Level(number, points, title)


@written_as({"type": "object", "additionalProperties": {"type": ["integer", "string"]}})
def read_digits(at: Cursor, _context: Context) -> Mapping[str, int]:
    """Read with how many decimals each number is counted."""
    read = {name: item.whole(0, MOST_DIGITS) for name, item in at.entries()}
    return {name: digits for name, digits in read.items() if digits is not None}


@written_as({"type": ["integer", "string"], "minimum": 1})
def read_divisor(at: Cursor, _context: Context) -> int | None:
    """Read the whole number that results are divided by."""
    return at.whole(1)
