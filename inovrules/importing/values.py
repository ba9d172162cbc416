"""Reading one cell as the value of a fact, written as a portfolio writes it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from inovrules.facts import read_fact
from inovrules.faults import Collector
from inovrules.importing.cells import text_of
from inovrules.importing.dates import date_text
from inovrules.importing.options import options_of
from inovrules.importing.words import clean, words
from inovrules.located import Cursor, read_value
from inovrules.tables.reading.numbers import clear_number, is_share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inovrules.facts import FactDeclaration
    from inovrules.importing.dates import Order
    from inovrules.importing.options import Options
    from inovrules.importing.profile import Profile
    from inovrules.tables import CellValue

Plain: TypeAlias = "str | int | bool | Decimal | list[str] | list[int]"
_MOST_PROPOSALS = 300
_FLAGS = {"true": True, "ya": True, "yes": True, "false": False, "tidak": False, "no": False}


@frozen
class Reading:
    """What a cell says: the `value`, `None` when nothing of it is understood; the texts that aren't; and options that may be meant.

    `is_empty` tells that the cell says that it is empty.
    """

    value: Plain | None = None
    left: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    is_empty: bool = False


@frozen(eq=False)
class CellReader:
    """Reads the cells of one column as one fact. `order` is that of its dates; the same text is read once."""

    fact: FactDeclaration
    profile: Profile
    order: Order | None = None
    options: Options = field(init=False)
    _seen: dict[CellValue, Reading] = field(factory=dict, init=False)

    @options.default
    def _options(self) -> Options:
        return options_of(self.fact, self.profile)

    def read(self, value: CellValue) -> Reading:
        """Read a cell; one that holds nothing is no reading's business."""
        key = value if isinstance(value, str) else None
        if key is not None and key in self._seen:
            return self._seen[key]
        found = self._read(value)
        if key is not None:
            self._seen[key] = found
        return found

    def _read(self, value: CellValue) -> Reading:
        text = text_of(value)
        found = self._understood(value, text)
        if found.value is None and text.casefold() in self.profile.empty:
            return Reading(is_empty=True)
        if found.value is not None and not self._is_accepted(found.value):
            return Reading(left=(text,))
        return found

    def _understood(self, value: CellValue, text: str) -> Reading:
        kind = self.fact.type
        if kind == "choice":
            option = self.options.find(text)
            return Reading(option) if option else Reading(left=(text,), near=self._near((text,)))
        if kind == "list":
            return self._list(text)
        if kind == "change":
            return Reading(left=(text,))
        plain = self._plain(value, text)
        return Reading(left=(text,)) if plain is None else Reading(plain)

    def _plain(self, value: CellValue, text: str) -> Plain | None:
        if self.fact.type == "flag":
            return _FLAGS.get(words(text))
        if self.fact.type == "date":
            return date_text(value, self.order)
        if self.fact.type == "text":
            return clean(text) or None
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return self._exact(value)
        written = clear_number(text, self.fact.type)
        return _least(Decimal(written)) if isinstance(written, str) else None

    def _exact(self, number: int | Decimal) -> int | Decimal | None:
        """Give the number that a cell holds; a whole one may stand there as `3.0`. A percentage of 0.83 may be 83 %."""
        if self.fact.type == "percent" and is_share(Decimal(number)):
            return None
        return _least(number)

    def _list(self, text: str) -> Reading:
        if self.fact.of not in ("choice", "integer"):
            return Reading([clean(text)])
        found, rest = self.options.find_all(text)
        items = [int(one) for one in found] if self.fact.of == "integer" else found
        return Reading(items or None, tuple(rest), self._near(rest))

    def _near(self, texts: Sequence[str]) -> tuple[str, ...]:
        """Give the options that may be meant; of hundreds of texts none is compared."""
        if len(self._seen) > _MOST_PROPOSALS:
            return ()
        return tuple(dict.fromkeys(near for text in texts for near in self.options.near(text)))

    def _is_accepted(self, value: Plain) -> bool:
        """Whether a portfolio with this value has no fault: its reader has the last word."""
        faults = Collector()
        read_fact(Cursor(read_value(value, faults=faults), "", faults), self.fact)
        return not faults.found


def _least(number: int | Decimal) -> int | Decimal:
    """Give a whole number as such, however many zeros stand behind it."""
    return int(number) if number == int(number) else number
