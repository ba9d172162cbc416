"""Figures that several units report alike: copied from one to the other, perhaps."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from attrs import frozen

from inovrules.exact import as_exact
from inovrules.facts.values import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from inovrules.consistency.figure import Figure
    from inovrules.consistency.known import Break, Known, Severity
    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.portfolio import Unit

Shared: TypeAlias = "tuple[tuple[str, tuple[Exact, ...]], ...]"
"""Facts by name, each with its figures."""
FEWEST = 2
SMALL = 10


@frozen
class Copied:
    """Facts whose figures differ from unit to unit; so many of them that are the same look copied.

    A change counts as two figures. Figures under ten don't count: they are often the same by chance.
    """

    kind: ClassVar[str] = "copied_figures"
    severity: ClassVar[Severity] = "warning"
    may_refuse: ClassVar[bool] = False
    figures: tuple[Figure, ...]
    least: int = FEWEST

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts."""
        return tuple(figure.name for figure in self.figures)

    def breaks(self, known: Known) -> Iterator[Break]:  # noqa: ARG002 - one unit alone copies nothing
        """Nothing: what is copied is found among several units."""
        yield from ()

    def copied(self, units: Sequence[Unit]) -> Iterator[tuple[tuple[Unit, ...], Shared]]:
        """Give groups of units that report the same figures, and which; groups of the same figures only once, the largest first."""
        groups: dict[tuple[str, tuple[Exact, ...]], list[Unit]] = {}
        for unit in units:
            for name in self.reads:
                if (told := figures_in(unit.facts, name)) is not None:
                    groups.setdefault((name, told), []).append(unit)
        shared: dict[tuple[str, ...], list[tuple[str, tuple[Exact, ...]]]] = {}
        members: dict[tuple[str, ...], tuple[Unit, ...]] = {}
        for same, group in groups.items():
            if len(group) > 1:
                group.sort(key=lambda unit: (unit.name, unit.id))
                key = tuple(unit.id for unit in group)
                members[key] = tuple(group)
                shared.setdefault(key, []).append(same)
        for key, facts in shared.items():
            if sum(len(told) for _, told in facts) >= self.least:
                yield members[key], tuple(facts)


def figures_in(facts: Mapping[str, Value | None], name: str) -> tuple[Exact, ...] | None:
    """Give the figures of a fact that are worth comparing; `None` where there are none."""
    value = facts.get(name)
    numbers = (value.baseline, value.result) if isinstance(value, Change) else (value,)
    exact: list[Exact] = [as_exact(number) for number in numbers if isinstance(number, int | Decimal) and not isinstance(number, bool)]
    return tuple(exact) if len(exact) == len(numbers) and all(number >= SMALL or number <= -SMALL for number in exact) else None
