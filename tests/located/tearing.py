"""Documents with one thing in them that can't be read, or that is written twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

TEARS = ("twice", "tag", "alias", "hidden", "raw", "list key", "merge", "hidden key")
CODES = {"IR102", "IR103", "IR108", "IR114", "IR116", "IR117"}


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the path of every value below the top."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield (*path, key)
        yield from places(item, (*path, key))


def chosen(document: Any, random: Random) -> tuple[Any, ...]:
    """Choose a place: heads as often as indicators."""
    path: list[Any] = []
    while isinstance(document, (dict, list)) and document and (not path or random.random() < 0.8):
        path.append(random.choice(list(document) if isinstance(document, dict) else range(len(document))))
        document = document[path[-1]]
    return tuple(path)


def torn(document: Any, path: Sequence[Any], tear: str, other: Any = "x") -> str:
    """Write a document as JSON, torn at a path; `other` is what stands there the second time."""
    return _written(document, tuple(path), tear, other)


def _written(value: Any, path: tuple[Any, ...] | None, tear: str, other: Any) -> str:
    if path == ():
        return _torn_value(value, tear)
    head = path[0] if path else object()
    rest = path[1:] if path else None
    if isinstance(value, list):
        return f"[{', '.join(_written(item, rest if index == head else None, tear, other) for index, item in enumerate(value))}]"
    if not isinstance(value, dict):
        return json.dumps(value)
    entries = [f"{json.dumps(key)}: {_written(item, rest if key == head else None, tear, other)}" for key, item in value.items()]
    if rest == () and tear in ("twice", "list key", "merge", "hidden key"):
        entries.append(
            {
                "twice": f"{json.dumps(head)}: {json.dumps(other)}",
                "list key": f"[a]: {json.dumps(other)}",
                "merge": "<<: {a: 1}",
                "hidden key": f'"{head}\\u200b": {json.dumps(other)}',
            }[tear]
        )
    return "{" + ", ".join(entries) + "}"


def _torn_value(value: Any, tear: str) -> str:
    if tear == "tag":
        return f"!any {json.dumps(value)}"
    if tear == "alias":
        return "*nothing"
    if tear == "hidden":
        return '"a\\u0001b"'
    if tear == "raw":
        return '"a\x01b"'
    return json.dumps(value)
