"""V6: more points for an indicator never lower a score."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.verdict import Verdict
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import Pool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published
    from inovrules.ruleset.scores import Modifiers, Score


def rising(ruleset: Ruleset, item: Published) -> Iterator[Verdict]:
    """Say whether a score rises with each of its parts, all else equal: sums, means, extremes, ladders and pools do.

    Only a negative weight or a curve that falls can turn it round. Gates, eligibility and what is missing are taken to stay.
    """
    title = ruleset.scores[item.score].title
    falling = [score for score in below(ruleset, item.score) if not rises(score, ruleset)]
    if not falling:
        message = say("proofs.rises", title=title)
        yield Verdict("V6", "proved", item.score, message, "closed_form", place=item.place)
    for score in falling:
        message = say("proofs.falls", title=title, part=score.title)
        yield Verdict("V6", "undecided", item.score, message, "closed_form", place=score.place or item.place)


def below(ruleset: Ruleset, name: str, inner: Callable[[Score], Iterable[str]] | None = None) -> list[Score]:
    """Give a score and all that it is made of, each once; `inner` names what it is made of: its parts and what it pools unless given."""
    found: dict[str, Score] = {}
    open_ones = [name]
    while open_ones:
        score = ruleset.scores[open_ones.pop()]
        if score.id not in found:
            found[score.id] = score
            open_ones += (inner or parts_of)(score)
    return list(found.values())


def parts_of(score: Score) -> list[str]:
    """Name the scores that a score is made of, what it pools among them."""
    pooled = [score.body.of] if isinstance(score.body, Pool) and score.body.of else []
    return [*(part.score for part in score.parts()), *pooled]


def rises(score: Score, ruleset: Ruleset) -> bool:
    """Whether a score rises with each of its parts, or stays."""
    return all(weight_of(part, ruleset.scores) >= 0 for part in score.parts()) and _keeps(score.modifiers)


def _keeps(modifiers: Modifiers) -> bool:
    """Whether what modifies a score keeps the order of any two figures."""
    climbing = all(lower[1] <= upper[1] for lower, upper in pairwise(modifiers.curve))
    factor = modifiers.rescale is None or modifiers.rescale[0] * modifiers.rescale[1] >= 0
    return climbing and factor
