"""Of rules of eligibility: passed, refusing, excepted, undecided; of what is published: its predicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cases.coverage.item import Item
from inovrules.messages import say
from inovrules.scoring.leaf import derive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.cases.coverage.item import Mark
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.scorecard import UnitScores


def items(ruleset: Ruleset) -> Iterator[Item]:
    """Give the items of the rules of eligibility, of the predicates, and of other readings of the source."""
    for rule in ruleset.eligibility:
        for kind in ("passes", "refuses", "undecided", *(["excepted"] if rule.unless else [])):
            told = say(f"coverage.undecided_{rule.unknown}") if kind == "undecided" else say(f"coverage.{kind}", condition=rule.unless)
            yield Item(("eligibility", rule.id, kind, ""), told, rule.place)
    for published in ruleset.publish:
        for predicate in published.predicates:
            mark: Mark = ("publish", published.score, "predicate", predicate.id)
            yield Item(mark, say("coverage.predicate", title=predicate.title, start=predicate.start), predicate.place)
    for reading in ruleset.readings:
        yield Item(("readings", reading.id, "reading", ""), say("coverage.reading", title=reading.title))


def ruling_marks(scores: UnitScores) -> Iterator[Mark]:
    """Give what judging an innovation touches."""
    if scores.unit.scope != "innovation":
        return
    program = scores.program
    facts = derive(scores.unit.facts, program.plans["innovation"].derived, program.as_of)
    told = {ruling.rule.id: ruling.passes for ruling in scores.eligibility.rulings}
    for rule in program.ruleset.eligibility:
        kind = {True: "passes", False: "refuses", None: "undecided"}[told.get(rule.id, True)]
        required = rule.require.holds(facts, program.as_of, program.year)
        yield ("eligibility", rule.id, "excepted" if kind == "passes" and required is False else kind, "")


def predicate_marks(scores: UnitScores, score: str, *, proven: bool) -> Iterator[Mark]:
    """Give the predicate, claimed or proven, that a published score of a unit has."""
    for published in scores.published():
        predicate = published.proven_predicate if proven else published.predicate
        if published.rule.score == score and predicate is not None:
            yield ("publish", score, "predicate", predicate.id)
