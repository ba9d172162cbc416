"""Measuring coverage: which items of a ruleset its cases touch."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.cases.coverage import bodies, indicators, modifiers, pools, rules
from inovrules.cases.coverage.base import base_of
from inovrules.cases.coverage.possible import impossible_marks
from inovrules.cases.coverage.reach import Reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inovrules.cases.coverage.item import Item, Mark
    from inovrules.cases.model import CaseResult, Expected, Ruled
    from inovrules.exact import Exact
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.engine import Engine
    from inovrules.scoring.scorecard import Scorecard


@frozen(eq=False)
class Coverage:
    """The items that a ruleset's cases should touch, and those that none touches; `others` are files whose items their own cases should."""

    items: tuple[Item, ...]
    untouched: tuple[Item, ...]
    others: tuple[str, ...] = ()

    @property
    def touched(self) -> int:
        """How many items are touched."""
        return len(self.items) - len(self.untouched)

    @property
    def share(self) -> Exact:
        """Which part of the items is touched, 0 to 1; all of none."""
        return Fraction(self.touched, len(self.items)) if self.items else 1


def coverage_of(engine: Engine, ruleset: Ruleset, results: Iterable[CaseResult]) -> Coverage:
    """Measure what cases touch. One that waits for a person's confirmation touches nothing."""
    touched = {mark for result in results if not result.case.unconfirmed for mark in touched_by(result)}
    base = base_of(engine, ruleset)
    known = set() if base is None else {_told(item) for item in all_items(base)}
    included = {document.file for document in ruleset.documents[:-1]}
    wanted: list[Item] = []
    others: dict[str, None] = {}
    for item in all_items(ruleset):
        if item.place is not None and item.place.file in included:
            others[item.place.file] = None
        elif _told(item) not in known:
            wanted.append(item)
    if base is not None:
        others[base.file] = None
    return Coverage(tuple(wanted), tuple(item for item in wanted if item.mark not in touched), tuple(others))


def _told(item: Item) -> tuple[Mark, str]:
    """Tell an item with its limits: one that an edition changes isn't its base's any more."""
    return item.mark, item.needs.text("en")


def all_items(ruleset: Ruleset) -> Iterator[Item]:
    """Give every item of a ruleset that can happen, in its order."""
    yield from (item for item in rules.items(ruleset) if item.mark[0] == "eligibility")
    for score in ruleset.scores.values():
        never = set(impossible_marks(ruleset, score))
        yield from (item for item in _of_score(score, ruleset) if item.mark not in never)
    yield from (item for item in rules.items(ruleset) if item.mark[0] != "eligibility")


def _of_score(score: Score, ruleset: Ruleset) -> Iterator[Item]:
    yield from bodies.items(score)
    yield from indicators.items(score)
    yield from pools.items(score, ruleset)
    yield from modifiers.items(score)


def touched_by(result: CaseResult) -> Iterator[Mark]:
    """Give the marks of everything that a case touches: what happens in it, and bears on what is expected.

    One under another reading of the source shows that reading, not the ruleset.
    """
    if result.case.reading is not None and result.card is not None:
        yield ("readings", result.case.reading, "reading", "")
    elif result.card is not None:
        yield from bearing_on(result.card, result.case.expected, result.case.ruled)


def bearing_on(card: Scorecard, expected: Iterable[Expected], ruled: Iterable[Ruled] = ()) -> Iterator[Mark]:
    """Give the marks of everything in a scorecard on which something that is expected depends."""
    reach = Reach(card, expected, ruled)
    for visit in reach.visits.values():
        for look in (bodies, indicators, pools, modifiers):
            yield from look.marks(visit)
    for scores in reach.judged.values():
        yield from rules.ruling_marks(scores)
    for scores, score, proven in reach.classified:
        yield from rules.predicate_marks(scores, score, proven=proven)
