"""A reported value as a cell of its form, written so that it can be read in one way only."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from attrs import frozen

from inovrules.exact import Span, exact_text
from inovrules.facts import Change, PartialDate
from inovrules.facts.dates import parse_date
from inovrules.forms.headings import heading_key
from inovrules.forms.workbook.cells import is_exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inovrules.exact import Exact
    from inovrules.facts import Value
    from inovrules.forms.model import Column
    from inovrules.forms.workbook.cells import Cell
    from inovrules.messages import Language

_GROUPED = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}\Z")


@frozen
class Told:
    """What a cell says, and the keys of what it can't: `said`, the words of a source."""

    cell: Cell
    left_out: tuple[str, ...] = ()


def parts(name: str, value: Value | None) -> Iterator[tuple[tuple[str, ...], object]]:
    """Give each part of a value that has a cell of its own, with the path of its column."""
    if not isinstance(value, Change):
        if value is not None:
            yield ("facts", name), value
        return
    found: dict[str, object] = {
        "baseline": value.baseline, "result": value.result, "claimed": value.claimed, "from": value.since, "until": value.until,
        "said": value.said, "change": value.stated, "change_kind": value.measured, "target": value.target,
        "target_met": {"met": True, "missed": False}.get(value.target_status or ""),
    }  # fmt: skip
    for key, pair in (("sample", value.sample), ("unit", value.units), ("population", value.populations)):
        found[key] = pair[0] if pair[0] == pair[1] else pair
    yield from ((("facts", name, key), part) for key, part in found.items() if part is not None)


def answer(value: object, column: Column, language: Language) -> Told | None:
    """Give the cell for a value; `None` where no cell can say it.

    >>> from inovrules.forms.model import Column
    >>> from inovrules.messages import Text
    >>> column = Column(("facts", "a"), Text("A", "A"), "A", ("a",), "percent")
    >>> answer(Decimal("0.5"), column, "id").cell, answer(Span(low=70, low_open=True), column, "id").cell
    ('0,5 %', '> 70 %')
    """
    if isinstance(value, tuple):
        return _several(value, column, language)
    cell = _one(value, column, language)
    words = value.said if isinstance(value, Span) or (isinstance(value, PartialDate) and not _is_vague(value)) else None
    if words is None:
        return None if cell is None else Told(cell)
    return Told(f"{cell} ({words})") if words and words == words.strip() else Told(cell, ("said",))


def _one(value: object, column: Column, language: Language) -> Cell:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return _number(value, column)
    if isinstance(value, Span):
        return _bounds(value, column)
    if isinstance(value, PartialDate):
        return date_text(value)
    if isinstance(value, str):
        return _option(value, column, language) if column.options else value
    return value if isinstance(value, bool) else None


def _number(value: int | Decimal, column: Column) -> Cell:
    """Give a number as it is where a workbook can hold it, digit for digit, and nobody takes it for a share."""
    is_share = column.type == "percent" and 0 < value <= 1
    if is_share or not is_exact(value):
        return _text(value, column)
    return value


def _text(value: Exact | Decimal, column: Column) -> str:
    """Write a number with a decimal comma; a zero more where three decimals could be taken for thousands."""
    written = (format(value, "f") if isinstance(value, Decimal) else exact_text(value)).replace(".", ",")
    clear = written + "0" if _GROUPED.match(written) else written
    return f"{clear} %" if column.type == "percent" else clear


def _bounds(span: Span, column: Column) -> str:
    low, high = (None if end is None else _text(end, column) for end in (span.low, span.high))
    if span.about:
        return f"± {low}"
    if low is not None and high is not None:
        return f"{low} – {high}"
    if high is None:
        return f"> {low}" if span.low_open else f">= {low}"
    return f"< {high}" if span.high_open else f"<= {high}"


def date_text(date: PartialDate) -> str:
    """Write a date as it is understood: a day, a month, a year, a vague word, or a range.

    >>> date_text(PartialDate.of(2024, 3)), date_text(PartialDate.of(2024, said="awal 2024"))
    ('2024-03', 'awal 2024')
    """
    return cast("str", date.said) if _is_vague(date) else date.plain().replace("/", " – ")


def _is_vague(date: PartialDate) -> bool:
    return date.said is not None and parse_date(date.said) == date


def _several(values: tuple[object, ...], column: Column, language: Language) -> Told | None:
    """Write the items of a list; what differs before and after has no cell."""
    if column.type != "list":
        return None
    texts = [_option(str(value), column, language) if column.options else str(value) for value in values]
    return None if any(";" in text for text in texts) else Told("; ".join(texts))


def _option(name: str, column: Column, language: Language) -> str:
    """Give the title of an option, unless another option, or a list, could be meant by it."""
    title = column.options[name].text(language)
    key = heading_key(title)
    same = [other for other, text in column.options.items() if key in map(heading_key, (other, text.id, text.en))]
    return title if same == [name] and ";" not in title else name
