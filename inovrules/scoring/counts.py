"""Pools that count: how many units, and how many values of a fact some unit has."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from inovrules.exact import as_exact, total
from inovrules.messages import say
from inovrules.scoring.cells import Combined, Line
from inovrules.scoring.combine import nothing, state_of
from inovrules.scoring.eligibility import ELIGIBLE, UNDECIDED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.ruleset.model import Policy
    from inovrules.ruleset.scores import Pool
    from inovrules.scoring.eligibility import Eligibility
    from inovrules.scoring.pool import Member


class Answer(NamedTuple):
    """What a member answers: whether it is eligible, and whether what it is counted by is known, now and for good."""

    eligibility: Eligibility
    known: bool
    known_for_good: bool

    @property
    def may_count(self) -> bool:
        """Whether it may be eligible in the end."""
        return self.eligibility.accepted or not self.eligibility.certain

    @property
    def must_count(self) -> bool:
        """Whether it is eligible, whatever is reported later."""
        return self.eligibility.accepted and self.eligibility.certain

    @property
    def may_be_missing(self) -> bool:
        """Whether it may be eligible and not known."""
        return self.may_count and not self.known_for_good

    @property
    def coverage(self) -> Exact:
        """How much of what is asked is answered: what it is counted by, and whether it counts at all."""
        return 0 if self.may_be_missing else 1 if self.eligibility.certain else UNDECIDED


def count_units(pool: Pool, members: Sequence[Member], policy: Policy) -> Combined:
    """Count the members that satisfy `where`; refused ones only where the pool says that they are `counted`."""
    if pool.refused == "counted":
        members = [member._replace(eligibility=ELIGIBLE) for member in members]
    now = sum(member.matches[0] is True and member.eligibility.accepted for member in members)
    sure = sum(member.matches[1] is True and member.eligibility.accepted and member.eligibility.certain for member in members)
    most = sum(member.matches[1] is not False and (member.eligibility.accepted or not member.eligibility.certain) for member in members)
    value, *ends = (as_exact(min(number, number if pool.cap is None else pool.cap) * pool.each) for number in (now, sure, most))
    capped = pool.cap is not None and now > pool.cap
    title = say("line.count.capped", count=now, each=pool.each, cap=pool.cap) if capped else say("line.count", count=now, each=pool.each)
    answers = [Answer(member.eligibility, *(verdict is not None for verdict in member.matches)) for member in members]
    return _counted(pool, answers, policy, (value, min(ends), max(ends)), title)


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
    answers = [Answer(member.eligibility, *(member.values is not None,) * 2) for member in members]
    return _counted(pool, answers, policy, (value, len(sure), most), title)


def _counted(pool: Pool, answers: Sequence[Answer], policy: Policy, figures: tuple[Exact, Exact, Exact], title: Message) -> Combined:
    """Give the result; `figures` are its value, least and most."""
    keeps = pool.refused == "keep"
    concerned = [answer for answer in answers if keeps or answer.may_count]
    asked = [answer.known or not answer.eligibility.accepted for answer in concerned if keeps or answer.eligibility.accepted]
    state = state_of(sum(asked), len(asked) - sum(asked), policy) if asked else "scored"
    value, low, high = figures
    coverage = as_exact(Fraction(total(answer.coverage for answer in concerned)) / len(concerned)) if concerned else 1
    found = nothing(state, low, high, coverage)
    if state == "scored":
        found = Combined("scored", value, value, low, high, coverage, _one_line(value, title))
    silent = any(answer.may_be_missing for answer in concerned)
    sure = any((keeps or answer.must_count) and not answer.may_be_missing for answer in concerned)
    return found._replace(
        may_be_missing=silent and not sure and state in ("scored", "refused"),
        may_be_refused=silent and policy == "refuse" and state == "scored",
    )


def _one_line(value: Exact, title: Message) -> Callable[[], list[Line]]:
    return lambda: [Line("count", value, value, title=title)] if value else []
