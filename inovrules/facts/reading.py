"""Reading what stands in a portfolio as the type that the ruleset declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from inovrules.facts.change_reading import read_change
from inovrules.facts.dates import read_date
from inovrules.facts.numbers import read_number
from inovrules.faults import closest

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules.facts.declaration import FactDeclaration
    from inovrules.facts.values import Value
    from inovrules.located import Cursor

_FLAGS = {"true": True, "yes": True, "ya": True, "false": False, "no": False, "tidak": False}


def read_fact(at: Cursor, fact: FactDeclaration) -> Value | None:
    """Read the value of `fact`; `None` when nothing is written or, with a fault noted, when it can't be read.

    Faults: IR120-IR123 and IR126 for the shape, IR201-IR208, IR218 and IR219 for the value.
    """
    return None if at.is_null else _READERS[fact.type](at, fact)


def _text(at: Cursor, _fact: FactDeclaration) -> str | None:
    text = at.text()
    return text.strip() if text is not None and text.strip() else None


def _choice(at: Cursor, fact: FactDeclaration) -> str | None:
    text = at.text()
    if text is None or text in fact.options:
        return text
    at.fault("IR202", value=text[:80], fact=fact.name, hint=closest(text, fact.options), known=", ".join(fact.options))
    return None


def _flag(at: Cursor, fact: FactDeclaration) -> bool | None:
    text = at.text()
    if text is None or text.lower() in _FLAGS:
        return None if text is None else _FLAGS[text.lower()]
    at.fault("IR203", value=text[:80], fact=fact.name)
    return None


def _list(at: Cursor, fact: FactDeclaration) -> tuple[str | int, ...] | None:
    if not at.is_list:
        at.items()
        return None
    readers: dict[str, Callable[[Cursor, FactDeclaration], Any]] = {"choice": _choice, "integer": read_number}
    read = readers.get(fact.of or "", _text)
    items = [read(item, fact) for item in at.items()]
    return tuple(item for item in items if item is not None)


_READERS: dict[str, Callable[[Cursor, FactDeclaration], Any]] = {
    "text": _text,
    "choice": _choice,
    "flag": _flag,
    "integer": read_number,
    "decimal": read_number,
    "percent": read_number,
    "money": read_number,
    "level": read_number,
    "date": lambda at, _fact: read_date(at),
    "list": _list,
    "change": lambda at, fact: read_change(at, fact, _flag),
}
