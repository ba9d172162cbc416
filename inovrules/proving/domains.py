"""V3: every answer has exactly one level."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from inovrules.evaluators.age import AgeBands
from inovrules.evaluators.banded import Banded
from inovrules.evaluators.change import ChangeBands
from inovrules.messages import say
from inovrules.proving.answers.asking import Asked
from inovrules.proving.answers.tried import silent_on
from inovrules.proving.verdict import Verdict
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.evaluators.level_table import BandTable
    from inovrules.messages import Message
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score


def covered(ruleset: Ruleset) -> Iterator[Verdict]:
    """Say whether the answers of each indicator are divided among its levels without a gap and without an undeclared overlap.

    The reader refuses bands, options and tables that aren't; of bands it is shown again here, on every number that there is at
    their precision. An indicator of a plugin is tried on a sample.
    """
    indicators = [(score, score.body) for score in ruleset.scores.values() if isinstance(score.body, Indicator)]
    own = [(score, body) for score, body in indicators if body.type.is_builtin]
    torn = [score for score, body in own if isinstance(body.evaluator, Banded) and not is_divided(body.evaluator.table)]
    for score in torn:
        yield Verdict("V3", "refuted", None, say("properties.torn", title=score.title), "intervals", place=score.place)
    if not indicators:
        yield Verdict("V3", "proved", None, say("properties.no_answers"), "closed_form")
    if len(own) > len(torn):
        message = say("properties.divided", indicators=len(own) - len(torn))
        yield Verdict("V3", "proved", None, message, "intervals", details=tuple(_silent([body for _, body in own])))
    for score, body in indicators:
        if not body.type.is_builtin:
            yield _tried(score, body, ruleset)


def is_divided(table: BandTable) -> bool:
    """Whether each number on a table's scale has a level, and no number two but where a tie is declared."""
    complete = all(table.level(piece) is not None for piece in table.whole)
    joined = all(table.scale.after(piece.high) == following.low for piece, following in pairwise(table.whole))
    ends = (table.whole[0].low, table.whole[-1].high) == table.scale.limits
    edges = sorted((low, high) for low, high, _ in table.fitted)
    apart = all(high < low for (_, high), (low, _) in pairwise(edges))
    return complete and joined and ends and (apart or table.tie is not None)


def _silent(bodies: list[Indicator]) -> Iterator[Message]:
    """Tell of answers that have no level because there is nothing to compare: they count as not reported."""
    percents = sum(isinstance(body.evaluator, ChangeBands) and _from_zero(body.evaluator) for body in bodies)
    ages = sum(isinstance(body.evaluator, AgeBands) for body in bodies)
    if percents:
        yield say("properties.from_zero", indicators=percents)
    if ages:
        yield say("properties.future", indicators=ages)


def _from_zero(evaluator: ChangeBands) -> bool:
    fact = evaluator.fact
    low, high = fact.minimum, fact.maximum
    return evaluator.measure == "percent" and (low is None or low <= 0) and (high is None or high >= 0)


def _tried(score: Score, body: Indicator, ruleset: Ruleset) -> Verdict:
    """Tell what a sample of answers to an indicator of a plugin shows: at best that nothing was found."""
    shown = {"title": score.title, "evaluator": body.type.name, "distribution": body.type.distribution}
    if body.type.needs_portfolio:
        return Verdict("V3", "undecided", None, say("properties.needs_portfolio", **shown), "search", place=score.place)
    number, failing = silent_on(Asked(ruleset, score, body), ruleset)
    name = "properties.tried" if failing is None else "properties.tried_silent"
    return Verdict("V3", "undecided", None, say(name, number=number, **shown), "search", place=score.place)
