"""Which way the parts of a score have to go for the score to go up, or down."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from inovrules.ruleset.bounds import weight_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.proving.witnesses.goals import Side
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Choose, Modifiers, Part, Score

_OTHER: dict[Side, Side] = {"most": "least", "least": "most"}


def turned(modifiers: Modifiers, side: Side) -> Side:
    """Give the end to which a value has to go before a score's modifiers; a curve that only falls turns it round."""
    falls = bool(modifiers.curve) and all(first[1] >= last[1] for first, last in pairwise(modifiers.curve))
    rises = all(first[1] <= last[1] for first, last in pairwise(modifiers.curve))
    return _OTHER[side] if falls and not rises else side


def parts_of(score: Score, ruleset: Ruleset, side: Side) -> Iterator[tuple[str, Side]]:
    """Give the parts of a score, each with the end to which it has to go; those without weight can't change anything."""
    for part in score.parts():
        weight = weight_of(part, ruleset.scores)
        if weight:
            yield part.score, side if weight > 0 else _OTHER[side]


def option_of(choice: Choose, ruleset: Ruleset, side: Side) -> str:
    """Give the option that can go farthest; the first of several."""
    pick = max if side == "most" else min
    return pick(choice.options, key=lambda option: _end(choice.options[option], ruleset, side))


def _end(part: Part, ruleset: Ruleset, side: Side) -> Exact:
    weight, bounds = weight_of(part, ruleset.scores), ruleset.bounds[part.score]
    ends = [weight * bounds.low, weight * (bounds.low if bounds.high is None else bounds.high)]
    return max(ends) if side == "most" else min(ends)
