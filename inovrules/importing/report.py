"""What is told of an import: what was understood, what wasn't, and what is lacking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from inovrules.facts import FactDeclaration, Scope
    from inovrules.importing.cells import Address
    from inovrules.importing.dates import Order
    from inovrules.importing.headings import Column
    from inovrules.importing.rows import Aside
    from inovrules.messages import Text

DateSource = Literal["given", "entered"]


@frozen
class Told:
    """A column, and how many of its cells hold something, are understood, and say that they are empty.

    `order` is how its dates in figures were read, where other dates of the column tell; `is_mixed` tells that it has real dates whose day
    and month a spreadsheet may have exchanged beside texts that it couldn't.
    """

    sheet: str
    column: Column
    filled: int
    understood: int
    empty: int
    order: Order | None = None
    is_mixed: bool = False


@frozen
class Left:
    """A text that isn't understood, in a column that is: where it stands, the fact or score it should answer, and what may be meant."""

    heading: str
    subject: str
    text: str
    near: tuple[str, ...]
    cells: tuple[Address, ...]


@frozen
class Twins:
    """Innovations of one title: their ids, and where they stand."""

    name: str
    ids: tuple[str, ...]
    cells: tuple[Address, ...]


@frozen
class Disorder:
    """Two dates of an innovation of which the one that should come first is the later one: facts and dates, in the order that should be."""

    id: str
    name: str
    dates: tuple[tuple[str, str], tuple[str, str]]
    cell: Address


@frozen
class Lacking:
    """A fact that a ruleset reads, and how many units it is known of."""

    fact: FactDeclaration
    scope: Scope
    answered: int


@frozen
class Report:
    """Everything that is told of an import.

    `agencies` are id, name and number of innovations; `alike` are names of agencies that may be one; `reported` is the number of reported
    figures by score; `titles` are those of facts and scores, and of options
    (as `FACT/OPTION`).
    """

    file: str
    ruleset: str
    region: str
    as_of: date
    as_of_source: DateSource
    innovations: int
    agencies: tuple[tuple[str, str, int], ...]
    alike: tuple[tuple[str, str], ...]
    columns: tuple[Told, ...]
    left: tuple[Left, ...]
    aside: tuple[Aside, ...]
    twins: tuple[Twins, ...]
    disorder: tuple[Disorder, ...]
    lacking: tuple[Lacking, ...]
    reported: Mapping[str, int]
    titles: Mapping[str, Text]

    @property
    def unknown(self) -> tuple[Told, ...]:
        """The columns that aren't understood."""
        return tuple(told for told in self.columns if told.column.meaning is None)

    @property
    def is_whole(self) -> bool:
        """Whether everything in the file was understood."""
        from inovrules.importing.rows import UNDERSTOOD  # noqa: PLC0415

        return not self.unknown and not self.left and all(each.reason in UNDERSTOOD for each in self.aside)
