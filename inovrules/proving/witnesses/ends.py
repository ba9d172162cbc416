"""Portfolios in which a published score is as high, or as low, as it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from inovrules.proving.witnesses.answers import Answers
from inovrules.proving.witnesses.building import Builder, points_of
from inovrules.proving.witnesses.goals import goal_of
from inovrules.proving.witnesses.trial import figure, reads_the_same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.proving.witnesses.bench import Bench
    from inovrules.proving.witnesses.building import Wishes
    from inovrules.proving.witnesses.drafts import Draft
    from inovrules.proving.witnesses.goals import Goal, Side
    from inovrules.ruleset.model import Published

MOST_SINGLE = 8


def reaching(bench: Bench, item: Published, side: Side, end: Exact) -> Draft | None:
    """Give a portfolio that scores exactly `end`, the least there is of it; `None` when none is found."""
    for draft in () if bench.is_spent else drafts(bench, item, side):
        found = figure(bench, draft, item)
        if found is not None and found.exact == end and reads_the_same(bench, draft):
            return draft
    return None


def drafts(bench: Bench, item: Published, side: Side) -> Iterator[Draft]:
    """Give portfolios that may get a score to an end, the smaller ones first."""
    goal = goal_of(bench.ruleset, item.score, side)
    builder, full = Builder(bench, goal), all_wishes(bench, goal)
    for number in sizes(goal, side):
        for wishes in _chosen(bench, full, side):
            draft = builder.draft(wishes, number)
            if draft is not None:
                yield draft
    if side == "least":
        nobody = builder.draft({}, 0)
        if nobody is not None:
            yield evolve(nobody, opd=nobody.opd or Answers())


def _chosen(bench: Bench, full: Wishes, side: Side) -> list[Wishes]:
    """Give what is to be answered: all, or one thing; for the least nothing too, first where silence itself has a figure."""
    if side == "most":
        return [full, *({name: points} for name, points in list(full.items())[:MOST_SINGLE])]
    single: list[Wishes] = [{name: points} for name, points in sorted(full.items(), key=lambda each: each[1] != 0)[:MOST_SINGLE]]
    silent = any(bench.leaf(name).indicator.evaluator.answers_missing for name in full)
    return [{}, *single[:1], full, *single[1:]] if silent else [*single[:1], {}, full, *single[1:]]


def sizes(goal: Goal, side: Side) -> tuple[int, ...]:
    """Give how many innovations to try."""
    least, enough = goal.innovation.fewest, goal.innovation.enough
    return tuple(sorted({least, enough} if side == "most" else {min(least, 1), least}))


def all_wishes(bench: Bench, goal: Goal) -> Wishes:
    """Give every indicator that matters for a goal, with the points that it should give."""
    found: dict[str, Exact] = {}
    for asked in (goal.region, goal.opd, goal.innovation):
        for name, side in asked.wishes.items():
            points = points_of(bench, name, side)
            if points is not None:
                found[name] = points
    return found
