"""The schemas of what a ruleset declares: facts, and facts that are computed from others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.derived.reading import _LISTS, _PAIRS, _SINGLE, OPERATIONS
from inovrules.evaluators.schemas import FLAG, NUMBER, TEXT, or_empty
from inovrules.facts import SCOPES, TYPES
from inovrules.ruleset.declarations import _CHANGE_TYPES, _COMMON, _FITTING, _ITEM_TYPES, _KEYS
from inovrules.schemas.pieces import BILINGUAL, FACT, mapping, one_key_of, only, several, where

if TYPE_CHECKING:
    from inovrules.evaluators.schemas import Schema

_NAME = {"pattern": "^[a-z][a-z0-9_]{0,63}$"}
_NEEDED = {"choice": ("options",), "list": ("of",), "level": ("minimum", "maximum")}


def by_scope(item: Schema) -> Schema:
    """Give the schema of named things, listed by scope."""
    listed = or_empty({"type": "object", "additionalProperties": item, "propertyNames": _NAME})
    return {"type": "object", "properties": dict.fromkeys(SCOPES, listed), "additionalProperties": False}


def fact() -> Schema:
    """Give the schema of a fact's declaration; each type has keys of its own."""
    options = {"type": "object", "additionalProperties": BILINGUAL, "propertyNames": _NAME}
    schemas = {
        "type": {"enum": list(TYPES)}, "title": BILINGUAL, "ask": BILINGUAL, "unit": TEXT, "aliases": several(TEXT),
        "of": {"enum": list(dict.fromkeys((*_ITEM_TYPES, *_CHANGE_TYPES)))}, "options": options, "minimum": NUMBER, "maximum": NUMBER,
        "better": {"enum": ["higher", "lower"]}, "decimal_comma": FLAG,
    }  # fmt: skip
    whole = mapping("fact", {key: schemas.get(key, {}) for key in _KEYS}, ("type", "title"))
    fitting = (
        where("type", kind, {**only(*_COMMON, *keys), **({"required": [*_NEEDED[kind]]} if kind in _NEEDED else {})})
        for kind, keys in _FITTING.items()
    )
    return {**whole, "allOf": list(fitting)}


def derivation() -> Schema:
    """Give the schema of a fact that is computed from others."""
    lists = {name: {"type": "array", "items": FACT, "minItems": least, "maxItems": most} for name, (least, most) in _LISTS.items()}
    pairs = {
        name: {"type": "object", "properties": dict.fromkeys(ends, FACT), "required": list(ends), "additionalProperties": False}
        for name, ends in _PAIRS.items()
    }
    schemas = {**lists, **pairs, **dict.fromkeys(_SINGLE, FACT), "title": BILINGUAL, "percent": FLAG, "unit": TEXT}
    return {**mapping("derivation", schemas, ("title",), OPERATIONS), **one_key_of(OPERATIONS)}
