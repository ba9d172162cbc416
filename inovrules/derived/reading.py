"""Reading derived facts from a ruleset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inovrules.derived.model import Derivation
from inovrules.faults import closest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inovrules.derived.model import Operation
    from inovrules.facts import FactDeclaration, Scope
    from inovrules.located import Cursor

_LISTS: dict[str, tuple[int, int]] = {"sum": (2, 50), "difference": (2, 2), "product": (2, 50), "minimum": (2, 50), "maximum": (2, 50)}
_PAIRS: dict[str, tuple[str, str]] = {"ratio": ("of", "to"), "share": ("part", "rest"), "percent_change": ("from", "to")}
_SHARES = frozenset(["ratio", "share"])
_SINGLE = ("age", "count")
OPERATIONS = (*_LISTS, *_PAIRS, *_SINGLE)
_FITS = {"age": frozenset(["date"]), "count": frozenset(["list"])}
_NUMBERS = frozenset(["integer", "decimal", "percent", "money", "level"])


def read_derivation(
    at: Cursor, name: str, scope: Scope, facts: Mapping[str, FactDeclaration], derived_names: set[str]
) -> Derivation | None:
    """Read one derived fact; the names it reads must be facts, or other derived facts, of its scope. Faults: IR330-IR333."""
    if not at.only((*OPERATIONS, "title", "percent", "unit")):
        return None
    given = [key for key in at.keys if key in OPERATIONS]
    title_at = at.need("title")
    title = title_at.bilingual() if title_at else None
    if len(given) != 1:
        at.fault("IR330", known=", ".join(OPERATIONS))
        return None
    operation: Operation = given[0]  # type: ignore[assignment]
    operands = _operands(at, operation)
    known = {*facts, *derived_names} - {name}
    for operand in operands:
        _check(operand, operation, facts, known)
    unit = _unit(at, operation)
    percent = (flag := at.get("percent")) is not None and flag.flag() is True
    if flag and operation not in _SHARES:
        at.key_fault("percent", "IR121", key="percent", hint="", known=f"{operation}, title, unit")
    if percent or operation == "percent_change":
        unit = unit or "%"
    names = tuple(text for operand in operands if (text := operand.text()) is not None)
    if title is None or not names:
        return None
    return Derivation(name, scope, operation, names, title, unit, 100 if percent else 1, at.place)


def _unit(at: Cursor, operation: str) -> str | None:
    unit = at.get("unit")
    if operation == "age":
        return unit.one_of(("months", "years", "days")) if unit else "months"
    return unit.text() if unit else None


def _operands(at: Cursor, operation: str) -> list[Cursor]:
    inner = at.need(operation)
    if inner is None:
        return []
    if operation in _SINGLE:
        return [inner]
    if operation in _PAIRS:
        inner.only(_PAIRS[operation])
        return [part for key in _PAIRS[operation] if (part := inner.need(key)) is not None]
    least, most = _LISTS[operation]
    items = inner.items()
    if inner.is_list and not least <= len(items) <= most:
        inner.fault("IR331", operation=operation, wanted=str(least) if least == most else f"{least}–{most}")
    return items


def _check(operand: Cursor, operation: str, facts: Mapping[str, FactDeclaration], known: set[str]) -> None:
    name = operand.text()
    if name is None:
        return
    if name not in known:
        operand.fault("IR332", name=name, hint=closest(name, known))
    elif name in facts and facts[name].type not in _FITS.get(operation, _NUMBERS):
        operand.fault("IR333", name=name, type=facts[name].type, operation=operation)
    elif name not in facts and operation in _FITS:
        operand.fault("IR333", name=name, type="derived", operation=operation)
