"""At which numbers of units moves may be largest."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING

from inovrules.proving.budget import TooManyError
from inovrules.ruleset.scores import Pool

if TYPE_CHECKING:
    from inovrules.facts import Scope
    from inovrules.ruleset import Ruleset

Sizes = dict[tuple["Scope", "Scope"], int]
"""How many units there are, by the scope that they have and the one that they are pooled for."""
_MOST_SIZES = 64


def sizes_of(ruleset: Ruleset) -> list[Sizes]:
    """Give the numbers of units at which moves may be largest; where pools are pooled again, in every combination.

    The innovations of an agency and those of the region count as different numbers there, though the one is at most the other.
    Raises `TooManyError`.
    """
    pools = [(score.body, score.scope) for score in ruleset.scores.values() if isinstance(score.body, Pool)]
    turns: dict[tuple[Scope, Scope], set[int]] = {}
    for pool, scope in pools:
        turns.setdefault((pool.source, scope), {1}).update(size for size in (pool.divisor_floor, pool.cap) if size)
    if ("opd", "region") not in turns:
        return [dict.fromkeys(turns, units) for units in sorted(set[int]().union(*turns.values()))] or [{}]
    if prod(map(len, turns.values())) > _MOST_SIZES:
        raise TooManyError
    return [dict(zip(turns, each, strict=True)) for each in product(*map(sorted, turns.values()))]
