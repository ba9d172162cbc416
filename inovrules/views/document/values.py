"""Plain values: exact numbers as text, texts in both languages, places without folders, facts as they were read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from inovrules.exact import Rounding, Span, exact_text
from inovrules.facts import Change, PartialDate

if TYPE_CHECKING:
    from decimal import Decimal

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.faults import Place
    from inovrules.messages import Message, Text
    from inovrules.portfolio import Evidence
    from inovrules.ruleset.model import Confidence


def number(value: Exact | Decimal | None) -> str | None:
    """Write an exact number.

    >>> from fractions import Fraction
    >>> number(Fraction(4749, 100)), number(None)
    ('47.49', None)
    """
    return None if value is None else exact_text(value)


def fixed(value: Exact | None, digits: int) -> str | None:
    """Write an already rounded number with all the decimals that are published.

    >>> fixed(60, 2), fixed(0, 0)
    ('60.00', '0')
    """
    if value is None:
        return None
    whole = str(int(abs(Rounding(digits).apply(value)) * 10**digits)).rjust(digits + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{whole[:-digits]}.{whole[-digits:]}" if digits else whole)


def both(text: Message | Text | None) -> dict[str, str] | None:
    """Give a text in both languages."""
    return None if text is None else {"id": text.text("id"), "en": text.text("en")}


def basename(file: str) -> str:
    """Give the name of a file without its folder.

    >>> basename("/somewhere/iid-2026.yaml"), basename("<stdin>")
    ('iid-2026.yaml', '<stdin>')
    """
    return re.split(r"[\\/]", file)[-1]


def place(at: Place | None) -> dict[str, Any] | None:
    """Give a place: file name, and line and column where they are known; in a table also the cell."""
    if at is None:
        return None
    return {"file": basename(at.file), "line": at.line or None, "column": at.column or None, "cell": at.cell}


def confidence(stated: Confidence | None) -> dict[str, Any] | None:
    """Give how well a rule is sourced."""
    return None if stated is None else {"grade": stated.grade, "note": both(stated.note)}


def fact(value: Value | None) -> object:
    """Give the value of a fact; bounds, dates and changes as mappings."""
    if isinstance(value, Span):
        return _span(value)
    if isinstance(value, PartialDate):
        return _date(value)
    if isinstance(value, Change):
        return _change(value)
    if isinstance(value, tuple):
        return [fact(item) for item in value]
    return value if value is None or isinstance(value, bool | str) else exact_text(value)


def _span(span: Span) -> dict[str, Any]:
    ends = {"low": number(span.low), "high": number(span.high), "low_open": span.low_open, "high_open": span.high_open}
    return {**ends, "about": span.about, "said": span.said}


def _date(date: PartialDate) -> dict[str, Any]:
    return {"first": date.first.isoformat(), "last": date.last.isoformat(), "said": date.said}


def _change(change: Change) -> dict[str, Any]:
    return {
        "baseline": fact(change.baseline),
        "result": fact(change.result),
        "claimed": change.claimed,
        "from": None if change.since is None else _date(change.since),
        "until": None if change.until is None else _date(change.until),
        "said": change.said,
        **_described(change),
    }


def _described(change: Change) -> dict[str, Any]:
    """Give what only some claims tell, where it is told."""
    told = {
        "change": fact(change.stated),
        "change_kind": change.measured,
        "target": fact(change.target),
        "target_met": None if change.target_status is None else change.target_status == "met",
        "sample": _sides(change.sample),
        "unit": _sides(change.units),
        "population": _sides(change.populations),
    }
    return {key: value for key, value in told.items() if value is not None}


def _sides(sides: tuple[object, object]) -> list[object] | None:
    return None if sides == (None, None) else list(sides)


def evidence(item: Evidence) -> dict[str, Any]:
    """Give one document."""
    return {
        "for": list(item.subjects),
        "kind": item.kind,
        "date": None if item.date is None else _date(item.date),
        "title": item.title,
        "issuer": item.issuer,
        "reference": item.reference,
        "place": place(item.place),
    }
