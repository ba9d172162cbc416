"""V4: every figure has exactly one predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published


def classified(ruleset: Ruleset, item: Published) -> Iterator[Verdict]:
    """Say whether each figure has one predicate. Never two: each reaches to where the next begins. None only below the first."""
    if not item.predicates:
        return
    title, low, first = ruleset.scores[item.score].title, ruleset.bounds[item.score].low, item.predicates[0].start
    if item.predicate(low) is not None:
        message = say("proofs.classified", title=title)
        yield Verdict("V4", "proved", item.score, message, "closed_form", place=item.place)
        return
    message = say("proofs.unclassified", title=title, low=low, first=first)
    yield Verdict("V4", "undecided", item.score, message, "closed_form", place=item.place)
