"""The result document as JSON text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from inovrules.views.document import document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard

SCHEMA = Path(__file__).with_name("schema") / "result-1.json"
_OPENED = 4


def dumps(result: dict[str, Any]) -> str:
    r"""Write a result document: keys sorted, ASCII only, one unit or finding a line, so that two results compare well.

    >>> dumps({"b": 1, "a": ["x"]})
    '{\n "a": [\n  "x"\n ],\n "b": 1\n}\n'
    """
    return "".join(_written(result, 0)) + "\n"


def render(scorecards: Sequence[Scorecard], engine: Engine) -> str:
    """Write scorecards of one portfolio as a result document."""
    return dumps(document(scorecards, engine))


def schema() -> dict[str, Any]:
    """Give the JSON schema (draft 7) of result documents."""
    return cast("dict[str, Any]", json.loads(SCHEMA.read_text("utf-8")))


def _written(value: object, depth: int) -> Iterator[str]:
    """Open the outermost levels line by line; what lies deeper stands on one line, written by the fast encoder."""
    if depth >= _OPENED or not isinstance(value, dict | list) or not value:
        yield json.dumps(value, sort_keys=True, separators=(",", ":"))
        return
    pad = "\n" + " " * (depth + 1)
    is_map = isinstance(value, dict)
    items = [(f"{json.dumps(key)}: ", value[key]) for key in sorted(value)] if is_map else [("", item) for item in value]
    yield "{" if is_map else "["
    for index, (name, item) in enumerate(items):
        yield ("," if index else "") + pad + name
        yield from _written(item, depth + 1)
    yield pad[:-1] + ("}" if is_map else "]")
