"""Gathering faults while reading goes on."""

from __future__ import annotations

from inovrules.faults.fault import Fault, FaultError, Place

MOST_FAULTS = 1000


class Collector:
    """Collects faults; `check` raises them all at once.

    >>> from inovrules.faults import Place
    >>> faults = Collector()
    >>> faults.add("IR201", Place("p.yaml", 1, 1), "region", key="region")
    >>> len(faults.found)
    1
    """

    __slots__ = ("found",)

    def __init__(self) -> None:
        """Start with no faults."""
        self.found: list[Fault] = []

    def add(self, code: str, place: Place, path: str, /, **values: object) -> None:
        """Note a fault; `values` fill the message. Of too many, the first are raised at once (with IR129)."""
        self.found.append(Fault(code, place, path, tuple(sorted(values.items()))))
        if len(self.found) >= MOST_FAULTS:
            self.found.append(Fault("IR129", Place(place.file), "", (("limit", MOST_FAULTS),)))
            self.check()

    def check(self) -> None:
        """Raise `FaultError` when anything was found."""
        if self.found:
            raise FaultError(self.found)
