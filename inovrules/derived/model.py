"""A derived fact: an operation on facts of the same scope."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING, Any, Literal

from attrs import field, frozen

from inovrules.derived import intervals
from inovrules.derived.age import age_span
from inovrules.exact import Span, as_exact, span_of
from inovrules.facts.values import PartialDate
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from inovrules.derived.age import AgeUnit
    from inovrules.exact import Exact
    from inovrules.facts import Scope, Value
    from inovrules.faults import Place
    from inovrules.messages import Message, Text

Operation = Literal["sum", "difference", "product", "ratio", "share", "percent_change", "age", "count", "minimum", "maximum"]


@frozen
class Derivation:
    """How a derived fact follows from the facts it `reads` (in the order the operation wants them).

    `scale` multiplies the result (100 for a percentage); `unit` is that of the result.
    """

    name: str
    scope: Scope
    operation: Operation
    reads: tuple[str, ...]
    title: Text
    unit: str | None = None
    scale: int = 1
    place: Place | None = field(default=None, eq=False)

    def compute(self, facts: Mapping[str, Value | None], as_of: date) -> Span | None:
        """Give the result as a span (a single number where nothing is bounded); `None` when it can't be known.

        It can't when an input isn't reported, when a divisor may be zero, or when a date lies after `as_of`.

        >>> from datetime import date
        >>> from inovrules.messages import Text
        >>> growth = Derivation("growth", "region", "percent_change", ("before", "after"), Text("Naik", "Growth"))
        >>> growth.compute({"before": 281, "after": 880}, date(2026, 7, 1)).exact
        Fraction(59900, 281)
        """
        values = [facts.get(name) for name in self.reads]
        if any(value is None for value in values):
            return None
        result = _OPERATIONS[self.operation](self, values, as_of)
        if result is None or self.scale == 1:
            return result
        return intervals.multiply(result, Span(self.scale, self.scale))

    def obstacle(self, facts: Mapping[str, Value | None], as_of: date) -> Message | None:
        """Say why the result can't be known although all that it reads is; `None` when it can, or something isn't reported."""
        if any(facts.get(name) is None for name in self.reads) or self.compute(facts, as_of) is not None:
            return None
        if self.operation == "age":
            told = {"date": facts[self.reads[0]], "as_of": PartialDate(as_of, as_of)}
            return say("reason.uncomputable.future", title=self.title, **told)
        return say(f"reason.uncomputable.{self.operation}", title=self.title)


def _fold(combine: Callable[[Span, Span], Span]) -> Callable[[Derivation, list[Any], date], Span | None]:
    return lambda _self, values, _as_of: reduce(combine, map(span_of, values))


def _product(self: Derivation, values: list[Any], _as_of: date) -> Span:
    """A fact that is named more than once has one value all the same."""
    given = dict(zip(self.reads, values, strict=True))
    return reduce(intervals.multiply, (intervals.power(span_of(value), self.reads.count(name)) for name, value in given.items()))


def _of_two(compute: Callable[[Span, Span], Span | None], of_itself: Exact) -> Callable[[Derivation, list[Any], date], Span | None]:
    """Compute something of two facts; `of_itself` is what it gives for one fact named twice, wherever that has a result."""

    def computed(self: Derivation, values: list[Any], _as_of: date) -> Span | None:
        found = compute(span_of(values[0]), span_of(values[1]))
        if found is None or self.reads[0] != self.reads[1]:
            return found
        return Span(of_itself, of_itself, about=found.about)

    return computed


def _percent_change(before: Span, after: Span) -> Span | None:
    if before.exact is not None and after.exact is not None:
        if before.exact == 0:
            return None
        base = before.exact if before.exact > 0 else -before.exact
        change = as_exact(Fraction(after.exact - before.exact) * 100 / base)
        return Span(change, change, about=before.about or after.about)
    if before.low is None or before.low <= 0:
        return None
    quotient = intervals.divide(after, before)
    return None if quotient is None else intervals.multiply(intervals.add(quotient, Span(-1, -1)), Span(100, 100))


def _age(self: Derivation, values: list[Any], as_of: date) -> Span | None:
    unit: AgeUnit = self.unit if self.unit in ("months", "years", "days") else "months"  # type: ignore[assignment]
    return age_span(values[0], as_of, unit)


def _count(_self: Derivation, values: list[Any], _as_of: date) -> Span:
    return span_of(len(set(values[0])))


_OPERATIONS: dict[str, Callable[[Derivation, list[Any], date], Span | None]] = {
    "sum": _fold(intervals.add),
    "difference": _of_two(intervals.subtract, 0),
    "product": _product,
    "ratio": _of_two(intervals.divide, 1),
    "share": _of_two(intervals.share, Fraction(1, 2)),
    "percent_change": _of_two(_percent_change, 0),
    "age": _age,
    "count": _count,
    "minimum": lambda _self, values, _as_of: intervals.extreme(map(span_of, values), largest=False),
    "maximum": lambda _self, values, _as_of: intervals.extreme(map(span_of, values), largest=True),
}
