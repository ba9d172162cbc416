"""Percentages outside what is declared: read all the same, told, and refused wherever they would count."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from inovrules.consistency.figure import Figure
from inovrules.consistency.known import Break
from inovrules.consistency.rule import ConsistencyRule
from inovrules.evaluators.wording import quantity
from inovrules.exact import Span
from inovrules.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from inovrules.consistency.known import Known, Severity
    from inovrules.facts import FactDeclaration


@frozen
class Domain:
    """A percentage that can't lie outside its declared limits."""

    kind: ClassVar[str] = "outside"
    severity: ClassVar[Severity] = "error"
    may_refuse: ClassVar[bool] = True
    figure: Figure
    limits: Span

    @property
    def reads(self) -> tuple[str, ...]:
        """The percentage."""
        return (self.figure.name,)

    def breaks(self, known: Known) -> Iterator[Break]:
        """Compare it with its limits."""
        number, span = self.figure.number(known.facts), self.figure.span(known.facts)
        if number is not None and span is not None and span.exact is not None and not self.limits.contains(span.exact):
            value = quantity(number, self.figure.unit)
            told = say("claims.outside", title=self.figure.title, value=value, allowed=self.limits)
            yield Break(told, (self.figure.name,), say("claims.outside.remedy"))


def domains(names: Iterable[str], declared: Mapping[str, FactDeclaration]) -> tuple[ConsistencyRule, ...]:
    """Give the rule that holds of each percentage among some facts, without being written."""
    facts = [fact for name in names if (fact := declared.get(name)) is not None and fact.type == "percent"]
    limited = [fact for fact in facts if fact.minimum is not None or fact.maximum is not None]
    return tuple(ConsistencyRule("domain", fact.scope, _domain(fact), refuses=True) for fact in limited)


def _domain(fact: FactDeclaration) -> Domain:
    return Domain(Figure(fact.name, fact.title, fact.unit), Span(fact.minimum, fact.maximum))
