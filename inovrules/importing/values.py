"""Reading one cell as the value of a fact, written as a portfolio writes it."""

from __future__ import annotations

import re
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
_MONEY = re.compile(r"Rp\.?\s*", re.IGNORECASE)
_WHOLE = re.compile(r"-?\d+\Z", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}(\.\d{3})+\Z", re.ASCII)
_DECIMAL = re.compile(r"(-?\d+)[.,](\d{1,2}|\d{4,})\Z", re.ASCII)


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
        return number(figure(text, whole=self.fact.type in ("integer", "level")))

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


def figure(text: str, *, whole: bool) -> str | None:
    """Write a number as a portfolio does; `None` when it isn't one, or may be two.

    >>> figure("1.026", whole=True), figure("1.026", whole=False), figure("87,5", whole=False), figure("Rp 1.500.000", whole=False)
    ('1026', None, '87.5', '1500000')
    """
    bare = _MONEY.sub("", text.strip()).removesuffix("%").strip()
    if _WHOLE.match(bare):
        return str(int(bare))
    if _GROUPED.match(bare) and (whole or bare.count(".") > 1):
        return bare.replace(".", "")
    match = _DECIMAL.match(bare)
    if not match:
        return None
    if whole and not match[2].strip("0"):
        return match[1]
    return None if whole else f"{match[1]}.{match[2]}"


def number(text: str | None) -> int | Decimal | None:
    """Give the number that a text in figures is, exactly.

    >>> number("1026"), number("87.50")
    (1026, Decimal('87.50'))
    """
    if text is None:
        return None
    return Decimal(text) if "." in text else int(text)
