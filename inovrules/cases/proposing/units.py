"""What one unit might report: every indicator at one of its outcomes, documented or not; a rule of eligibility passed or not."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from inovrules.proving.answers.asking import Asked
from inovrules.proving.answers.reaching import marks_of
from inovrules.proving.answers.sampling import aimed, samples
from inovrules.proving.witnesses.answers import Answers, settled
from inovrules.proving.witnesses.conditions import making, passing
from inovrules.proving.witnesses.indicators import giving, proven
from inovrules.ruleset.scores import Choose, Indicator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from inovrules.evaluators.contract import Possible
    from inovrules.facts import Scope, Value
    from inovrules.proving.witnesses.answers import Way
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.model import EligibilityRule
    from inovrules.ruleset.scores import Score

_TRIES = 400
_MOST_RANKS = 12
_GRADES = 8


def ranked(bench: Bench, scope: Scope, start: Answers | None = None) -> Iterator[Answers]:
    """Give answers by which every indicator of a scope has its lowest outcome, its second, and so on; each documented, then not.

    Indicators that can't have their outcome beside the others stay as they are.
    """
    scores = [score for score in bench.ruleset.scores.values() if score.scope == scope]
    most = max((len(bench.outcomes(score.id)) for score in scores), default=0)
    most = max([most, *(len(score.body.options) for score in scores if isinstance(score.body, Choose))])
    for rank in range(min(most, _MOST_RANKS)):
        answers = start or Answers()
        for score in scores:
            answers = _at(bench, score, rank, answers)
        yield answers
        names = tuple(score.id for score in scores if isinstance(score.body, Indicator))
        documented = proven(bench, scope, names, answers)
        if documented is not answers:
            yield documented


def alone(bench: Bench, score: Score) -> Iterator[Answers]:
    """Give answers for each outcome of one indicator, as far as facts alone bring it about: those it names, then others at its edges."""
    if not isinstance(score.body, Indicator):
        return
    asked, scope = Asked(bench.ruleset, score, score.body), score.scope
    context = bench.ruleset.context(scope)
    marks = marks_of(asked)
    for outcome in bench.outcomes(score.id):
        bench.left = _TRIES
        found = next((answers for answers in giving(bench, score.id, outcome.points)(Answers()) if not answers.levels), None)
        if found is None:
            edges = islice(chain(aimed(asked, context, marks), samples(asked, context, marks)), _TRIES)
            found = next((Answers(facts) for facts in edges if _gives(asked, facts, outcome)), None)
        if found is not None:
            yield found


def _gives(asked: Asked, facts: Mapping[str, Value | None], wanted: Possible) -> bool:
    outcome = asked.outcome(facts)
    return outcome is not None and (outcome.state, outcome.level, outcome.points) == ("scored", wanted.level, wanted.points)


def climbing(bench: Bench, ladder: Score) -> Iterator[Answers]:
    """Give answers by which more and more steps of a ladder are passed, each of their indicators at its best, the others at their worst."""
    steps = [_indicators(bench.ruleset, part.score) for part in ladder.parts()]
    for passed in range(len(steps) + 1):
        best = {name for names in steps[:passed] for name in names}
        answers = Answers()
        for name in dict.fromkeys(name for names in steps for name in names):
            answers = _at(bench, bench.ruleset.scores[name], _MOST_RANKS if name in best else 0, answers)
        yield answers


def _indicators(ruleset: Ruleset, name: str) -> list[str]:
    """Give the indicators that a score is made of."""
    parts = ruleset.scores[name].parts()
    return [inner for part in parts for inner in _indicators(ruleset, part.score)] if parts else [name]


def _at(bench: Bench, score: Score, rank: int, answers: Answers) -> Answers:
    """Give the answers with a score at one of its outcomes (or options), where that is possible."""
    if score.when is not None:
        answers = _first(bench, making(bench, score.scope, score.when, hold=True), answers) or answers
    if isinstance(score.body, Choose):
        options = list(score.body.options)
        return answers.with_facts({score.body.by: options[rank % len(options)]}) or answers
    outcomes = sorted(bench.outcomes(score.id), key=lambda each: each.points)
    if not outcomes:
        return answers
    found = _first(bench, giving(bench, score.id, outcomes[min(rank, len(outcomes) - 1)].points), answers)
    return answers if found is None or len(found.levels) > len(answers.levels) else found


def _first(bench: Bench, way: Way, answers: Answers) -> Answers | None:
    bench.left = _TRIES
    return next(way(answers), None)


def eligible(bench: Bench) -> Answers | None:
    """Give what an innovation reports to pass every rule of eligibility, by more than silence where that can be; `None` if it can't."""
    rules = bench.ruleset.eligibility
    told = _settled(bench, (making(bench, "innovation", rule.require, hold=True) for rule in rules), Answers())
    return told or _settled(bench, (passing(bench, rule) for rule in rules), Answers())


def graded(bench: Bench, scope: Scope, start: Answers | None = None) -> Iterator[Answers]:
    """Give answers by which more and more of the indicators of a scope are at their best, the others at their worst, all documented."""
    scores = [score for score in bench.ruleset.scores.values() if score.scope == scope and isinstance(score.body, Indicator)]
    for step in range(1, _GRADES):
        answers = start or Answers()
        for place, score in enumerate(scores):
            answers = _at(bench, score, _MOST_RANKS if place * _GRADES < step * len(scores) else 0, answers)
        yield proven(bench, scope, tuple(score.id for score in scores), answers)


def judged(bench: Bench, rule: EligibilityRule) -> Iterator[Answers]:
    """Give answers that pass a rule, that fail it, that don't decide it, and that are excepted from it."""
    start = Answers()
    no = making(bench, "innovation", rule.require, hold=False)
    ways: list[list[Way]] = [[making(bench, "innovation", rule.require, hold=True)], [no]]
    if rule.unless is not None:
        ways = [
            ways[0],
            [no, making(bench, "innovation", rule.unless, hold=False)],
            [no, making(bench, "innovation", rule.unless, hold=True)],
        ]
    found = (_settled(bench, listed, start) for listed in ways)
    yield from (answers for answers in found if answers is not None)
    yield start


def applying(bench: Bench, score: Score) -> Iterator[Answers]:
    """Give answers by which a score applies, and by which it doesn't."""
    if score.when is not None:
        for hold in (True, False):
            yield from islice(making(bench, score.scope, score.when, hold=hold)(Answers()), 1)


def _settled(bench: Bench, ways: Iterable[Way], start: Answers) -> Answers | None:
    bench.left = _TRIES
    return settled(ways, start, bench.may_try)
