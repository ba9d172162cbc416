"""Choosing as few cases as are found: always the one that touches most of what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.cases.coverage import coverage_of
from inovrules.cases.coverage.measure import bearing_on, touched_by
from inovrules.cases.model import Expected, Ruled
from inovrules.cases.proposing.candidates import alone_of, candidates
from inovrules.cases.running import figure
from inovrules.proving.witnesses.bench import Bench
from inovrules.proving.witnesses.trial import reads_the_same
from inovrules.ruleset.scores import Indicator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from inovrules.cases.coverage import Item
    from inovrules.cases.coverage.item import Mark
    from inovrules.cases.loading import Suite
    from inovrules.cases.model import CaseResult, Figure
    from inovrules.cases.proposing.candidates import Candidate
    from inovrules.ruleset import Ruleset
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import UnitScores


@frozen(eq=False)
class Proposed:
    """A case that is proposed: what is given, and what is to be expected of it, as it was scored."""

    candidate: Candidate
    expected: tuple[Expected, ...]
    ruled: tuple[Ruled, ...]
    touches: tuple[Item, ...]


@frozen(eq=False)
class Proposal:
    """The proposed cases of a ruleset, and the items for which none was found."""

    ruleset: Ruleset
    cases: tuple[Proposed, ...]
    left: tuple[Item, ...]


class _Tried:
    """A candidate, scored: the marks on which each thing bears that can be expected of it."""

    def __init__(self, engine: Engine, ruleset: Ruleset, candidate: Candidate) -> None:
        """Score it."""
        self.candidate = candidate
        read = next((each.ruleset for each in ruleset.readings if each.id == candidate.reading), None)
        self.card = engine.evaluate(candidate.draft.portfolio(), read or ruleset, readings=False)
        self.bears = [(each, self._marks(each)) for scores in self._units() for each in self._expectable(scores)]
        self.marks: frozenset[Mark] = frozenset().union(*(marks for _, marks in self.bears))

    def _marks(self, each: Expected | Ruled) -> frozenset[Mark]:
        if self.candidate.reading is not None:
            return frozenset([("readings", self.candidate.reading, "reading", "")])
        return frozenset(bearing_on(self.card, [each], []) if isinstance(each, Expected) else bearing_on(self.card, [], [each]))

    def _units(self) -> Iterator[UnitScores]:
        scopes = self.candidate.scopes
        yield from (self.card.region,) if "region" in scopes else ()
        yield from self.card.opds if "opd" in scopes else ()
        yield from self.card.innovations[:1] if "innovation" in scopes else ()

    def _expectable(self, scores: UnitScores) -> Iterator[Expected | Ruled]:
        ruleset, unit = self.card.ruleset, scores.unit
        if unit.scope == "innovation" and ruleset.eligibility:
            yield Ruled(unit.id, tuple(sorted(ruling.rule.id for ruling in scores.eligibility.refusals)))
        published = {item.score for item in ruleset.publish}
        for score in ruleset.scores.values():
            if score.scope == unit.scope:
                indicator = isinstance(score.body, Indicator)
                names = ("published", "predicate") if score.id in published else ("level", "points") if indicator else ("value",)
                figures = _figures(scores, score.id, names)
                yield Expected(unit.scope, unit.id, score.id, figures)
                if isinstance(score.body, Indicator) and score.body.evidence:
                    proven = _figures(scores, score.id, names, "proven.")
                    yield Expected(unit.scope, unit.id, score.id, {**figures, **proven})

    def needed(self, wanted: set[Mark]) -> Iterator[Expected | Ruled]:
        """Give the fewest things to expect that are found to bear on what is wanted of it."""
        left = wanted & self.marks
        while left:
            best, marks = max(self.bears, key=lambda pair: len(pair[1] & left))
            left -= marks
            yield best


def _figures(scores: UnitScores, score: str, names: Sequence[str], prefix: str = "") -> dict[str, Figure]:
    """Give the figures that there are of some; the state where there is none."""
    found: dict[str, Figure] = {prefix + name: value for name in names if (value := figure(scores, score, prefix + name)) is not None}
    return found or {f"{prefix}state": figure(scores, score, f"{prefix}state")}


def _subject(mark: Mark) -> str:
    """Name the score that must be answered for something to happen: the part, where that is to decide."""
    return mark[3] if mark[2] == "decides" else mark[1]


def propose(engine: Engine, suite: Suite, results: Sequence[CaseResult]) -> Proposal:
    """Propose cases for every item that no case touches, not even one that still waits to be confirmed."""
    ruleset = suite.ruleset
    touched = {mark for result in results for mark in touched_by(result)}
    wanted = {item.mark: item for item in coverage_of(engine, ruleset, results).untouched if item.mark not in touched}
    bench, left, chosen = Bench(ruleset, engine), set(wanted), list[Proposed]()
    for offered in (candidates, alone_of):
        names = tuple(dict.fromkeys(_subject(mark) for mark in wanted if mark in left and mark[0] == "scores"))
        writable = (each for each in (offered(bench, names) if left else ()) if reads_the_same(bench, each.draft))
        tried = [_Tried(engine, ruleset, candidate) for candidate in writable]
        while left and (best := _best(tried, left)) is not None:
            expected = list(best.needed(left))
            chosen.append(_proposed(best, expected, [item for mark, item in wanted.items() if mark in best.marks & left]))
            left -= best.marks
    return Proposal(ruleset, tuple(chosen), tuple(item for mark, item in wanted.items() if mark in left))


def _best(tried: Iterable[_Tried], left: set[Mark]) -> _Tried | None:
    """Give the candidate that touches most; of several the one that says least."""
    gains: Mapping[_Tried, int] = {each: gain for each in tried if (gain := len(each.marks & left))}
    return max(gains, key=lambda each: (gains[each], -each.candidate.draft.said), default=None)


def _proposed(best: _Tried, expected: Sequence[Expected | Ruled], touches: Sequence[Item]) -> Proposed:
    figures = [each for each in expected if isinstance(each, Expected)]
    proven = {(each.scope, each.unit, each.score) for each in figures if _is_proven(each)}
    kept = [each for each in figures if _is_proven(each) or (each.scope, each.unit, each.score) not in proven]
    return Proposed(best.candidate, tuple(kept), tuple(each for each in expected if isinstance(each, Ruled)), tuple(touches))


def _is_proven(expected: Expected) -> bool:
    return any(key.startswith("proven.") for key in expected.figures)
