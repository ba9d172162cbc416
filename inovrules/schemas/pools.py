"""The schema of pools: from the units of a lower scope to one of a higher scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.evaluators.schemas import NUMBER, SCALAR, WHOLE, listed
from inovrules.ruleset.pools import _KEYS, _NEEDED, _REFUSED_OF_COUNT, HOWS
from inovrules.schemas.pieces import CONDITION, FACT, SCORE, mapping, only, where

if TYPE_CHECKING:
    from inovrules.evaluators.schemas import Schema


def pool() -> Schema:
    """Give the schema of a pool; each way of combining has keys of its own."""
    count: Schema = {**WHOLE, "minimum": 0}
    schemas = {
        "how": {"enum": list(HOWS)}, "of": SCORE, "refused": {"enum": list(_REFUSED_OF_COUNT)}, "from": {"enum": ["innovation", "opd"]},
        "where": CONDITION, "divisor_floor": count, "take": {**WHOLE, "minimum": 1}, "cap": count, "each": {**NUMBER, "minimum": 0},
        "fact": FACT, "values": listed(SCALAR), "at_least": NUMBER,
    }  # fmt: skip
    fitting = (where("how", how, {**only("how", "refused", *_KEYS[how]), "required": list(_NEEDED[how])}) for how in HOWS)
    return {**mapping("pool", schemas, ("how",)), "allOf": list(fitting)}
