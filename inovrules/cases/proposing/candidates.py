"""Portfolios that may be cases: of single units, of units in the numbers at which pools change, and under other readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from inovrules.cases.proposing.units import alone, applying, climbing, eligible, graded, judged, ranked
from inovrules.proving.witnesses.answers import Answers
from inovrules.proving.witnesses.drafts import Draft, Kind
from inovrules.ruleset.scores import Indicator, Ladder, Pool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from inovrules.facts import Scope
    from inovrules.proving.witnesses.bench import Bench

_MOST_UNITS = 300
_STEPS = 8


@frozen(eq=False)
class Candidate:
    """A portfolio that may be a case about units of these scopes; `reading` names the reading of the source it is scored under."""

    draft: Draft = field(repr=False)
    scopes: tuple[Scope, ...]
    reading: str | None = None


def candidates(bench: Bench, _names: Iterable[str] = ()) -> Iterator[Candidate]:
    """Give candidates in which as much as possible happens at once, single units first."""
    yield from _single(bench)
    wholes = list(_wholes(bench))
    yield from wholes
    for reading in bench.ruleset.readings:
        yield from (evolve(whole, reading=reading.id) for whole in wholes[:1])


def alone_of(bench: Bench, names: Iterable[str]) -> Iterator[Candidate]:
    """Give candidates in which one indicator is answered, and nothing else: where it can't be beside the others."""
    for name in names:
        score = bench.ruleset.scores[name]
        if isinstance(score.body, Indicator):
            yield from (_of_unit(bench, score.scope, answers) for answers in alone(bench, score))


def _of_unit(bench: Bench, scope: Scope, answers: Answers) -> Candidate:
    """Give the candidate in which one unit reports something."""
    if scope == "innovation":
        return Candidate(Draft(bench.as_of, kinds=(Kind(answers),)), (scope,))
    draft = Draft(bench.as_of, region=answers) if scope == "region" else Draft(bench.as_of, opd=answers)
    return Candidate(draft, (scope,))


def _single(bench: Bench) -> Iterator[Candidate]:
    scopes: tuple[Scope, ...] = ("innovation", "opd", "region")
    yield from (
        _of_unit(bench, scope, answers) for scope in scopes for answers in (*ranked(bench, scope), *graded(bench, scope), Answers())
    )
    ladders = [score for score in bench.ruleset.scores.values() if isinstance(score.body, Ladder)]
    yield from (_of_unit(bench, ladder.scope, answers) for ladder in ladders for answers in climbing(bench, ladder))
    yield from (_of_unit(bench, "innovation", answers) for rule in bench.ruleset.eligibility for answers in judged(bench, rule))
    yield from (_of_unit(bench, score.scope, answers) for score in bench.ruleset.scores.values() for answers in applying(bench, score))


def _wholes(bench: Bench) -> Iterator[Candidate]:
    """Give whole portfolios: so many innovations, of which more and more are good; with a refused one, and with a silent one."""
    start = eligible(bench)
    sizes = list(_sizes(bench))
    if start is None or not sizes:
        yield from (Candidate(Draft(bench.as_of, region=region), ("region",)) for region in ranked(bench, "region"))
        return
    kinds, regions = list(ranked(bench, "innovation", start)) or [start], list(ranked(bench, "region")) or [Answers()]
    opd = Answers() if any(score.scope == "opd" for score in bench.ruleset.scores.values()) else None
    refused = _refused(bench)
    for size in sizes:
        yield _whole(bench, regions[-1], opd, [(kinds[-1], size)])
    if opd is not None:
        yield Candidate(Draft(bench.as_of, regions[-1], opd), ("region", "opd"))
    usual = min(sizes[-1], 12)
    yield _whole(bench, regions[-1], opd, [(kinds[-1], usual), *([(refused, 1)] if refused else [])])
    yield _whole(bench, regions[0], opd, [(kinds[-1], 1), (start, 1)])
    yield _whole(bench, Answers(), opd, [(Answers(start.facts), 1)])
    for region in (regions[0], regions[-1]):
        for step in range(_STEPS + 1):
            good = usual * step // _STEPS
            yield _whole(bench, region, opd, [(kinds[-1], good), (kinds[0], usual - good)])
    yield from (
        _whole(bench, region, opd, [(kind, usual)]) for kind in graded(bench, "innovation", start) for region in (regions[0], regions[-1])
    )


def _whole(bench: Bench, region: Answers, opd: Answers | None, kinds: Sequence[tuple[Answers, int]]) -> Candidate:
    scopes: tuple[Scope, ...] = ("region",) if opd is None else ("region", "opd")
    return Candidate(Draft(bench.as_of, region, opd, tuple(Kind(*kind) for kind in _spread(bench, kinds) if kind[1] > 0)), scopes)


def _spread(bench: Bench, kinds: Sequence[tuple[Answers, int]]) -> Iterator[tuple[Answers, int]]:
    """Give the kinds, the innovations of the first reporting in turn the values of which a pool asks how many are covered."""
    (first, copies), *others = kinds
    pools = [score.body for score in bench.ruleset.scores.values() if isinstance(score.body, Pool) and score.body.source == "innovation"]
    covered = next((pool for pool in pools if pool.how == "covers" and pool.fact is not None), None)
    if covered is not None and covered.fact is not None:
        several = bench.ruleset.facts["innovation"][covered.fact].type == "list"
        for value in covered.values[: max(copies - 1, 0)]:
            yield Answers({**first.facts, covered.fact: (value,) if several else value}, first.levels, first.documents), 1
            copies -= 1
    yield first, copies
    yield from others


def _refused(bench: Bench) -> Answers | None:
    found = (answers for rule in bench.ruleset.eligibility for answers in judged(bench, rule))
    return next(
        (answers for answers in found if not bench.program.eligibility(answers.unit("innovation", "tried", "tried")).accepted), None
    )


def _sizes(bench: Bench) -> Iterator[int]:
    """Give the numbers of units at which pools of innovations change, smallest first; none where nothing is pooled."""
    found: set[int] = set()
    for score in bench.ruleset.scores.values():
        if isinstance(score.body, Pool):
            stated = (score.body.divisor_floor, score.body.cap or 0, score.body.take)
            found |= {1, 2, *(size + more for size in stated if size for more in (-1, 0, 1))}
    yield from sorted(size for size in found if 0 < size <= _MOST_UNITS)
