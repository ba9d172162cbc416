"""Taking what one cell says into the record of its innovation, by what its column is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from attrs import frozen

from inovrules.importing.cells import text_of
from inovrules.importing.dates import date_text
from inovrules.importing.values import CellReader, Reading
from inovrules.importing.words import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.facts import FactDeclaration
    from inovrules.importing.dates import Order
    from inovrules.importing.headings import Column
    from inovrules.importing.profile import Profile
    from inovrules.importing.record import Record
    from inovrules.tables import CellValue

_UNDERSTOOD = Reading()
_EMPTY = Reading(is_empty=True)
_ADDRESS = ("http://", "https://")


@frozen
class Known:
    """What the columns may answer: facts, figures of scores that may be reported, and the profile."""

    facts: Mapping[str, FactDeclaration]
    reported: Mapping[str, FactDeclaration]
    profile: Profile


class Taker(ABC):
    """Takes the cells of one column."""

    @abstractmethod
    def take(self, record: Record, value: CellValue) -> Reading:
        """Take what a cell says; gives what is understood of it."""


@frozen
class Unknown(Taker):
    """Keeps what stands in a column that isn't understood, or that nothing is made of."""

    column: Column

    def take(self, record: Record, value: CellValue) -> Reading:
        """Keep the text in the note."""
        record.kept.append((self.column.heading or self.column.letters, text_of(value)))
        return _UNDERSTOOD


@frozen
class Said(Taker):
    """Passes over what is read from the whole row: the name, and the region that all rows share."""

    def take(self, record: Record, value: CellValue) -> Reading:  # noqa: ARG002 - another one's cells
        """Take nothing."""
        return _UNDERSTOOD


@frozen
class Origin(Taker):
    """Keeps what only tells where an innovation comes from: its number in the export, the day of its entry."""

    column: Column
    order: Order | None

    def take(self, record: Record, value: CellValue) -> Reading:
        """Keep the text in the source; know the day."""
        record.origin.append((self.column.heading, text_of(value)))
        if self.column.meaning and self.column.meaning.role == "entered":
            record.entered = date_text(value, self.order)
        return _UNDERSTOOD


@frozen
class Agency(Taker):
    """Takes the name of the agency."""

    empty: frozenset[str]

    def take(self, record: Record, value: CellValue) -> Reading:
        """Take the name, unless the cell says that there is none."""
        text = text_of(value)
        if text.casefold() in self.empty:
            return _EMPTY
        record.opd = text
        return _UNDERSTOOD


@frozen
class Answer(Taker):
    """Takes the value of a fact, or a reported figure."""

    name: str
    reader: CellReader
    is_reported: bool

    def take(self, record: Record, value: CellValue) -> Reading:
        """Take what is understood; keep what may be meant as a proposal."""
        found = self.reader.read(value)
        if found.value is not None:
            (record.reported if self.is_reported else record.facts)[self.name] = found.value
        if found.near:
            record.proposed.append((self.name, found.near, "; ".join(found.left)))
        return found


@frozen
class Document(Taker):
    """Takes the address of a document."""

    name: str
    empty: frozenset[str]

    def take(self, record: Record, value: CellValue) -> Reading:
        """Take an address; anything else isn't understood."""
        text = text_of(value)
        if text.casefold().startswith(_ADDRESS):
            record.documents.append((self.name, clean(text)))
            return _UNDERSTOOD
        return _EMPTY if text.casefold() in self.empty else Reading(left=(text,))


def taker_of(column: Column, known: Known, order: Order | None) -> Taker:
    """Give what takes the cells of a column, in which dates in figures are written in an `order`."""
    meaning, empty = column.meaning, known.profile.empty
    if meaning is None or meaning.role == "unused":
        return Unknown(column)
    if meaning.role in ("fact", "reported"):
        facts = known.facts if meaning.role == "fact" else known.reported
        return Answer(meaning.name, CellReader(facts[meaning.name], known.profile, order), meaning.role == "reported")
    made = {
        "number": Origin(column, order),
        "entered": Origin(column, order),
        "opd": Agency(empty),
        "document": Document(meaning.name, empty),
    }
    return made.get(meaning.role, Said())
