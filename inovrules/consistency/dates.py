"""Dates: in order, not after and not before a day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from inovrules.consistency.known import Break
from inovrules.facts.values import Change, PartialDate
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inovrules.conditions import DateMark
    from inovrules.consistency.known import Known, Severity
    from inovrules.facts import Value
    from inovrules.messages import Text


@frozen
class Dated:
    """A fact that has a date: its own, or that of the result of a change."""

    name: str
    title: Text

    def date(self, facts: Mapping[str, Value | None]) -> PartialDate | None:
        """Give the date as far as it is known."""
        value = facts.get(self.name)
        return value.until if isinstance(value, Change) else value if isinstance(value, PartialDate) else None


@frozen
class Order:
    """Dates of which each is on or after the one before it."""

    kind: ClassVar[str] = "dates_reversed"
    severity: ClassVar[Severity] = "error"
    may_refuse: ClassVar[bool] = True
    dates: tuple[Dated, ...]

    @property
    def reads(self) -> tuple[str, ...]:
        """The dates."""
        return tuple(each.name for each in self.dates)

    def breaks(self, known: Known) -> Iterator[Break]:
        """Compare each date that is reported with the next."""
        reported = [(each, date) for each in self.dates if (date := each.date(known.facts)) is not None]
        for (earlier, first), (later, second) in pairwise(reported):
            if first.first > second.last:
                told = say("claims.dates_reversed", earlier=earlier.title, first=first, later=later.title, second=second)
                yield Break(told, (earlier.name, later.name), say("claims.dates_reversed.remedy", earlier=earlier.title, later=later.title))


@frozen
class Limit:
    """Dates that can't lie after (or, with `before`, before) a day: one that the ruleset names, or that of another fact."""

    severity: ClassVar[Severity] = "error"
    may_refuse: ClassVar[bool] = True
    dates: tuple[Dated, ...]
    mark: DateMark | Dated
    before: bool = False

    @property
    def kind(self) -> str:
        """Whether it finds what is too early or too late."""
        return "too_early" if self.before else "too_late"

    @property
    def reads(self) -> tuple[str, ...]:
        """The dates, and the fact that they are compared with."""
        own = tuple(each.name for each in self.dates)
        return (*own, self.mark.name) if isinstance(self.mark, Dated) else own

    def breaks(self, known: Known) -> Iterator[Break]:
        """Compare each date that is reported with the limit."""
        mark, facts = self.mark, known.facts
        limit = mark.date(facts) if isinstance(mark, Dated) else mark.resolve(known.as_of, known.year)
        if limit is None:
            return
        for each in self.dates:
            date = each.date(facts)
            if date is not None and (date.last < limit.first if self.before else date.first > limit.last):
                named = (each.name, mark.name) if isinstance(mark, Dated) else (each.name,)
                told = say(f"claims.{self.kind}", title=each.title, date=date, mark=self._told(mark), limit=limit)
                yield Break(told, named, say(f"claims.{self.kind}.remedy", title=each.title))

    def _told(self, mark: DateMark | Dated) -> object:
        return mark.title if isinstance(mark, Dated) else say("claims.day", day=mark)
