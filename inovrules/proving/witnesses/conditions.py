"""Facts that make a condition hold, or fail."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from inovrules.conditions import All, Not, Test
from inovrules.conditions import Any as Either
from inovrules.facts import FactMap
from inovrules.scoring.leaf import derive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inovrules.conditions import Condition
    from inovrules.facts import Scope, Value
    from inovrules.proving.witnesses.answers import Answers, Way
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.ruleset.model import EligibilityRule

MOST_COMBINED = 400
_EACH = 12


def making(bench: Bench, scope: Scope, condition: Condition, *, hold: bool) -> Way:
    """Give the ways to make a condition hold, or fail; one that isn't understood is left as it is, and so are tests of scores."""

    def ways(answers: Answers) -> Iterator[Answers]:
        if isinstance(condition, Not):
            yield from making(bench, scope, condition.part, hold=not hold)(answers)
        elif isinstance(condition, All | Either):
            parts = [making(bench, scope, part, hold=hold) for part in condition.parts]
            yield from _all(parts, answers) if isinstance(condition, All) is hold else _one(parts, answers)
        elif isinstance(condition, Test) and not condition.fact.startswith("score:"):
            yield from _tested(bench, scope, condition, answers, hold=hold)
        else:
            yield answers

    return ways


def _all(parts: list[Way], answers: Answers) -> Iterator[Answers]:
    if not parts:
        yield answers
        return
    for found in parts[0](answers):
        yield from _all(parts[1:], found)


def _one(parts: list[Way], answers: Answers) -> Iterator[Answers]:
    for part in parts:
        yield from part(answers)


def _tested(bench: Bench, scope: Scope, test: Test, answers: Answers, *, hold: bool) -> Iterator[Answers]:
    def fits(found: Answers) -> bool:
        return test.holds(_known(bench, scope, found), bench.as_of, bench.year) is hold

    if fits(answers):
        yield from ([silent] if test.asks_silence and (silent := _pinned(test, answers)) else [answers])
    elif test.fact in bench.ruleset.facts[scope]:
        if test.fact not in answers.facts:
            made = (answers.with_facts({test.fact: value}) for value in tried(bench, scope, test.fact, answers))
            yield from (found for found in made if found is not None and fits(found))
    else:
        yield from combined(bench, scope, (test.fact,), answers, fits)


def tried(bench: Bench, scope: Scope, name: str, answers: Answers) -> list[Value]:
    """Give the values of a fact that are worth trying, in that order."""
    return list(dict.fromkeys([*answers.preferred.get(name, ()), *bench.values(scope, name)]))


def _pinned(test: Test, answers: Answers) -> Answers | None:
    """Settle that what must not be reported stays so."""
    return answers if test.fact in answers.facts else answers.with_facts({test.fact: None})


def _known(bench: Bench, scope: Scope, answers: Answers) -> FactMap:
    return derive(FactMap(answers.facts), bench.ruleset.derived[scope], bench.as_of)


def combined(bench: Bench, scope: Scope, names: tuple[str, ...], answers: Answers, fits: Callable[[Answers], bool]) -> Iterator[Answers]:
    """Give values of the reported facts behind some names that fit: the first of them alone, two of them, and so on; only so many."""
    free = [name for name in bench.reported(scope, names) if name not in answers.facts]
    listed = [tried(bench, scope, name, answers)[:_EACH] for name in free]
    for values in islice(product(*listed), MOST_COMBINED if free else 0):
        if not bench.may_try():
            return
        found = answers.with_facts(dict(zip(free, values, strict=True)))
        if found is not None and fits(found):
            yield found


def passing(bench: Bench, rule: EligibilityRule) -> Way:
    """Give the ways to pass a rule of eligibility; one that accepts what is unknown is passed by silence."""

    def ways(answers: Answers) -> Iterator[Answers]:
        parts = [rule.require] if rule.unless is None else [rule.require, rule.unless]
        known = _known(bench, "innovation", answers)
        now = [part.holds(known, bench.as_of, bench.year) for part in parts]
        if True in now or (None in now and rule.unknown == "accept"):
            yield answers
        for part in parts:
            yield from making(bench, "innovation", part, hold=True)(answers)

    return ways
