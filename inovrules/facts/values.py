"""The values a fact can have. Unknown is no value: a fact that isn't reported is absent, never zero."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from inovrules.facts.change import Change, Direction, Number
from inovrules.facts.frozen import Frozen
from inovrules.messages import template

if TYPE_CHECKING:
    from decimal import Decimal

    from inovrules.exact import Span
    from inovrules.messages import Language

__all__ = ["Change", "Direction", "FactMap", "Number", "PartialDate", "Value"]


@frozen(cache_hash=True)
class PartialDate:
    """A date as precisely as it was said: any day from `first` to `last`.

    >>> PartialDate.of(2024).first, PartialDate.of(2024, 2).last
    (datetime.date(2024, 1, 1), datetime.date(2024, 2, 29))
    """

    first: date
    last: date
    said: str | None = None

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None, said: str | None = None) -> PartialDate:
        """Make a date of year, month or day precision."""
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31), said)
        if day is None:
            return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]), said)
        return cls(date(year, month, day), date(year, month, day), said)

    @property
    def day(self) -> date | None:
        """The day, when it is known."""
        return self.first if self.first == self.last else None

    def plain(self) -> str:
        """Write the date as a portfolio does: `2024`, `2024-03`, `2024-03-12` or `2024-01-01/2024-06-30`."""
        if self.day:
            return self.first.isoformat()
        for known in (PartialDate.of(self.first.year), PartialDate.of(self.first.year, self.first.month)):
            if (known.first, known.last) == (self.first, self.last):
                return self.first.isoformat()[: 4 if known.last.month - known.first.month else 7]
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    def text(self, language: Language) -> str:
        """Write the date for people."""
        if self.said:
            return self.said
        written = self.plain()
        if "/" in written:
            return " – ".join(_day_text(part, language) for part in written.split("/"))
        return _day_text(written, language)


def _day_text(written: str, language: Language) -> str:
    parts = written.split("-")
    names = [template(f"words.month.{int(part)}", language) if index == 1 else str(int(part)) for index, part in enumerate(parts)]
    return " ".join(reversed(names))


Value: TypeAlias = "str | bool | int | Decimal | Span | PartialDate | Change | tuple[str | int, ...]"


class FactMap(Frozen[str, "Value | None"]):
    """Facts by name, not to be changed; a fact that isn't reported reads as `None`.

    >>> FactMap(stage="penerapan")["beneficiaries"] is None
    True
    """

    __slots__ = ()

    def __missing__(self, name: str) -> None:
        """Unknown isn't an error: it is the commonest state of a fact."""
        return
