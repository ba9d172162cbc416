"""Which levels of an indicator some answer reaches, found by giving it answers."""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.conditions.worlds import each_test_of, worlds
from inovrules.evaluators.condition import ConditionLevels
from inovrules.exact import Span
from inovrules.proving.answers.sampling import aimed, samples

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.evaluators.contract import Outcome
    from inovrules.facts import Value
    from inovrules.proving.answers.asking import Asked
    from inovrules.ruleset import Ruleset

_MOST_DOCUMENTS = 40


def unreached(asked: Asked, levels: set[int], ruleset: Ruleset) -> set[int]:
    """Give the levels that none of the answers tried reaches: those it names itself, then those that stand for all, then a sample."""
    left = set(levels)
    for outcome in outcomes(asked, ruleset):
        left.discard(outcome.level if outcome.level is not None else -1)
        if not left:
            break
    return left


def outcomes(asked: Asked, ruleset: Ruleset) -> Iterator[Outcome]:
    """Give what an indicator gives for one answer after the other, as far as it scores."""
    for facts, documents in _tried(asked, ruleset):
        found = asked.outcome(facts, documents)
        if found is not None and found.state == "scored":
            yield found


def _tried(asked: Asked, ruleset: Ruleset) -> Iterator[tuple[Mapping[str, Value | None], int]]:
    for possible in asked.indicator.description.outcomes:
        if possible.witness and asked.derived.keys().isdisjoint(possible.witness):  # nobody reports a derived fact
            yield possible.witness, 0
    score = asked.score
    context = ruleset.context(score.scope)
    if isinstance(asked.indicator.evaluator, ConditionLevels):
        yield from ((facts, 0) for facts in _situations(asked.indicator.evaluator, context, asked))
    if getattr(asked.indicator.evaluator, "documents", None) is not None:
        yield from (({}, number) for number in range(_MOST_DOCUMENTS))
    marks = marks_of(asked)
    yield from ((facts, 0) for facts in itertools.chain(aimed(asked, context, marks), samples(asked, context, marks)))


def _situations(evaluator: ConditionLevels, context: Context, asked: Asked) -> Iterator[Mapping[str, Value | None]]:
    """Give the situations that stand for all that conditions can tell apart, where no derived fact makes them doubtful."""
    if any(name in asked.derived for name in asked.reads):
        return
    for world in worlds([entry.when for entry in evaluator.levels], context, [asked.day]) or ():
        yield world.facts


def marks_of(asked: Asked) -> list[Fraction]:
    """Give the numbers at which an indicator's answer may change, as far as it names them."""
    witnesses = [value for possible in asked.indicator.description.outcomes for value in possible.witness.values()]
    evaluator = asked.indicator.evaluator
    tests = [test for entry in evaluator.levels for test in each_test_of(entry.when)] if isinstance(evaluator, ConditionLevels) else []
    operands = itertools.chain.from_iterable(
        test.operand if isinstance(test.operand, tuple) else (test.operand,) for test in tests if test is not None
    )
    bands = [edge[1] for band in getattr(evaluator, "bands", ()) for edge in (band.low, band.high)]
    found = [number for value in (*witnesses, *operands, *bands) if (number := _number(value)) is not None]
    return list(dict.fromkeys(found))[:24]


def _number(value: object) -> Fraction | None:
    if isinstance(value, Span):
        value = value.exact
    return Fraction(value) if isinstance(value, int | Fraction | Decimal) and not isinstance(value, bool) else None
