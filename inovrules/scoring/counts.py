"""Pools that count: how many units, and how many values of a fact some unit has."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from inovrules.exact import as_exact
from inovrules.messages import say
from inovrules.scoring.cells import Combined, Line
from inovrules.scoring.combine import nothing, state_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.ruleset.model import Policy
    from inovrules.ruleset.scores import Pool
    from inovrules.scoring.pool import Member


def count_units(pool: Pool, members: Sequence[Member], policy: Policy) -> Combined:
    """Count the members that satisfy `where`; refused ones only where the pool says that they are `counted`."""
    every = pool.refused == "counted"
    listed = [(one.matches, every or one.eligibility.accepted, every or one.eligibility.certain) for one in members]
    now = sum(matches is True and accepted for matches, accepted, _ in listed)
    sure = sum(matches is True and accepted and certain for matches, accepted, certain in listed)
    most = sum(matches is not False and (accepted or not certain) for matches, accepted, certain in listed)
    value, *ends = (as_exact(min(number, number if pool.cap is None else pool.cap) * pool.each) for number in (now, sure, most))
    capped = pool.cap is not None and now > pool.cap
    title = say("line.count.capped", count=now, each=pool.each, cap=pool.cap) if capped else say("line.count", count=now, each=pool.each)
    unknown = sum(matches is None and accepted for matches, accepted, _ in listed)
    return _counted(pool, members, policy, unknown, (value, min(ends), max(ends)), title)


def cover_values(pool: Pool, members: Sequence[Member], policy: Policy) -> Combined:
    """Count the listed values that at least one accepted member has; a silent member might have one more, or all (`several`)."""
    wanted = set(pool.values)
    covered, sure, maybe, silent = set[str](), set[str](), set[str](), 0
    for member in members:
        accepted, certain = member.eligibility.accepted, member.eligibility.certain
        if not accepted and certain:
            continue
        named = wanted.intersection(member.values or ())
        maybe |= named
        silent += (len(wanted) if member.several else 1) if member.values is None else 0
        covered |= named if accepted else set()
        sure |= named if accepted and certain else set()
    value, most = len(covered), min(len(wanted), len(maybe) + silent)
    absent = tuple(name for name in pool.values if name not in covered)
    title = say("line.covers", covered=value, of=len(wanted), absent=absent)
    unknown = [member for member in members if member.values is None and member.eligibility.accepted]
    return _counted(pool, members, policy, len(unknown), (value, len(sure), most), title)


def _counted(  # noqa: PLR0913, PLR0917 - what was found out about the members
    pool: Pool, members: Sequence[Member], policy: Policy, unknown: int, figures: tuple[Exact, Exact, Exact], title: Message
) -> Combined:
    """Give the result; `figures` are its value, least and most, `unknown` how many of those that may count are silent."""
    asked = sum(pool.refused in ("keep", "counted") or member.eligibility.accepted for member in members)
    state = state_of(asked - unknown, unknown, policy) if asked else "scored"
    value, low, high = figures
    coverage = as_exact(Fraction(asked - unknown, asked)) if asked else 1
    if state != "scored":
        return nothing(state, low, high, coverage)
    return Combined("scored", value, value, low, high, coverage, _one_line(value, title))


def _one_line(value: Exact, title: Message) -> Callable[[], list[Line]]:
    return lambda: [Line("count", value, value, title=title)] if value else []
