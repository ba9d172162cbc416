"""Running cases: scoring what is given, and comparing every figure that is expected, exactly."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from inovrules.cases.model import CaseResult, Failure
from inovrules.exact import as_exact
from inovrules.faults import FaultError
from inovrules.plugins.reading import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.cases.loading import Suite
    from inovrules.cases.model import Case, Expected, Figure, Ruled
    from inovrules.portfolio import Portfolio
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard, UnitScores


def run_suite(engine: Engine, suite: Suite) -> tuple[CaseResult, ...]:
    """Run every case of a ruleset."""
    return tuple(run_case(engine, suite.ruleset, case) for case in suite.cases)


def run_case(engine: Engine, ruleset: Ruleset, case: Case) -> CaseResult:
    """Run one case; a portfolio that can't be read is a result like any other."""
    try:
        portfolio = engine.read_portfolio(Content(case.portfolio), [ruleset])
    except FaultError as error:
        return CaseResult(case, _faults_differ(case, [fault.code for fault in error.faults]), faults=error.faults)
    card = score_case(engine, portfolio, ruleset, case)
    return CaseResult(case, (*_faults_differ(case, []), *differences(card, case)), card)


def score_case(engine: Engine, portfolio: Portfolio, ruleset: Ruleset, case: Case) -> Scorecard:
    """Score what is given, under the reading that the case names."""
    read = next((each.ruleset for each in ruleset.readings if each.id == case.reading), None)
    return engine.evaluate(portfolio, read or ruleset, readings=False)


def _faults_differ(case: Case, codes: list[str]) -> tuple[Failure, ...]:
    if Counter(codes) == Counter(case.faults):
        return ()
    wanted, got = ", ".join(case.faults), ", ".join(sorted(codes))
    return (Failure("faults", "faults", wanted or None, got or None, place=case.place),)


def differences(card: Scorecard, case: Case) -> Iterator[Failure]:
    """Give every figure that isn't what the case expects."""
    for expected in case.expected:
        yield from _score_differs(card, expected)
    for ruled in case.ruled:
        yield from _ruling_differs(card, ruled)


def _score_differs(card: Scorecard, expected: Expected) -> Iterator[Failure]:
    scope, unit, score = expected.scope, expected.unit, expected.score
    try:
        scores = card.unit_of(scope, unit)
    except KeyError:
        yield Failure("unit", "unit", unit, None, scope, unit, score, expected.place)
        return
    for key, wanted in expected.figures.items():
        got = figure(scores, score, key)
        if got != wanted:
            yield Failure("score", key, wanted, got, scope, unit, score, expected.place)


def figure(scores: UnitScores, score: str, key: str) -> Figure:
    """Give one figure of a score as cases name it; `None` where there is none, such as the value of what is missing."""
    cell, (_, _, name) = scores.cell(score), key.rpartition(".")
    proven = key != name
    state = cell.proven_state if proven else cell.state
    if name == "state":
        return state
    if name in ("low", "high"):
        end = cell.low if name == "low" else cell.high
        return None if end is None else as_exact(end)
    if name in ("published", "predicate"):
        return _published(scores, score, name, proven=proven)
    if state != "scored":
        return None
    if name == "level":
        outcome = cell.proven_outcome if proven else cell.claimed_outcome
        return outcome.level if outcome else None
    value = cell.proven if proven else cell.value
    return as_exact(value * scores.program.ruleset.scores[score].weight if name == "points" else value)


def _published(scores: UnitScores, score: str, name: str, *, proven: bool) -> Figure:
    found = next((item for item in scores.published() if item.rule.score == score), None)
    if found is None:
        return None
    predicate = found.proven_predicate if proven else found.predicate
    if name == "predicate":
        return predicate.id if predicate else None
    return found.proven if proven else found.claimed


def _ruling_differs(card: Scorecard, ruled: Ruled) -> Iterator[Failure]:
    try:
        scores = card.unit_of("innovation", ruled.unit)
    except KeyError:
        yield Failure("unit", "unit", ruled.unit, None, "innovation", ruled.unit, place=ruled.place)
        return
    refusing = sorted(ruling.rule.id for ruling in scores.eligibility.refusals)
    if refusing != sorted(ruled.rules):
        wanted, got = (", ".join(rules) for rules in (ruled.rules, refusing))
        yield Failure("eligibility", "refused_by", wanted or None, got or None, "innovation", ruled.unit, place=ruled.place)
