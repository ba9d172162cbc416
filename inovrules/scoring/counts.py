"""Pools that count: how many units, and how many values of a fact some unit has."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from inovrules.exact import as_exact
from inovrules.messages import say
from inovrules.scoring.cells import Combined, Line
from inovrules.scoring.combine import nothing, state_of
from inovrules.scoring.eligibility import UNDECIDED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inovrules.exact import Exact
    from inovrules.messages import Message
    from inovrules.ruleset.model import Policy
    from inovrules.ruleset.scores import Pool
    from inovrules.scoring.counted import Member


class Answer(NamedTuple):
    """What a member answers: whether it is eligible, for certain, and whether what it is counted by is known, now and for good."""

    accepted: bool
    certain: bool
    known: bool
    known_for_good: bool

    @property
    def may_count(self) -> bool:
        """Whether it may be eligible in the end."""
        return self.accepted or not self.certain

    @property
    def must_count(self) -> bool:
        """Whether it is eligible, whatever is reported later."""
        return self.accepted and self.certain

    @property
    def may_be_missing(self) -> bool:
        """Whether it may be eligible and not known."""
        return self.may_count and not self.known_for_good

    @property
    def coverage(self) -> Exact:
        """How much of what is asked is answered: what it is counted by, and whether it counts at all."""
        return 0 if self.may_be_missing else 1 if self.certain else UNDECIDED


def _alike(members: Iterable[Member], *answer: str) -> list[tuple[tuple[Any, ...], int]]:
    """Count the members that are eligible alike and answer alike: thousands of them have few distinct answers."""
    return list(Counter(map(attrgetter("eligibility.accepted", "eligibility.certain", *answer), members)).items())


def count_units(pool: Pool, members: Sequence[Member], policy: Policy) -> Combined:
    """Count the members that satisfy `where`; refused ones only where the pool says that they are `counted`."""
    alike = _alike(members, "matches")
    if pool.refused == "counted":
        alike = [((True, True, matches), n) for (_, _, matches), n in alike]
    now = sum(n for (accepted, _, matches), n in alike if matches[0] is True and accepted)
    sure = sum(n for (accepted, certain, matches), n in alike if matches[1] is True and accepted and certain)
    most = sum(n for (accepted, certain, matches), n in alike if matches[1] is not False and (accepted or not certain))
    value, *ends = (as_exact(min(number, number if pool.cap is None else pool.cap) * pool.each) for number in (now, sure, most))
    capped = pool.cap is not None and now > pool.cap
    title = say("line.count.capped", count=now, each=pool.each, cap=pool.cap) if capped else say("line.count", count=now, each=pool.each)
    answers = [(Answer(*kind[:2], *(verdict is not None for verdict in kind[2])), n) for kind, n in alike]
    return _counted(pool, answers, policy, (value, min(ends), max(ends)), title)


def cover_values(pool: Pool, members: Sequence[Member], policy: Policy) -> Combined:
    """Count the listed values that at least one accepted member has; a silent member might have one more, or all (`several`)."""
    wanted = set(pool.values)
    covered, sure, maybe, silent = set[str](), set[str](), set[str](), 0
    alike = _alike(members, "values", "several")
    for (accepted, certain, values, several), n in alike:
        if not accepted and certain:
            continue
        named = wanted.intersection(values or ())
        maybe |= named
        silent += n * (len(wanted) if several else 1) if values is None else 0
        covered |= named if accepted else set()
        sure |= named if accepted and certain else set()
    value, most = len(covered), min(len(wanted), len(maybe) + silent)
    absent = tuple(name for name in pool.values if name not in covered)
    title = say("line.covers", covered=value, of=len(wanted), absent=absent)
    answers = [(Answer(accepted, certain, values is not None, values is not None), n) for (accepted, certain, values, _), n in alike]
    return _counted(pool, answers, policy, (value, len(sure), most), title)


def _counted(
    pool: Pool, answers: Sequence[tuple[Answer, int]], policy: Policy, figures: tuple[Exact, Exact, Exact], title: Message
) -> Combined:
    """Give the result from how many members gave each answer; `figures` are its value, least and most."""
    keeps = pool.refused == "keep"
    concerned = [(answer, n) for answer, n in answers if keeps or answer.may_count]
    asked = [(answer, n) for answer, n in concerned if keeps or answer.accepted]
    known = sum(n for answer, n in asked if answer.known or not answer.accepted)
    missing = sum(n for _, n in asked) - known
    state = state_of(known, missing, policy) if asked else "scored"
    value, low, high = figures
    covered = sum(answer.coverage * n for answer, n in concerned)
    coverage = as_exact(Fraction(covered) / sum(n for _, n in concerned)) if concerned else 1
    found = nothing(state, low, high, coverage)
    if state == "scored":
        found = Combined("scored", value, value, low, high, coverage, _one_line(value, title))
    silent = any(answer.may_be_missing for answer, _ in concerned)
    sure = any((keeps or answer.must_count) and not answer.may_be_missing for answer, _ in concerned)
    return found._replace(
        may_be_missing=silent and not sure and state in ("scored", "refused"),
        may_be_refused=silent and policy == "refuse" and state == "scored",
    )


def _one_line(value: Exact, title: Message) -> Callable[[], list[Line]]:
    return lambda: [Line("count", value, value, title=title)] if value else []
