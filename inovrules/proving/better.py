"""V6: a better answer never lowers a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.messages import say
from inovrules.proving.jumps.named import Named
from inovrules.proving.jumps.reads import Fact, facts_in, facts_of
from inovrules.proving.rising import rises
from inovrules.proving.verdict import Verdict
from inovrules.proving.wants import aims_of, made_from, wants_lower
from inovrules.ruleset.bounds import always_applies
from inovrules.ruleset.scores import Aggregate, Choose, Indicator, Pool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.conditions import Condition
    from inovrules.evaluators.contract import Direction
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import Published
    from inovrules.ruleset.scores import Score


def better(ruleset: Ruleset, item: Published) -> Verdict:
    """Say whether an answer that gives an indicator more never lowers a score.

    It doesn't where its fact counts in one place alone, or wants the same everywhere: more in each, or less in each. A fact that
    also decides whether something is averaged may lower the average by bringing it in.
    """
    title, made_of = ruleset.scores[item.score].title, made_from(ruleset, item.score)
    loose = set(_loose(ruleset, made_of))
    uses: dict[Fact, list[Direction]] = {}
    for fact, direction in _uses(ruleset, made_of):
        uses.setdefault(fact, []).append(direction)
    torn = [fact for fact, found in uses.items() if fact in loose or (len(found) > 1 and not _agree(found))]
    falling = [score for score in made_of if not rises(score, ruleset) or wants_lower(score)]
    if torn or falling:
        titles = [ruleset.facts[fact.scope][fact.name].title for fact in sorted(torn)] + [score.title for score in falling]
        message, details = say("properties.better_open", title=title), (say("properties.better_torn", titles=Named(tuple(titles))),)
        return Verdict("V6", "undecided", item.score, message, "closed_form", place=item.place, details=details)
    return Verdict("V6", "proved", item.score, say("properties.better", title=title), "closed_form", place=item.place)


def _agree(directions: Iterable[Direction]) -> bool:
    wanted = set(directions) - {"none"}
    return len(wanted) <= 1 and "either" not in wanted


def _uses(ruleset: Ruleset, made_of: Iterable[Score]) -> Iterator[tuple[Fact, Direction]]:
    """Give each place in which a fact counts, with what it wants there; of one that counts through a derived fact nothing is known."""
    pooled = False
    for score in made_of:
        body = score.body
        pooled |= isinstance(body, Pool) and body.source == "innovation"
        if isinstance(body, Indicator):
            moves = body.description.monotone
            for name in body.evaluator.reads:
                direct = name not in ruleset.derived[score.scope]
                for fact in facts_of(ruleset, score.scope, [name]):
                    yield fact, moves.get(name, "either") if direct else "either"
        conditions = [score.when, *(gate.require for gate in score.modifiers.gates)]
        yield from _conditions(ruleset, score, conditions)
        if isinstance(body, Choose):
            yield from ((fact, "either") for fact in facts_of(ruleset, score.scope, [body.by]))
        if isinstance(body, Pool):
            yield from ((fact, "either") for fact in facts_in(ruleset, body.source, [body.where]))
            yield from ((fact, "either") for fact in facts_of(ruleset, body.source, [body.fact] if body.fact else []))
    for rule in ruleset.eligibility if pooled else ():
        for condition in (rule.require, rule.unless):
            for test, direction in aims_of(condition) if condition else ():
                yield from ((fact, direction) for fact in facts_of(ruleset, "innovation", [test.fact]))


def _conditions(ruleset: Ruleset, score: Score, conditions: Iterable[Condition | None]) -> Iterator[tuple[Fact, Direction]]:
    for condition in conditions:
        for test, direction in aims_of(condition) if condition else ():
            direct = test.fact not in ruleset.derived[score.scope]
            yield from ((fact, direction if direct else "either") for fact in facts_of(ruleset, score.scope, [test.fact]))


def _loose(ruleset: Ruleset, made_of: Iterable[Score]) -> Iterator[Fact]:
    """Give the facts that decide whether something goes into a divisor, or is taken from among others."""
    for score in made_of:
        body = score.body
        if isinstance(body, Pool) and body.how in ("mean", "best", "share"):
            if body.source == "innovation" and body.refused != "keep":
                yield from facts_in(ruleset, "innovation", [part for rule in ruleset.eligibility for part in (rule.require, rule.unless)])
            yield from facts_in(ruleset, body.source, [body.where])
            if body.of and (score.policy == "exclude" or not always_applies(ruleset.scores[body.of], ruleset.scores)):
                yield from _all_facts(ruleset, body.of)
        elif isinstance(body, Aggregate) and body.how != "sum":
            for part in body.parts:
                if score.policy == "exclude" or not always_applies(ruleset.scores[part.score], ruleset.scores):
                    yield from _all_facts(ruleset, part.score)


def _all_facts(ruleset: Ruleset, name: str) -> Iterator[Fact]:
    yield from (fact for fact, _ in _uses(ruleset, made_from(ruleset, name)))
