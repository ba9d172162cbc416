"""The schema of conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.conditions.compare import OPERATORS
from inovrules.evaluators.schemas import FLAG, SCALAR, listed
from inovrules.schemas.pieces import CONDITION, FACT, SCORE, exactly

if TYPE_CHECKING:
    from inovrules.evaluators.schemas import Schema

_LISTS = ("in", "includes_all", "includes_any")


def condition() -> Schema:
    """Give the schema of a condition: a group, a negation, or a test of a fact or a score."""
    operands = {name: _operand(name) for name in OPERATORS}
    test = {"fact": FACT, "score": SCORE, **operands}
    groups = {"all": listed(CONDITION), "any": listed(CONDITION), "not": CONDITION}
    return {
        "type": "object",
        "properties": {**groups, **test},
        "additionalProperties": False,
        "oneOf": [*({"required": [key], "maxProperties": 1} for key in groups), _subject("fact"), _subject("score")],
    }


def _subject(name: str) -> Schema:
    return {"required": [name], "minProperties": 2, "maxProperties": 2, "propertyNames": {"enum": [name, *OPERATORS]}}


def _operand(name: str) -> Schema:
    if name == "reported":
        return FLAG
    if name == "between":
        return exactly(2, SCALAR)
    return listed(SCALAR) if name in _LISTS else SCALAR
