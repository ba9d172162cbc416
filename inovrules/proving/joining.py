"""V6: whether one unit more can lower a score, and from where on."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import as_exact
from inovrules.messages import say
from inovrules.proving.rising import below
from inovrules.proving.verdict import Verdict
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import PLAIN, Aggregate, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published
    from inovrules.ruleset.scores import Score


def joining(ruleset: Ruleset, item: Published) -> Iterator[Verdict]:
    """Say for a score that averages units what one more does to it; that such units can be reported isn't shown, so it is undecided."""
    title = ruleset.scores[item.score].title
    made_of = below(ruleset, item.score)
    means = [score for score in made_of if isinstance(score.body, Pool) and score.body.how == "mean"]
    if means:
        details = tuple(_rule(mean, made_of, ruleset) for mean in means)
        message = say("proofs.joining", title=title)
        yield Verdict("V6", "undecided", item.score, message, "closed_form", place=item.place, details=details)


def _rule(mean: Score, made_of: list[Score], ruleset: Ruleset) -> Message:
    """Give the rule: with n units of average A, one of m changes the mean by (m - A) / (n + 1), and a count beside it by its step."""
    assert isinstance(mean.body, Pool)  # noqa: S101 - chosen so
    least, unit = max(1, mean.body.divisor_floor), ruleset.scores[mean.body.of or ""].title
    steps = [step for score in made_of if (step := _step(score, mean, ruleset)) is not None]
    if not steps:
        return say("proofs.break_even", mean=mean.title, unit=unit, least=least)
    return say("proofs.break_even_counted", mean=mean.title, unit=unit, least=least, step=steps[0])


def _step(score: Score, mean: Score, ruleset: Ruleset) -> Exact | None:
    """Give what counting one more adds, in points of the mean, where a plain sum has both the mean and a count of the same units."""
    if not isinstance(score.body, Aggregate) or score.body.how != "sum" or mean.modifiers != PLAIN:
        return None
    weights = {part.score: weight_of(part, ruleset.scores) for part in score.body.parts}
    own = weights.get(mean.id, 0)
    counts = [(weights[name], ruleset.scores[name].body) for name in weights]
    gains = [weight * body.each for weight, body in counts if isinstance(body, Pool) and _same_units(body, mean)]
    return as_exact(Fraction(sum(gains)) / own) if own > 0 and gains else None


def _same_units(body: Pool, mean: Score) -> bool:
    return isinstance(mean.body, Pool) and body.how == "count" and body.source == mean.body.source and body.where is None
