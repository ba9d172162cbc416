"""JSON schemas (draft 7) of what several parameters are made of. YAML's scalars are read as text, so numbers may be quoted.

`patternErrorMessage` is no keyword of JSON schema: validators pass over it, editors show it.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

PLAIN = r"^[+-]?(0|[1-9][0-9]*)(\.[0-9]+)?$"
BLANK = r"^\s*$"
NO_NUMBER = "Tulis angka biasa, misalnya 12.5. / Write a plain number, such as 12.5."
NUMBER: Schema = {"type": ["number", "string"], "pattern": PLAIN, "patternErrorMessage": NO_NUMBER}
WHOLE: Schema = {"type": ["integer", "string"], "pattern": PLAIN, "patternErrorMessage": NO_NUMBER}
SCALAR: Schema = {"type": ["string", "number", "boolean"]}
TEXT = SCALAR
FLAG: Schema = {"enum": [True, False, "true", "false"]}
BILINGUAL: Schema = {
    "type": "object",
    "properties": {"id": TEXT, "en": TEXT},
    "required": ["id", "en"],
    "additionalProperties": False,
}
CONDITION: Schema = {"type": "object", "minProperties": 1, "maxProperties": 2}


def listed(item: Schema, least: int = 1) -> Schema:
    """Give the schema of a list."""
    return {"type": "array", "items": item, "minItems": least}


def one_or_more(item: Schema) -> Schema:
    """Give the schema of one thing or a list of it.

    >>> one_or_more(WHOLE)["anyOf"][0]["type"]
    ['integer', 'string']
    """
    return {"anyOf": [item, listed(item)]}


def or_empty(schema: Schema) -> Schema:
    r"""Give the schema of what may be left empty: nothing, or a blank text, which the loader takes for nothing.

    >>> or_empty({"type": "object"})
    {'type': ['object', 'null', 'string'], 'pattern': '^\\s*$'}
    """
    if not schema:
        return schema
    if "type" not in schema or "enum" in schema:
        return {"anyOf": [schema, {"type": ["null", "string"], "pattern": BLANK}]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "string" not in types:
        return {**schema, "type": [*types, "null", "string"], "pattern": BLANK}
    return {**schema, "type": [*types, "null"], **({"pattern": f"{BLANK}|{schema['pattern']}"} if "pattern" in schema else {})}


def entry(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    """Give the schema of a mapping with these keys and no others; one that isn't required may be left empty."""
    written = {key: each if key in required else or_empty(each) for key, each in properties.items()}
    return {"type": "object", "properties": written, "required": list(required), "additionalProperties": False}


def level_entry(required: tuple[str, ...] = (), properties: dict[str, Schema] | None = None) -> Schema:
    """Give the schema of an entry that states a level, what it is worth and what it is called, and has further properties."""
    return entry(("level", *required), level=WHOLE, points=NUMBER, title=BILINGUAL, **(properties or {}))
