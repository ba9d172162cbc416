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

    In a table they are the row and column of a cell of `sheet`, which is empty where a file is but one table.

    >>> str(Place("portfolio.yaml", 3, 7)), str(Place("form.xlsx", 7, 4, "Inovasi"))
    ('portfolio.yaml:3:7', 'form.xlsx, Inovasi!D7')
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str | None = field(default=None, order=False)

    def __str__(self) -> str:
        """Write `file:line:column`, as editors understand it; of a table `file, sheet!cell`, as spreadsheets do."""
        if not self.line:
            return f"{self.file}, {self.sheet}" if self.sheet else self.file
        return f"{self.file}:{self.line}:{self.column}" if self.sheet is None else f"{self.file}, {self.cell}"

    @property
    def cell(self) -> str | None:
        """The cell as a spreadsheet names it (`'Bukti Dukung'!A2`, or `A2` alone); `None` outside of tables.

        >>> Place("form.xlsx", 2, 1, "Bukti Dukung").cell, Place("innovations.csv", 2, 28, "").cell, Place("p.yaml", 2, 1).cell
        ("'Bukti Dukung'!A2", 'AB2', None)
        """
        if self.sheet is None or not self.line:
            return None
        from inovrules.faults.cells import cell_name  # noqa: PLC0415 - most portfolios aren't tables

        return cell_name(self.sheet, self.line, self.column)


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
    return tuple(
        sorted(
            set(faults),
            key=lambda fault: (fault.place.file, fault.place.sheet or "", fault.place, fault.code, fault.path, str(fault.values)),
        )
    )


@final
class FaultError(ValueError):
    """An input has faults; nothing was read from it.

    `faults` holds every one, ordered by place.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Order the faults by place and drop repetitions."""
        self.faults = _in_order(faults)
        super().__init__("\n".join(fault.text("en") for fault in self.faults))
