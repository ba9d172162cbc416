"""The ways in which saying nothing may be worth more than an answer."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from inovrules.evaluators.change import ChangeBands
from inovrules.evaluators.condition import ConditionLevels
from inovrules.messages import say
from inovrules.proving.jumps.named import Named
from inovrules.proving.silence.asking import wants_silence
from inovrules.ruleset.reads import refusing
from inovrules.ruleset.scores import Aggregate, Indicator, Pool

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.messages import Message
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score

_AVERAGES = ("mean", "best", "share")


def of_counting(ruleset: Ruleset, made_of: Sequence[Score]) -> Iterator[Message]:
    """Tell of rules that accept what isn't known, or refuse it, so that it leaves an average."""
    pools = [(score, score.body) for score in made_of if isinstance(score.body, Pool) and score.body.source == "innovation"]
    lenient = [
        rule.title
        for rule in ruleset.eligibility
        if rule.unknown == "accept" or wants_silence(rule.require) or (rule.unless is not None and wants_silence(rule.unless))
    ]
    if pools and lenient:
        yield say("properties.pays_accepted", titles=Named(tuple(lenient)))
    averages = [score.title for score, pool in pools if pool.how in _AVERAGES and pool.refused != "keep"]
    if averages and ruleset.eligibility:
        yield say("properties.pays_left_out", titles=Named(tuple(averages)))


def of_score(score: Score, ruleset: Ruleset) -> Iterator[Message]:
    """Tell of a score that leaves out what is missing, or whose conditions ask for silence."""
    body, modifiers = score.body, score.modifiers
    leaves_out = score.policy == "exclude" and (
        (isinstance(body, Aggregate) and body.how in ("mean", "minimum")) or (isinstance(body, Pool) and body.how in _AVERAGES)
    )
    if leaves_out:
        yield say("properties.pays_excluded", title=score.title)
    filtered = isinstance(body, Pool) and body.where is not None and body.how in _AVERAGES
    asked = [score.when, *(gate.require for gate in modifiers.gates), body.where if isinstance(body, Pool) else None]
    if filtered or any(condition is not None and wants_silence(condition) for condition in asked):
        yield say("properties.pays_asked", title=score.title)
    if ruleset.bounds[score.id].low < 0:
        yield say("properties.pays_negative", title=score.title)


def of_indicator(score: Score, body: Indicator) -> Iterator[Message]:
    """Tell of an evaluator that may give more for less: one of a plugin, which doesn't say, among them."""
    evaluator = body.evaluator
    if not body.type.is_builtin:
        yield say("properties.pays_unknown", title=score.title, evaluator=body.type.name, distribution=body.type.distribution)
    if isinstance(evaluator, ChangeBands) and evaluator.unquantified is not None:
        levels = {level.number: level.points for level in evaluator.table.all_levels()}
        if levels.get(evaluator.unquantified, evaluator.unquantified) > min(levels.values()):
            yield say("properties.pays_unquantified", title=score.title)
    if isinstance(evaluator, ConditionLevels) and any(wants_silence(entry.when) for entry in evaluator.levels):
        yield say("properties.pays_asked", title=score.title)
    points = [each.points for each in sorted((each for each in body.description.outcomes if each.level is not None), key=_level)]
    if any(above < under for under, above in pairwise(points)):
        yield say("properties.pays_falls", title=score.title)


def of_refusal(score: Score, body: Indicator, ruleset: Ruleset) -> Iterator[Message]:
    """Tell of an indicator that is refused while facts contradict each other: leaving one of them out makes it count again."""
    if any(len(rule.body.reads) > 1 for rule in refusing(ruleset, score.scope, body)):
        yield say("properties.pays_contradicts", title=score.title)


def _level(outcome: object) -> int:
    level: int = getattr(outcome, "level", None) or 0
    return level
