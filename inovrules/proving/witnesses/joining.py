"""Portfolios that score lower than they do without their last innovation."""

from __future__ import annotations

from itertools import product
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
    first: Joined | None = None
    for after in () if bench.is_spent else _drafts(bench, item, least):
        found = _falls(bench, item, after)
        if found is not None and found.shows:
            return found
        first = first or found
    return first


def _falls(bench: Bench, item: Published, after: Draft) -> Joined | None:
    before = after.without_last()
    first, second = figure(bench, before, item), figure(bench, after, item)
    if first is None or second is None or first.exact is None or second.exact is None or second.exact >= first.exact:
        return None
    whole = reads_the_same(bench, before) and reads_the_same(bench, after)
    return Joined(before, after, (first, second)) if whole else None


def _drafts(bench: Bench, item: Published, least: int) -> Iterator[Draft]:
    """Give portfolios of `least` innovations, one of them or each with points, and one more that has less."""
    goal = goal_of(bench.ruleset, item.score, "most")
    builder, most = Builder(bench, goal), _own(bench, all_wishes(bench, goal))
    lowest = _own(bench, all_wishes(bench, goal_of(bench.ruleset, item.score, "least")))
    opd = Answers() if goal.opd.enough else None
    empty = builder.unit("innovation", Asked(), {})
    for (wishes, worst), asked in product(_pairs(most, lowest), (Asked(), goal.innovation)):
        best = builder.unit("innovation", asked, wishes)
        last = builder.unit("innovation", Asked(facts=goal.innovation.facts), worst) if worst else empty
        if best is not None and last is not None:
            rest = () if empty is None or worst or least == 1 else (Kind(empty, least - 1),)
            yield Draft(bench.as_of, Answers(), opd, (Kind(best, 1 if rest else least), *rest, Kind(last)))


def _pairs(most: Wishes, lowest: Wishes) -> Iterator[tuple[Wishes, Wishes]]:
    """Give what the best and the last innovation are to answer: one thing, then everything; nothing, one thing, everything."""
    single, bad = _single(most), _single(lowest)
    for best in (*single[:1], most, *single[1:]):
        for last in ({}, *bad[:1], lowest):
            yield best, last


def _single(wishes: Wishes) -> list[Wishes]:
    return [{name: points} for name, points in list(wishes.items())[:MOST_SINGLE]]


def _own(bench: Bench, wishes: Wishes) -> Wishes:
    return {name: points for name, points in wishes.items() if bench.ruleset.scores[name].scope == "innovation"}
