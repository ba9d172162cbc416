"""JSON schemas (draft 7) of what several parameters are made of. YAML's scalars are read as text, so numbers may be quoted."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

NUMBER: Schema = {"type": ["number", "string"]}
WHOLE: Schema = {"type": ["integer", "string"]}
TEXT: Schema = {"type": "string"}
SCALAR: Schema = {"type": ["string", "number", "boolean"]}
FLAG: Schema = {"type": "boolean"}
BILINGUAL: Schema = {
    "type": "object",
    "properties": {"id": TEXT, "en": TEXT},
    "required": ["id", "en"],
    "additionalProperties": False,
}
CONDITION: Schema = {"type": "object"}


def listed(item: Schema, least: int = 1) -> Schema:
    """Give the schema of a list."""
    return {"type": "array", "items": item, "minItems": least}


def one_or_more(item: Schema) -> Schema:
    """Give the schema of one thing or a list of it.

    >>> one_or_more(TEXT)["anyOf"][0]
    {'type': 'string'}
    """
    return {"anyOf": [item, listed(item)]}


def entry(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    """Give the schema of a mapping with these keys and no others."""
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def level_entry(required: tuple[str, ...] = (), properties: dict[str, Schema] | None = None) -> Schema:
    """Give the schema of an entry that states a level, what it is worth and what it is called, and has further properties."""
    return entry(("level", *required), level=WHOLE, points=NUMBER, title=BILINGUAL, **(properties or {}))
