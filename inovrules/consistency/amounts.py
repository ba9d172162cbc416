"""Amounts: parts against their total, figures that must agree, a count against a list."""

from __future__ import annotations

from functools import reduce
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from inovrules.consistency.figure import Figure, apart
from inovrules.consistency.known import Break
from inovrules.derived import intervals
from inovrules.evaluators.wording import quantity
from inovrules.exact import Span
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inovrules.consistency.known import Known, Severity
    from inovrules.exact import Exact
    from inovrules.messages import Message


def told_figure(figure: Figure, known: Known) -> Message:
    """Tell a figure that is reported, with its title and unit."""
    number = figure.number(known.facts)
    value = say("reason.none") if number is None else quantity(number, figure.unit)
    name = "claims.figure" if figure.side is None else f"claims.figure.{figure.side}"
    return say(name, title=figure.title, value=value)


@frozen
class Parts:
    """Parts that make a total together: that of another figure, or a number such as 100.

    Where the parts can't be negative, they may not pass the total even where one of them isn't reported.
    """

    kind: ClassVar[str] = "sum_differs"
    severity: ClassVar[Severity] = "error"
    may_refuse: ClassVar[bool] = True
    parts: tuple[Figure, ...]
    total: Figure | Exact
    tolerance: Exact = 0
    positive: bool = False

    @property
    def reads(self) -> tuple[str, ...]:
        """The parts, and the total where it is a figure."""
        named = (*self.parts, self.total) if isinstance(self.total, Figure) else self.parts
        return tuple(dict.fromkeys(each.name for each in named))

    def breaks(self, known: Known) -> Iterator[Break]:
        """Add up and compare."""
        reported = [part for part in self.parts if part.span(known.facts) is not None]
        total = self.total.span(known.facts) if isinstance(self.total, Figure) else Span(self.total, self.total)
        if not reported or total is None or not (len(reported) == len(self.parts) or self.positive):
            return
        summed = reduce(intervals.add, [span for part in reported if (span := part.span(known.facts))])
        whole = len(reported) == len(self.parts)
        if apart(summed if whole else Span(low=summed.low, low_open=summed.low_open), total, self.tolerance):
            yield self._told(known, reported, summed)

    def _told(self, known: Known, reported: Sequence[Figure], summed: Span) -> Break:
        unit = next((part.unit for part in self.parts if part.unit), None)
        total, named = self.total, tuple(part.name for part in reported)
        told = told_figure(total, known) if isinstance(total, Figure) else say("reason.number", value=total)
        parts = tuple(told_figure(part, known) for part in reported)
        message = say("claims.sum_differs", parts=parts, sum=quantity(summed, unit), total=told)
        facts = (*named, total.name) if isinstance(total, Figure) else named
        return Break(message, tuple(dict.fromkeys(facts)), say("claims.sum_differs.remedy"))


@frozen
class Equal:
    """Figures that report the same thing and so must agree; a change stands for its result, unless its side is named."""

    kind: ClassVar[str] = "values_differ"
    severity: ClassVar[Severity] = "error"
    may_refuse: ClassVar[bool] = True
    figures: tuple[Figure, ...]
    tolerance: Exact = 0

    @property
    def reads(self) -> tuple[str, ...]:
        """The figures' facts."""
        return tuple(dict.fromkeys(figure.name for figure in self.figures))

    def breaks(self, known: Known) -> Iterator[Break]:
        """Compare each two that are reported."""
        for one, other in combinations(self.figures, 2):
            first, second = one.span(known.facts), other.span(known.facts)
            if first is not None and second is not None and apart(first, second, self.tolerance):
                message = say("claims.values_differ", one=told_figure(one, known), other=told_figure(other, known))
                yield Break(message, tuple(dict.fromkeys((one.name, other.name))), say("claims.values_differ.remedy"))


@frozen
class Counts:
    """A figure that tells how many there are of what is listed: innovations or agencies of a portfolio, or the items of a list."""

    kind: ClassVar[str] = "count_differs"
    severity: ClassVar[Severity] = "warning"
    may_refuse: ClassVar[bool] = False
    figure: Figure
    of: str
    listed: Figure | None = None

    @property
    def reads(self) -> tuple[str, ...]:
        """The figure, and the list where it is a fact."""
        return (self.figure.name, self.listed.name) if self.listed else (self.figure.name,)

    def breaks(self, known: Known) -> Iterator[Break]:
        """Count and compare."""
        stated, count = self.figure.span(known.facts), self._count(known)
        if stated is None or count is None or not apart(stated, Span(count, count)):
            return
        told = say("claims.listed", title=self.listed.title, number=count) if self.listed else say(f"claims.listed.{self.of}", number=count)
        remedy = say("claims.count_differs.remedy", title=self.figure.title)
        yield Break(say("claims.count_differs", figure=told_figure(self.figure, known), listed=told), self.reads, remedy)

    def _count(self, known: Known) -> int | None:
        if self.listed is None:
            return known.counts.get(self.of)
        items = known.facts.get(self.listed.name)
        return len(set(items)) if isinstance(items, tuple) else None
