"""What stands at a place of a YAML file, read by ruamel's own composer and understood by itself: the other side of traceability."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from inovrules.exact import Span, as_exact
from inovrules.facts import Change, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

YES = ("true", "yes", "ya")
OPEN = {"more_than": (True, False), "less_than": (False, True)}


class Written(NamedTuple):
    """A node of a file: the keys (or numbers, or ids of list items) that lead to it, and what is written."""

    path: tuple[str, ...]
    node: Any


def written(text: str) -> dict[tuple[int, int], Written]:
    """Give every value of a YAML text by the line and column, from 1, at which it starts."""
    root = YAML(typ="safe", pure=True).compose(text)
    return {(found.node.start_mark.line + 1, found.node.start_mark.column + 1): found for found in _walk(root, ())}


def _walk(node: Any, path: tuple[str, ...]) -> Iterator[Written]:
    yield Written(path, node)
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _walk(value, (*path, key.value))
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.value):
            yield from _walk(item, (*path, entry(item, "id") or str(number)))


def entry(node: Any, key: str) -> str | None:
    """Give the text of a key of a mapping, `None` where it hasn't the key."""
    if not isinstance(node, MappingNode):
        return None
    return next((value.value for name, value in node.value if name.value == key and isinstance(value, ScalarNode)), None)


def meant(node: Any, kind: str, of: str | None = None) -> tuple[Any, ...]:
    """Give what a node says as the type that is declared, as `told` gives a value of the package."""
    if kind == "change":
        parts = {key.value: value for key, value in node.value}
        figures = (meant(parts[key], of or "decimal") if key in parts else None for key in ("baseline", "result"))
        days = (_day(parts[key]) if key in parts else None for key in ("from", "until"))
        return ("change", *figures, entry(node, "claimed"), *days, entry(node, "said"))
    if kind == "list":
        return ("list", *(meant(item, of or "text") for item in node.value))
    if kind == "date":
        return _day(node)
    if kind == "flag":
        return ("flag", node.value.lower() in YES)
    if kind in ("text", "choice"):
        return ("text", node.value.strip())
    return _bounds(node) if isinstance(node, MappingNode) else ("number", _number(node.value))


def _number(text: str) -> Fraction:
    return Fraction(text.strip().removesuffix("%").strip().replace(",", "."))


def _bounds(node: MappingNode) -> tuple[Any, ...]:
    ((key, value),) = ((key.value, value) for key, value in node.value if key.value != "said")
    ends = [_number(item.value) for item in value.value] if key == "between" else [_number(value.value)] * 2
    low = None if key in ("less_than", "at_most") else ends[0]
    high = None if key in ("more_than", "at_least") else ends[1]
    return ("bounds", low, high, *OPEN.get(key, (False, False)), key == "about", entry(node, "said"))


def _day(node: Any) -> tuple[Any, ...]:
    if isinstance(node, MappingNode):
        first, last = entry(node, "from"), entry(node, "until")
        return ("date", _ends(first or "")[0], _ends(last or "")[1], entry(node, "said"))
    words = node.value.split()
    return ("date", *_ends(words[-1]), node.value if len(words) > 1 else None)


def _ends(text: str) -> tuple[date, date]:
    """Give the first and the last day of a year, a month or a day."""
    year, month, day = (int(part) for part in f"{text}-0-0".split("-")[:3])
    first = date(year, month or 1, day or 1)
    following = first + timedelta(1) if day else date(year + month // 12, month % 12 + 1, 1) if month else date(year + 1, 1, 1)
    return first, following - timedelta(1)


def told(value: Any) -> tuple[Any, ...]:  # noqa: PLR0911 - one line for each type
    """Give a value of the package as `meant` gives what is written."""
    if isinstance(value, bool):
        return ("flag", value)
    if isinstance(value, str):
        return ("text", value)
    if isinstance(value, tuple):
        return ("list", *map(told, value))
    if isinstance(value, PartialDate):
        return ("date", value.first, value.last, value.said)
    if isinstance(value, Span):
        return ("bounds", value.low, value.high, value.low_open, value.high_open, value.about, value.said)
    if isinstance(value, Change):
        parts = [None if part is None else told(part) for part in (value.baseline, value.result, value.since, value.until)]
        return ("change", *parts[:2], value.claimed, *parts[2:], value.said)
    return ("number", as_exact(value))
