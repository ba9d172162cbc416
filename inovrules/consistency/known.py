"""What is known of a unit when its claims are looked at, and what a rule finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from attrs import field, frozen

from inovrules.facts.frozen import Frozen, frozen_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from inovrules.facts import Value
    from inovrules.messages import Message, Text

Severity: TypeAlias = Literal["error", "warning", "note"]


@frozen
class Known:
    """The facts of one unit (derived ones included), the date of assessment and its year; `counts` is how many of what were listed."""

    facts: Mapping[str, Value | None]
    as_of: date
    year: int
    counts: Mapping[str, int] = field(factory=Frozen, converter=frozen_mapping)


@frozen
class Break:
    """One thing that doesn't fit together: what, the facts concerned, and how to mend it."""

    message: Message
    facts: tuple[str, ...]
    remedy: Message | Text | None = None


class Body(Protocol):
    """What a rule compares. For a contradiction within one unit a ruleset may refuse what reads the facts."""

    @property
    def kind(self) -> str:
        """The word that observations of it bear."""
        ...

    @property
    def severity(self) -> Severity:
        """How grave it is unless a ruleset says otherwise."""
        ...

    @property
    def may_refuse(self) -> bool:
        """Whether it finds contradictions within one unit."""
        ...

    @property
    def reads(self) -> tuple[str, ...]:
        """The facts that it looks at, each once."""
        ...

    def breaks(self, known: Known) -> Iterator[Break]:
        """Give what doesn't fit, for certain; what isn't reported never contradicts anything."""
        ...
