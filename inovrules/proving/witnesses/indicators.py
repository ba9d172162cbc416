"""Answers for which an indicator gives certain points, with the documents that prove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.facts import PartialDate
from inovrules.portfolio import Evidence
from inovrules.proving.witnesses.conditions import combined, tried
from inovrules.ruleset.vocabulary import levels_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.facts import Scope
    from inovrules.proving.witnesses.answers import Answers, Way
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.ruleset.scores import Requirement
    from inovrules.scoring.leaf import Leaf

_MOST_DOCUMENTS = 10


def giving(bench: Bench, name: str, points: Exact) -> Way:
    """Give the ways to have an indicator give these points: by the facts that its evaluator names, by a level stated, or by trying."""

    def ways(answers: Answers) -> Iterator[Answers]:
        if bench.gives(name, answers, points):
            yield answers
            return
        for named in (_named, _together, _stated, _documented):
            yield from (found for found in named(bench, name, points, answers) if bench.gives(name, found, points))

    return ways


def _named(bench: Bench, name: str, points: Exact, answers: Answers) -> Iterator[Answers]:
    """Give the answers with the facts that the evaluator names for an outcome of these points; derived facts can't be reported."""
    leaf = bench.leaf(name)
    declared = bench.ruleset.facts[leaf.score.scope]
    for outcome in bench.outcomes(name):
        if outcome.points == points and outcome.witness and all(fact in declared for fact in outcome.witness):
            found = answers.with_facts(outcome.witness)
            if found is not None:
                yield found


def _stated(bench: Bench, name: str, points: Exact, answers: Answers) -> Iterator[Answers]:
    """Give the answers with a level stated, where nothing that the indicator reads is reported."""
    leaf = bench.leaf(name)
    silent = bench.reported(leaf.score.scope, leaf.indicator.evaluator.reads)
    for outcome in bench.outcomes(name):
        if outcome.points == points and outcome.level is not None:
            found = answers.with_level(name, outcome.level, silent)
            if found is not None:
                yield found


def _together(bench: Bench, name: str, _points: Exact, answers: Answers) -> Iterator[Answers]:
    """Give the answers with some of the facts that are read, more and more of them, then with other values of all together."""
    leaf = bench.leaf(name)
    scope, reads = leaf.score.scope, leaf.indicator.evaluator.reads
    free = [fact for fact in bench.reported(scope, reads) if fact not in answers.facts]
    more = [(fact, values[0]) for fact in free if (values := tried(bench, scope, fact, answers))]
    for size in range(1, len(more) + 1):
        found = answers.with_facts(dict(more[:size]))
        if found is not None:
            yield found
    yield from combined(bench, scope, reads, answers, lambda _: True)


def _documented(bench: Bench, name: str, _points: Exact, answers: Answers) -> Iterator[Answers]:
    """Give the answers with documents for the facts that are read: of one after the other, then several of the first."""
    leaf = bench.leaf(name)
    kind = next(iter(getattr(getattr(leaf.indicator.evaluator, "documents", None), "any_of", ())), "pdf")
    reads = leaf.indicator.evaluator.reads
    for size in range(1, len(reads) + 1):
        yield answers.with_documents(Evidence((fact,), kind) for fact in reads[:size])
    for number in range(2, _MOST_DOCUMENTS):
        yield answers.with_documents(Evidence((reads[0],), kind) for _ in range(number) if reads)


def proven(bench: Bench, scope: Scope, names: tuple[str, ...], answers: Answers) -> Answers:
    """Give the answers with the documents that what some indicators claim still lacks."""
    unit, made = answers.unit(scope, "tried", "tried"), list[Evidence]()
    for name in names:
        leaf, cell = bench.leaf(name), bench.cell(name, answers)
        if leaf.indicator.evidence and cell.state == "scored" and cell.value and cell.proven != cell.value:
            level = max((cell.claimed_outcome.level if cell.claimed_outcome else None) or 1, 1)
            needs = [need for need in leaf.indicator.evidence if need.from_level <= level]
            made += _lacking(bench, leaf, needs, leaf.documents(unit))
    return answers.with_documents(made)


def _lacking(bench: Bench, leaf: Leaf, needs: list[Requirement], held: tuple[Evidence, ...]) -> list[Evidence]:
    made: list[Evidence] = []
    subject = _subject(bench, leaf)
    for need in needs:
        kind, dated = need.any_of[0] if need.any_of else "pdf", _dated(bench, need)
        made += [Evidence((subject,), kind, dated) for _ in range(leaf.proof.lacking(need, [*held, *made]))]
    return made


def _subject(bench: Bench, leaf: Leaf) -> str:
    """Name what a document is for: the indicator where it can be named in portfolios, as its levels can, else a fact that it reads."""
    scope, scores = leaf.score.scope, bench.ruleset.scores
    known = {*bench.ruleset.facts[scope], *((leaf.score.id,) if levels_of(leaf.score, scores) else ())}
    return next((name for name in reversed(leaf.subjects) if name in known), leaf.score.id)


def _dated(bench: Bench, need: Requirement) -> PartialDate | None:
    """Give a day within the window that a document must be dated in; none where any will do."""
    marks = [mark.resolve(bench.as_of, bench.year) for mark in need.valid if mark is not None]
    day = None if not marks else marks[0].first if need.valid[0] is not None else marks[-1].last
    return None if day is None else PartialDate(day, day)
