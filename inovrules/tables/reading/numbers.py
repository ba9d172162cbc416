"""Numbers as people write them: `1.026`, `83,32 %`, `Rp 1.500.000,00`. What can be read in two ways isn't read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from attrs import frozen

_DOTS = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?\Z", re.ASCII)
_COMMAS = re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?\Z", re.ASCII)
_DECIMAL = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?\Z", re.ASCII)
_RUPIAH = re.compile(r"(?:Rp\.?|IDR)\s*(?=[0-9+-])", re.IGNORECASE)
_NO_CENTS = re.compile(r",[-–—]+\Z")
_WHOLE = frozenset(["integer", "level"])


@frozen
class Unclear:
    """A number that can be read in two ways: why, and how each reading would be written so that it is clear."""

    why: Literal["grouped", "share"]
    one: str
    other: str


def clear_number(text: str, kind: str) -> str | Unclear | None:
    """Write a number of a type plainly, as `read_exact` takes it; `None` when it isn't one.

    Grouping marks stand before every third digit; two or more of them, or a different mark behind them, leave no doubt. A single one
    could be a decimal mark: only in a whole number may the point be nothing but a thousands mark, as Indonesian writes it.

    >>> clear_number("1.026", "integer"), clear_number("83,32 %", "percent"), clear_number("Rp 1.500.000,00", "money")
    ('1026', '83.32', '1500000.00')
    >>> clear_number("1.026", "money").why, clear_number("1,026", "integer").other, clear_number("0,83", "percent").why
    ('grouped', '1,0260', 'share')
    """
    bare, is_percent = _bare(text, kind)
    sign, digits = ("-", bare[1:].lstrip()) if bare[:1] in ("-", "−") else ("", bare.removeprefix("+"))
    plain = _plain(digits, kind)
    if plain is None or isinstance(plain, Unclear):
        return plain
    if kind == "percent" and not is_percent and is_share(Decimal(plain)):
        return share(Decimal(plain))
    return sign + plain


def _bare(text: str, kind: str) -> tuple[str, bool]:
    """Take away the currency of an amount, and the sign of a percentage."""
    bare = text.replace("\u00a0", " ").replace("\u202f", " ").strip()
    if kind == "money":
        bare = _NO_CENTS.sub("", _RUPIAH.sub("", bare, count=1))
    is_percent = kind == "percent" and bare.endswith("%")
    return bare.removesuffix("%").rstrip() if is_percent else bare, is_percent


def _plain(digits: str, kind: str) -> str | Unclear | None:
    for pattern, mark in ((_DOTS, "."), (_COMMAS, ",")):
        match = pattern.match(digits)
        if match is None:
            continue
        whole = match[1].replace(mark, "")
        is_clear = match[2] is not None or match[1].count(mark) > 1 or (mark == "." and kind in _WHOLE)
        return (f"{whole}.{match[2]}" if match[2] else whole) if is_clear else Unclear("grouped", whole, f"{digits}0")
    match = _DECIMAL.match(digits)
    if match is None:
        return None
    return f"{match[1]}.{match[2]}" if match[2] else match[1]


def is_share(number: Decimal) -> bool:
    """Whether a percentage may be a share of one: spreadsheets keep 83 % as 0.83."""
    return 0 < number <= 1


def share(number: Decimal) -> Unclear:
    """Give the two readings of such a number.

    >>> share(Decimal("0.83"))
    Unclear(why='share', one='83', other='0,83 %')
    """
    hundredfold = number * 100
    whole = hundredfold.normalize() if hundredfold != hundredfold.to_integral_value() else hundredfold.to_integral_value()
    return Unclear("share", _written(whole), f"{_written(number)} %")


def _written(number: Decimal) -> str:
    return format(number, "f").replace(".", ",")
