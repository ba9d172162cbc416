"""What an indicator reads: the facts and derived facts named in its `from`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

from attrs import field, frozen

from inovrules.evaluators.domain import scale_of
from inovrules.evaluators.scale import Scale
from inovrules.exact import exact_text
from inovrules.facts import TYPES
from inovrules.faults import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inovrules.evaluators.context import Context
    from inovrules.exact import Exact
    from inovrules.facts import FactDeclaration, Value
    from inovrules.located import Cursor
    from inovrules.messages import Text

DERIVED = "derived"
NUMBERS = frozenset(["integer", "decimal", "percent", "money", "level", DERIVED])
ANYTHING = frozenset([*TYPES, DERIVED])
_WHOLE = frozenset(["integer", "level", DERIVED])


@frozen
class Subject:
    """One thing that is read: its name, title, unit, type (`derived` for a derived fact) and which numbers it can be.

    >>> from inovrules.messages import Text
    >>> Subject("beneficiaries", "integer", Text("Penerima manfaat", "Beneficiaries")).value(501)
    501
    """

    name: str
    type: str
    title: Text
    unit: str | None = None
    scale: Scale = field(factory=Scale)
    options: Mapping[str, Text] = field(factory=dict)
    fact: FactDeclaration | None = None

    def value(self, number: Exact) -> Value:
        """Give a number as a value of this fact (a `Decimal` unless the fact is whole)."""
        if isinstance(number, int) and self.type in _WHOLE:
            return number
        return Decimal(exact_text(number))


def subject_of(name: str, context: Context) -> Subject:
    """Describe a fact or derived fact of the context."""
    scale = scale_of(name, context)
    if name in context.derived:
        derivation = context.derived[name]
        return Subject(name, DERIVED, derivation.title, derivation.unit, scale)
    fact = context.facts[name]
    return Subject(name, fact.type, fact.title, fact.unit, scale, fact.options, fact)


def source_cursors(at: Cursor) -> list[Cursor]:
    """Give the places of the names in an indicator's `from`."""
    source = at.get("from")
    return source.one_or_many() if source else []


def _as_set(types: Iterable[str]) -> frozenset[str]:
    return frozenset(types)


@frozen
class Takes:
    """What an evaluator reads: facts of these types, from `least` to `most` of them (`None` = any number).

    `bounds` tells that it understands figures that are known only within bounds, and dates without a day. The engine doesn't ask a
    plugin's evaluator that does not: the indicator is then `missing`.

    >>> Takes(frozenset(["date"])).most
    1
    """

    types: frozenset[str] = field(default=ANYTHING, converter=_as_set)
    least: int = 1
    most: int | None = 1
    bounds: bool = False

    def subjects(self, at: Cursor, reads: tuple[str, ...], context: Context) -> tuple[Subject, ...] | None:
        """Check what `from` names; `None` with faults noted when it doesn't fit. Faults: IR122, IR401-IR404."""
        if not reads and self.least:
            at.need("from")
            return None
        before = len(at.faults.found)
        source = at.get("from")
        if len(source_cursors(at)) != len(reads):
            return None  # one of them isn't text, which was refused when they were read
        if source and not self.least <= len(reads) <= (len(reads) if self.most is None else self.most):
            source.fault("IR401", wanted=self._amount(), found=len(reads))
        for index, (place, name) in enumerate(zip(source_cursors(at), reads, strict=False)):
            self._check(place, name, context, repeated=name in reads[:index])
        return None if len(at.faults.found) > before else tuple(subject_of(name, context) for name in reads)

    def _amount(self) -> str:
        if self.most is None:
            return f"{self.least}…"
        return str(self.least) if self.least == self.most else f"{self.least}–{self.most}"

    def _check(self, at: Cursor, name: str, context: Context, *, repeated: bool) -> None:
        if name not in context.names:
            at.fault("IR402", name=name[:80], hint=closest(name, context.names))
            return
        kind = DERIVED if name in context.derived else cast("str", context.facts[name].type)
        if repeated:
            at.fault("IR404", name=name)
        elif kind not in self.types:
            wrong_type(at, name, kind, self.types)


def wrong_type(at: Cursor, name: str, kind: str, wanted: frozenset[str]) -> None:
    """Refuse a fact of a type that the evaluator can't read. Fault: IR403."""
    at.fault("IR403", name=name, type=kind, wanted=", ".join(sorted(wanted)))
