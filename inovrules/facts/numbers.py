"""Reading numbers and bounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inovrules.exact import Span, as_exact, read_exact, span_of

if TYPE_CHECKING:
    from decimal import Decimal

    from inovrules.exact import Exact
    from inovrules.facts.declaration import FactDeclaration
    from inovrules.facts.values import Number
    from inovrules.located import Cursor

_BOUNDS = ("more_than", "at_least", "less_than", "at_most", "between", "about")
_WHOLE = frozenset(["integer", "level"])
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}\Z", re.ASCII)


def read_number(at: Cursor, fact: FactDeclaration, *, bounded: bool = True) -> Number | None:
    """Read a number of the declared type, or bounds of one; `bounded` refuses what leaves the declared minimum and maximum.

    A percentage outside them is read all the same: it is refused where it would score, and hides nothing else.

    Faults: IR204 (outside the declared bounds), IR205 (not a number), IR206 (not whole), IR207 (bounds that say nothing),
    IR218 (can be read in two ways).
    """
    value = _bounds(at, fact) if at.is_map and fact.type != "list" else _one(at, fact)
    if value is not None and bounded and (fact.type != "percent" or isinstance(value, Span)):
        _check_domain(at, fact, value)
    return value


def _one(at: Cursor, fact: FactDeclaration) -> int | Decimal | None:
    text = at.text()
    if text is None:
        return None
    kind = fact.of if fact.type in ("change", "list") else fact.type
    cleaned = text.strip().removesuffix("%").rstrip() if kind == "percent" else text
    number = read_exact(cleaned, comma=fact.decimal_comma)
    if number is None:
        at.fault("IR205", value=text[:80], fact=fact.name)
        return None
    if kind not in _WHOLE:
        return number if _is_clear(at, cleaned, fact, kind) else None
    if "." in cleaned or "," in cleaned:
        at.fault("IR206", value=text[:80], fact=fact.name)
        return None
    return int(number)


def _is_clear(at: Cursor, text: str, fact: FactDeclaration, kind: str | None) -> bool:
    """Refuse `1.500` where it may mean fifteen hundred: amounts of money, and facts that Indonesian numbers are declared for."""
    if _GROUPED.match(text) and (kind == "money" or fact.decimal_comma):
        at.fault("IR218", value=text, fact=fact.name, whole=text.replace(".", ""), exact=f"{text}0")
        return False
    return True


def _bounds(at: Cursor, fact: FactDeclaration) -> Span | None:
    if not at.only((*_BOUNDS, "said")):
        return None
    given = [key for key in at.keys if key in _BOUNDS]
    said = at.get("said")
    words = said.text() if said else None
    if len(given) != 1:
        at.fault("IR207", fact=fact.name)
        return None
    part = at.get(given[0])
    if part is None:
        at.fault("IR207", fact=fact.name)
        return None
    if given[0] == "between":
        return _between(part, fact, words)
    number = _one(part, fact)
    return None if number is None else _bound(given[0], as_exact(number), words)


def _bound(key: str, number: Exact, said: str | None) -> Span:
    if key == "about":
        return Span(number, number, about=True, said=said)
    if key in ("more_than", "at_least"):
        return Span(low=number, low_open=key == "more_than", said=said)
    return Span(high=number, high_open=key == "less_than", said=said)


def _between(at: Cursor, fact: FactDeclaration, said: str | None) -> Span | None:
    ends = [_one(item, fact) for item in at.items()] if at.is_list else []
    if len(ends) != 2:  # noqa: PLR2004 - two ends
        at.fault("IR207", fact=fact.name)
    if len(ends) != 2 or None in ends:  # noqa: PLR2004
        return None
    low, high = (as_exact(end) for end in ends if end is not None)
    if low > high:
        at.fault("IR207", fact=fact.name)
        return None
    return Span(low, high, said=said)


def _check_domain(at: Cursor, fact: FactDeclaration, value: Number) -> None:
    """Refuse a number outside the declared bounds, and bounds that leave them or have no allowed number between them."""
    span, low, high = span_of(value), fact.minimum, fact.maximum
    empty = (span.low_open and span.low == high) or (span.high_open and span.high == low)
    for end in (span.low, span.high):
        if end is not None and (empty or (low is not None and end < low) or (high is not None and end > high)):
            at.fault("IR204", value=end, fact=fact.name, allowed=Span(low, high))
            return
