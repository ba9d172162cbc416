"""From a cell to the node that YAML would give, by the type of its column."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from inovrules.faults import closest
from inovrules.forms.headings import heading_key
from inovrules.tables.model import is_blank
from inovrules.tables.reading.bounds import bounds_in, with_words
from inovrules.tables.reading.cell import is_day, is_no_answer, plain_text
from inovrules.tables.reading.dates import UnclearDate, clear_date, ends_of
from inovrules.tables.reading.making import listed, mapping, put
from inovrules.tables.reading.numbers import Unclear, clear_number, is_share, share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inovrules.located import MapNode, Node
    from inovrules.messages import Text
    from inovrules.tables.reading.cell import Cell

_FLAGS = {"ya": "true", "yes": "true", "true": "true", "tidak": "false", "no": "false", "false": "false"}
_SEPARATOR = ";"
_PERCENT, _MONEY = "percent", "money"
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}\Z", re.ASCII)


def value_node(cell: Cell) -> Node | None:
    """Give the node of a cell; `None` where it is blank.

    Faults: IR117, IR136-IR138, IR202, IR203, IR218, IR240-IR244; where the text isn't understood it is kept as it is, and the reader of
    portfolios refuses it.
    """
    if is_blank(cell.value):
        return None
    if (broken := cell.broken()) is not None:
        return broken
    read = _READERS.get(cell.column.type, _text)
    return read(cell)


def _text(cell: Cell) -> Node:
    return cell.scalar(plain_text(cell.value))


def _flag(cell: Cell) -> Node:
    text = plain_text(cell.value)
    known = _FLAGS.get(text.casefold())
    return cell.fault("IR203", value=cell.shown, fact=cell.column.title) if known is None else cell.scalar(known)


def _choice(cell: Cell) -> Node:
    found = option_of(plain_text(cell.value), cell.column.options)
    return cell.scalar(found) if isinstance(found, str) else _no_option(cell, cell.shown)


def _no_option(cell: Cell, shown: str) -> Node:
    if is_no_answer(shown):
        return cell.fault("IR241", value=shown)
    titles = [title for option in cell.column.options.values() for title in (option.id, option.en)]
    known = tuple(cell.column.options.values())
    return cell.fault("IR202", value=shown, fact=cell.column.title, hint=closest(shown, titles), known=known)


def option_of(text: str, options: Mapping[str, Text]) -> str | None:
    """Find the option that a text names: by its name, or by its title in either language; `None` unless it is exactly one.

    >>> from inovrules.messages import Text
    >>> option_of(" UJI COBA", {"uji_coba": Text("Uji coba", "Trial"), "penerapan": Text("Penerapan", "In use")})
    'uji_coba'
    """
    if text in options:
        return text
    key = heading_key(text)
    found = [name for name, title in options.items() if key in (heading_key(name), heading_key(title.id), heading_key(title.en))]
    return found[0] if len(found) == 1 else None


def _number(cell: Cell) -> Node:
    """Read a number, or bounds of one."""
    value, kind = cell.value, cell.column.type
    if is_day(value):
        return cell.fault("IR243", value=plain_text(value))
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        if kind == _PERCENT and is_share(Decimal(value)):
            return _unclear(cell, share(Decimal(value)))
        return cell.scalar(_stored(value, cell))
    text, words = with_words(plain_text(value))
    bounds = bounds_in(text)
    if bounds is None:
        return _one_number(cell, plain_text(value))
    numbers = [_one_number(cell, each) for each in bounds.numbers]
    node = mapping(cell.place)
    put(node, bounds.key, listed(numbers, cell.place) if bounds.key == "between" else numbers[0], cell.place)
    return _said(node, words, cell)


def _said(node: MapNode, words: str, cell: Cell) -> MapNode:
    """Put the words of the source beside a value that isn't exact."""
    if words:
        put(node, "said", cell.scalar(words), cell.place)
    return node


def _stored(value: int | Decimal, cell: Cell) -> str:
    """Write a number that is stored as one, so that the reader of portfolios doesn't take its three decimals for thousands."""
    text = str(value) if isinstance(value, int) else format(value, "f")
    if not _GROUPED.match(text):
        return text
    fact = cell.column.fact
    if fact is not None and (fact.decimal_comma or (fact.of == "money" and cell.column.part == "change")):
        return text.replace(".", ",")
    return f"{text}0" if _MONEY in (cell.column.type, fact.of if fact else None) else text


def _one_number(cell: Cell, text: str) -> Node:
    found = clear_number(text, _kind(cell))
    if isinstance(found, Unclear):
        return _unclear(cell, found)
    return cell.scalar(text if found is None else found)


def _kind(cell: Cell) -> str:
    return (cell.column.fact.of if cell.column.fact and cell.column.type == "list" else None) or cell.column.type


def _unclear(cell: Cell, found: Unclear) -> Node:
    shown = cell.shown.replace(".", ",") if isinstance(cell.value, Decimal) else cell.shown
    if found.why == "share":
        return cell.fault("IR240", value=shown, whole=found.one, exact=found.other)
    return cell.fault("IR218", value=shown, fact=cell.column.title, whole=found.one, exact=found.other)


def _date(cell: Cell) -> Node:
    value = cell.value
    if isinstance(value, datetime):
        return cell.scalar(value.date().isoformat())
    text, words = with_words(plain_text(value))
    ends = ends_of(text) if clear_date(text) is None else (text, text) if words else None
    if ends is None:
        return _one_date(cell, text)
    node = mapping(cell.place)
    for key, end in zip(("from", "until"), ends, strict=True):
        put(node, key, _one_date(cell, end), cell.place)
    return _said(node, words, cell)


def _one_date(cell: Cell, text: str) -> Node:
    found = clear_date(text)
    if isinstance(found, UnclearDate):
        return cell.fault("IR244", value=cell.shown, one=found.one, other=found.other)
    return cell.scalar(text if found is None else found)


def _list(cell: Cell) -> Node:
    """Read what stands between semicolons; a text that is one option as a whole is that."""
    if is_day(cell.value):
        return cell.fault("IR243", value=plain_text(cell.value))
    text = plain_text(cell.value)
    options = cell.column.options
    parts = [text] if options and option_of(text, options) else [each.strip() for each in text.split(_SEPARATOR)]
    return listed([_item(cell, part) for part in parts if part], cell.place)


def _item(cell: Cell, text: str) -> Node:
    if cell.column.options:
        found = option_of(text, cell.column.options)
        return _no_option(cell, text) if found is None else cell.scalar(found)
    return _one_number(cell, text) if _kind(cell) == "integer" else cell.scalar(text)


_READERS: dict[str, Callable[[Cell], Node]] = {
    "text": _text,
    "choice": _choice,
    "flag": _flag,
    "integer": _number,
    "decimal": _number,
    "percent": _number,
    "money": _number,
    "level": _number,
    "date": _date,
    "list": _list,
}
