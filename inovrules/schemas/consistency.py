"""The schema of the rules of what must fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.movements import MEASURES
from inovrules.evaluators.schemas import FLAG, NUMBER, TEXT, WHOLE, listed, one_or_more
from inovrules.facts import SCOPES
from inovrules.ruleset.consistency import COMMON
from inovrules.ruleset.consistency_kinds import _MOST_DIGITS, KINDS
from inovrules.schemas.pieces import BILINGUAL, CONDITION, FACT, mapping, one_key_of, only
from inovrules.schemas.scores import CONFIDENCE, ID

if TYPE_CHECKING:
    from inovrules.evaluators.schemas import Schema

_TWO: Schema = listed(FACT, 2)
_SEVERAL: Schema = one_or_more(FACT)
_NEEDED = {
    "not_after": ("facts",),
    "not_before": ("facts",),
    "parts": ("total",),
    "counts": ("fact",),
    "base": ("at_least",),
    "precision": ("digits",),
}


def consistency() -> Schema:
    """Give the schema of one rule: which keys it takes depends on what it compares."""
    schemas: dict[str, Schema] = {
        "id": ID, "scope": {"enum": list(SCOPES)}, "refuse": FLAG, "because": BILINGUAL, "remedy": BILINGUAL, "confidence": CONFIDENCE,
        "order": _TWO, "not_after": TEXT, "not_before": TEXT, "facts": _SEVERAL, "parts": _SEVERAL, "total": {"anyOf": [NUMBER, FACT]},
        "tolerance": NUMBER, "equal": _TWO, "counts": TEXT, "fact": FACT, "plausible": _SEVERAL, "measure": {"enum": list(MEASURES)},
        "at_least": NUMBER, "at_most": NUMBER, "base": _SEVERAL, "copied": _SEVERAL, "precision": _SEVERAL,
        "mean": _SEVERAL, "step": NUMBER, "digits": {**WHOLE, "minimum": 0, "maximum": _MOST_DIGITS}, "rank": _SEVERAL, "never": CONDITION,
    }  # fmt: skip
    needed = {"id", *KINDS, *(key for keys in _NEEDED.values() for key in keys)}
    return {**mapping("consistency", schemas, ("id",), needed), **one_key_of(KINDS), "allOf": [_kind(name) for name in KINDS]}


def _kind(name: str) -> Schema:
    then = {**only(*COMMON, name, *KINDS[name].more), "required": list(_NEEDED.get(name, ()))}
    return {"if": {"required": [name]}, "then": then}
