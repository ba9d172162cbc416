"""Of a pool: its floor, cap and take at work and not, units that count and that don't, values that are covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.cases.coverage.item import Item, score_mark
from inovrules.messages import say
from inovrules.ruleset.scores import Pool
from inovrules.scoring.pool import gather

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.cases.coverage.item import Mark, Visit
    from inovrules.ruleset import Ruleset
    from inovrules.ruleset.scores import Score
    from inovrules.scoring.counted import Member


def items(score: Score, ruleset: Ruleset) -> Iterator[Item]:
    """Give the items of a pool."""
    if isinstance(score.body, Pool):
        for kind, key, values in _wanted(score.body, ruleset):
            yield Item(score_mark(score.id, kind, key), say(f"coverage.{kind}", **values), score.place)


def _wanted(pool: Pool, ruleset: Ruleset) -> Iterator[tuple[str, object, dict[str, object]]]:
    if ruleset.eligibility and pool.source == "innovation":
        yield "refused_member", "", {"policy": say(f"coverage.refused_{pool.refused or 'leave_out'}")}
    if pool.divisor_floor:
        yield "few", "", {"floor": pool.divisor_floor}
        yield "enough", "", {"floor": pool.divisor_floor}
    if pool.cap is not None:
        yield "over_cap", "", {"cap": pool.cap}
        yield "under_cap", "", {"cap": pool.cap}
    if pool.how == "best":
        yield "left_over", "", {"take": pool.take}
    if pool.where is not None:
        yield "counted", "", {"condition": pool.where}
        yield "uncounted", "", {"condition": pool.where}
    if pool.how == "share":
        yield "reaches", "", {"limit": pool.at_least}
        yield "falls_short", "", {"limit": pool.at_least}
    for value in pool.values:
        yield "covers", value, {"fact": pool.fact, "option": value}


def marks(visit: Visit) -> Iterator[Mark]:
    """Give what a pool touches with the units that it gathers."""
    score = visit.score
    if isinstance(score.body, Pool):
        members, _ = visit.run.members(score, score.body)
        for kind, key in _touched(score.body, members, score):
            yield score_mark(score.id, kind, key)


def _touched(pool: Pool, members: Sequence[Member], score: Score) -> Iterator[tuple[str, object]]:
    if any(not member.eligibility.accepted for member in members):
        yield "refused_member", ""
    if pool.of is not None:
        yield from _gathered(pool, members, score)
        return
    counted = [member for member in members if member.eligibility.accepted or pool.refused == "counted"]
    for member in counted:
        if pool.where is not None and member.matches[0] is not None:
            yield ("counted" if member.matches[0] else "uncounted"), ""
        yield from (("covers", value) for value in member.values or ())
    if pool.cap is not None and counted:
        matching = sum(member.matches[0] is True for member in counted)
        yield ("over_cap" if matching > pool.cap else "under_cap"), ""


def _gathered(pool: Pool, members: Sequence[Member], score: Score) -> Iterator[tuple[str, object]]:
    inside = gather(pool, members, score.policy).inside
    if inside and pool.divisor_floor:
        yield ("few" if len(inside) < pool.divisor_floor else "enough"), ""
    if len(inside) > pool.take:
        yield "left_over", ""
    for _, member in inside:
        yield ("reaches" if member.reached[0] else "falls_short"), ""
