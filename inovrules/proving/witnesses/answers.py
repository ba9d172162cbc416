"""What one unit is made to report: facts, levels and documents, added to step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, field, frozen

from inovrules.portfolio import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from inovrules.facts import Scope, Value
    from inovrules.portfolio import Evidence


@frozen(eq=False)
class Answers:
    """What a unit reports. A fact that is `None` here must stay unreported; of one that isn't here nothing is settled.

    `preferred` are values of facts that are tried before others, as something still to be settled will want them.
    """

    facts: Mapping[str, Value | None] = field(factory=dict)
    levels: Mapping[str, int] = field(factory=dict)
    documents: tuple[Evidence, ...] = ()
    preferred: Mapping[str, tuple[Value, ...]] = field(factory=dict)

    def with_facts(self, facts: Mapping[str, Value | None]) -> Answers | None:
        """Give the answers with some more facts; `None` where one of them is settled otherwise."""
        if any(name in self.facts and self.facts[name] != value for name, value in facts.items()):
            return None
        return evolve(self, facts={**self.facts, **facts})

    def with_level(self, indicator: str, level: int, silent: Iterable[str]) -> Answers | None:
        """Give the answers with a level stated, and facts that say nothing beside it; `None` where one of those is reported."""
        quiet = self.with_facts(dict.fromkeys(silent))
        return None if quiet is None else evolve(quiet, levels={**self.levels, indicator: level})

    def with_documents(self, documents: Iterable[Evidence]) -> Answers:
        """Give the answers with more documents."""
        return evolve(self, documents=(*self.documents, *documents))

    def unit(self, scope: Scope, unit_id: str, name: str, opd: str | None = None) -> Unit:
        """Give the unit that reports this."""
        facts = {name: value for name, value in self.facts.items() if value is not None}
        return Unit(unit_id, name, scope, facts, dict(self.levels), self.documents, opd=opd)


Way: TypeAlias = "Callable[[Answers], Iterator[Answers]]"
"""From what is settled to each way of settling one thing more; none where it can't be."""


def settled(ways: Iterable[Way], start: Answers, may_try: Callable[[], bool]) -> Answers | None:
    """Settle one thing after the other, going back where one can't be; `None` where all ways are used up, or no more may be tried."""
    listed = tuple(ways)
    open_ones = [iter((start,))]
    while may_try():
        found = next(open_ones[-1], None)
        if found is None:
            open_ones.pop()
            if not open_ones:
                return None
        elif len(open_ones) > len(listed):
            return found
        else:
            open_ones.append(listed[len(open_ones) - 1](found))
    return None
