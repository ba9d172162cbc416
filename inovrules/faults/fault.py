"""One fault, and the error that carries all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from attrs import field, frozen

from inovrules.messages import Language, Message

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen(order=True)
class Place:
    """Where something stands: a file and, where known, line and column (both from 1).

    >>> str(Place("portfolio.yaml", 3, 7))
    'portfolio.yaml:3:7'
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write `file:line:column`, as editors understand it."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@frozen
class Fault:
    """One thing wrong with an input.

    `code` is stable and documented; `path` names the place inside the document (`innovations/pak-sotarsa/facts/stage`);
    `cause` and `remedy` are messages in both languages.
    """

    code: str
    place: Place
    path: str
    values: tuple[tuple[str, object], ...] = field(default=(), repr=False)

    @property
    def cause(self) -> Message:
        """What is wrong."""
        return Message(f"faults.{self.code}", self.values)

    @property
    def remedy(self) -> Message:
        """How to mend it."""
        return Message(f"faults.{self.code}.remedy", self.values)

    def text(self, language: Language) -> str:
        """Tell the fault in one paragraph."""
        return f"{self.place}: {self.code} {self.cause.text(language)} [{self.path}] {self.remedy.text(language)}"


def _in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(set(faults), key=lambda fault: (fault.place, fault.code, fault.path, str(fault.values))))


@final
class FaultError(ValueError):
    """An input has faults; nothing was read from it.

    `faults` holds every one, ordered by place.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Order the faults by place and drop repetitions."""
        self.faults = _in_order(faults)
        super().__init__("\n".join(fault.text("en") for fault in self.faults))
