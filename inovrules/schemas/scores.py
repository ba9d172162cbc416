"""The schema of scores: indicators with the parameters of their evaluators, aggregates, pools, and modifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.evaluators import schemas
from inovrules.evaluators.schemas import FLAG, NUMBER, TEXT, WHOLE, listed, one_or_more, or_empty
from inovrules.exact import MODES, MOST_DIGITS
from inovrules.facts import SCOPES
from inovrules.portfolio.evidence import KINDS, SAME_KIND
from inovrules.ruleset.bodies import AGGREGATES, BODIES
from inovrules.ruleset.model import POLICIES
from inovrules.ruleset.modifiers import MODIFIERS
from inovrules.ruleset.reading import _ABOUT, _INDICATOR, _MADE_OF_PARTS, _OF_ONE_UNIT
from inovrules.schemas.pieces import (
    BILINGUAL,
    CONDITION,
    FACT,
    SCORE,
    both,
    exactly,
    mapping,
    one_key_of,
    only,
    several,
    told,
    where,
)
from inovrules.schemas.pools import pool

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inovrules.evaluators.kind import EvaluatorType
    from inovrules.evaluators.schemas import Schema

DIGITS: Schema = {**WHOLE, "minimum": 0, "maximum": MOST_DIGITS}
ID: Schema = {"type": ["string", "boolean"], "pattern": "^[a-z][a-z0-9-]{0,63}$"}
CONFIDENCE: Schema = {"$ref": "#/definitions/confidence"}
_PART: Schema = {"anyOf": [SCORE, mapping("published", {"score": SCORE, "weight": {**NUMBER, "minimum": 0}}, ("score",))]}


def score(evaluators: Iterable[EvaluatorType]) -> Schema:
    """Give the schema of a score; an indicator has the keys of its evaluator."""
    kinds = sorted(evaluators, key=lambda kind: kind.name)
    about = {key: _about().get(key, {}) for key in (*_ABOUT, *_INDICATOR, *_MADE_OF_PARTS)}
    known = {**about, **_bodies(), **_modifiers(), "evaluator": {"enum": [kind.name for kind in kinds]}}
    whole = mapping("score", known, ("id", "scope", "title"), BODIES)
    del whole["additionalProperties"]  # which keys are allowed depends on the evaluator
    whole["properties"]["evaluator"]["description"] += "".join(f"\n\n- `{kind.name}`: {both(kind.title)}" for kind in kinds)
    made = {**one_key_of(BODIES[1:]), **only(*_ABOUT, *BODIES[1:], *MODIFIERS, *_MADE_OF_PARTS)}
    made["dependencies"] = {key: {"anyOf": [{"required": [kind]} for kind in sorted(_OF_ONE_UNIT)]} for key in _MADE_OF_PARTS}
    return {**whole, "if": {"required": ["evaluator"]}, "then": {"allOf": [_indicator(kind) for kind in kinds]}, "else": made}


def _indicator(kind: EvaluatorType) -> Schema:
    own = {
        each.name: told(_referring(dict(each.kind.schema) if each.required else or_empty(dict(each.kind.schema))), each.about)
        for each in kind.parameters
    }
    fitting = only(*_ABOUT, "evaluator", *MODIFIERS, *_INDICATOR, *own)
    return where(
        "evaluator", kind.name, {"properties": own, "required": [each.name for each in kind.parameters if each.required], **fitting}
    )


def _referring(schema: Schema) -> Schema:
    """Put the condition's own schema where a parameter only says that it is one."""
    if schema == schemas.CONDITION:
        return CONDITION
    return {key: _referring(each) if isinstance(each, dict) else each for key, each in schema.items()}


def _about() -> dict[str, Schema]:
    return {
        "id": ID, "scope": {"enum": list(SCOPES)}, "title": BILINGUAL, "code": TEXT, "group": BILINGUAL, "weight": {**NUMBER, "minimum": 0},
        "mandatory": FLAG, "when": CONDITION, "missing": {"enum": list(POLICIES)}, "remedy": BILINGUAL,
        "effort": {**WHOLE, "minimum": 1, "maximum": 3}, "basis": several(TEXT), "confidence": CONFIDENCE, "note": BILINGUAL,
        "maximum": NUMBER, "reported_by": BILINGUAL, "from": one_or_more(FACT), "evidence": several(_requirement()),
    }  # fmt: skip


def _bodies() -> dict[str, Schema]:
    options: Schema = {"type": "object", "additionalProperties": _PART, "minProperties": 1}
    passed = mapping("pool", {"at_least": NUMBER}, ("at_least",))
    return {
        **dict.fromkeys(AGGREGATES, listed(_PART)),
        "choose": mapping("score", {"by": FACT, "of": options}, ("by", "of")),
        "ladder": mapping("score", {"steps": listed(_PART), "pass": passed}, ("steps", "pass")),
        "constant": NUMBER, "of": _PART, "pool": pool(),
    }  # fmt: skip


def _modifiers() -> dict[str, Schema]:
    gate = {"require": CONDITION, "otherwise": NUMBER, "title": BILINGUAL, "reason": BILINGUAL}
    return {
        "curve": listed(exactly(2, NUMBER), 2),
        "rescale": mapping("period", {"from": NUMBER, "to": NUMBER}, ("from", "to")),
        "gates": listed(mapping("gate", gate, ("require", "otherwise", "title"))),
        "cap": NUMBER,
        "floor": NUMBER,
        "round": mapping("published", {"digits": DIGITS, "mode": {"enum": list(MODES)}}, ("digits", "mode")),
    }


def _requirement() -> Schema:
    known = {
        "any_of": one_or_more({"enum": sorted({*KINDS, *SAME_KIND})}), "at_least": {**WHOLE, "minimum": 1},
        "valid": mapping("period", {"from": TEXT, "until": TEXT}), "what": BILINGUAL, "from_level": {**WHOLE, "minimum": 1},
    }  # fmt: skip
    return mapping("requirement", known)
