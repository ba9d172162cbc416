"""One more innovation: what it would do to a score that counts or averages innovations, found by scoring a larger portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.advice.adding import enlarging, invented, is_answered
from inovrules.advice.below import pools
from inovrules.advice.breakeven import BreakEven, break_even
from inovrules.advice.telling import fact_title, told_value
from inovrules.exact import as_exact
from inovrules.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.portfolio import Unit
    from inovrules.ruleset.model import Ruleset
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.scorecard import Scorecard, UnitScores

_TRIED = 3


@frozen
class Growth:
    """What a score gains: at least so much whatever the new innovation is worth, or only from some worth on (`pays`)."""

    score: Score
    unit: Unit
    before: Exact
    least: Exact
    pays: BreakEven | None


@frozen
class OneMore:
    """One more innovation that counts (or several, where fewer open no gate), in words, and what the score and the headline gain."""

    action: Message
    own: Growth
    whole: Growth | None

    @property
    def is_any(self) -> bool:
        """Whether the score rises by any innovation that is worth something."""
        return self.own.pays is None or not self.own.pays.value


def one_more(card: Scorecard, top: UnitScores, score_id: str) -> OneMore | None:
    """Find the fewest innovations that have to be added for a score to rise; `None` where no such addition was found to raise it."""
    if top.unit.scope == "innovation" or not pools(card, score_id):
        return None
    headline = card.headline
    for opd, added in _additions(card, top, score_id):
        units = [invented(card, score_id, number, answers, opd) for number, answers in enumerate(added)]
        own = _growth(card, units, top.unit, score_id)
        if own is None:
            continue
        is_whole = headline is None or (headline.unit.id, headline.rule.score) == (top.unit.id, score_id)
        whole = None if is_whole or headline is None else _growth(card, units, headline.unit, headline.rule.score)
        return OneMore(_told(card.ruleset, opd, added), own, whole)
    return None


def _additions(card: Scorecard, top: UnitScores, score_id: str) -> Iterator[tuple[Unit | None, Sequence[Mapping[str, Value]]]]:
    """What may have to be added: any innovation, one that answers what none answers yet, several of them, one of a silent OPD.

    Only what innovations answer can be added with one: a pool that covers answers of OPDs asks nothing of it.
    """
    opd = top.unit if top.unit.scope == "opd" else None
    yield opd, [{}]
    open_answers: list[Mapping[str, Value]] = [
        {pool.fact: (value,) if card.ruleset.facts[pool.source][pool.fact].type == "list" else value}
        for _, pool in pools(card, score_id)
        if pool.fact and pool.source == "innovation"
        for value in pool.values
        if not is_answered(card, pool.fact, value)
    ]
    yield from ((opd, [answers]) for answers in open_answers)
    yield from ((opd, open_answers[:number]) for number in range(2, len(open_answers) + 1))
    if any(pool.source == "opd" for _, pool in pools(card, score_id)):
        heard = {scores.unit.opd for scores in card.innovations}
        silent = [scores.unit for scores in card.opds if scores.unit.id not in heard]
        yield from ((unit, [{}]) for unit in silent[:_TRIED])


def _growth(card: Scorecard, units: Sequence[Unit], unit: Unit, score_id: str) -> Growth | None:
    """What a score gains by the units; `None` when it can't gain."""
    pooled = list(dict.fromkeys(pool.of for _, pool in pools(card, score_id) if pool.of and pool.source == "innovation"))
    score, rules = card.ruleset.scores[score_id], card.ruleset
    lows = {name: rules.bounds[name].low for name in pooled}
    before = card.unit_of(unit.scope, unit.id).cell(score_id).value
    gain = _gain(card, units, unit, score_id)
    least = gain(lows)
    if least > 0:
        return Growth(score, unit, before, least, None)
    if len(pooled) != 1:
        return None
    name = pooled[0]
    pays = break_even(rules.scores[name], rules.bounds[name], lambda value: gain({name: value}))
    return None if pays is None else Growth(score, unit, before, 0, pays)


def _gain(card: Scorecard, units: Sequence[Unit], unit: Unit, score_id: str) -> Callable[[Mapping[str, Exact]], Exact]:
    """Give what a score gains when units are added that are worth so much, as a function of that."""
    grown = enlarging(card, units)
    before = card.unit_of(unit.scope, unit.id).cell(score_id).value

    def gain(worth: Mapping[str, Exact]) -> Exact:
        return as_exact(grown(worth).unit_of(unit.scope, unit.id).cell(score_id).value - before)

    return gain


def _told(rules: Ruleset, opd: Unit | None, added: Sequence[Mapping[str, Value]]) -> Message:
    """Tell what is to be added: the answers that it has to give, each fact once."""
    answers: dict[str, list[object]] = {}
    for name, value in (pair for one in added for pair in one.items()):
        answers.setdefault(name, []).append(told_value(rules, "innovation", name, value))
    told = tuple(say("step.fact", title=fact_title(rules, "innovation", name), value=tuple(values)) for name, values in answers.items())
    if told:
        return say("step.more.answering" if len(added) == 1 else "step.more.several", n=len(added), answers=told)
    return say("step.more") if opd is None else say("step.more.of", opd=opd.name)
