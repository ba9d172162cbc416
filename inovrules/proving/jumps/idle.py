"""Steps that change nothing: from one level to the next for the same points, and beyond a limit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.jumps.named import Named
from inovrules.proving.verdict import Verdict
from inovrules.ruleset.bounds import body_bounds, modified
from inovrules.ruleset.scores import Indicator, Modifiers, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.messages import Message
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score


def idle(ruleset: Ruleset) -> Iterator[Verdict]:
    """Say whether each step to a next level gives other points, and where a limit is reached before all that there is to reach."""
    level = [score for score in ruleset.scores.values() if _is_level(score)]
    limits = [told for score in ruleset.scores.values() for told in _limits(score, ruleset)]
    if level:
        message = say("properties.idle_levels", titles=Named(tuple(score.title for score in level)))
        yield Verdict("V7", "refuted", None, message, "closed_form", place=level[0].place, details=tuple(limits))
    elif limits:
        yield Verdict("V7", "refuted", None, say("properties.idle_limits"), "closed_form", details=tuple(limits))
    else:
        yield Verdict("V7", "proved", None, say("properties.none_idle"), "closed_form")


def _is_level(score: Score) -> bool:
    """Whether two levels that follow each other are worth the same, but for the lowest, which silence may share."""
    if not isinstance(score.body, Indicator):
        return False
    outcomes = {each.level: each.points for each in score.body.description.outcomes if each.level is not None}
    return any(outcomes[lower] == outcomes[upper] for lower, upper in pairwise(sorted(outcomes)))


def _limits(score: Score, ruleset: Ruleset) -> Iterator[Message]:
    body, modifiers = score.body, score.modifiers
    if isinstance(body, Pool) and body.how == "count" and body.cap is not None:
        yield say("properties.idle_count", title=score.title, cap=body.cap)
    before = modified(body_bounds(score, ruleset.bounds, ruleset.scores), Modifiers(modifiers.curve, modifiers.rescale))
    if modifiers.cap is not None and (before.high is None or before.high > modifiers.cap):
        yield say("properties.idle_cap", title=score.title, cap=modifiers.cap)
    if modifiers.floor is not None and before.low < modifiers.floor:
        yield say("properties.idle_floor", title=score.title, floor=modifiers.floor)
