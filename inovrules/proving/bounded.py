"""V1: a score stays within its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published


def bounded(ruleset: Ruleset, item: Published) -> Iterator[Verdict]:
    """Say between which ends a score stays, from what its evaluators say of themselves; whether it gets there is another matter."""
    bounds, title = ruleset.bounds[item.score], ruleset.scores[item.score].title
    if bounds.high is None:
        message = say("proofs.unbounded", title=title, low=bounds.low)
        yield Verdict("V1", "undecided", item.score, message, "intervals", place=item.place)
        return
    message = say("proofs.bounded", title=title, low=bounds.low, high=bounds.high)
    yield Verdict("V1", "proved", item.score, message, "intervals", place=item.place)
    message = say("proofs.ends", title=title, low=bounds.low, high=bounds.high)
    yield Verdict("V1", "undecided", item.score, message, "intervals", place=item.place)
