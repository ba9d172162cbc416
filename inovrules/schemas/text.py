"""Schemas as text: readable in a diff."""

from __future__ import annotations

import json
from typing import Any


def schema_json(schema: dict[str, Any]) -> str:
    r"""Write a schema.

    >>> schema_json({"minimum": 0})
    '{\n "minimum": 0\n}\n'
    """
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
