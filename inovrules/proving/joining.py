"""V6: whether one unit more can lower a score, and from where on."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.exact import as_exact
from inovrules.messages import Text, number_text, say
from inovrules.proving.rising import below
from inovrules.proving.verdict import Verdict
from inovrules.proving.witnesses.drafts import name_of
from inovrules.proving.witnesses.joining import joined
from inovrules.proving.witnesses.plain import plain
from inovrules.ruleset.bounds import weight_of
from inovrules.ruleset.scores import PLAIN, Aggregate, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.proving.witnesses.joining import Joined
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import PublishedScore


def joining(bench: Bench, item: Published) -> Iterator[Verdict]:
    """Say for a score that averages units what one more does to it: refuted where a portfolio is found that it lowers, else undecided."""
    ruleset = bench.ruleset
    made_of = below(ruleset, item.score)
    means = [score for score in made_of if isinstance(score.body, Pool) and score.body.how == "mean"]
    if means:
        details = tuple(_rule(mean, made_of, ruleset) for mean in means)
        least = max(mean.body.divisor_floor for mean in means if isinstance(mean.body, Pool))
        yield evolve(_shown(joined(bench, item, max(least, 1)), ruleset.scores[item.score].title, item), details=details)


def _shown(found: Joined | None, title: Text, item: Published) -> Verdict:
    if found is None:
        return Verdict("V6", "undecided", item.score, say("proofs.joining", title=title), "closed_form", place=item.place)
    before, after = (_figure(each, item, rounded=found.shows) for each in found.figures)
    message = say("witness.joining", title=title, number=found.after.count, unit=name_of(found.after.count), before=before, after=after)
    after_it = plain(found.after)
    return Verdict("V6", "refuted", item.score, message, "search", after_it, item.place, before=plain(found.before), label="one-more")


def _figure(published: PublishedScore, item: Published, *, rounded: bool) -> Text | Exact:
    """Give a figure as it is published; the exact one where that tells nothing apart."""
    value = published.claimed if rounded else published.exact
    assert value is not None  # noqa: S101 - a portfolio without a figure shows nothing
    digits = item.rounding.digits
    return Text(number_text(value, "id", digits), number_text(value, "en", digits)) if rounded else value


def _rule(mean: Score, made_of: list[Score], ruleset: Ruleset) -> Message:
    """Give the rule: with n units of average A, one of m changes the mean by (m - A) / (n + 1), and a count beside it by its step."""
    assert isinstance(mean.body, Pool)  # noqa: S101 - chosen so
    least, unit = max(1, mean.body.divisor_floor), ruleset.scores[mean.body.of or ""].title
    steps = [step for score in made_of if (step := _step(score, mean, ruleset)) is not None]
    if not steps:
        return say("proofs.break_even", mean=mean.title, unit=unit, number=least)
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
