"""Trying an evaluator that doesn't say enough of itself: on the same sample of answers whenever it is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.proving.answers.reaching import marks_of
from inovrules.proving.answers.sampling import samples

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.facts import Value
    from inovrules.proving.answers.asking import Asked
    from inovrules.ruleset import Ruleset

_ANSWERS = ("scored", "refused", "not_applicable")


def silent_on(asked: Asked, ruleset: Ruleset) -> tuple[int, Mapping[str, Value | None] | None]:
    """Give how many answers were tried, and the first one, all of it reported, on which the indicator gives nothing or fails."""
    scope = asked.score.scope
    context = ruleset.context(scope)
    number = 0
    for facts in samples(asked, context, marks_of(asked)):
        number += 1
        found = asked.outcome(facts)
        if found is None or found.state not in _ANSWERS:
            return number, facts
    return number, None
