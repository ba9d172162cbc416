"""Reading which facts a rule of `consistency` names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.consistency.dates import Dated
from inovrules.consistency.figure import SIDES, Figure
from inovrules.facts.declaration import NUMERIC
from inovrules.faults import closest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeVar

    from inovrules.consistency.figure import Side
    from inovrules.evaluators.context import Context
    from inovrules.located import Cursor

    Named = TypeVar("Named", Dated, Figure)

LISTED = ("innovations", "opds")
"""What of a portfolio can be counted."""
_DATES = frozenset(["date", "change"])
_LIST = frozenset(["list"])
_DERIVED = "derived"
_FIGURES = frozenset([*NUMERIC, "change", _DERIVED])


def dates(at: Cursor, key: str, context: Context, *, at_least: int = 1) -> tuple[Dated, ...]:
    """Read a list of dates, or of changes whose result has one. Faults: IR128, IR381, IR405."""
    return _several(at, key, lambda part: dated(part, context), at_least)


def dated(at: Cursor, context: Context) -> Dated | None:
    """Read the name of a date, or of a change."""
    name = at.text()
    if name is None or not _is_known(at, name, context, _DATES):
        return None
    return Dated(name, context.facts[name].title)


def figures(at: Cursor, key: str, context: Context, kinds: frozenset[str] = _FIGURES, *, at_least: int = 1) -> tuple[Figure, ...]:
    """Read a list of figures. Faults: IR381, IR383, IR405."""
    return _several(at, key, lambda part: figure(part, context, kinds), at_least)


def figure(at: Cursor, context: Context, kinds: frozenset[str] = _FIGURES) -> Figure | None:
    """Read the name of a number, or of a change, whose side may be named: `rank_change.baseline`."""
    text = at.text()
    if text is None:
        return None
    name, side = _with_side(text, context)
    if not _is_known(at, name, context, kinds if side is None else frozenset(["change"])):
        return None
    declared, derived = context.facts.get(name), context.derived.get(name)
    if declared is not None:
        return Figure(name, declared.title, declared.unit, (side or "result") if declared.type == "change" else None)
    return None if derived is None else Figure(name, derived.title, derived.unit)


def listed(at: Cursor, context: Context) -> Figure | None:
    """Read the name of a list."""
    name = at.text()
    if name is None or not _is_known(at, name, context, _LIST, LISTED):
        return None
    return Figure(name, context.facts[name].title, context.facts[name].unit)


def _several(at: Cursor, key: str, read: Callable[[Cursor], Named | None], at_least: int) -> tuple[Named, ...]:
    part = at.need(key)
    items = part.one_or_some() if part else []
    found = tuple(each for item in items if (each := read(item)) is not None)
    if part and items and len(items) < at_least:
        part.fault("IR383", known=key)
    return found if len(found) == len(items) >= at_least else ()


def _with_side(text: str, context: Context) -> tuple[str, Side | None]:
    name, dot, written = text.rpartition(".")
    side = next((known for known in SIDES if known == written), None)
    return (name, side) if dot and side and name in context.names else (text, None)


def _is_known(at: Cursor, name: str, context: Context, kinds: frozenset[str], more: Iterable[str] = ()) -> bool:
    """Refuse a name that is no fact of the scope, or one of another type. Fault: IR381."""
    kind = context.facts[name].type if name in context.facts else _DERIVED if name in context.derived else None
    if kind in kinds:
        return True
    of_kind = {known: fact.type for known, fact in context.facts.items()} | dict.fromkeys(context.derived, _DERIVED)
    fitting = [known for known, type_ in of_kind.items() if type_ in kinds]
    at.fault("IR381", name=name[:80], types=", ".join(sorted(kinds)), hint=closest(name, [*fitting, *more]))
    return False
