"""What must fit together of what is reported, as rulesets declare it: dates, amounts, movements, conditions.

Every check is exact, and finds only what is certain: what isn't reported, or lies within bounds, contradicts nothing.
"""

from __future__ import annotations

from inovrules.consistency.known import Body, Break, Known
from inovrules.consistency.rule import ConsistencyRule, first_break

__all__ = ["Body", "Break", "ConsistencyRule", "Known", "first_break"]
