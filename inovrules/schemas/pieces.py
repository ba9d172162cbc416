"""What the schemas are put together from. They are draft 7, and take YAML's values and JSON's texts alike, as the loader does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.evaluators.schemas import TEXT, listed, or_empty
from inovrules.schemas.words import ABOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inovrules.evaluators.schemas import Schema
    from inovrules.messages import Text

DRAFT = "http://json-schema.org/draft-07/schema#"
CONDITION: Schema = {"$ref": "#/definitions/condition"}
FACT: Schema = {"$ref": "#/definitions/fact"}
SCORE: Schema = {"$ref": "#/definitions/score"}
DATE: Schema = {"$ref": "#/definitions/date"}
BILINGUAL: Schema = {"$ref": "#/definitions/bilingual"}
_DAY = r"^\s*([12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?|[A-Za-z]+\s+[12][0-9]{3})\s*$"
_NO_DATE = "Tulis tanggal, bulan, atau tahun: 2026-07-01, 2026-07, 2026. / Write a day, a month or a year: 2026-07-01, 2026-07, 2026."
_DATED: Schema = {"type": ["string", "number"], "pattern": _DAY, "patternErrorMessage": _NO_DATE}


def both(text: Text) -> str:
    """Write a text in both languages, for an editor that has no choice of language."""
    return f"{text.text('id')}\n\n{text.text('en')}"


def told(schema: Schema, text: Text | None) -> Schema:
    """Give a schema with what it is for."""
    if text is None:
        return schema
    return {"description": both(text), **({"allOf": [schema]} if "$ref" in schema else schema)}


def mapping(where: str, schemas: Mapping[str, Schema], required: Iterable[str] = (), full: Iterable[str] = ()) -> Schema:
    """Give the schema of a mapping with these keys, told as in `ABOUT[where]`; what isn't `required` nor `full` may be left empty."""
    needed, whole = list(required), {*required, *full}
    properties = {key: told(each if key in whole else or_empty(each), ABOUT[where].get(key)) for key, each in schemas.items()}
    return {"type": "object", "properties": properties, **({"required": needed} if needed else {}), "additionalProperties": False}


def where(key: str, value: str, then: Schema) -> Schema:
    """Give what holds where a key has this value."""
    return {"if": {"properties": {key: {"const": value}}, "required": [key]}, "then": then}


def only(*keys: str) -> Schema:
    """Refuse other keys than these."""
    return {"propertyNames": {"enum": list(dict.fromkeys(keys))}}


def one_key_of(keys: Iterable[str]) -> Schema:
    """Ask for exactly one of these keys."""
    return {"oneOf": [{"required": [key]} for key in keys]}


def exactly(number: int, item: Schema) -> Schema:
    """Give the schema of a list of so many items."""
    return {**listed(item, number), "maxItems": number}


def some_or_none(item: Schema) -> Schema:
    """Give the schema of a list that may be empty."""
    return {"type": "array", "items": item}


def several(item: Schema) -> Schema:
    """Give the schema of one thing or a list of any length."""
    return {"anyOf": [item, some_or_none(item)]}


def names(known: Iterable[str]) -> Schema:
    """Give the schema of a name, of which editors know some; others are possible."""
    found = sorted(set(known))
    return {"anyOf": [{"enum": found}, TEXT]} if found else TEXT


def common() -> dict[str, Schema]:
    """Give the definitions that rulesets and portfolios share."""
    span = mapping("period", {"from": _DATED, "until": _DATED, "said": TEXT}, ("from", "until"))
    return {
        "bilingual": {"type": "object", "properties": {"id": TEXT, "en": TEXT}, "required": ["id", "en"], "additionalProperties": False},
        "date": {"anyOf": [_DATED, span]},
    }
