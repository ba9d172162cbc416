"""The least that a score can be where it has a figure at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.ruleset.scores import PLAIN, Indicator, Pool

if TYPE_CHECKING:
    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset

_MAY_REFUSE = "change"
"""The evaluator that refuses some answers, as those of plugins may: in an average a refusal is an answer of zero."""


def lowest_scored(ruleset: Ruleset, name: str) -> Exact:
    """Give the least figure of a score; its bounds take in zero, for what counts as zero where it is missing.

    An indicator that is missing has no figure, and neither has an average that leaves out what is missing or refused.
    """
    score, low = ruleset.scores[name], ruleset.bounds[name].low
    if score.modifiers != PLAIN:
        return low
    if isinstance(score.body, Indicator):
        return score.body.description.lowest
    pool = score.body
    if not isinstance(pool, Pool) or pool.of is None or pool.how not in ("mean", "best"):
        return low
    inner = ruleset.scores[pool.of]
    bare = score.policy == "exclude" and pool.refused != "keep" and not pool.divisor_floor
    plain = isinstance(inner.body, Indicator) and inner.body.type.is_builtin and inner.body.type.name != _MAY_REFUSE
    return lowest_scored(ruleset, pool.of) if bare and plain else low
