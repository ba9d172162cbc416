"""Portfolios that score lower than they do without their last innovation."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.proving.witnesses.answers import Answers
from inovrules.proving.witnesses.building import Builder
from inovrules.proving.witnesses.drafts import Draft, Kind
from inovrules.proving.witnesses.ends import MOST_SINGLE, all_wishes
from inovrules.proving.witnesses.goals import Asked, goal_of
from inovrules.proving.witnesses.trial import figure, reads_the_same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.proving.witnesses.bench import Bench
    from inovrules.proving.witnesses.building import Wishes
    from inovrules.proving.witnesses.goals import Goal
    from inovrules.ruleset.model import Published
    from inovrules.scoring.scorecard import PublishedScore


@frozen(eq=False)
class Joined:
    """A portfolio before and after an innovation is added to it, and what is published of each."""

    before: Draft
    after: Draft
    figures: tuple[PublishedScore, PublishedScore]

    @property
    def shows(self) -> bool:
        """Whether what is published falls too, and not only the exact figure behind it."""
        first, second = self.figures
        return first.claimed is not None and second.claimed is not None and second.claimed < first.claimed


def joined(bench: Bench, item: Published, least: int) -> Joined | None:
    """Give the smallest portfolio found whose last innovation lowers a score that averages at least so many innovations.

    One whose published figure falls comes before one in which only the exact one does.
    """
    tried, first = _Tried(bench, item, least), None
    for best, last in () if bench.is_spent else tried.pairs():
        for asked in (Asked(), tried.goal.innovation):
            found = tried.falls(best, last, asked)
            if found is not None and found.shows:
                return tried.smaller(best, last, asked) or found
            first = first or found
    return first


class _Tried:
    """What innovations may answer so that one more lowers a score."""

    def __init__(self, bench: Bench, item: Published, least: int) -> None:
        """Find out what the best and the worst answers are."""
        self._bench, self._item, self._least = bench, item, least
        self.goal = goal_of(bench.ruleset, item.score, "most")
        self._builder = Builder(bench, self.goal)
        self._most = self._own(self.goal)
        self._lowest = self._own(goal_of(bench.ruleset, item.score, "least"))

    def _own(self, goal: Goal) -> Wishes:
        wishes, scores = all_wishes(self._bench, goal), self._bench.ruleset.scores
        return {name: points for name, points in wishes.items() if scores[name].scope == "innovation"}

    def pairs(self) -> Iterator[tuple[Wishes, Wishes]]:
        """Give what the best and the last innovation answer: one thing, or everything; nothing, one thing, or everything."""
        single, bad = _single(self._most), _single(self._lowest)
        for best in (*single[:1], self._most, *single[1:]):
            for last in ({}, *bad[:1], self._lowest):
                yield best, last

    def smaller(self, best: Wishes, last: Wishes, asked: Asked) -> Joined | None:
        """Give a portfolio that shows it as well with fewer answers of the best: the first one, the first two, four, and so on."""
        sizes = takewhile(lambda size: size < len(best), (2**power for power in range(len(best))))
        tried = (self.falls(dict(list(best.items())[:size]), last, asked) for size in sizes)
        return next((found for found in tried if found is not None and found.shows), None)

    def falls(self, best: Wishes, last: Wishes, asked: Asked) -> Joined | None:
        """Give the portfolio in which these are answered, where the score falls with its last innovation."""
        after = self._draft(best, last, asked)
        if after is None:
            return None
        before = after.without_last()
        first, second = figure(self._bench, before, self._item), figure(self._bench, after, self._item)
        if first is None or second is None or first.exact is None or second.exact is None or second.exact >= first.exact:
            return None
        whole = reads_the_same(self._bench, before) and reads_the_same(self._bench, after)
        return Joined(before, after, (first, second)) if whole else None

    def _draft(self, best: Wishes, last: Wishes, asked: Asked) -> Draft | None:
        """Make a portfolio of as many innovations as the average counts at least, one of them or each with points, and one more."""
        empty = self._builder.unit("innovation", Asked(), {})
        good = self._builder.unit("innovation", asked, best)
        bad = self._builder.unit("innovation", Asked(facts=self.goal.innovation.facts), last) if last else empty
        if good is None or bad is None:
            return None
        rest = () if empty is None or last or self._least == 1 else (Kind(empty, self._least - 1),)
        opd = Answers() if self.goal.opd.enough else None
        return Draft(self._bench.as_of, Answers(), opd, (Kind(good, 1 if rest else self._least), *rest, Kind(bad)))


def _single(wishes: Wishes) -> list[Wishes]:
    return [{name: points} for name, points in list(wishes.items())[:MOST_SINGLE]]
