"""Portfolios in which a published score has a certain predicate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.proving.witnesses.building import Builder, points_of
from inovrules.proving.witnesses.ends import MOST_SINGLE, all_wishes, drafts
from inovrules.proving.witnesses.goals import goal_of
from inovrules.proving.witnesses.trial import figure, reads_the_same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.proving.witnesses.building import Wishes
    from inovrules.proving.witnesses.drafts import Draft
    from inovrules.ruleset.model import Predicate, Published

_IDLE = (1, 2, 4, 9)


class Rising:
    """Portfolios in which more and more indicators have their best answer, until all do.

    The others aren't answered, or where that is no way, have their worst answer.
    """

    def __init__(self, bench: Bench, item: Published) -> None:
        """Start with none."""
        self.bench, self.item = bench, item
        self._goal = goal_of(bench.ruleset, item.score, "most")
        self._builder, self._best = Builder(bench, self._goal), all_wishes(bench, self._goal)
        lowest = {name: points_of(bench, name, "least") for name in self._best}
        self._worst = {name: points for name, points in lowest.items() if points is not None}
        self._known: dict[tuple[int, int, bool], tuple[Draft, Exact] | None] = {}

    def reaching(self, predicate: Predicate) -> tuple[Draft, Exact] | None:
        """Give a portfolio that has a predicate, with its published figure; `None` when none is found."""
        wanted = self.item.predicates.index(predicate)
        return next((each for each in self._tried(wanted) if self._place(each) == wanted and reads_the_same(self.bench, each[0])), None)

    def _tried(self, wanted: int) -> Iterator[tuple[Draft, Exact]]:
        """Give portfolios that may have a predicate: the lowest one's first where it is the lowest that is wanted."""
        if not wanted:
            yield from self._low()
        if self.bench.is_spent:
            return
        for number in sorted({self._goal.innovation.fewest, self._goal.innovation.enough}):
            for others in (False, True):
                yield from (found for found in self._searched(wanted, number, others=others) if found is not None)
        yield from self._beside_idle()
        yield from self._single()
        yield from self._low()

    def _single(self) -> Iterator[tuple[Draft, Exact]]:
        """Give portfolios in which one indicator has each of its points, and the others no answer, or their best."""
        number = self._goal.innovation.fewest
        for name in list(self._best)[:MOST_SINGLE]:
            for points in sorted({each.points for each in self.bench.outcomes(name)}):
                for rest in ({}, self._best):
                    found = self._scored({**rest, name: points}, number)
                    if found is not None:
                        yield found

    def _beside_idle(self) -> Iterator[tuple[Draft, Exact]]:
        """Give portfolios in which all have their best answer, with further OPDs that have nothing."""
        best = self._builder.draft(self._best, self._goal.innovation.fewest) if self._goal.opd.enough else None
        tried = () if best is None else (self._figured(evolve(best, idle=idle)) for idle in _IDLE)
        yield from (found for found in tried if found is not None)

    def _low(self) -> Iterator[tuple[Draft, Exact]]:
        """Give portfolios in which the score is as low as it gets, or nearly."""
        return (found for draft in drafts(self.bench, self.item, "least") if (found := self._figured(draft)) is not None)

    def _searched(self, wanted: int, number: int, *, others: bool) -> Iterator[tuple[Draft, Exact] | None]:
        """Halve the way to the fewest answers that get at least so far; then try the last of them with fewer points."""
        least, most = 0, len(self._best)
        while least < most:
            middle = (least + most) // 2
            if self._place(self._at(middle, number, others=others)) < wanted:
                least = middle + 1
            else:
                most = middle
        yield self._at(least, number, others=others)
        if least:
            yield from self._between(least - 1, number, others=others)

    def _between(self, step: int, number: int, *, others: bool) -> Iterator[tuple[Draft, Exact] | None]:
        name = list(self._best)[step]
        for points in sorted({each.points for each in self.bench.outcomes(name)}):
            yield self._scored({**self._wishes(step, others=others), name: points}, number)

    def _at(self, step: int, number: int, *, others: bool) -> tuple[Draft, Exact] | None:
        """Give the portfolio in which so many indicators have their best answer."""
        key = (step, number, others)
        if key not in self._known:
            self._known[key] = self._scored(self._wishes(step, others=others), number)
        return self._known[key]

    def _wishes(self, step: int, *, others: bool) -> Wishes:
        best = dict(list(self._best.items())[:step])
        return {**self._worst, **best} if others else best

    def _scored(self, wishes: Wishes, number: int) -> tuple[Draft, Exact] | None:
        draft = self._builder.draft(wishes, number)
        return None if draft is None else self._figured(draft)

    def _figured(self, draft: Draft) -> tuple[Draft, Exact] | None:
        found = figure(self.bench, draft, self.item)
        return None if found is None or found.exact is None else (draft, found.exact)

    def _place(self, found: tuple[Draft, Exact] | None) -> int:
        """Give the place of the predicate that a portfolio has, from the lowest; -1 where it has none."""
        predicate = None if found is None else self.item.predicate(found[1])
        return -1 if predicate is None else self.item.predicates.index(predicate)
